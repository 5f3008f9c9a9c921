import { scaleLog } from 'd3-scale';

/** A logarithmic axis from one power of ten to another, in per cent of its length. */
export interface LogAxis {
  /** Where a value stands, 0 to 100. */
  readonly percent: (value: number) => number;
  /** The powers of ten from the first to the last. */
  readonly decades: readonly number[];
}

/** The axis that holds all values, from the power of ten below the smallest to the one above the largest. */
export function logAxis(values: readonly number[]): LogAxis {
  const positive = values.filter((value) => value > 0);
  const first = positive.length > 0 ? Math.floor(Math.log10(Math.min(...positive))) : 0;
  const last = positive.length > 0 ? Math.ceil(Math.log10(Math.max(...positive))) : 1;
  const decades = Array.from(
    { length: Math.max(1, last - first) + 1 },
    (_, i) => 10 ** (first + i),
  );
  const scale = scaleLog([10 ** first, 10 ** (first + decades.length - 1)], [0, 100]);
  return { percent: (value) => scale(value), decades };
}
