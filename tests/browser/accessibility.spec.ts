import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ENDLESS_PLAN, RacePage } from './race-page.ts';

/** Checks that axe finds nothing; its sentences and the elements are in the message. */
async function expectAccessible(page: Page, when: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target }) => target.join(' ')),
  }));
  expect(found, when).toEqual([]);
}

for (const path of ['/', '/race/']) {
  test(`axe finds nothing on ${path}, light and dark, before and after a run`, async ({ page }) => {
    test.slow();
    const race = await RacePage.open(page, ENDLESS_PLAN, path);
    const run = path === '/' ? 'Run on CPU' : 'Run both';
    const inBothThemes = async (when: string) => {
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        await expectAccessible(page, `${path}, ${theme}, ${when}`);
      }
    };
    await inBothThemes('before a run');

    // A short run may be over before it is seen to measure.
    await race.button(run).click();
    await race.expectState('measuring');
    await expectAccessible(page, `${path}, during a run`);
    await race.button('Stop').click();
    await race.expectState('cancelled');

    await RacePage.open(page, '#run=race&cpu=typescript&budgetMs=1000', path);
    await race.run(run);
    await race.expectState('done');
    await race.runner.getByText(/method, environment and numbers/i).click();
    await inBothThemes('after a run');
  });
}

test('axe finds nothing beside a sentence that names a problem', async ({ page }) => {
  const race = await RacePage.open(page, '#run=race&epochs=0&budgetMs=1500');
  await expect(race.status).toContainText('was left out');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `with a problem, ${colorScheme}`);
  }
});
