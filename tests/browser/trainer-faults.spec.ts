import { expect, type Page } from '@playwright/test';
import { trainerFacts, type TrainerId } from '../../src/lab/measure/trainer-table.ts';
import { openHarnessPage, startWorker } from '../../tools/harness/browser-session.ts';
import { ALL_TRAINERS } from '../../tools/harness/trainer-choice.ts';
import { test } from './harness-page.ts';

/*
 * What goes wrong with a trainer ends in a sentence: it never hangs, and no wrong number comes of it. The faults are
 * planted in the GPU that the trainer is handed; the rest is real.
 */

const GPU_TRAINERS = ALL_TRAINERS.filter((id) => trainerFacts(id).device === 'gpu');
const HAND_WRITTEN_WGSL: readonly TrainerId[] = ['wgsl-steps', 'wgsl-fused'];

/** So large a step that float32 overflows within a few epochs, whatever the order of the sums. */
const OVERFLOWING_LR = 1e30;

let page: Page;

test.beforeAll(async ({ browser, harnessUrl }) => {
  page = await browser.newPage();
  await openHarnessPage(page, harnessUrl);
});

test.afterAll(() => page.close());

for (const id of ALL_TRAINERS) {
  test(`${id}: a learning rate that diverges is reported as divergence, at its epoch`, async () => {
    const worker = await startWorker(page);
    const result = await worker.ask('train', id, { epochs: 8, lr: OVERFLOWING_LR });
    expect(result.divergedAtEpoch).toBeGreaterThan(1);
    expect(result.divergedAtEpoch).toBeLessThanOrEqual(8);
  });
}

for (const id of GPU_TRAINERS) {
  test(`${id}: a GPU that is lost in the middle ends the training with a sentence`, async () => {
    const worker = await startWorker(page);
    const training = worker.ask('train', id, { epochs: 3 }, { laterFault: 'lost-device' });
    await expect(training).rejects.toThrow(/lost the GPU/);
  });
}

for (const id of HAND_WRITTEN_WGSL) {
  test(`${id}: a shader that does not compile keeps the compiler’s message`, async () => {
    const worker = await startWorker(page);
    const training = worker.ask('train', id, { epochs: 1 }, { fault: 'broken-shader' });
    await expect(training).rejects.toThrow(/refused the shader .*unexpected token/);
  });

  test(`${id}: a GPU without memory left is a sentence`, async () => {
    const worker = await startWorker(page);
    const training = worker.ask('train', id, { epochs: 1 }, { fault: 'no-memory' });
    await expect(training).rejects.toThrow(/has no room for the [\d,]+ bytes/);
  });
}

test('wgsl-fused names the limit that a batch is over, with the numbers', async () => {
  const worker = await startWorker(page);
  const training = worker.ask('train', 'wgsl-fused', { epochs: 1, batch: 100_000 });
  await expect(training).rejects.toThrow(
    /25,000 invocations.*allows \d+ \(maxComputeInvocationsPerWorkgroup\)/,
  );
});
