import { expect, type Page } from '@playwright/test';
import type { Plan } from '../../src/lab/measure/plan.ts';
import { GPU_TRAINERS, type TrainerId } from '../../src/lab/measure/trainer-table.ts';
import { Unsupported } from '../../src/lab/trainers/trainer.ts';
import { startWorker } from '../../tools/harness/browser-session.ts';
import type { Holdings, Trial } from '../../tools/harness/protocol.ts';
import { ALL_TRAINERS } from '../../tools/harness/trainer-choice.ts';
import { test } from './harness-page.ts';

/*
 * What trainers do with what they can't do, and with a GPU that fails them: an error with a sentence for the reader.
 * The trainings go through the same arm as the runners'.
 */

/** The largest batch and the most hidden units that a plan may have. */
const LARGEST = { batch: 2 ** 20, hidden: 4096 };

/** Trainers that hold all activations, 16 GiB of the largest, and the limit that says so. */
const REFUSING_THE_LARGEST: readonly [TrainerId, RegExp][] = [
  ['tfjs-cpu', /144\.0 GiB, more than the 4 GiB/],
  ['tfjs-wasm', /144\.0 GiB.* 4 GiB \(32-bit addresses\)/],
  ['jax-wasm', /GiB.* 4 GiB \(32-bit addresses\)/],
  ['tfjs-webgpu', /17,179,869,184 bytes.*\(maxStorageBufferBindingSize\)/],
  ['tfjs-webgl', /4,294,967,296 numbers.*\(MAX_TEXTURE_SIZE\)/],
  ['jax-webgpu', /17,179,869,184 bytes.*\(maxStorageBufferBindingSize\)/],
  ['wgsl-steps', /17,179,869,184 bytes.*\(maxStorageBufferBindingSize\)/],
  ['wgsl-fused', /1,048,576 rows.*\(maxComputeInvocationsPerWorkgroup\)/],
];

/** No plan may have it; after the first update every product is over what 32 bits hold. */
const FAR_TOO_HIGH_LR = 1e30;

const LOST = /^The browser lost the GPU during the run \(.+\)\..* run it again\.$/;

/** What a training in a worker of its own ends with: its error, and what it then holds. */
async function failureOf(
  page: Page,
  id: TrainerId,
  plan: Partial<Plan>,
  trial: Trial = {},
): Promise<{ error: unknown; holdings: Holdings }> {
  const worker = await startWorker(page);
  const error: unknown = await worker.ask('train', id, plan, trial).then(
    (result) => expect(result, 'a training that should have failed').toBeNull(),
    (reason: unknown) => reason,
  );
  const holdings = await worker.ask('holdings');
  await worker.end();
  return { error, holdings };
}

/** Checks that a trainer says it can't, and took nothing of the GPU's memory to find out. */
async function expectRefusal(
  page: Page,
  id: TrainerId,
  plan: Partial<Plan>,
  sentence: RegExp,
): Promise<void> {
  const { error, holdings } = await failureOf(page, id, plan);
  expect(error).toBeInstanceOf(Unsupported);
  expect((error as Error).message).toMatch(sentence);
  expect((error as Error).message).toMatch(/\.$/);
  expect(holdings.gpu?.made ?? 0).toBe(0);
}

for (const [id, sentence] of REFUSING_THE_LARGEST) {
  test(`${id} refuses the largest problem before it takes memory`, async ({ harnessPage }) => {
    await expectRefusal(harnessPage, id, LARGEST, sentence);
  });
}

test('wgsl-fused refuses what one workgroup can’t hold', async ({ harnessPage }) => {
  const [tooManyRows, tooManyUnits] = [{ batch: 100_000 }, { hidden: 4096 }];
  const rows = /100,000 rows.*\(maxComputeInvocationsPerWorkgroup\)/;
  const units = /4,096 hidden units.*\(maxComputeWorkgroupStorageSize\)/;
  await expectRefusal(harnessPage, 'wgsl-fused', tooManyRows, rows);
  await expectRefusal(harnessPage, 'wgsl-fused', tooManyUnits, units);
});

test('every trainer refuses a batch of 0 and 0 hidden units', async ({ harnessPage }) => {
  for (const id of ALL_TRAINERS) {
    await expectRefusal(harnessPage, id, { batch: 0 }, /at least one row|from 1 to/);
    await expectRefusal(harnessPage, id, { hidden: 0 }, /one hidden unit|from 1 to/);
  }
});

test('wgsl-steps refuses a batch that needs wider launches than the GPU has', async ({
  harnessPage,
}) => {
  const trial = { fault: 'narrow-launches' } as const;
  const { error } = await failureOf(harnessPage, 'wgsl-steps', { batch: 4096 }, trial);
  expect(error).toBeInstanceOf(Unsupported);
  expect((error as Error).message).toMatch(/ 2 \(maxComputeWorkgroupsPerDimension\).*\.$/);
});

for (const id of ALL_TRAINERS) {
  test(`${id} goes on where a training diverges, and the epoch is named`, async ({
    harnessPage,
  }) => {
    const worker = await startWorker(harnessPage);
    const result = await worker.ask('train', id, { lr: FAR_TOO_HIGH_LR, epochs: 10 });
    await worker.end();
    expect(result).toMatchObject({ epochs: 10, divergedAtEpoch: 2 });
  });
}

for (const id of GPU_TRAINERS) {
  test(`${id} keeps the message of a shader's compiler`, async ({ harnessPage }) => {
    const trial = { fault: 'broken-shader' } as const;
    const { error } = await failureOf(harnessPage, id, { epochs: 5 }, trial);
    // WGSL's compiler and WebGL's.
    expect(String(error)).toMatch(/unexpected token|'planted' : syntax error/);
  });

  test(`${id} says where the GPU has no memory left`, async ({ harnessPage }) => {
    const trial = { fault: 'no-memory' } as const;
    const { error } = await failureOf(harnessPage, id, { epochs: 5 }, trial);
    expect(String(error)).toMatch(/The GPU has no room for .* need.*\.$/);
  });

  test(`${id} fails with a sentence where the GPU is lost in the middle`, async ({
    harnessPage,
  }) => {
    const trial = { laterFault: 'lost-device' } as const;
    const { error } = await failureOf(harnessPage, id, { epochs: 5 }, trial);
    expect((error as Error).message).toMatch(LOST);
  });
}
