import { quantileSorted } from 'simple-statistics';
import { type EpochCounts, parts, type Prices, prices, redrawnRounds } from './cost-model.ts';
import type { Random } from './random.ts';
import type { SweepBlock } from './sweep.ts';

/** The size for which the self-test predicts the epoch: so many times the batch, and the loss read so seldom. */
export const PREDICTED = { batchFactor: 4, readEvery: 10 } as const;

/** Draws for what the scatter of the prices adds to a range. */
const DRAWS = 400;

/** Where an epoch's time should lie, in milliseconds. */
export interface PredictedRange {
  readonly lowMs: number;
  readonly highMs: number;
}

/** What an epoch asks of the GPU where it was measured, and where it is predicted; counted in both places. */
export interface CountsOfBoth {
  readonly measured: EpochCounts;
  readonly predicted: EpochCounts;
}

/**
 * The epoch at the size of `PREDICTED`, from the sweeps at one size. How long the work takes depends on whether the GPU
 * had room left: if it had, no longer than before; if it was full, as many times longer as there are rows. What overlaps
 * is not known either. So the range goes from the one to the other, and either end is further out by what the scatter of
 * the prices allows (95 %, by drawing the rounds again).
 */
export function predictedRange(
  blocks: readonly SweepBlock[],
  counts: CountsOfBoth,
  random: Random,
): PredictedRange {
  const draws = Array.from({ length: DRAWS }, () =>
    rangeOf(prices(redrawnRounds(blocks, random), counts.measured), counts),
  );
  const ends = (end: keyof PredictedRange): number[] =>
    draws
      .map((draw) => draw[end])
      .filter(Number.isFinite)
      .sort((a, b) => a - b);
  const [lows, highs] = [ends('lowMs'), ends('highMs')];
  if (lows.length === 0) return { lowMs: Number.NaN, highMs: Number.NaN };
  return {
    lowMs: Math.max(0, quantileSorted(lows, 0.025)),
    highMs: quantileSorted(highs, 0.975),
  };
}

function rangeOf(price: Prices, { measured, predicted }: CountsOfBoth): PredictedRange {
  const { host, launch, upload, readback } = parts(0, price, predicted);
  const execute = price.workMs - measured.launches * price.launchMs;
  const others = host + launch + upload + readback;
  const mostOverlap = Math.max(0, Math.min(launch + upload + execute, host + readback));
  return {
    lowMs: others + execute - mostOverlap,
    highMs: others + Math.max(execute, execute * PREDICTED.batchFactor),
  };
}
