import type { LevelTimes } from './affine-fit.ts';
import type { LevelPoint } from './level-times.ts';
import { analysisRandom } from './precision.ts';
import type { Sample, SweepArmId } from './report.ts';
import { type Estimate, median, medianEstimate } from './statistics.ts';
import { workersBlocks } from './cpu-scaling.ts';

/** Draws enough for a whisker. */
const DRAWS = 500;

/** So many workers at once. */
export interface ScalingCurvePoint {
  readonly workers: number;
  /** Operations a second of all together. */
  readonly rate: Estimate;
  /** How many times the work of one by itself; null where one was not timed. */
  readonly timesOne: number | null;
  /** The share of the time that a worker waited for a core, 0 to 1. */
  readonly waited: number;
}

/** The curves of a CPU probe. */
export interface CpuCurves {
  /** Operations a second of so many workers together. */
  readonly scaling: readonly ScalingCurvePoint[];
  /** What a step through so many bytes takes. */
  readonly chase: readonly LevelPoint[];
}

/** The points of both curves, from what was timed so far. */
export function cpuCurves(samples: readonly Sample[]): CpuCurves {
  const random = analysisRandom();
  const blocks = workersBlocks(samples);
  const one = blocks.find(({ workers }) => workers === 1);
  return {
    scaling: blocks.map(({ workers, rates, waited }) => ({
      workers,
      rate: medianEstimate(rates, random, DRAWS),
      timesOne: one ? median(rates) / median(one.rates) : null,
      waited,
    })),
    chase: onCoreTimes(samples, 'sweep.chase').map(({ level, ms }) => ({
      level,
      ms: medianEstimate(ms, random, DRAWS),
    })),
  };
}

/** What one of each level took while it had the core, block by block, lowest level first. */
export function onCoreTimes(samples: readonly Sample[], arm: SweepArmId): LevelTimes[] {
  const own = samples.filter((sample) => sample.arm === arm);
  return [...Map.groupBy(own, ({ level = 0 }) => level)]
    .map(([level, blocks]) => ({
      level,
      ms: blocks.map(({ ms, waitedMs = 0, times = 1 }) => (ms - waitedMs) / times),
    }))
    .sort((a, b) => a.level - b.level);
}
