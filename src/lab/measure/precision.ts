import { epochTimesMs } from './collector.ts';
import { type Random, seededRandom } from './random.ts';
import type { Sample } from './report.ts';
import { type Estimate, medianEstimate, relativeHalfWidth } from './statistics.ts';
import type { Warning } from './warnings.ts';

/** A run may stop when every interval is within this share of its value. */
export const WANTED_HALF_WIDTH = 0.05;

/** An interval from fewer blocks is shown with a warning. */
export const FEWEST_BLOCKS = 5;

/** A run does not stop early on a lucky start. */
const FEWEST_BLOCKS_TO_STOP = 10;

/** The analysis of the same samples is the same on every visit. */
const ANALYSIS_SEED = 20_250_522;

/** The random draws of an analysis. */
export function analysisRandom(): Random {
  return seededRandom(ANALYSIS_SEED);
}

/** True once an estimate is known to ±5 % from ten blocks or more. */
export function isPreciseEnough(estimate: Estimate): boolean {
  return estimate.n >= FEWEST_BLOCKS_TO_STOP && relativeHalfWidth(estimate) <= WANTED_HALF_WIDTH;
}

/** What to say of an estimate's precision. */
export function precisionWarnings(estimate: Estimate): Warning[] {
  if (estimate.n < FEWEST_BLOCKS) return ['few-samples'];
  return relativeHalfWidth(estimate) > WANTED_HALF_WIDTH ? ['wide-interval'] : [];
}

/** The median time per epoch of one arm, in milliseconds. */
export function epochEstimate(
  samples: readonly Sample[],
  arm: string,
  random: Random = analysisRandom(),
): Estimate {
  return medianEstimate(epochTimesMs(samples, arm), random);
}
