import { armReading, armSaturation } from './arm-reading.ts';
import { pairedEpochTimesMs } from './collector.ts';
import {
  allowingForClock,
  analysisRandom,
  clockShare,
  epochEstimate,
  isPreciseEnough,
  precisionWarnings,
} from './precision.ts';
import type { Plan } from './plan.ts';
import type { Random } from './random.ts';
import { type Reading, readingOf, type Sample, unavailableReading } from './report.ts';
import { medianEstimate, pairedRatioEstimate } from './statistics.ts';
import type { TrainerId } from './trainer-table.ts';
import type { Warning } from './warnings.ts';

/** Trainers on WebGPU, whose own work is left over on a null GPU: frameworks first. */
export const HOST_TRAINERS = ['tfjs-webgpu', 'jax-webgpu', 'wgsl-steps', 'wgsl-fused'] as const;

/** Trainers on the CPU, whose whole epochs stand beside: a framework, and the same maths without one. */
export const BESIDE_TRAINERS = ['tfjs-cpu', 'typescript', 'wasm-simd'] as const;

/** A trainer whose own work is measured. */
export type HostTrainerId = (typeof HOST_TRAINERS)[number];

/** The trainer whose own work is measured at a large batch, too. */
export const LARGE_BATCH_TRAINER: HostTrainerId = 'tfjs-webgpu';

/** The large batch has so many times the plan's rows. */
export const LARGE_BATCH_FACTOR = 16;

/** A trainer that reaches its GPU in a way that no boundary of ours is in. */
export const WEBGL_TRAINER: TrainerId = 'tfjs-webgl';

const NOT_WEBGPU =
  'A null GPU stands in for a WebGPU device, and this trainer reaches the GPU through WebGL.';

/** A browser that takes longer than this to say that an idle GPU is idle looks at it by a timer. */
export const LONGEST_SYNC_MS = 5;

/** Draws enough to know whether a run may stop. */
const DRAWS_WHILE_RUNNING = 400;

/** What the readings rest on. */
export interface HostEvidence {
  readonly plan: Plan;
  readonly samples: readonly Sample[];
  readonly clockStepMs: number | null;
  /** Launches an epoch, as counted at the boundary, and at the large batch. */
  readonly launches: Partial<Record<HostTrainerId, number>>;
  readonly launchesLargeBatch: number | null;
  /** Why a trainer has no readings. */
  readonly unavailable: Partial<Record<TrainerId, string>>;
  /** Why there is no large batch; null where there is one, or may be. */
  readonly largeBatchUnavailable: string | null;
}

/**
 * For each trainer on WebGPU, in an epoch without a reading of the loss: `<trainer>.hostMs`, what is left of it on a null
 * GPU; `<trainer>.epochMs`, on the real one; `<trainer>.hostShare`, the first over the second, which ran side by side;
 * `<trainer>.launches`; `<trainer>.hostPerLaunchMs`; `<trainer>.hostInPlainEpochs`, the host's work over the whole epoch of
 * `typescript`. For the trainers on the CPU `<trainer>.epochMs`. Of one trainer `hostMsLargeBatch`, `launchesLargeBatch` and
 * `largeBatchRatio`, the host's work there over that at the plan's batch.
 */
export function hostReadings(evidence: HostEvidence): Record<string, Reading> {
  const { samples, clockStepMs, plan, launches, unavailable } = evidence;
  const random = analysisRandom();
  const readings: Record<string, Reading> = {};
  const plain = blocksOf(samples, 'typescript');
  for (const id of HOST_TRAINERS) {
    const host = nullBlocks(samples, id, plan.batch);
    const epochs = blocksOf(samples, id);
    const count = launches[id];
    const own: Record<string, Reading | null> = {
      hostMs: timeReading(host, clockStepMs, random),
      epochMs: timeReading(epochs, clockStepMs, random),
      hostShare: ratioReading(host, epochs, 'fraction', clockStepMs, random),
      hostInPlainEpochs: ratioReading(host, plain, 'ratio', clockStepMs, random),
    };
    for (const [name, reading] of Object.entries(own)) {
      if (reading) readings[`${id}.${name}`] = reading;
    }
    if (count !== undefined) {
      readings[`${id}.launches`] = counted(count);
      const { hostMs } = own;
      if (hostMs) readings[`${id}.hostPerLaunchMs`] = divided(hostMs, count);
    }
  }
  for (const id of BESIDE_TRAINERS) {
    const reading = timeReading(blocksOf(samples, id), clockStepMs, random);
    if (reading) readings[`${id}.epochMs`] = reading;
  }
  Object.assign(readings, largeBatchReadings(evidence, random));
  const syncs = samples.filter(({ arm }) => arm === 'sweep.sync');
  if (syncs.length > 0) {
    readings['gpu.perSyncMs'] = readingOf(syncEstimate(syncs, random), 'ms', clockStepMs);
  }
  for (const [id, reason] of Object.entries({ ...unavailable, [WEBGL_TRAINER]: NOT_WEBGPU })) {
    if (!isBeside(id)) readings[`${id}.hostMs`] ??= unavailableReading('ms', reason);
    if (id !== WEBGL_TRAINER) readings[`${id}.epochMs`] ??= unavailableReading('ms', reason);
  }
  return readings;
}

