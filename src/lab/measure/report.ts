import * as v from 'valibot';
import { reportedPlanSchema, RUNNERS } from './plan.ts';
import type { Estimate } from './statistics.ts';
import { PLANTED, type Sweep, SWEEPS } from './sweep.ts';
import { ARMS, REPORTED_ARMS, REPORTED_TRAINER_IDS } from './trainer-table.ts';
import { WARNINGS, type Warning } from './warnings.ts';

/** The version of the report's shape; a change that old readers can't take gets a new one. */
export const REPORT_SCHEMA = 'overhead/report/1';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const finite = v.pipe(v.number(), v.finite());

/**
 * How long a block took: thirty years at the most, and a femtosecond or nothing at the least. No clock gives others; in a
 * file that was changed by hand they would make pictures of a million ticks.
 */
const blockMs = v.pipe(
  finite,
  v.minValue(0),
  v.maxValue(1e12),
  v.check((ms) => ms === 0 || ms >= 1e-12, 'is shorter than any clock can tell'),
);

/** What is timed: a side of the race, or a trainer by itself, by its id. */
export const armSchema = v.picklist(ARMS);

const readingSchema = v.object({
  /** Null where the reading could not be had; `reason` then says why. Never 0 in its stead. */
  value: v.nullable(finite),
  unit: v.picklist([
    'ms',
    'ratio',
    'nats',
    'fraction',
    'count',
    'bytes',
    'bytes/s',
    'flop/s',
    'bytes',
    'rows',
    'units',
  ]),
  /** The 95 % interval; null where there is no value, or too few samples for an interval. */
  low: v.nullable(finite),
  high: v.nullable(finite),
  n: count,
  clockStepMs: v.nullable(finite),
  warnings: v.array(v.picklist(WARNINGS)),
  reason: v.optional(v.string()),
});

/** A sample's arm where it is a block of a sweep: what was varied in it. */
export type SweepArmId = `sweep.${Sweep}`;

const SWEEP_ARMS = SWEEPS.map((sweep): SweepArmId => `sweep.${sweep}`);

/** The shape of a sample. */
export const sampleSchema = v.object({
  arm: v.picklist([...REPORTED_ARMS, ...SWEEP_ARMS]),
  /** In a sweep, how much of the swept thing the block had; see `Sweep`. */
  level: v.optional(count),
  /** How many times the block did it; left out where once. */
  times: v.optional(count),
  /** How much of `ms` nothing was done because others had the core, where calls were timed one by one. */
  waitedMs: v.optional(finite),
  /** In a sweep of a run of several trainers, which one's it is. */
  trainer: v.optional(v.picklist(REPORTED_TRAINER_IDS)),
  /** The size that was trained, in a run of several. */
  batch: v.optional(count),
  hidden: v.optional(count),
  /** What such a block was counted to ask of the GPU, where that is counted. */
  launches: v.optional(count),
  submits: v.optional(count),
  /** In the self-test, which delay was planted; left out where none was. */
  planted: v.optional(v.picklist(PLANTED)),
  /** Which round of the run it was timed in: one block of each arm, in random order, is a round. */
  round: count,
  /** Epochs trained in the block; 0 in sweeps that train none. */
  epochs: count,
  ms: blockMs,
  startedAtMs: finite,
});

const gpuSchema = v.object({
  vendor: v.string(),
  architecture: v.string(),
  device: v.string(),
  description: v.string(),
  isFallbackAdapter: v.boolean(),
  /** Lanes that go in step, from the fewest to the most; 4 and 128 where the browser keeps them to itself. */
  subgroupMinSize: v.optional(count),
  subgroupMaxSize: v.optional(count),
  /** What the adapter can do and how much of it, by WebGPU's names; older reports lack both. */
  features: v.optional(v.array(v.string())),
  limits: v.optional(v.record(v.string(), finite)),
  /** What WebGL calls the GPU that it would use, which may be another; null where there is no WebGL 2. */
  webgl: v.optional(v.nullable(v.object({ vendor: v.string(), renderer: v.string() }))),
});

