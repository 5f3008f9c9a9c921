import { epochTimesMs } from './collector.ts';
import { type Random, seededRandom } from './random.ts';
import type { Sample } from './report.ts';
import { type Estimate, median, medianEstimate, relativeHalfWidth } from './statistics.ts';
import type { Warning } from './warnings.ts';

/** A run may stop when every interval is within this share of its value. */
export const WANTED_HALF_WIDTH = 0.05;

/** An interval from fewer blocks is shown with a warning. */
export const FEWEST_BLOCKS = 5;

/** A run does not stop early on a lucky start. */
export const FEWEST_BLOCKS_TO_STOP = 10;

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

/**
 * The median time per epoch of one arm, in milliseconds. The interval is the scatter's alone; what the clock adds is
 * `allowingForClock`'s to say.
 */
export function epochEstimate(
  samples: readonly Sample[],
  arm: string,
  random: Random = analysisRandom(),
  draws?: number,
): Estimate {
  return medianEstimate(epochTimesMs(samples, arm), random, draws);
}

/**
 * The share of an arm's blocks that the clock may have added or left out: a step in the median block. 0 where the
 * step is unknown or there are no blocks.
 */
export function clockShare(
  samples: readonly Sample[],
  arm: string,
  clockStepMs: number | null,
): number {
  const blockMs = median(samples.flatMap((sample) => (sample.arm === arm ? sample.ms : [])));
  return clockStepMs !== null && blockMs > 0 ? clockStepMs / blockMs : 0;
}

/**
 * An estimate whose interval is wider by what the clock may have added or left out, as a share of the value. The
 * scatter does not show it: under a coarse clock every block may be off by the same part of a step.
 */
export function allowingForClock({ value, interval, n }: Estimate, share: number): Estimate {
  if (!interval || share >= 1) return { value, interval: null, n };
  return {
    value,
    interval: { low: interval.low * (1 - share), high: interval.high / (1 - share) },
    n,
  };
}
