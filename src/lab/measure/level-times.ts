import type { LevelTimes } from './affine-fit.ts';
import type { Sample, SweepArmId } from './report.ts';
import { type Estimate, medianEstimate } from './statistics.ts';
import type { Random } from './random.ts';

/** What one of each level of a sweep took, block by block, lowest level first. */
export function levelTimes(samples: readonly Sample[], arm: SweepArmId): LevelTimes[] {
  const byLevel = new Map<number, number[]>();
  for (const sample of samples) {
    if (sample.arm !== arm || sample.level === undefined) continue;
    const times = byLevel.get(sample.level) ?? [];
    times.push(sample.ms / (sample.times ?? 1));
    byLevel.set(sample.level, times);
  }
  return [...byLevel].map(([level, ms]) => ({ level, ms })).sort((a, b) => a.level - b.level);
}

/** A level with the median of what one of it took, in milliseconds. */
export interface LevelPoint {
  readonly level: number;
  readonly ms: Estimate;
}

/** Draws enough for a whisker. */
const DRAWS = 500;

/** The median of each level of a sweep, with its interval. */
export function levelPoints(
  samples: readonly Sample[],
  arm: SweepArmId,
  random: Random,
): LevelPoint[] {
  return levelTimes(samples, arm).map(({ level, ms }) => ({
    level,
    ms: medianEstimate(ms, random, DRAWS),
  }));
}
