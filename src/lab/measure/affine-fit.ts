import { DRAWS, FEWEST_FOR_INTERVAL, intervalOf } from './intervals.ts';
import type { Random } from './random.ts';
import { type Estimate, median } from './statistics.ts';

/** All that was timed at one level: how much it was of, and what one of them took, block by block. */
export interface LevelTimes {
  readonly level: number;
  /** Milliseconds of one, block by block. */
  readonly ms: readonly number[];
}

/** A fixed cost and a cost for each more, with their 95 % intervals. */
export interface AffineEstimate {
  /** What there is to pay however few, in milliseconds. */
  readonly fixedMs: Estimate;
  /** What one more adds, in milliseconds. */
  readonly perOneMs: Estimate;
  /** By which factor the line misses the point that it misses most: 1 where it meets all; NaN without a line. */
  readonly largestMiss: number;
}

/** A fixed cost and a cost for each more, in milliseconds. */
export interface AffineLine {
  readonly fixedMs: number;
  readonly perOneMs: number;
}

const NO_LINE: AffineLine = { fixedMs: Number.NaN, perOneMs: Number.NaN };

/**
 * Lays `ms = fixed + level × perOne` through the medians of the levels, by least squares of the relative distances: over
 * levels from one to millions plain least squares would see nothing but the largest. Neither cost can be less than 0. The
 * intervals are expanded percentile bootstraps over the blocks of each level; the smallest number of blocks says how
 * far they are expanded. Levels with fewer than three blocks are left out where three or more have them, for they would
 * leave the line without an interval. With fewer than two levels both costs are NaN.
 */
export function affineEstimate(levels: readonly LevelTimes[], random: Random): AffineEstimate {
  const timed = wellTimed(levels);
  const n = timed.reduce((sum, { ms }) => sum + ms.length, 0);
  const medians = timed.map(({ level, ms }) => ({ level, ms: median(ms) }));
  const line = relativeLine(medians);
  const fewest = Math.min(...timed.map(({ ms }) => ms.length));
  const isDrawn = fewest >= FEWEST_FOR_INTERVAL && !Number.isNaN(line.perOneMs);
  const draws = isDrawn
    ? Array.from({ length: DRAWS }, () =>
        relativeLine(timed.map(({ level, ms }) => ({ level, ms: redrawnMedian(ms, random) }))),
      )
    : [];
  const estimate = (cost: keyof AffineLine): Estimate => ({
    value: line[cost],
    interval: isDrawn
      ? intervalOf(
          draws.map((draw) => draw[cost]),
          fewest,
        )
      : null,
    n,
  });
  return {
    fixedMs: estimate('fixedMs'),
    perOneMs: estimate('perOneMs'),
    largestMiss: Math.max(
      ...medians.map(({ level, ms }) => {
        const lineMs = line.fixedMs + level * line.perOneMs;
        return Math.max(ms / lineMs, lineMs / ms);
      }),
    ),
  };
}

/** So many levels with blocks enough make a line by themselves. */
const FEWEST_LEVELS = 3;

function wellTimed(levels: readonly LevelTimes[]): readonly LevelTimes[] {
  const well = levels.filter(({ ms }) => ms.length >= FEWEST_FOR_INTERVAL);
  return well.length >= FEWEST_LEVELS ? well : levels.filter(({ ms }) => ms.length > 0);
}

/** The line of `affineEstimate` alone, for drawing it while a run goes on. */
export function affineLine(levels: readonly LevelTimes[]): AffineLine {
  return relativeLine(wellTimed(levels).map(({ level, ms }) => ({ level, ms: median(ms) })));
}

/** Weighted least squares, each point by 1 / ms²; where one cost would be less than 0, the best line without it. */
function relativeLine(points: readonly { level: number; ms: number }[]): AffineLine {
  const usable = points.filter(({ ms }) => ms > 0);
  if (new Set(usable.map(({ level }) => level)).size < 2) return NO_LINE;
  // Sums of weight, of weight × level, and so on; y is 1 in relative terms, so that the weights carry it.
  let [w, wx, wxx, wy, wxy] = [0, 0, 0, 0, 0];
  for (const { level, ms } of usable) {
    const weight = 1 / ms ** 2;
    w += weight;
    wx += weight * level;
    wxx += weight * level ** 2;
    wy += weight * ms;
    wxy += weight * level * ms;
  }
  const determinant = w * wxx - wx ** 2;
  const perOneMs = (w * wxy - wx * wy) / determinant;
  const fixedMs = (wxx * wy - wx * wxy) / determinant;
  if (fixedMs < 0) return { fixedMs: 0, perOneMs: wxy / wxx };
  if (perOneMs < 0) return { fixedMs: wy / w, perOneMs: 0 };
  return { fixedMs, perOneMs };
}

function redrawnMedian(values: readonly number[], random: Random): number {
  return median(values.map(() => values[Math.floor(random() * values.length)] ?? Number.NaN));
}
