import { readingOf } from '../../../src/lab/measure/report.ts';
import { TRAINING_WAYS, type TrainingWay } from '../../../src/lab/measure/launch-ways.ts';
import { defaultLaunchPlan } from '../../../src/lab/measure/plan.ts';
import type { GpuFacts, Reading, Report, Sample } from '../../../src/lab/measure/report.ts';
import { launchReadings } from '../../../src/lab/measure/launch-readings.ts';
import { around, CARD, reportOf } from './reports.ts';

/** What a made-up machine takes, in milliseconds. */
export interface LaunchMachine {
  readonly gpu: GpuFacts;
  /** What there is to wait for after the last launch. */
  readonly waitMs: number;
  readonly perDispatchMs: number;
  readonly perSubmitMs: number;
  readonly perCallMs: number;
  /** An epoch of each training, in the order of `TRAINING_WAYS`; null where one did not run. */
  readonly epochMs: readonly (number | null)[];
}

/** A card on which launches are most of a framework's epoch, and fewer of them are faster. */
export const LAUNCH_BOUND: LaunchMachine = {
  gpu: CARD,
  waitMs: 0.5,
  perDispatchMs: 0.025,
  perSubmitMs: 0.04,
  perCallMs: 0.000_002,
  epochMs: [1.4, 0.9, 0.16, 0.05, 0.01],
};

/** A machine on which launches are little of any epoch, and fewer of them gain nothing. */
export const WORK_BOUND: LaunchMachine = {
  ...LAUNCH_BOUND,
  perDispatchMs: 0.0005,
  perSubmitMs: 0.001,
  epochMs: [25, 3, 0.2, 0.1, 0.1],
};

/** Launches and submits of each training, as the real ones count them. */
const COUNTED: readonly (readonly [number, number])[] = [
  [42, 3],
  [22, 22],
  [5, 0.01],
  [1, 1],
  [0.002, 0.002],
];

const BLOCKS = 8;
const LEVELS = [1, 16, 256, 4096];

/** The report that a run on such a machine would give. */
export function launchReport(machine: LaunchMachine): Report {
  const { gpu, waitMs, perDispatchMs, perSubmitMs, perCallMs, epochMs } = machine;
  const samples = [
    ...sweepSamples('onePass', LEVELS, (level) => waitMs + level * perDispatchMs),
    ...sweepSamples('ownPass', LEVELS, (level) => waitMs + level * perDispatchMs),
    ...sweepSamples('ownSubmit', LEVELS, (level) => waitMs + level * perSubmitMs),
    ...sweepSamples('calls', LEVELS.slice(1), (level) => level * perCallMs),
    ...TRAINING_WAYS.flatMap((way, i) => wayBlocks(way, epochMs[i] ?? null, COUNTED[i]!)),
  ];
  const unavailable = Object.fromEntries(
    TRAINING_WAYS.flatMap(({ trainer }, i) =>
      epochMs[i] === null ? [[trainer, 'It is not here.']] : [],
    ),
  );
  const { readings, warnings } = launchReadings({ samples, clockStepMs: 0.005, unavailable });
  const base = reportOf(samples, defaultLaunchPlan);
  return {
    ...base,
    runner: 'launch',
    environment: { ...base.environment, gpu },
    readings,
    warnings: [...new Set(warnings)],
  };
}

/** A report with one reading changed. */
export function withReading(report: Report, name: string, reading: Reading): Report {
  return { ...report, readings: { ...report.readings, [name]: reading } };
}

/** A time between two others. */
export function between(low: number, value: number, high: number, unit: Reading['unit'] = 'ms') {
  return readingOf({ value, interval: { low, high }, n: 9 }, unit, 0.005);
}

function sweepSamples(
  sweep: 'onePass' | 'ownPass' | 'ownSubmit' | 'calls',
  levels: readonly number[],
  msAt: (level: number) => number,
): Sample[] {
  return levels.flatMap((level) => {
    const times = Math.max(1, Math.round(20 / msAt(level)));
    return around(msAt(level), BLOCKS, level).map((ms, round) => ({
      arm: `sweep.${sweep}` as const,
      level,
      times,
      round,
      epochs: 0,
      ms: ms * times,
      startedAtMs: round * 1000,
    }));
  });
}

function wayBlocks(
  { trainer, epochsPerStep }: TrainingWay,
  epochMs: number | null,
  [launches, submits]: readonly [number, number],
): Sample[] {
  if (epochMs === null) return [];
  const epochs = 1000;
  return around(epochMs, BLOCKS, Math.ceil(launches)).map((ms, round) => ({
    arm: trainer,
    ...(epochsPerStep === null ? {} : { level: epochsPerStep, times: epochs / epochsPerStep }),
    round,
    epochs,
    ms: ms * epochs,
    launches: launches * epochs,
    submits: submits * epochs,
    startedAtMs: round * 1000,
  }));
}
