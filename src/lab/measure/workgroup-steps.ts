import type { LevelTimes } from './affine-fit.ts';
import { FEWEST_FOR_INTERVAL, intervalOf } from './intervals.ts';
import { levelTimes } from './level-times.ts';
import type { Random } from './random.ts';
import type { Sample } from './report.ts';
import { type Estimate, median } from './statistics.ts';
import { priceOfOne } from './sweep.ts';

/** A launch that takes so many times one workgroup's time is over the first step: in the middle between one and two. */
export const HALF_AGAIN = 1.5;

/** A step is at least so high, in times of one workgroup; time that grows little by little has none. */
const LOWEST_STEP = 0.3;

/** No picture has room for more stairs, and no runner launches more workgroups. */
const MOST_STAIRS = 1024;

const DRAWS = 500;

/** What the time of a launch against its workgroups shows. */
export type WorkgroupSteps =
  /** So many workgroups take no longer than one, and one more does. */
  | { readonly kind: 'step'; readonly atOnce: Estimate }
  /** All that were tried take no longer than one. */
  | { readonly kind: 'none'; readonly upTo: number }
  /** The time grows, and in no step. */
  | { readonly kind: 'gradual' }
  /** Too little was timed, or a launch of one took no longer than a launch of none. */
  | { readonly kind: 'unknown' };

/**
 * Finds the first step: the largest number of workgroups that takes less than half again one workgroup's time, beyond what
 * a launch of none takes. More workgroups never take less time, so medians that say otherwise are pooled first. The
 * interval is an expanded percentile bootstrap over the blocks of each level, and reaches to the next level that was
 * timed.
 */
export function workgroupSteps(samples: readonly Sample[], random: Random): WorkgroupSteps {
  const levels = levelTimes(samples, 'sweep.workgroups');
  const found = crossing(levels, median);
  if (found.kind !== 'step') return found;
  const { flat, stepped } = found;
  const countAt = (wanted: number): number =>
    levels.find(({ level }) => level === wanted)?.ms.length ?? 0;
  const fewest = Math.min(countAt(flat), countAt(stepped));
  const n = levels.reduce((sum, { ms }) => sum + ms.length, 0);
  if (fewest < FEWEST_FOR_INTERVAL) {
    return { kind: 'step', atOnce: { value: flat, interval: null, n } };
  }
  const redrawn = (ms: readonly number[]): number =>
    median(ms.map(() => ms[Math.floor(random() * ms.length)]!));
  const draws = Array.from({ length: DRAWS }, () => crossing(levels, redrawn)).filter(
    (draw) => draw.kind === 'step',
  );
  const low = intervalOf(
    draws.map((draw) => draw.flat),
    fewest,
  ).low;
  const high = intervalOf(
    draws.map((draw) => draw.stepped - 1),
    fewest,
  ).high;
  const interval = {
    low: Math.min(flat, Math.floor(low)),
    high: Math.max(stepped - 1, Math.ceil(high)),
  };
  return { kind: 'step', atOnce: { value: flat, interval, n } };
}

type Crossing =
  | { readonly kind: 'step'; readonly flat: number; readonly stepped: number }
  | Exclude<WorkgroupSteps, { kind: 'step' }>;

function crossing(
  levels: readonly LevelTimes[],
  middle: (ms: readonly number[]) => number,
): Crossing {
  const none = levels.find(({ level }) => level === 0);
  const some = levels.filter(({ level }) => level > 0);
  if (!none || some[0]?.level !== 1 || some.length < 2) return { kind: 'unknown' };
  const noneMs = middle(none.ms);
  const rising = neverFalling(some.map(({ ms }) => ({ value: middle(ms), weight: ms.length })));
  const oneMs = rising[0]! - noneMs;
  if (!(oneMs > 0)) return { kind: 'unknown' };
  const ones = rising.map((ms) => (ms - noneMs) / oneMs);
  const at = ones.findIndex((value) => value >= HALF_AGAIN);
  if (at < 0) return { kind: 'none', upTo: some.at(-1)!.level };
  if (ones[at]! - ones[at - 1]! < LOWEST_STEP) return { kind: 'gradual' };
  return { kind: 'step', flat: some[at - 1]!.level, stepped: some[at]!.level };
}

/**
 * The never-falling values that are nearest to these, by weighted least squares: neighbours that fall are pooled (Ayer,
 * Brunk, Ewing, Reid and Silverman, 1955).
 */
export function neverFalling(
  values: readonly { readonly value: number; readonly weight: number }[],
): number[] {
  const pools: { value: number; weight: number; count: number }[] = [];
  for (const { value, weight } of values) {
    let pool = { value, weight, count: 1 };
    for (let last = pools.at(-1); last && last.value >= pool.value; last = pools.at(-1)) {
      const both = last.weight + pool.weight;
      pool = {
        value: (last.value * last.weight + pool.value * pool.weight) / both,
        weight: both,
        count: last.count + pool.count,
      };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
}

/** A corner of the stairs. */
export interface StairsCorner {
  readonly workgroups: number;
  readonly ms: number;
}

/**
 * The stairs that a GPU with so many places makes: a fixed cost, and the same again for each time that all places are
 * filled. Least squares over the medians; empty where there are fewer than two steps' worth of levels, or more stairs than
 * can be drawn.
 */
export function stairs(samples: readonly Sample[], atOnce: number): StairsCorner[] {
  const levels = levelTimes(samples, 'sweep.workgroups');
  const wavesOf = (workgroups: number): number => Math.ceil(workgroups / atOnce);
  const { slopeMs, interceptMs } = priceOfOne(
    levels.map(({ level, ms }) => ({ level: wavesOf(level), ms: median(ms) })),
  );
  const last = levels.at(-1)?.level ?? 0;
  if (Number.isNaN(slopeMs) || last < 1 || wavesOf(last) > MOST_STAIRS) return [];
  const corners: StairsCorner[] = [];
  for (let wave = 1; wave <= wavesOf(last); wave++) {
    const ms = interceptMs + wave * slopeMs;
    corners.push(
      { workgroups: Math.max(1, (wave - 1) * atOnce), ms },
      { workgroups: Math.min(last, wave * atOnce), ms },
    );
  }
  return corners;
}
