import type { Random } from './random.ts';
import { unpairedRatioEstimate } from './statistics.ts';

/** Halves of fewer blocks say nothing: the interval of their ratio is as wide as luck makes it. */
const FEWEST_IN_HALF = 5;

/** A smaller change of speed is left to the interval. */
const CLEAR_CHANGE = 1.1;

/**
 * True if the machine changed speed under these epoch times, which are in the order in which they were taken: the
 * median of the second half is over 10 % above or below that of the first, and the 95 % interval of their ratio does
 * not contain 1, so that scatter alone does not explain it.
 */
export function hasDrifted(epochTimesMs: readonly number[], random: Random): boolean {
  const half = Math.floor(epochTimesMs.length / 2);
  if (half < FEWEST_IN_HALF) return false;
  const [first, second] = [epochTimesMs.slice(0, half), epochTimesMs.slice(-half)];
  const { value, interval } = unpairedRatioEstimate(second, first, random);
  if (!interval || (interval.low <= 1 && interval.high >= 1)) return false;
  return value > CLEAR_CHANGE || value < 1 / CLEAR_CHANGE;
}
