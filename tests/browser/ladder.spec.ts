import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { TRAINER_IDS } from '../../src/lab/measure/trainer-table.ts';
import { RacePage } from './race-page.ts';

const PATH = '/overheads/together/';

/** Forty epochs of each trainer, in five blocks or more, however long a machine takes for them. */
const EPOCHS_PLAN = '#run=ladder&epochs=40&budgetMs=none';

test('the ladder runs to its end, every trainer with a reading, all losing the same', async ({
  page,
}) => {
  const ladder = await RacePage.open(page, EPOCHS_PLAN, PATH);
  await ladder.run('Run');
  await ladder.expectState('done');
  const report = await ladder.theReport();
  expect(report.runner).toBe('ladder');
  for (const id of TRAINER_IDS) {
    const { value, low, high, n } = report.readings[`${id}.epochMs`] ?? {};
    expect(value, id).toBeGreaterThan(0);
    expect(n, id).toBeGreaterThanOrEqual(5);
    expect(low, id).toBeLessThanOrEqual(value ?? NaN);
    expect(high, id).toBeGreaterThanOrEqual(value ?? NaN);
  }
  await expect(ladder.runner).toContainText(/Same result\? Yes: the losses of 10 trainers/);
  await expect(ladder.answer).toContainText('your CPU, playing GPU');
});

test('every rung’s source opens, one click away', async ({ page }) => {
  for (const id of TRAINER_IDS) {
    await page.goto(PATH);
    await page.locator(`[data-trainer="${id}"]`).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`The source of ${id}`);
    await expect(page.getByText(`src/lab/trainers/${id}/index.ts`).first()).toBeVisible();
  }
});

test('Stop keeps the rungs that were measured', async ({ page }) => {
  const ladder = new RacePage(page, page.locator('[data-runner="ladder"]'));
  await page.goto(PATH);
  await ladder.pressWhen('TensorFlow.js, WebGPU', 'Stop');
  await ladder.run('Run');
  await ladder.expectState('cancelled');
  await expect(ladder.status).toContainText('Stopped.');
  const report = await ladder.theReport();
  expect(report.warnings).toContain('stopped-early');
  expect(report.readings['typescript.epochMs']?.value).toBeGreaterThan(0);
});

test('axe finds nothing on the ladder’s page, light and dark', async ({ page }) => {
  await page.goto(PATH);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    expect((await new AxeBuilder({ page }).analyze()).violations, theme).toEqual([]);
  }
});
