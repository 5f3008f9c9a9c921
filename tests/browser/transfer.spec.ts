import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { expectSound, plantInWorker, RacePage } from './race-page.ts';

const PATH = '/overheads/transfer/';

/** The contract's readings of a transfer run. */
const READINGS = [
  'upload.fixedMs',
  'upload.bytesPerSecond',
  'readback.fixedMs',
  'readback.bytesPerSecond',
  'item.perReadMs',
];

/** A run of some seconds, of a trainer that compiles at once and whose epochs are short. */
const SHORT = '#run=transfer&gpu=wgsl-steps&budgetMs=4000';

const open = (page: Page, hash = SHORT): Promise<RacePage> => RacePage.open(page, hash, PATH);

/** What each readback is made to take longer, in milliseconds: far more than all else, on however busy a machine. */
const PLANTED_MS = 100;

/** Lets so much time pass, by the program's own clock, whenever the GPU has answered a readback. */
const TIME_PASSES_AT_READBACKS = `
  const { mapAsync } = GPUBuffer.prototype;
  const now = performance.now.bind(performance);
  let passed = 0;
  performance.now = () => now() + passed;
  GPUBuffer.prototype.mapAsync = async function (...asked) {
    await mapAsync.apply(this, asked);
    passed += ${String(PLANTED_MS)};
  };`;

/** A browser that looks at the GPU every so often, as Firefox does. */
const lookEvery = (ms: number): string => `
  const late = (owner, method) => {
    const original = owner[method];
    owner[method] = async function (...asked) {
      await original.apply(this, asked);
      await new Promise((resolve) => setTimeout(resolve, ${String(ms)}));
    };
  };
  late(GPUBuffer.prototype, 'mapAsync');
  late(GPUQueue.prototype, 'onSubmittedWorkDone');`;

test('a run finds what copies and readings cost, and draws them while it goes on', async ({
  page,
}) => {
  test.slow();
  // Without a budget each point has its blocks, however busy the machine is.
  const transfer = await open(page, '#run=transfer&gpu=wgsl-steps&budgetMs=none');
  await transfer.button('Run').click();
  const copies = transfer.runner.getByRole('figure', { name: /^Time of one copy/ });
  const before = await copies.getByRole('img').last().innerHTML();
  await transfer.expectState('measuring');
  await expect.poll(() => copies.getByRole('img').last().innerHTML()).not.toBe(before);
  await transfer.expectState('done', 120_000);

  const report = await transfer.theReport();
  for (const name of READINGS) expectSound(report, name);
  await expect(transfer.answer).toContainText(/Reading the loss costs|makes no difference/);
  await expect(transfer.answer).toContainText('playing GPU');
  await transfer.runner.getByText('The epochs as a table').click();
  for (const row of [
    /^Upload/,
    /^Copy within RAM/,
    /^every epoch/,
    /^never/,
    /^One reading more/,
  ]) {
    await expect(transfer.runner.getByRole('row', { name: row })).toContainText(/\d/);
  }
  await transfer.runner.getByText(/method, environment and numbers/i).click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

test('time that passes in every readback is found in what one reading costs, and in no upload', async ({
  page,
}) => {
  test.slow();
  await plantInWorker(page, TIME_PASSES_AT_READBACKS);
  const transfer = await open(page, '#run=transfer&gpu=wgsl-steps&budgetMs=none');
  await transfer.run('Run');
  await transfer.expectState('done');
  const { readings } = await transfer.theReport();
  const valueOf = (name: string): number => readings[name]?.value ?? NaN;
  for (const name of ['item.perReadMs', 'readback.fixedMs']) {
    expect(valueOf(name), name).toBeGreaterThan(0.9 * PLANTED_MS);
    expect(valueOf(name), name).toBeLessThan(1.2 * PLANTED_MS);
  }
  // The epoch that reads every time has it, and the one that never reads does not.
  expect(valueOf('gpu.epochMs')).toBeGreaterThan(PLANTED_MS);
  expect(valueOf('gpu.unreadEpochMs')).toBeLessThan(0.5 * PLANTED_MS);
  expect(valueOf('upload.fixedMs')).toBeLessThan(0.5 * PLANTED_MS);
});

test('a browser that looks at the GPU every 100 ms is found out, and the run is not held up', async ({
  page,
}) => {
  test.slow();
  await plantInWorker(page, lookEvery(100));
  const transfer = await open(page, '#run=transfer&gpu=wgsl-steps&budgetMs=15000');
  await transfer.run('Run');
  await transfer.expectState('done');
  const { readings, warnings } = await transfer.theReport();
  expect(warnings).toContain('browser-timer');
  expect(readings['readback.fixedMs']?.value).toBeGreaterThan(90);
  await expect(transfer.answer).toContainText('this browser’s timer and not the bus');
  await expect(transfer.answer).toContainText(/min, projected/);
});

test('a GPU without room for the largest copies gets smaller ones, and it is said', async ({
  page,
}) => {
  await plantInWorker(
    page,
    `const { createBuffer, popErrorScope } = GPUDevice.prototype;
     let isFull = false;
     GPUDevice.prototype.createBuffer = function (descriptor) {
       isFull ||= descriptor.size > 2 ** 20;
       return createBuffer.call(this, descriptor);
     };
     GPUDevice.prototype.popErrorScope = async function () {
       const error = await popErrorScope.call(this);
       const planted = isFull ? new GPUOutOfMemoryError('Planted.') : null;
       isFull = false;
       return error ?? planted;
     };`,
  );
  const transfer = await open(page);
  await transfer.run('Run');
  await transfer.expectState('done');
  const { samples, warnings } = await transfer.theReport();
  expect(warnings).toContain('sizes-shrunk');
  expect(Math.max(...samples.map(({ level = 0 }) => level))).toBe(2 ** 20);
  await transfer.runner.getByText(/method, environment and numbers/i).click();
  await expect(transfer.runner).toContainText('no room for the largest sizes');
});

test('Stop keeps the copies that were timed', async ({ page }) => {
  const transfer = await open(page, '#run=transfer&gpu=wgsl-steps&budgetMs=600000');
  await transfer.button('Run').click();
  await expect
    .poll(() => transfer.runner.getByRole('progressbar').getAttribute('value').then(Number), {
      timeout: 60_000,
    })
    .toBeGreaterThan(0.005);
  await transfer.button('Stop').click();
  await transfer.expectState('cancelled');
  const { warnings, readings } = await transfer.theReport();
  expect(warnings).toContain('stopped-early');
  expect(readings['readback.fixedMs']?.value).toBeGreaterThan(0);
});

test('a trainer that keeps its losses has no readings to price, and the copies stand', async ({
  page,
}) => {
  const transfer = await open(page, '#run=transfer&gpu=wgsl-fused&budgetMs=2000');
  await transfer.run('Run');
  await transfer.expectState('done');
  const { readings } = await transfer.theReport();
  expect(readings['item.perReadMs']).toMatchObject({ value: null });
  expect(readings['readback.fixedMs']?.value).toBeGreaterThan(0);
  await expect(transfer.answer).toContainText('keeps its losses on the GPU');
});
