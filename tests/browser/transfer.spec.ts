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

/** Makes each readback take so much longer, on the host, after the GPU has answered. */
const delayReadbacks = (ms: number): string => `
  const { mapAsync } = GPUBuffer.prototype;
  GPUBuffer.prototype.mapAsync = async function (...asked) {
    await mapAsync.apply(this, asked);
    for (const until = performance.now() + ${String(ms)}; performance.now() < until; );
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

test('a readback delay of 5 ms is found in what one reading costs, and in no upload', async ({
  page,
}) => {
  test.slow();
  const plan = '#run=transfer&gpu=wgsl-steps&budgetMs=8000';
  const undelayed = await open(page, plan);
  await undelayed.run('Run');
  const before = (await undelayed.theReport()).readings;
  await plantInWorker(page, delayReadbacks(5));
  const delayed = await open(page, plan);
  await page.reload();
  await delayed.run('Run');
  const after = (await delayed.theReport()).readings;

  const moved = (name: string): number =>
    (after[name]?.value ?? NaN) - (before[name]?.value ?? NaN);
  // Chrome looks at the GPU every millisecond, so a host that is late by 5 ms may miss one look more.
  const LOOK_MS = 1;
  for (const name of ['item.perReadMs', 'readback.fixedMs']) {
    expect(moved(name), name).toBeGreaterThan(0.9 * 5);
    expect(moved(name), name).toBeLessThan(1.1 * 5 + LOOK_MS / 2);
  }
  // What the price moved by is what the epoch that reads every time did.
  expect(moved('item.perReadMs') / moved('gpu.epochMs')).toBeGreaterThan(0.9);
  expect(moved('item.perReadMs') / moved('gpu.epochMs')).toBeLessThan(1.1);
  expect(Math.abs(moved('upload.fixedMs'))).toBeLessThan(2.5);
});

test('a browser that looks at the GPU every 100 ms is found out, and the run is not held up', async ({
  page,
}) => {
  test.slow();
  await plantInWorker(page, lookEvery(100));
  const transfer = await open(page, '#run=transfer&gpu=wgsl-steps&budgetMs=9000');
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
    .poll(() => transfer.runner.getByRole('progressbar').getAttribute('value').then(Number))
    .toBeGreaterThan(0.003);
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