/** What to say of the readings as a whole. */
export function hostWarnings(readings: Readonly<Record<string, Reading>>): Warning[] {
  const sync = readings['gpu.perSyncMs']?.value ?? 0;
  return [
    ...new Set<Warning>([
      ...Object.values(readings).flatMap(({ warnings }) => warnings),
      ...(sync > LONGEST_SYNC_MS ? (['browser-timer'] as const) : []),
    ]),
  ];
}

/** True once the time of every arm that has blocks is known to ±5 % from ten blocks or more. */
export function isHostKnown(samples: readonly Sample[], clockStepMs: number | null): boolean {
  const timed = samples.filter(({ arm }) => arm !== 'sweep.sync');
  const arms = Map.groupBy(timed, ({ arm, trainer, batch }) => [arm, trainer, batch].join());
  return [...arms.values()].every((blocks) => {
    const [{ arm } = { arm: '' }] = blocks;
    const estimate = epochEstimate(blocks, arm, analysisRandom(), DRAWS_WHILE_RUNNING);
    return isPreciseEnough(allowingForClock(estimate, clockShare(blocks, arm, clockStepMs)));
  });
}

function largeBatchReadings(
  { samples, clockStepMs, plan, launchesLargeBatch, largeBatchUnavailable }: HostEvidence,
  random: Random,
): Record<string, Reading> {
  const id = LARGE_BATCH_TRAINER;
  const large = nullBlocks(samples, id, plan.batch * LARGE_BATCH_FACTOR);
  const host = timeReading(large, clockStepMs, random);
  if (!host) {
    if (largeBatchUnavailable === null) return {};
    return { [`${id}.hostMsLargeBatch`]: unavailableReading('ms', largeBatchUnavailable) };
  }
  const usual = nullBlocks(samples, id, plan.batch);
  const ratio = ratioReading(large, usual, 'ratio', clockStepMs, random);
  return {
    [`${id}.hostMsLargeBatch`]: host,
    ...(ratio && { [`${id}.largeBatchRatio`]: ratio }),
    ...(launchesLargeBatch !== null && {
      [`${id}.launchesLargeBatch`]: counted(launchesLargeBatch),
    }),
  };
}

function isBeside(id: string): boolean {
  return BESIDE_TRAINERS.some((one) => one === id);
}

function blocksOf(samples: readonly Sample[], id: TrainerId): Sample[] {
  return samples.filter(({ arm }) => arm === id);
}

function nullBlocks(samples: readonly Sample[], id: HostTrainerId, batch: number): Sample[] {
  return samples.filter(
    (sample) => sample.arm === 'sweep.null' && sample.trainer === id && sample.batch === batch,
  );
}

/** The time of an epoch in blocks of one arm; null where there are none. */
function timeReading(
  blocks: readonly Sample[],
  clockStepMs: number | null,
  random: Random,
): Reading | null {
  const [first] = blocks;
  return first ? armReading(blocks, first.arm, clockStepMs, random) : null;
}

/** The ratio of two arms' epochs in the rounds in which both were timed; null where there are none. */
function ratioReading(
  over: readonly Sample[],
  under: readonly Sample[],
  unit: 'ratio' | 'fraction',
  clockStepMs: number | null,
  random: Random,
): Reading | null {
  const [above, below] = pairedEpochTimesMs(
    [
      ...over.map((block) => ({ ...block, arm: 'over' as const })),
      ...under.map((block) => ({ ...block, arm: 'under' as const })),
    ],
    'over',
    'under',
  );
  if (above.length === 0) return null;
  let clockShares = 0;
  for (const blocks of [over, under]) {
    const arm = blocks[0]?.arm ?? '';
    const saturation = armSaturation(blocks, arm, clockStepMs);
    if (saturation) return unavailableReading(unit, saturation.reason);
    clockShares += clockShare(blocks, arm, clockStepMs);
  }
  const estimate = allowingForClock(pairedRatioEstimate(above, below, random), clockShares);
  return readingOf(estimate, unit, clockStepMs, precisionWarnings(estimate));
}

/** What one wait for an idle GPU takes. */
function syncEstimate(blocks: readonly Sample[], random: Random) {
  return medianEstimate(
    blocks.map(({ ms, level = 1 }) => ms / level),
    random,
  );
}

function counted(value: number): Reading {
  return readingOf({ value, interval: null, n: 1 }, 'count', null);
}

function divided(reading: Reading, by: number): Reading {
  const part = (ms: number | null): number | null => (ms === null ? null : ms / by);
  const { value, low, high } = reading;
  return { ...reading, value: part(value), low: part(low), high: part(high), warnings: [] };
}
