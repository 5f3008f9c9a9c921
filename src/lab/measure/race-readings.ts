import { epochTimesMs, pairedEpochTimesMs } from './collector.ts';
import { analysisRandom, epochEstimate, isPreciseEnough, precisionWarnings } from './precision.ts';
import type { Random } from './random.ts';
import { type Reading, readingOf, type Report, type Sample } from './report.ts';
import { type Estimate, pairedRatioEstimate, unpairedRatioEstimate } from './statistics.ts';
import { type Side, SIDES, trainerFacts } from './trainer-table.ts';
import type { Plan } from './plan.ts';
import type { Warning } from './warnings.ts';

/** What is said of readings or of both trainers; a joined report has others than the two it is made of. */
const OF_THE_READINGS: readonly Warning[] = [
  'not-interleaved',
  'wide-interval',
  'few-samples',
  'mixed-comparison',
];

/** True once each side's time per epoch, and their ratio, is known to ±5 % from ten blocks or more. */
export function isPrecise(samples: readonly Sample[], sides: readonly Side[]): boolean {
  const random = analysisRandom();
  return estimates(samples, sides, random).every(isPreciseEnough);
}

/** `cpu.epochMs`, `gpu.epochMs` and, with both sides, `ratio`: GPU time over CPU time, from paired blocks. */
export function raceReadings(
  samples: readonly Sample[],
  clockStepMs: number | null,
): Record<string, Reading> {
  const random = analysisRandom();
  const readings: Record<string, Reading> = {};
  for (const side of sidesIn(samples)) {
    const estimate = epochEstimate(samples, side, random);
    readings[`${side}.epochMs`] = readingOf(
      estimate,
      'ms',
      clockStepMs,
      precisionWarnings(estimate),
    );
  }
  const [cpu, gpu] = pairedEpochTimesMs(samples, 'cpu', 'gpu');
  if (cpu.length > 0) {
    const estimate = pairedRatioEstimate(gpu, cpu, random);
    readings['ratio'] = readingOf(estimate, 'ratio', clockStepMs, precisionWarnings(estimate));
  }
  return readings;
}

/** True if two reports trained the same job, so that one's CPU and the other's GPU may be compared. */
export function sameJob(first: Plan, second: Plan): boolean {
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
  const cpuSamples = cpu.samples.filter((sample) => sample.arm === 'cpu');
  const gpuSamples = gpu.samples.filter((sample) => sample.arm === 'gpu');
  const estimate = unpairedRatioEstimate(
    epochTimesMs(gpuSamples, 'gpu'),
    epochTimesMs(cpuSamples, 'cpu'),
    analysisRandom(),
  );
  const plan = { ...newer.plan, cpu: cpu.plan.cpu, gpu: gpu.plan.gpu };
  const readings = {
    ...readingsOf(cpu, 'cpu'),
    ...readingsOf(gpu, 'gpu'),
    ratio: readingOf(estimate, 'ratio', newer.environment.clockStepMs, [
      'not-interleaved',
      ...precisionWarnings(estimate),
    ]),
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
    samples: [...cpuSamples, ...gpuSamples],
    warnings: [...warnings],
    losses: { cpu: cpu.losses.cpu, gpu: gpu.losses.gpu },
    results: { cpu: cpu.results.cpu, gpu: gpu.results.gpu },
  };
}

/** What to say of comparing these two trainers. */
export function comparisonWarnings(plan: Plan, sides: readonly Side[]): Warning[] {
  const mixed = trainerFacts(plan.cpu).kind !== trainerFacts(plan.gpu).kind;
  return sides.length === 2 && mixed ? ['mixed-comparison'] : [];
}

/** What is said of a report's readings, but for the first use: that happens once, and can't have an interval. */
export function readingWarnings(readings: Readonly<Record<string, Reading>>): Warning[] {
  return Object.entries(readings)
    .filter(([name]) => !name.endsWith('.firstUseMs'))
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

function estimates(samples: readonly Sample[], sides: readonly Side[], random: Random): Estimate[] {
  const all = sides.map((side) => epochEstimate(samples, side, random));
  if (sides.length === 2) {
    const [cpu, gpu] = pairedEpochTimesMs(samples, 'cpu', 'gpu');
    all.push(pairedRatioEstimate(gpu, cpu, random));
  }
  return all;
}
