import type { Reading } from './report.ts';
import type { Estimate } from './statistics.ts';

/*
 * Intervals of sums and ratios from those of their terms, by the method of variance estimates recovery: Zou and Donner,
 * “Construction of confidence limits about effect measures: a general approach”, Statistics in Medicine 27 (2008). It keeps
 * lopsided intervals lopsided. The terms must come from blocks of their own, as the points of two sweeps do.
 */

/** The estimate behind a reading; null where the reading has no value. */
export function estimateOf(reading: Reading | undefined): Estimate | null {
  if (reading?.value == null) return null;
  const { value, low, high, n } = reading;
  return { value, interval: low !== null && high !== null ? { low, high } : null, n };
}

/** So many times one estimate, and so many times another. Weights are 0 or more; a term of weight 0 counts for nothing. */
export function weightedSum(
  terms: readonly { readonly weight: number; readonly estimate: Estimate }[],
): Estimate {
  const counted = terms.filter(({ weight }) => weight > 0);
  const value = sum(counted.map(({ weight, estimate }) => weight * estimate.value));
  const n = Math.min(...counted.map(({ estimate }) => estimate.n));
  const reach = (end: 'low' | 'high'): number =>
    Math.hypot(
      ...counted.map(({ weight, estimate: { value, interval } }) =>
        interval ? weight * (interval[end] - value) : Number.NaN,
      ),
    );
  const [below, above] = [reach('low'), reach('high')];
  const isBounded = Number.isFinite(below) && Number.isFinite(above);
  return { value, interval: isBounded ? { low: value - below, high: value + above } : null, n };
}

/**
 * One estimate over another, both 0 or more, worked out on their logarithms. Where the lower one may be 0, nothing
 * bounds the ratio from above, and there is no interval.
 */
export function ratioOf(over: Estimate, under: Estimate): Estimate {
  const value = over.value / under.value;
  const n = Math.min(over.n, under.n);
  const [a, b] = [over.interval, under.interval];
  if (!a || !b || !(value > 0) || b.low <= 0) return { value, interval: null, n };
  const low = value * Math.exp(-Math.hypot(logOf(over.value, a.low), logOf(b.high, under.value)));
  const high = value * Math.exp(Math.hypot(logOf(a.high, over.value), logOf(under.value, b.low)));
  return { value, interval: { low, high }, n };
}

/** How far apart two values are as logarithms; infinitely, where the smaller is 0 or less. */
function logOf(larger: number, smaller: number): number {
  return smaller > 0 ? Math.log(larger / smaller) : Number.POSITIVE_INFINITY;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
