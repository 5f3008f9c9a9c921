import type { GpuCounts } from './boundary.ts';

/** Counts that are being counted. */
export type Tally = { -readonly [Name in keyof GpuCounts]: number };

/** Nothing yet. */
export function newTally(): Tally {
  return { launches: 0, submits: 0, uploads: 0, reads: 0 };
}
