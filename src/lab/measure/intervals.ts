import { errorFunction, mean, quantileSorted, sampleStandardDeviation } from 'simple-statistics';
import { studentQuantile } from './student-t.ts';

/** A 95 % interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Bootstrap draws: enough that either end stands on twenty draws or more, from ten samples on. */
export const DRAWS = 2000;

/** Fewer samples can't carry an interval, however it is widened. */
export const FEWEST_FOR_INTERVAL = 3;

const TAIL = 0.025;

/**
 * The share of bootstrap draws to leave out at either end for a 95 % interval from `n` samples, 2 or more. The plain
 * 2.5 % give an interval that is too narrow: draws from n samples scatter less than the samples' source does, by
 * sqrt((n - 1) / n), and the normal distribution stands where Student's t should. This is the expanded percentile
 * interval of Hesterberg, “What Teachers Should Know About the Bootstrap” (2015), section 5.3:
 * Phi(-sqrt(n / (n - 1)) t), with t the quantile at 97.5 % of Student's t with n - 1 degrees of freedom.
 */
export function expandedTail(n: number): number {
  return normalShareBelow(-Math.sqrt(n / (n - 1)) * studentQuantile(1 - TAIL, n - 1));
}

/** The 95 % interval in which a statistic of `n` samples lies, from its bootstrap draws, which are put in order. */
export function intervalOf(draws: number[], n: number): Interval {
  const sorted = draws.sort((a, b) => a - b);
  const tail = expandedTail(n);
  return { low: quantileSorted(sorted, tail), high: quantileSorted(sorted, 1 - tail) };
}

/**
 * Student's 95 % interval of the mean of `samples`, two or more. Where a few samples lie far off on either side, as
 * spikes of a busy machine do, it is on the safe side, and the bootstrap is not.
 */
export function studentInterval(samples: readonly number[]): Interval {
  const n = samples.length;
  const middle = mean([...samples]);
  const reach =
    studentQuantile(1 - TAIL, n - 1) * (sampleStandardDeviation([...samples]) / Math.sqrt(n));
  return { low: middle - reach, high: middle + reach };
}

/** The interval that holds both. */
export function hull(one: Interval, other: Interval): Interval {
  return { low: Math.min(one.low, other.low), high: Math.max(one.high, other.high) };
}

/** The approximation of the error function is good to 1e-7, so that a far tail may come out below 0. */
function normalShareBelow(z: number): number {
  return Math.max(0, (1 + errorFunction(z / Math.SQRT2)) / 2);
}
