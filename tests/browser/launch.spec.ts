import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { LAUNCH_TRAINERS, TRAINING_WAYS } from '../../src/lab/measure/launch-ways.ts';
import type { Report } from '../../src/lab/measure/report.ts';
import { expectSound, loseDeviceIn, plantInWorker, RacePage } from './race-page.ts';

const PATH = '/overheads/launch/';

/**
 * Keeps the program for 0.2 ms in every launch. What another program's turn adds to one wait is taken off the next, so
 * that the delay is the same on a busy machine.
 */
const DELAY_MS = 0.2;
const DELAYED_LAUNCHES = `
  const { dispatchWorkgroups } = GPUComputePassEncoder.prototype;
  let owedMs = 0;
  GPUComputePassEncoder.prototype.dispatchWorkgroups = function (...size) {
    owedMs += ${String(DELAY_MS)};
    const sinceMs = performance.now();
    while (performance.now() - sinceMs < owedMs);
    owedMs -= performance.now() - sinceMs;
    return dispatchWorkgroups.apply(this, size);
  };`;

/** The prices alone: a run that is stopped once they are known, before the first trainer. */
async function pricesIn(page: Page): Promise<Report> {
  const launch = await RacePage.open(page, '#run=launch&budgetMs=16000', PATH);
  await launch.pressWhen('TensorFlow.js', 'Stop');
  await launch.run('Run');
  await launch.expectState('cancelled');
  return launch.theReport();
}

function valueIn({ readings }: Report, name: string): number {
  return readings[name]?.value ?? NaN;
}

/** What a reading is more in one report than in another, as a share of the delay, with its interval. */
function addedShare(name: string, delayed: Report, before: Report) {
  const [more, less] = [delayed.readings[name], before.readings[name]];
  const value = valueIn(delayed, name) - valueIn(before, name);
  const reach = (up: number, down: number): number => Math.hypot(up, down) / DELAY_MS;
  return {
    value: value / DELAY_MS,
    low:
      value / DELAY_MS -
      reach((more?.value ?? NaN) - (more?.low ?? NaN), (less?.high ?? NaN) - (less?.value ?? NaN)),
    high:
      value / DELAY_MS +
      reach((more?.high ?? NaN) - (more?.value ?? NaN), (less?.value ?? NaN) - (less?.low ?? NaN)),
  };
}

test('the launches run to their end, every price and every training with its reading', async ({
  page,
}) => {
  const launch = await RacePage.open(page, '#run=launch&budgetMs=10000', PATH);
  const recorded = await launch.result();
  await launch.run('Run');
  await launch.expectState('done');
  const report = await launch.theReport();
  expect(report.runner).toBe('launch');
  for (const name of ['perDispatchMs', 'perPassMs', 'perSubmitMs']) {
    expectSound(report, `launch.${name}`);
  }
  // One point alone has fewer blocks than a line, on a busy machine fewer than an interval needs.
  for (const name of ['launch.naiveMs', 'launch.naiveFactor']) {
    const { value, low, high } = report.readings[name] ?? {};
    expect(value, name).toBeGreaterThan(0);
    expect(low ?? value, name).toBeLessThanOrEqual(value ?? NaN);
    expect(high ?? value, name).toBeGreaterThanOrEqual(value ?? NaN);
  }
  expectSound(report, 'call.perCallMs');
  for (const { names } of TRAINING_WAYS) {
    const epoch = report.readings[names.epochMs];
    expect(epoch?.value, names.epochMs).toBeGreaterThan(0);
    expect(valueIn(report, names.launchShare), names.launchShare).toBeGreaterThan(0);
  }
  const launches = TRAINING_WAYS.map(({ names }) => valueIn(report, names.launches));
  expect(launches.slice(0, 4)).toEqual([42, 22, 5, 1]);
  expect(launches[4]).toBeLessThan(0.1);
  await expect(launch.answer).toContainText('your CPU, playing GPU');
  await expect(launch.answer).toContainText('TensorFlow.js makes 42 launches an epoch');
  expect(await launch.result()).not.toBe(recorded);
});

test('a delay of 0.2 ms in every launch is found in the prices of launches, and in them alone', async ({
  page,
}) => {
  const before = await pricesIn(page);
  expect(before.warnings).toContain('stopped-early');
  await plantInWorker(page, DELAYED_LAUNCHES);
  const delayed = await pricesIn(page);
  for (const name of ['launch.perDispatchMs', 'launch.perPassMs', 'launch.perSubmitMs']) {
    const { value, low, high } = addedShare(name, delayed, before);
    process.stdout.write(
      `${name}: ${value.toFixed(3)} of the delay, ${low.toFixed(3)} to ${high.toFixed(3)}\n`,
    );
    // Within a tenth of the delay, as far as a machine that does other things as well lets it be told.
    expect(low, name).toBeLessThan(1.1);
    expect(high, name).toBeGreaterThan(0.9);
    expect(value, name).toBeGreaterThan(0.5);
    expect(value, name).toBeLessThan(2);
  }
  // A call is a hundred thousand times shorter than the delay.
  expect(Math.abs(addedShare('call.perCallMs', delayed, before).value)).toBeLessThan(0.001);
});

test('a GPU that is lost ends the run, and what was measured stays', async ({ page }) => {
  await plantInWorker(page, loseDeviceIn('measuring'));
  const launch = await RacePage.open(page, '#run=launch&budgetMs=6000', PATH);
  await launch.run('Run');
  await launch.expectState('failed');
  await expect(launch.status).toHaveText(/^The browser lost the GPU during the run.*\.$/);
  const report = await launch.theReport();
  expect(report.warnings).toContain('device-lost');
  expect(report.samples.length).toBeGreaterThan(0);
  await expect(launch.button('Run')).toHaveAttribute('aria-disabled', 'false');
});

test('axe finds nothing on the chapter, light and dark, and a phone shows all of its width', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(PATH);
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    expect((await new AxeBuilder({ page }).analyze()).violations, theme).toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the recording is there, pictures and tables', async ({ page }) => {
    await page.goto(PATH);
    const runner = page.locator('[data-runner="launch"]');
    await expect(runner.getByText(/^Recorded example, not your machine: \S/)).toBeVisible();
    await expect(runner.locator('[data-part="answer"]')).toHaveText(/A launch costs .*\sµs/);
    await expect(runner.getByRole('img', { name: /^Time against the number/ })).toBeVisible();
    await expect(runner.getByRole('row', { name: /^One more launch in a pass/ })).toContainText(
      /\d/,
    );
    expect(await runner.getByRole('row', { name: /^(TensorFlow|jax|Hand)/ }).count()).toBe(
      LAUNCH_TRAINERS.length + 1,
    );
  });
});
