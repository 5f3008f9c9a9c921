import { mean, quantileSorted } from 'simple-statistics';
import type { Random } from './random.ts';

/** A 95 % interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** An estimate with its 95 % interval; the interval is null where too few samples give one. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval | null;
  /** How many samples, or pairs of samples, it rests on. */
  readonly n: number;
}

/** Bootstrap draws: enough that the 2.5 % and 97.5 % points stand on fifty draws each. */
const DRAWS = 2000;

/** With fewer samples the bootstrap's interval is too narrow to be called one. */
const FEWEST_FOR_INTERVAL = 3;

/** The middle value; with an even count, the mean of the two in the middle. NaN for no samples. */
export function median(samples: readonly number[]): number {
  if (samples.length === 0) return Number.NaN;
  return quantileSorted(
    [...samples].sort((a, b) => a - b),
    0.5,
  );
}

/** The median of the samples, with a percentile bootstrap interval (Efron, 1979). */
export function medianEstimate(samples: readonly number[], random: Random): Estimate {
  return bootstrap(samples, median, random);
}

/**
 * The geometric mean of `over / under` for samples taken in pairs, side by side in time: what slows both
 * sides at once cancels out of every pair. Ratios are averaged as logarithms (Fleming and Wallace, 1986).
 */
export function pairedRatioEstimate(
  over: readonly number[],
  under: readonly number[],
  random: Random,
): Estimate {
  const pairs = Math.min(over.length, under.length);
  const logRatios: number[] = [];
  for (let i = 0; i < pairs; i++) logRatios.push(Math.log((over[i] ?? 0) / (under[i] ?? 0)));
  return exponential(bootstrap(logRatios, meanOf, random));
}

/**
 * The ratio of two medians whose samples were taken at different times, so that nothing cancels; both sides
 * are drawn again independently.
 */
export function unpairedRatioEstimate(
  over: readonly number[],
  under: readonly number[],
  random: Random,
): Estimate {
  const n = Math.min(over.length, under.length);
  const value = median(over) / median(under);
  if (n < FEWEST_FOR_INTERVAL) return { value, interval: null, n };
  const draws: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    draws.push(median(redrawn(over, random)) / median(redrawn(under, random)));
  }
  return { value, interval: middle95(draws), n };
}

/** Half the interval's width over the value; infinite where there is no interval. */
export function relativeHalfWidth({ value, interval }: Estimate): number {
  if (!interval || value === 0) return Number.POSITIVE_INFINITY;
  return (interval.high - interval.low) / 2 / Math.abs(value);
}

function bootstrap(
  samples: readonly number[],
  statistic: (samples: readonly number[]) => number,
  random: Random,
): Estimate {
  const n = samples.length;
  const value = statistic(samples);
  if (n < FEWEST_FOR_INTERVAL) return { value, interval: null, n };
  const draws = Array.from({ length: DRAWS }, () => statistic(redrawn(samples, random)));
  return { value, interval: middle95(draws), n };
}

function redrawn(samples: readonly number[], random: Random): number[] {
  return samples.map(() => samples[Math.floor(random() * samples.length)] ?? Number.NaN);
}

function middle95(draws: number[]): Interval {
  const sorted = draws.sort((a, b) => a - b);
  return { low: quantileSorted(sorted, 0.025), high: quantileSorted(sorted, 0.975) };
}

function meanOf(samples: readonly number[]): number {
  return samples.length === 0 ? Number.NaN : mean([...samples]);
}

function exponential({ value, interval, n }: Estimate): Estimate {
  return {
    value: Math.exp(value),
    interval: interval && { low: Math.exp(interval.low), high: Math.exp(interval.high) },
    n,
  };
}