const environmentSchema = v.object({
  userAgent: v.string(),
  versions: v.record(v.string(), v.string()),
  hardwareConcurrency: v.nullable(count),
  crossOriginIsolated: v.boolean(),
  clockStepMs: v.nullable(finite),
  /** What one look at the clock takes; null where it moved too little to tell. Older recordings lack it. */
  clockCallMs: v.optional(v.nullable(finite)),
  gpu: v.nullable(gpuSchema),
});

const lossesSchema = v.object({ epochs: v.array(count), values: v.array(finite) });

const resultSchema = v.object({
  /** After how many epochs the loss and the accuracy were taken: the same for both sides of one run. */
  epochs: count,
  /** The loss of that epoch, in nats; null when it was no longer a number. */
  loss: v.nullable(finite),
  /** The share of the 30 test rows that were named rightly. */
  testAccuracy: finite,
  /** The first epoch read whose loss was not a number. */
  divergedAtEpoch: v.nullable(count),
});

/** The shape of a report, for checking one that comes from outside. */
export const reportSchema = v.object({
  schema: v.literal(REPORT_SCHEMA),
  runner: v.picklist(RUNNERS),
  plan: reportedPlanSchema,
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
  environment: environmentSchema,
  readings: v.record(v.string(), readingSchema),
  samples: v.array(sampleSchema),
  warnings: v.array(v.picklist(WARNINGS)),
  /** The losses read while training, thinned on a grid that is the same for every trainer. */
  losses: v.record(armSchema, v.optional(lossesSchema)),
  results: v.record(armSchema, v.optional(resultSchema)),
});

/** Every reading and sample of a run, with its plan and its environment. */
export type Report = v.InferOutput<typeof reportSchema>;
/** A value with its unit, interval, sample count, clock step and warnings. */
export type Reading = v.InferOutput<typeof readingSchema>;
/** One timed block: of epochs, or of what a sweep varies. */
export type Sample = v.InferOutput<typeof sampleSchema>;
/** Where a report was made. */
export type Environment = v.InferOutput<typeof environmentSchema>;
/** What the browser tells of the GPU's adapter. */
export type GpuFacts = v.InferOutput<typeof gpuSchema>;
/** One side's losses against epochs. */
export type LossCurve = v.InferOutput<typeof lossesSchema>;
/** What one side learned. */
export type TrainingResult = v.InferOutput<typeof resultSchema>;

/** Why an estimate is no number: nothing to work with, or a time of 0 that was divided by. */
const NOT_A_NUMBER =
  'Nothing can be worked out from these blocks: they are too few, or some show no time on the browser’s clock.';

/** A reading from an estimate; unavailable where the estimate or its interval is not a finite number. */
export function readingOf(
  estimate: Estimate,
  unit: Reading['unit'],
  clockStepMs: number | null,
  warnings: readonly Warning[] = [],
): Reading {
  const { value, interval, n } = estimate;
  const { low = null, high = null } = interval ?? {};
  if (![value, low ?? 0, high ?? 0].every(Number.isFinite)) {
    return unavailableReading(unit, NOT_A_NUMBER);
  }
  return {
    value,
    unit,
    low,
    high,
    n,
    clockStepMs,
    warnings: [...warnings],
  };
}

/** A reading that could not be had, with the reason in a sentence. */
export function unavailableReading(unit: Reading['unit'], reason: string): Reading {
  return {
    value: null,
    unit,
    low: null,
    high: null,
    n: 0,
    clockStepMs: null,
    warnings: [],
    reason,
  };
}

/** True if the GPU of this environment is software: SwiftShader, llvmpipe, WARP, or any fallback adapter. */
export function isSoftwareAdapter(gpu: GpuFacts | null): boolean {
  if (!gpu) return false;
  const names = `${gpu.architecture} ${gpu.device} ${gpu.description}`;
  return (
    gpu.isFallbackAdapter ||
    /swiftshader|llvmpipe|lavapipe|microsoft basic render|\bwarp\b/i.test(names)
  );
}
