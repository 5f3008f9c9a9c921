import { epochTimesMs, pairedEpochTimesMs } from './collector.ts';
import { armReading, armSaturation } from './arm-reading.ts';
import {
  allowingForClock,
  analysisRandom,
  clockShare,
  epochEstimate,
  FEWEST_BLOCKS_TO_STOP,
  isPreciseEnough,
  precisionWarnings,
} from './precision.ts';
import { type Reading, readingOf, type Report, type Sample, unavailableReading } from './report.ts';
import { type Estimate, pairedRatioEstimate, unpairedRatioEstimate } from './statistics.ts';
import { type Side, SIDES, trainerFacts } from './trainer-table.ts';
import { PARTS_READINGS } from './parts-readings.ts';
import type { ReportedPlan } from './plan.ts';
import type { Warning } from './warnings.ts';

/** What is said of readings or of both trainers; a joined report has others than the two it is made of. */
const OF_THE_READINGS: readonly Warning[] = [
  'not-interleaved',
  'wide-interval',
  'few-samples',
  'drifted',
  'mixed-comparison',
];

/** Draws enough to know whether a run may stop; they are made between timed blocks, again and again. */
const DRAWS_WHILE_RUNNING = 400;

/** True once each side's time per epoch, and their ratio, is known to ±5 % from ten blocks or more. */
export function isPrecise(
  samples: readonly Sample[],
  sides: readonly Side[],
  clockStepMs: number | null = null,
): boolean {
  const blocksOf = (side: Side): number => samples.filter(({ arm }) => arm === side).length;
  if (sides.some((side) => blocksOf(side) < FEWEST_BLOCKS_TO_STOP)) return false;
  const random = analysisRandom();
  const epochTimes = sides.every((side) => {
    const estimate = epochEstimate(samples, side, random, DRAWS_WHILE_RUNNING);
    return isPreciseEnough(allowingForClock(estimate, clockShare(samples, side, clockStepMs)));
  });
  if (!epochTimes || sides.length < 2) return epochTimes;
  const [cpu, gpu] = pairedEpochTimesMs(samples, 'cpu', 'gpu');
  const ratio = pairedRatioEstimate(gpu, cpu, random, DRAWS_WHILE_RUNNING);
  return isPreciseEnough(allowingForClock(ratio, clockShareOfRatio(samples, clockStepMs)));
}

/** `cpu.epochMs`, `gpu.epochMs` and, with both sides, `ratio`: GPU time over CPU time, from paired blocks. */
export function raceReadings(
  samples: readonly Sample[],
  clockStepMs: number | null,
): Record<string, Reading> {
  const random = analysisRandom();
  const readings: Record<string, Reading> = {};
  for (const side of sidesIn(samples)) {
    readings[`${side}.epochMs`] = armReading(samples, side, clockStepMs, random);
  }
  const [cpu, gpu] = pairedEpochTimesMs(samples, 'cpu', 'gpu');
  if (cpu.length > 0) {
    const estimate = pairedRatioEstimate(gpu, cpu, random);
    readings['ratio'] = ratioReading(estimate, samples, clockStepMs);
  }
  return readings;
}

/** True if two reports trained the same job, so that one's CPU and the other's GPU may be compared. */
export function sameJob(first: ReportedPlan, second: ReportedPlan): boolean {
  return (['epochs', 'readEvery', 'batch', 'hidden', 'lr', 'seed'] as const).every(
    (field) => first[field] === second[field],
  );
}

/**
 * One report out of two that were measured one after the other: the CPU's of one, the GPU's of the other, and
 * a ratio that carries the warning `not-interleaved`.
 */
export function joinReports(cpu: Report, gpu: Report): Report {
  const newer = cpu.startedAt > gpu.startedAt ? cpu : gpu;
  const cpuSamples = cpu.samples.filter(({ arm }) => arm === 'cpu');
  const gpuSamples = gpu.samples.filter(({ arm }) => arm !== 'cpu');
  const samples = [...cpuSamples, ...gpuSamples];
  const estimate = unpairedRatioEstimate(
    epochTimesMs(gpuSamples, 'gpu'),
    epochTimesMs(cpuSamples, 'cpu'),
    analysisRandom(),
  );
  const plan = { ...newer.plan, cpu: cpu.plan.cpu, gpu: gpu.plan.gpu };
  const readings = {
    ...readingsOf(cpu, 'cpu'),
    ...readingsOf(gpu, 'gpu'),
    ratio: ratioReading(estimate, samples, newer.environment.clockStepMs, ['not-interleaved']),
  };
  const ofTheRuns = [...cpu.warnings, ...gpu.warnings].filter(
    (warning) => !OF_THE_READINGS.includes(warning),
  );
  const warnings = new Set<Warning>([
    ...ofTheRuns,
    ...comparisonWarnings(plan, ['cpu', 'gpu']),
    ...readingWarnings(readings),
  ]);
  return {
    ...newer,
    plan,
    environment: { ...newer.environment, gpu: gpu.environment.gpu },
    readings,
    samples,
    warnings: [...warnings],
    losses: { cpu: cpu.losses.cpu, gpu: gpu.losses.gpu },
    results: { cpu: cpu.results.cpu, gpu: gpu.results.gpu },
  };
}

/** What to say of comparing these two trainers. */
export function comparisonWarnings(plan: ReportedPlan, sides: readonly Side[]): Warning[] {
  const mixed = trainerFacts(plan.cpu).kind !== trainerFacts(plan.gpu).kind;
  return sides.length === 2 && mixed ? ['mixed-comparison'] : [];
}

/**
 * What is said of a report's readings, but for the first use, which happens once and can't have an interval, and for
 * the GPU's parts, of which `partsWarnings` speaks.
 */
export function readingWarnings(readings: Readonly<Record<string, Reading>>): Warning[] {
  return Object.entries(readings)
    .filter(([name]) => !name.endsWith('.firstUseMs') && !PARTS_READINGS.includes(name))
    .flatMap(([, reading]) => reading.warnings);
}

/** The sides that have samples, in the order of `SIDES`. */
export function sidesIn(samples: readonly Sample[]): Side[] {
  return SIDES.filter((side) => samples.some((sample) => sample.arm === side));
}

function readingsOf(report: Report, side: Side): Record<string, Reading> {
  return Object.fromEntries(
    Object.entries(report.readings).filter(([name]) => name.startsWith(`${side}.`)),
  );
}

/** The ratio with what the clock may have done to either side; unavailable where it can't time one of them. */
function ratioReading(
  estimate: Estimate,
  samples: readonly Sample[],
  clockStepMs: number | null,
  warnings: readonly Warning[] = [],
): Reading {
  for (const side of SIDES) {
    const saturation = armSaturation(samples, side, clockStepMs);
    if (saturation) return unavailableReading('ratio', saturation.reason);
  }
  const allowed = allowingForClock(estimate, clockShareOfRatio(samples, clockStepMs));
  return readingOf(allowed, 'ratio', clockStepMs, [...warnings, ...precisionWarnings(allowed)]);
}

function clockShareOfRatio(samples: readonly Sample[], clockStepMs: number | null): number {
  return clockShare(samples, 'cpu', clockStepMs) + clockShare(samples, 'gpu', clockStepMs);
}
