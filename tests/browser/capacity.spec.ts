import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { loseDeviceIn, plantInWorker, RacePage } from './race-page.ts';

const PATH = '/overheads/capacity/';

/** A run of a few seconds from the notes' size on. */
const SHORT = '#run=capacity&budgetMs=6000';

const open = (page: Page, hash = SHORT): Promise<RacePage> => RacePage.open(page, hash, PATH);

test('the sweep runs to its end, with the readings of the contract and their intervals', async ({
  page,
}) => {
  const capacity = await open(page);
  await capacity.run('Run');
  await capacity.expectState('done');
  const { readings, runner, samples } = await capacity.theReport();
  expect(runner).toBe('capacity');
  for (const name of ['cpu.epochMs', 'gpu.epochMs', 'gpu.peakFlops', 'gpu.usedFraction']) {
    const { value, low, high } = readings[name] ?? {};
    expect(value, name).toBeGreaterThan(0);
    expect(low, name).toBeLessThanOrEqual(value ?? NaN);
    expect(high, name).toBeGreaterThanOrEqual(value ?? NaN);
  }
  expect(readings['gpu.usedFraction']?.value).toBeLessThan(1);
  for (const name of ['crossover.batch', 'crossover.hidden']) {
    const { value, reason } = readings[name] ?? {};
    expect(value ?? reason, name).toBeTruthy();
  }
  const sizes = new Set(samples.map(({ batch }) => batch));
  expect(sizes.size).toBeGreaterThan(2);
  await expect(capacity.answer).toContainText('At the notes’ 120 rows');
  await expect(capacity.answer).toContainText('your CPU, playing GPU');
  await expect(capacity.runner).toContainText(/Of \d+ sizes the GPU’s epoch lay inside/);
});

test('the first points are drawn while the run goes on, and then what is foretold', async ({
  page,
}) => {
  const capacity = await open(page, '#run=capacity&budgetMs=15000');
  const chart = capacity.runner.getByRole('img', { name: /^Time per epoch against rows/ }).first();
  await capacity.button('Run').click();
  await expect(chart).toHaveAccessibleName(/CPU at 1 sizes; GPU at 1 sizes/);
  await expect(capacity.runner).toContainText('Do the points land on it?', { timeout: 30_000 });
  await capacity.button('Stop').click();
  await capacity.expectState('cancelled');
  await expect(capacity.status).toContainText('marked as stopped early');
  const report = await capacity.theReport();
  expect(report.warnings).toContain('stopped-early');
  expect(report.readings['gpu.epochMs']?.value).toBeGreaterThan(0);
  expect(report.readings['gpu.peakFlops']?.value).toBeGreaterThan(0);
});

test('a GPU without room for the larger sizes ends its curve, and it is said', async ({ page }) => {
  await plantInWorker(
    page,
    `Object.defineProperty(GPUSupportedLimits.prototype, 'maxStorageBufferBindingSize', { get: () => 16_000 });`,
  );
  const capacity = await open(page, '#run=capacity&budgetMs=4000');
  await capacity.run('Run');
  await capacity.expectState('done');
  const { readings, warnings } = await capacity.theReport();
  expect(warnings).toContain('sizes-shrunk');
  expect(readings['gpu.epochMs.480x10']?.reason).toContain('16,000 (maxStorageBufferBindingSize)');
  expect(readings['cpu.epochMs.480x10']?.value).toBeGreaterThan(0);
  await expect(capacity.runner).toContainText(/GPU from 480 rows on.*this GPU allows/s);
});

test('a device lost in the middle fails with a sentence, and keeps what was measured', async ({
  page,
}) => {
  await plantInWorker(page, loseDeviceIn('measuring'));
  const capacity = await open(page);
  await capacity.run('Run');
  await capacity.expectState('failed');
  await expect(capacity.status).toHaveText(/^The browser lost the GPU during the run.*\.$/);
  const report = await capacity.theReport();
  expect(report.warnings).toContain('device-lost');
  expect(report.readings['cpu.epochMs']?.value).toBeGreaterThan(0);
  await expect(capacity.button('Run')).toHaveAttribute('aria-disabled', 'false');
});

test('axe finds nothing on the page, light and dark, and nothing is wider than a phone', async ({
  page,
}) => {
  await page.goto(PATH);
  for (const summary of await page.locator('[data-runner] details summary').all()) {
    await summary.click();
  }
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    expect((await new AxeBuilder({ page }).analyze()).violations, theme).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 900 });
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows the recording: its machine, its answer, charts and tables', async ({
    page,
  }) => {
    await page.goto(PATH);
    const runner = page.locator('[data-runner="capacity"]');
    await expect(runner.getByText(/^Recorded example, not your machine: \S/)).toBeVisible();
    await expect(runner.getByText(/^At the notes’ 120 rows/)).toBeVisible();
    await expect(runner.getByRole('img', { name: /^Time per epoch against rows/ })).toBeVisible();
    await expect(runner.getByRole('img', { name: /^Operations a second/ })).toBeVisible();
    await runner.getByText('Times and rates as a table').first().click();
    await expect(runner.getByRole('row', { name: /^1,048,576/ })).toBeVisible();
  });
});
