import { redrawn } from './block-draws.ts';
import type { LevelTimes } from './affine-fit.ts';
import { FEWEST_FOR_INTERVAL, intervalOf } from './intervals.ts';
import type { Random } from './random.ts';
import { clearStairs, type Stair } from './staircase.ts';
import { type Estimate, median } from './statistics.ts';

/** Draws enough to see whether a step is there in nearly all of them. */
const DRAWS = 400;

/** A step is clear if this share of the draws has it. */
const NEARLY_ALL = 0.9;

/** Where two draws have the same step, its sizes differ by a point of the curve at most. */
const NEAR = 1.6;

/** The clear steps of the staircase. */
export interface Caches {
  readonly stairs: readonly Stair[];
  readonly count: Estimate;
}

/**
 * The steps that stay when the blocks are drawn again: chance makes steps, too, and moves them. Without blocks enough to
 * draw from there are none.
 */
export function cachesOf(levels: readonly LevelTimes[], random: Random): Caches {
  const n = levels.reduce((sum, { ms }) => sum + ms.length, 0);
  const fewest = Math.min(...levels.map(({ ms }) => ms.length));
  if (levels.length === 0 || fewest < FEWEST_FOR_INTERVAL) {
    return { stairs: [], count: { value: Number.NaN, interval: null, n } };
  }
  const stairsOf = (msOf: (ms: readonly number[]) => number): Stair[] =>
    clearStairs(levels.map(({ level, ms }) => ({ bytes: level, ms: msOf(ms) })));
  const draws = Array.from({ length: DRAWS }, () => stairsOf((ms) => median(redrawn(ms, random))));
  const isThere = (draw: readonly Stair[], { bytes }: Stair): boolean =>
    draw.some((other) => other.bytes <= NEAR * bytes && bytes <= NEAR * other.bytes);
  const stairs = stairsOf(median).filter(
    (stair) => draws.filter((draw) => isThere(draw, stair)).length >= NEARLY_ALL * DRAWS,
  );
  const counts = intervalOf(
    draws.map((draw) => draw.length),
    fewest,
  );
  return {
    stairs,
    count: {
      value: stairs.length,
      interval: {
        low: Math.min(stairs.length, counts.low),
        high: Math.max(stairs.length, counts.high),
      },
      n,
    },
  };
}
