import type { EpochCounts, Prices } from './cost-model.ts';
import { parts } from './cost-model.ts';

/** The size for which the self-test predicts the epoch: so many times the batch, and the loss read so seldom. */
export const PREDICTED = { batchFactor: 4, readEvery: 10 } as const;

/** Where an epoch's time should lie, in milliseconds. */
export interface PredictedRange {
  readonly lowMs: number;
  readonly highMs: number;
}

/**
 * The epoch at another size, from prices measured at one. `counts` is what the other size asks of the GPU, which is
 * counted and not timed. How long the work takes depends on whether the GPU had room left: if it had, no longer than
 * before; if it was full, as many times longer as there are rows. What overlaps is not known either, so the range
 * goes from all that can to nothing.
 */
export function predictEpoch(
  price: Prices,
  { measured, predicted }: { measured: EpochCounts; predicted: EpochCounts },
  batchFactor: number,
): PredictedRange {
  const atRest = parts(0, price, predicted);
  const execute = price.workMs - measured.launches * price.launchMs;
  const others = atRest.host + atRest.launch + atRest.upload + atRest.readback;
  const onGpu = atRest.launch + atRest.upload + execute;
  const mostOverlap = Math.max(0, Math.min(onGpu, atRest.host + atRest.readback));
  return {
    lowMs: others + execute - mostOverlap,
    highMs: others + Math.max(execute, execute * batchFactor),
  };
}
