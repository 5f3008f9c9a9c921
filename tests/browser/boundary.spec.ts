import { expect, type Page } from '@playwright/test';
import { type BoundarySettings, NO_DELAYS, UNTOUCHED } from '../../src/lab/boundary/boundary.ts';
import { trainerFacts, type TrainerId } from '../../src/lab/measure/trainer-table.ts';
import type { Weights } from '../../src/lab/model/network.ts';
import { problemOf } from '../../src/lab/model/problem.ts';
import {
  type HarnessWorker,
  openHarnessPage,
  startWorker,
} from '../../tools/harness/browser-session.ts';
import { test } from './harness-page.ts';

/*
 * The boundary of every trainer on WebGPU, opened in a browser. What it changes is the work, never what is computed;
 * where it does, as on a null GPU, a fresh upload must put all right again.
 */

const WEBGPU_TRAINERS = ['tfjs-webgpu', 'jax-webgpu', 'wgsl-steps', 'wgsl-fused'] as const;

/** Those whose launches change the weights where they lie. The others write to buffers that lay free. */
const IN_PLACE: readonly TrainerId[] = ['wgsl-steps', 'wgsl-fused'];

/** With a learning rate this high the loss differs from epoch to epoch in its second digit. */
const PROBLEM = problemOf({ lr: 0.5, seed: 5 });

const EPOCHS = [0, 1, 2, 3, 4];

/** Turns that take a software adapter some microseconds. */
const TURNS = 1000;

/** Settings that add work, and change nothing of the trainer's own. */
const ADDING: Readonly<Record<string, Partial<BoundarySettings>>> = {
  nothing: {},
  'empty launches': { addedLaunches: 3 },
  'a delay behind each launch': { delays: { ...NO_DELAYS, launchTurns: TURNS } },
  'a delay behind each upload': { delays: { ...NO_DELAYS, uploadTurns: TURNS } },
  'a delay after each read': { delays: { ...NO_DELAYS, readMs: 1 } },
  'all of it': {
    addedLaunches: 2,
    delays: { launchTurns: TURNS, uploadTurns: TURNS, readMs: 1 },
  },
};

const NULL_GPU: BoundarySettings = { ...UNTOUCHED, isNull: true };

/** What came of a training from the initial weights. */
interface Trained {
  readonly losses: readonly number[];
  readonly weights: Weights;
}

for (const id of WEBGPU_TRAINERS) {
  test.describe(id, () => {
    const { launchesPerEpoch } = trainerFacts(id);
    let page: Page;
    let worker: HarnessWorker;
    /** What the trainer computes by itself. */
    let alone: Trained;

    test.beforeAll(async ({ browser, harnessUrl }) => {
      page = await browser.newPage();
      await openHarnessPage(page, harnessUrl);
      worker = await startWorker(page);
      await worker.ask('open', id, PROBLEM);
      alone = await trainAlone();
    });

    test.afterAll(() => page.close());

    async function trainAlone(): Promise<Trained> {
      const { losses } = await worker.ask('lossesAt', EPOCHS);
      return { losses: losses.map(({ loss }) => loss), weights: await worker.ask('weights') };
    }

    async function trainUnder(settings: Partial<BoundarySettings>): Promise<Trained> {
      const { result } = await worker.ask('lossesUnder', { ...UNTOUCHED, ...settings }, EPOCHS);
      return {
        losses: result.losses.map(({ loss }) => loss),
        weights: await worker.ask('weights'),
      };
    }

    if (launchesPerEpoch === 'shared') {
      test('counts fewer launches than epochs at the boundary', async () => {
        const { crossed } = await worker.ask('trainUnder', UNTOUCHED, 1000);
        expect(crossed.launches).toBeGreaterThan(0);
        expect(crossed.launches).toBeLessThan(1000);
      });
    } else {
      test(`counts ${String(launchesPerEpoch)} launches an epoch at the boundary`, async () => {
        const { crossed } = await worker.ask('trainUnder', UNTOUCHED, 10);
        expect(crossed.launches / 10).toBe(launchesPerEpoch);
        expect(crossed.reads / 10).toBe(1);
      });
    }

    test('leaves WebGPU’s methods as they were', async () => {
      for (const settings of [UNTOUCHED, NULL_GPU]) {
        const { changed, leftBehind } = await worker.ask('trainUnder', settings, 2);
        expect(changed).toEqual(
          expect.arrayContaining([
            'GPUBuffer.mapAsync',
            'GPUComputePassEncoder.dispatchWorkgroups',
            'GPUQueue.submit',
            'GPUQueue.writeBuffer',
          ]),
        );
        expect(leftBehind).toEqual([]);
      }
    });

    test('computes the same, whatever is added', async () => {
      expect(alone.losses[0]! - alone.losses.at(-1)!).toBeGreaterThan(0.05);
      for (const [added, settings] of Object.entries(ADDING)) {
        expect(await trainUnder(settings), added).toEqual(alone);
      }
    });

    test('submits nothing to a null GPU, and trains rightly afterwards', async () => {
      await worker.ask('lossesAt', [2]);
      const before = await worker.ask('weights');
      const { crossed, submitted } = await worker.ask('trainUnder', NULL_GPU, EPOCHS.length);
      expect(crossed.launches).toBeGreaterThan(0);
      expect(crossed.submits).toBeGreaterThan(0);
      expect(submitted).toBe(0);
      if (IN_PLACE.includes(id)) expect(await worker.ask('weights')).toEqual(before);
      expect(await trainAlone()).toEqual(alone);
    });

    test('trains rightly after launches that were repeated', async () => {
      await trainUnder({ repeats: 3 });
      expect(await trainAlone()).toEqual(alone);
    });
  });
}
