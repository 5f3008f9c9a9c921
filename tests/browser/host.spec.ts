import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { BESIDE_TRAINERS, HOST_TRAINERS } from '../../src/lab/measure/host-readings.ts';
import type { Report } from '../../src/lab/measure/report.ts';
import { loseDeviceIn, plantInWorker, RacePage } from './race-page.ts';

const PATH = '/overheads/host/';

/** A run of twelve rounds, however long they take. */
const ROUNDS_PLAN = '#run=host&budgetMs=none';

/** A run that no machine gets to the end of while a test looks on. */
const LONG_PLAN = '#run=host&budgetMs=600000';

/** The longest that such a run may take on a busy machine, its compiling included. */
const RUN_LIMIT_MS = 120_000;

/**
 * What is planted into the making of each bind group, in milliseconds: far more than all else that a launch takes, on
 * however busy a machine.
 */
const PLANTED_MS = 50;

/** Lets so much time pass, by the program's own clock, whenever it makes a bind group. */
const TIME_PASSES_AT_BIND_GROUPS = `
  const { createBindGroup } = GPUDevice.prototype;
  const now = performance.now.bind(performance);
  let passed = 0;
  performance.now = () => now() + passed;
  GPUDevice.prototype.createBindGroup = function (...asked) {
    passed += ${String(PLANTED_MS)};
    return createBindGroup.apply(this, asked);
  };`;

/** A reading's value, which must be there. */
function valueIn({ readings }: Report, name: string): number {
  const value = readings[name]?.value ?? null;
  if (value === null) throw new Error(`There is no ${name}.`);
  return value;
}

/** Waits until something was timed, and the page shows it. */
async function untilDrawn(host: RacePage): Promise<void> {
  const rows = host.runner.getByRole('img', { name: /^Time an epoch/ });
  await expect(rows).toHaveAccessibleName(/host –, epoch –/, { timeout: RUN_LIMIT_MS });
}

/** Checks that axe finds nothing, and that the page is no wider than a phone. */
async function expectSound(page: Page, when: string): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations, when).toEqual([]);
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(tooWide, when).toBe(0);
}

test('the host’s runner finds every trainer’s own work, and draws it while it runs', async ({
  page,
}) => {
  test.setTimeout(2 * RUN_LIMIT_MS);
  await page.setViewportSize({ width: 360, height: 900 });
  const host = await RacePage.open(page, ROUNDS_PLAN, PATH);
  await expect(host.runner).toContainText('Recorded example');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await expectSound(page, `before a run, ${colorScheme}`);
  }

  await host.button('Run').click();
  await untilDrawn(host);
  await host.expectState('done', RUN_LIMIT_MS);
  const report = await host.theReport();
  expect(report).toMatchObject({ runner: 'host', plan: { readEvery: 'never', budgetMs: 'none' } });
  expect(report.warnings).toContain('software-adapter');
  for (const id of HOST_TRAINERS) {
    for (const name of ['hostMs', 'epochMs', 'hostShare', 'hostPerLaunchMs']) {
      const { value, low, high } = report.readings[`${id}.${name}`] ?? {};
      expect(value, `${id}.${name}`).toBeGreaterThan(0);
      expect(low, `${id}.${name}`).toBeLessThanOrEqual(value ?? NaN);
      expect(high, `${id}.${name}`).toBeGreaterThanOrEqual(value ?? NaN);
    }
  }
  for (const id of BESIDE_TRAINERS) expect(valueIn(report, `${id}.epochMs`)).toBeGreaterThan(0);
  expect(valueIn(report, 'tfjs-webgpu.launches')).toBe(42);
  expect(valueIn(report, 'jax-webgpu.launches')).toBe(22);
  expect(valueIn(report, 'wgsl-steps.launches')).toBe(5);
  expect(valueIn(report, 'wgsl-fused.launches')).toBeLessThan(1);
  expect(valueIn(report, 'tfjs-webgpu.launchesLargeBatch')).toBe(42);
  expect(valueIn(report, 'tfjs-webgpu.largeBatchRatio')).toBeGreaterThan(0);

  await expect(host.answer).toContainText(
    /TensorFlow\.js works .* on your CPU before the software adapter .*your CPU, playing GPU/,
  );
  await expect(host.runner).toContainText('Measured in this browser.');
  const table = host.runner.getByRole('table', { name: /^An epoch without a reading/ });
  await expect(table.getByRole('row', { name: /^TensorFlow\.js, WebGL/ })).toContainText(
    'reaches the GPU through WebGL',
  );
  await expectSound(page, 'after a run');
});

test('time that passes once a launch is found in the host of those that launch so, and nowhere else', async ({
  page,
}) => {
  test.setTimeout(2 * RUN_LIMIT_MS);
  await plantInWorker(page, TIME_PASSES_AT_BIND_GROUPS);
  const host = await RacePage.open(page, ROUNDS_PLAN, PATH);
  await host.button('Run').click();
  await host.expectState('done', RUN_LIMIT_MS);
  const report = await host.theReport();
  for (const [id, launches] of [
    ['tfjs-webgpu', 42],
    ['jax-webgpu', 22],
  ] as const) {
    const hostMs = valueIn(report, `${id}.hostMs`);
    expect(hostMs, id).toBeGreaterThan(launches * PLANTED_MS);
    expect(hostMs, id).toBeLessThan(1.2 * launches * PLANTED_MS);
  }
  // These make their bind groups beforehand, or none.
  for (const name of [
    'wgsl-steps.hostMs',
    'wgsl-fused.hostMs',
    ...BESIDE_TRAINERS.map((id) => `${id}.epochMs`),
  ]) {
    expect(valueIn(report, name), name).toBeLessThan(PLANTED_MS);
  }
});

test('Stop keeps what was measured until then', async ({ page }) => {
  const host = await RacePage.open(page, LONG_PLAN, PATH);
  // The program waits while the page draws this, and hears the Stop. In the middle of compiling a slow machine may not.
  await host.pressWhen('TensorFlow.js, WebGPU', 'Stop');
  await host.run('Run');
  await host.expectState('cancelled');
  await expect(host.status).toContainText('Stopped.');
  const report = await host.theReport();
  expect(report.warnings).toContain('stopped-early');
  expect(valueIn(report, 'typescript.epochMs')).toBeGreaterThan(0);
});

test('a GPU that is lost ends the run with a sentence, and the CPU’s epochs stay', async ({
  page,
}) => {
  await plantInWorker(page, loseDeviceIn('measuring'));
  const host = await RacePage.open(page, LONG_PLAN, PATH);
  await host.button('Run').click();
  await host.expectState('failed', RUN_LIMIT_MS);
  await expect(host.status).toContainText('The browser lost the GPU during the run');
  const report = await host.theReport();
  expect(report.warnings).toContain('device-lost');
  expect(valueIn(report, 'typescript.epochMs')).toBeGreaterThan(0);
  await expect(host.button('Run')).toHaveAttribute('aria-disabled', 'false');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the recorded run is there, its machine named', async ({ page }) => {
    await page.goto(PATH);
    const runner = page.locator('[data-runner="host"]');
    await expect(runner.getByText(/^Recorded example, not your machine: \S/)).toBeVisible();
    await expect(runner.locator('[data-part="answer"]')).toContainText(/TensorFlow\.js works \d/);
    await expect(runner.getByRole('img', { name: /^Time an epoch.*host \d/ })).toBeVisible();
    await expect(runner.getByRole('row', { name: /^jax-js/ })).toContainText(/22/);
  });
});
