import { expect, type Page } from '@playwright/test';
import { trainerFacts, type TrainerId } from '../../src/lab/measure/trainer-table.ts';
import { problemOf } from '../../src/lab/model/problem.ts';
import {
  type HarnessWorker,
  openHarnessPage,
  startWorker,
} from '../../tools/harness/browser-session.ts';
import type { GpuCounts } from '../../tools/harness/counted-device.ts';
import { ALL_TRAINERS } from '../../tools/harness/trainer-choice.ts';
import { test } from './harness-page.ts';
import { WorkerInspector } from './worker-memory.ts';

/*
 * What a trainer asks of its GPU, and what it holds while it trains the notes' job: counted, not timed. The software
 * adapter decides how many epochs there is time for.
 */

/** Epochs after which the holdings are first looked at; then again after ten times as many. */
const FEW_EPOCHS: Record<TrainerId, number> = {
  typescript: 2000,
  'wasm-simd': 2000,
  'wgsl-fused': 2000,
  'wgsl-steps': 2000,
  'tfjs-wasm': 200,
  'jax-wasm': 200,
  'tfjs-cpu': 100,
  'jax-webgpu': 50,
  'tfjs-webgl': 50,
  'tfjs-webgpu': 5,
};

/** Where an epoch is fast its reading is not, so the loss is read that often at the most. */
const MOST_READINGS = 500;

/** What memory may grow by and still be called the same. */
const SAME = 1.05;

/** Between these two numbers of epochs lie ten. */
const [TO_BEGIN_WITH, TEN_MORE] = [5, 15];

/** The epochs at which to read the loss of a training: evenly spread, and the last among them. */
function readingsOf(epochs: number): number[] {
  const readEvery = Math.ceil(epochs / MOST_READINGS);
  return Array.from({ length: epochs / readEvery }, (_, i) => (i + 1) * readEvery - 1);
}

for (const id of ALL_TRAINERS) {
  const { device, launchesPerEpoch } = trainerFacts(id);
  const few = FEW_EPOCHS[id];
  const many = 10 * few;

  test.describe(id, () => {
    let page: Page;
    let worker: HarnessWorker;
    let inspector: WorkerInspector;

    test.beforeAll(async ({ browser, harnessUrl }) => {
      page = await browser.newPage();
      await openHarnessPage(page, harnessUrl);
      inspector = await WorkerInspector.of(page);
      worker = await startWorker(page);
      await worker.ask('open', id, problemOf(), true);
    });

    test.afterAll(() => page.close());

    /** Trains afresh, and returns all that was asked of the GPU until then. */
    async function countsAfter(epochs: number): Promise<GpuCounts> {
      await worker.ask('lossesAt', [epochs - 1]);
      const { gpu } = await worker.ask('holdings');
      if (!gpu) throw new Error(`Nothing was counted on the GPU of ${id}.`);
      return gpu;
    }

    async function holdingsAfter(epochs: number) {
      await worker.ask('lossesAt', readingsOf(epochs));
      const { gpu, tensors } = await worker.ask('holdings');
      const memory = await inspector.memory();
      return { ...memory, tensors, onGpu: gpu && gpu.made - gpu.destroyed };
    }

    if (device === 'gpu' && launchesPerEpoch === 'shared') {
      test('shares a launch between many epochs, and reads all their losses at once', async () => {
        const before = await countsAfter(1);
        const after = await countsAfter(few);
        expect((after.launches - before.launches) * 10).toBeLessThan(few);
        expect(after.readbacks - before.readbacks).toBeLessThanOrEqual(few / 1000);
      });
    } else if (device === 'gpu') {
      test(`launches ${String(launchesPerEpoch)} kernels an epoch, as the table says`, async () => {
        const start = await countsAfter(TO_BEGIN_WITH);
        const begun = await countsAfter(TO_BEGIN_WITH);
        const done = await countsAfter(TEN_MORE);
        // What a training has besides its epochs, as its upload, is in both.
        const once = begun.launches - start.launches;
        expect((done.launches - begun.launches - once) / 10).toBe(launchesPerEpoch);
      });
    }

    test(`holds no more after ${String(many)} epochs than after ${String(few)}`, async () => {
      const early = await holdingsAfter(few);
      const late = await holdingsAfter(many);
      for (const name of ['objectsBytes', 'buffersBytes'] as const) {
        expect(late[name], name).toBeLessThanOrEqual(early[name] * SAME);
      }
      expect(late.tensors).toBe(early.tensors);
      expect(late.onGpu).toBe(early.onGpu);
    });
  });
}
