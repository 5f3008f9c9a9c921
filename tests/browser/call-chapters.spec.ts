import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectOfRun } from './python-page.ts';

const CHAPTERS = ['/call/', '/call/module/'];

const runner = (page: Page, cell: string): Locator => page.locator(`[data-cell="${cell}"]`);

const solutionOf = (page: Page, exercise: string): Locator =>
  page
    .locator('figure')
    .filter({ hasText: `src/lab/python/cells/${exercise}.solution.py` })
    .locator('pre');

test('the first program of /call/ prints what the chapter says', async ({ page }) => {
  await page.goto('/call/');
  const counter = runner(page, 'counter');
  await counter.getByRole('button', { name: 'Run', exact: true }).click();
  await expectOfRun(counter).toHaveAttribute('data-state', 'done');
  await expect(counter.getByText('1\n2\n2').first()).toBeVisible();
});

for (const { path, exercise } of [
  { path: '/call/', exercise: 'countdown' },
  { path: '/call/module/', exercise: 'silent-hook' },
]) {
  test(`${path}: the check objects to an exercise as printed, and its solution passes`, async ({
    page,
  }) => {
    await page.goto(path);
    const box = runner(page, exercise);
    const run = box.getByRole('button', { name: 'Run', exact: true });
    await run.click();
    await expectOfRun(box.getByText(/expected|can't be called yet/)).toBeVisible();
    await expect(box.getByText('Right.')).toHaveCount(0);

    // A reader copies the solution from where it is folded away.
    const solution = await solutionOf(page, exercise).textContent();
    await box.getByRole('textbox', { name: /^Python program/ }).fill(solution ?? '');
    await run.click();
    await expectOfRun(box.getByText('Right.')).toBeVisible();
  });
}

for (const path of CHAPTERS) {
  test(`axe finds nothing on ${path}, light and dark`, async ({ page }) => {
    test.slow();
    await page.goto(path);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => ({
        id,
        where: nodes.map(({ target }) => target.join(' ')),
      }));
      expect(found, theme).toEqual([]);
    }
  });

  test(`${path} is no wider than a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(path);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of CHAPTERS) {
    test(`${path} shows every program, what it prints, and the answers`, async ({ page }) => {
      await page.goto(path);
      const programs = page.locator('[data-cell]');
      expect(await programs.count()).toBeGreaterThan(8);
      for (const program of await programs.all()) {
        await expect(program.locator('pre').first()).toBeVisible();
        await expect(program.getByRole('textbox')).toHaveCount(0);
      }
      const first = programs.first();
      await first.getByText('What it prints', { exact: true }).click();
      await expect(first.getByText(/^Python 3\.\S+ printed/)).toBeVisible();

      const answer = page
        .getByRole('main')
        .locator('details', { hasText: /^\s*Answer/ })
        .first();
      await answer.getByText('Answer', { exact: true }).click();
      await expect(answer.getByRole('paragraph').first()).toBeVisible();
    });
  }
});
