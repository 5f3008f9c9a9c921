import { linearRegression } from 'simple-statistics';
import { DRAWS, FEWEST_FOR_INTERVAL, intervalOf } from './intervals.ts';
import type { Random } from './random.ts';
import { type Estimate, median } from './statistics.ts';

/** A point to lay a line through. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line with the 95 % intervals of its two numbers. */
export interface LineEstimate {
  /** In y's unit over x's: the price of one more x. */
  readonly slope: Estimate;
  /** In y's unit: what there is to pay at x = 0. */
  readonly intercept: Estimate;
}

interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * The least-squares line. The intervals come from drawing the points again, x and y together. With points that all
 * share one x, or none, slope and intercept are NaN and their intervals null; with fewer than three points the
 * intervals are null.
 */
export function leastSquaresEstimate(points: readonly Point[], random: Random): LineEstimate {
  return lineEstimate(points, random, (times) => {
    const drawn = points.flatMap(({ x, y }, i) =>
      Array.from({ length: times[i] ?? 0 }, () => [x, y]),
    );
    const { m, b } = linearRegression(drawn);
    return { slope: m, intercept: b };
  });
}

/**
 * The line of Theil (1950) and Sen (1968), which up to a quarter of outliers can't carry off: the slope is the median
 * of the slopes between any two points of different x, the intercept the median of y - slope x. Intervals, and what
 * becomes of too few points, are as in `leastSquaresEstimate`. Work and memory grow with the square of the number of
 * points: it is for some hundreds.
 */
export function theilSenEstimate(points: readonly Point[], random: Random): LineEstimate {
  const between = slopesBetween(points);
  return lineEstimate(points, random, (times) => {
    const slope = weightedMedian(between, ({ i, j }) => (times[i] ?? 0) * (times[j] ?? 0));
    const residuals = points.flatMap(({ x, y }, i) =>
      Array.from({ length: times[i] ?? 0 }, () => y - slope * x),
    );
    return { slope, intercept: median(residuals) };
  });
}

/** Fits the points, each taken once, and then as often as each bootstrap draw takes it. */
function lineEstimate(
  points: readonly Point[],
  random: Random,
  fit: (times: readonly number[]) => Line,
): LineEstimate {
  const n = points.length;
  const once = points.map(() => 1);
  if (!hasTwoX(points, once)) {
    const none = { value: Number.NaN, interval: null, n };
    return { slope: none, intercept: none };
  }
  const { slope, intercept } = fit(once);
  const slopes: number[] = [];
  const intercepts: number[] = [];
  while (n >= FEWEST_FOR_INTERVAL && slopes.length < DRAWS) {
    const times = timesDrawn(n, random);
    // A draw of one x alone has no slope; another takes its place.
    if (!hasTwoX(points, times)) continue;
    const line = fit(times);
    slopes.push(line.slope);
    intercepts.push(line.intercept);
  }
  const estimate = (value: number, draws: number[]): Estimate => ({
    value,
    interval: draws.length > 0 ? intervalOf(draws, n) : null,
    n,
  });
  return { slope: estimate(slope, slopes), intercept: estimate(intercept, intercepts) };
}

function timesDrawn(n: number, random: Random): number[] {
  const times = new Array<number>(n).fill(0);
  for (let draw = 0; draw < n; draw++) times[Math.floor(random() * n)]!++;
  return times;
}

function hasTwoX(points: readonly Point[], times: readonly number[]): boolean {
  const first = points.find((_, i) => times[i]! > 0);
  return points.some(({ x }, i) => times[i]! > 0 && x !== first?.x);
}

interface SlopeBetween {
  readonly i: number;
  readonly j: number;
  readonly slope: number;
}

/** The slopes between any two points of different x, in order. */
function slopesBetween(points: readonly Point[]): SlopeBetween[] {
  return points
    .flatMap((from, i) =>
      points.slice(i + 1).flatMap((to, k) => {
        if (to.x === from.x) return [];
        return { i, j: i + 1 + k, slope: (to.y - from.y) / (to.x - from.x) };
      }),
    )
    .sort((a, b) => a.slope - b.slope);
}

/** The median of slopes in order, each counted as often as its weight says; the mean of two that share the middle. */
function weightedMedian(
  sorted: readonly SlopeBetween[],
  weightOf: (between: SlopeBetween) => number,
): number {
  let half = 0;
  for (const between of sorted) half += weightOf(between) / 2;
  let passed = 0;
  let lower: number | null = null;
  for (const between of sorted) {
    const weight = weightOf(between);
    if (weight === 0) continue;
    if (lower !== null) return (lower + between.slope) / 2;
    passed += weight;
    if (passed > half) return between.slope;
    if (passed === half) lower = between.slope;
  }
  return Number.NaN;
}
