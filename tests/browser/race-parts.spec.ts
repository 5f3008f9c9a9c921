import { expect, test } from '@playwright/test';
import type { Report } from '../../src/lab/measure/report.ts';
import { loseDeviceIn, plantInWorker, RacePage } from './race-page.ts';

/** Without a budget the sweeps go on for ten rounds, however long a machine takes for them. */
const PARTS_PLAN = '#run=race&cpu=typescript&gpu=wgsl-steps&epochs=200&budgetMs=none';

/** The parts of an epoch as a row names them, and as a report does. */
const PARTS = [
  ['Host', 'host'],
  ['Launch', 'launch'],
  ['Execute', 'execute'],
  ['Upload', 'upload'],
  ['Readback', 'readback'],
  ['Hidden: two at once', 'overlap'],
  ['Unexplained', 'unexplained'],
] as const;

type PartName = (typeof PARTS)[number][1];

/** A time as the figure has it. */
const TIME = String.raw`[−\d][\d.,]*\s(ns|µs|ms|s)`;

function partMs({ readings }: Report, name: PartName): number {
  return readings[`gpu.${name}Ms`]?.value ?? Number.NaN;
}

/** Checks that a report has what a race is run for. */
function expectRace({ readings, results }: Report): void {
  for (const name of ['cpu.epochMs', 'gpu.epochMs', 'ratio']) {
    expect(readings[name]?.value, name).toBeGreaterThan(0);
  }
  for (const side of ['cpu', 'gpu'] as const) expect(results[side]?.loss, side).toBeGreaterThan(0);
}

/** The figure with the parts, drawn for the width of the screen. */
const figure = (race: RacePage) =>
  race.runner.getByRole('figure', { name: 'Where the GPU’s epoch goes' });
const drawing = (race: RacePage) => figure(race).getByRole('img').filter({ visible: true });

test('“Run both” takes the GPU’s epoch apart, and the parts make up the epoch', async ({
  page,
}) => {
  test.slow();
  const race = await RacePage.open(page, PARTS_PLAN);
  await race.run('Run both');
  await race.expectState('done');
  const report = await race.theReport();

  await test.step('the report has the parts, and what they were worked out from', () => {
    const sum = ['host', 'launch', 'execute', 'upload', 'readback', 'unexplained'] as const;
    const epochMs = report.readings['gpu.epochMs']?.value ?? Number.NaN;
    const total = sum.reduce((ms, name) => ms + partMs(report, name), 0);
    const relative = (total - partMs(report, 'overlap')) / epochMs;
    expect(Math.abs(relative - 1)).toBeLessThan(1e-6);
    expect(partMs(report, 'overlap')).toBeGreaterThanOrEqual(0);
    for (const [name, count] of Object.entries({ launches: 5, submits: 2, uploads: 0, reads: 1 })) {
      expect(report.readings[`gpu.${name}`]).toMatchObject({ value: count, unit: 'count' });
    }
    const swept = report.samples.filter(({ arm }) => arm.startsWith('sweep.'));
    const arms = new Set(swept.map(({ arm }) => arm.replace('sweep.', '')));
    const sweeps = ['null', 'launches', 'repeats', 'reads', 'uploads', 'submits', 'sync'];
    expect([...arms].sort()).toEqual(sweeps.sort());
    for (const { level } of swept) expect(level).toBeGreaterThanOrEqual(0);
  });
  await test.step('the figure has a row for each of them', async () => {
    const spoken = PARTS.map(([name]) => `${name} ${TIME}`).join('; ');
    await expect(drawing(race)).toHaveAccessibleName(
      new RegExp(`^Where the GPU’s epoch goes. ${spoken}.$`),
    );
    await race.runner.getByText('The parts as a table').click();
    for (const [name] of [...PARTS, ['The epoch'], ['Once a run']]) {
      const row = figure(race).getByRole('row', { name: new RegExp(`^${name} `) });
      await expect(row).toContainText(/\d/);
    }
  });
  await test.step('the answer says where most of the time went', async () => {
    await expect(race.answer).toContainText(/each GPU epoch’s/i);
    await expect(race.runner).toContainText('make up the epoch');
  });
});

test('a trainer without a boundary has no parts, says why, and is raced all the same', async ({
  page,
}) => {
  test.slow();
  const race = await RacePage.open(
    page,
    '#run=race&cpu=typescript&gpu=tfjs-webgl&epochs=20&budgetMs=500',
  );
  await race.run('Run both');
  await race.expectState('done');
  const report = await race.theReport();
  expectRace(report);
  for (const [, name] of PARTS) {
    expect(report.readings[`gpu.${name}Ms`]).toMatchObject({
      value: null,
      reason: expect.stringMatching(/through WebGL\.$/),
    });
  }
  await expect(figure(race)).toContainText(/Not available here: .*through WebGL\./);
  await expect(drawing(race)).toHaveAccessibleName(/Host not available; Launch not available/);
});

test('“Run on CPU” leaves the parts for a run of the GPU', async ({ page }) => {
  const race = await RacePage.open(page, '#run=race&cpu=typescript&budgetMs=500');
  await race.run('Run on CPU');
  await race.expectState('done');
  await expect(figure(race)).toContainText('The parts of the GPU’s epoch: not measured yet.');
  await expect(drawing(race)).toHaveAccessibleName(/Host not measured; Launch not measured/);
});

test('Stop while the parts are found keeps the race, marked as stopped early', async ({ page }) => {
  const race = await RacePage.open(page, PARTS_PLAN);
  await race.pressWhen('Finding where the GPU’s time goes.', 'Stop');
  await race.run('Run both');
  await race.expectState('cancelled');
  await expect(race.status).toContainText('marked as stopped early');
  const report = await race.theReport();
  expect(report.warnings).toContain('stopped-early');
  expectRace(report);
  await expect(race.answer).toContainText(/faster than|Inconclusive/);
});

test('a device lost while the parts are found fails with a sentence, and keeps the race', async ({
  page,
}) => {
  await plantInWorker(page, loseDeviceIn('sweeping'));
  const race = await RacePage.open(page, PARTS_PLAN);
  await race.run('Run both');
  await race.expectState('failed');
  await expect(race.status).toHaveText(/^The browser lost the GPU during the run.*\.$/);
  const report = await race.theReport();
  expect(report.warnings).toContain('device-lost');
  expectRace(report);
});
