import * as v from 'valibot';
import { Interrupted } from '../../../src/lab/experiments/experiment.ts';
import { race } from '../../../src/lab/experiments/race.ts';
import { defaultRacePlan, type Plan } from '../../../src/lab/measure/plan.ts';
import { seededRandom } from '../../../src/lab/measure/random.ts';
import { type Reading, type Report, reportSchema } from '../../../src/lab/measure/report.ts';
import type { Side } from '../../../src/lab/measure/trainer-table.ts';
import type { EpochShape, GpuPrices, GpuWorld } from './gpu-world.ts';
import { blockNoise } from './noise.ts';

/** A GPU that is slow to read from, as most are. */
export const PRICES: GpuPrices = {
  hostMs: 0.4,
  launchMs: 0.02,
  executeMs: 0.05,
  submitMs: 0.03,
  uploadMs: 0.004,
  readMs: 1.5,
  syncMs: 0.1,
  turnMs: 0.00001,
};

/** What its trainer asks for in an epoch, besides one submit and one read of the loss. */
export const SHAPE: EpochShape = { launches: 12, uploads: 3 };

/** What each part of its epoch takes. */
export const KNOWN_MS = {
  host: 0.4,
  launch: 12 * 0.02 + 0.03,
  execute: 12 * 0.05,
  upload: 3 * 0.004,
  readback: 1.5,
};

/** All of them one after the other. */
export const KNOWN_EPOCH_MS = 2.782;

/** What is known of the made-up GPU, by the reading that should show it. */
export const KNOWN: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Object.entries(KNOWN_MS).map(([part, ms]) => [`gpu.${part}Ms`, ms])),
  'gpu.perLaunchMs': PRICES.launchMs,
  'gpu.perSubmitMs': PRICES.submitMs,
  'gpu.perUploadMs': PRICES.uploadMs,
  'gpu.perReadMs': PRICES.readMs,
  'gpu.perSyncMs': PRICES.syncMs,
  'gpu.epochMs': KNOWN_EPOCH_MS,
};

/** A block pays once for a wait, and for what the host does while the GPU has nothing yet: so much of it. */
const PAID_ONCE = 0.02;

/** Runs a race in this world, and checks that its report fits the contract. */
export async function partsRace(
  { host, trainers }: GpuWorld,
  plan: Partial<Plan> = {},
  arms: readonly Side[] = ['gpu'],
): Promise<Report> {
  const made = await race({ plan: { ...defaultRacePlan, ...plan }, arms }, host, trainers);
  // As it is and not by way of JSON, which would make null of NaN.
  return v.parse(reportSchema, made);
}

/** Runs a race that is cut short; what ended it, and what was measured until then. */
export async function partsRaceCutShort(
  world: GpuWorld,
): Promise<{ readonly cause: unknown; readonly partial: Report }> {
  const error: unknown = await partsRace(world).catch((reason: unknown) => reason);
  if (!(error instanceof Interrupted)) throw new Error('The race was not cut short.');
  return { cause: error.cause, partial: v.parse(reportSchema, error.partial) };
}

/** The reading of this name, which must be there. */
export function readingIn({ readings }: Report, name: string): Reading {
  const reading = readings[name];
  if (!reading) throw new Error(`There is no ${name}.`);
  return reading;
}

/** True if the interval holds this time, but for what a block pays once. */
export function holds({ low, high }: Reading, ms: number): boolean {
  if (low === null || high === null) return false;
  const slackMs = PAID_ONCE * ms + 1e-9;
  return low <= ms + slackMs && high >= ms - slackMs;
}

/** Makes everything in a world take longer or shorter by what a busy machine does, anew every 50 ms. */
export function disturb({ gpu, clock }: GpuWorld, seed: number): void {
  const noise = blockNoise(seededRandom(seed));
  let [since, factor] = [-1, 1];
  gpu.slowness = () => {
    const now = Math.floor(clock.passedMs / 50);
    if (now !== since) [since, factor] = [now, noise()];
    return factor;
  };
}
