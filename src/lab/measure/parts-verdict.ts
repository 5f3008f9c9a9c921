import type { Reading, Report } from './report.ts';

/** The parts of a GPU epoch, in the order in which they come. */
export const PARTS = ['host', 'launch', 'execute', 'upload', 'readback'] as const;

/** A part of a GPU epoch. */
export type Part = (typeof PARTS)[number];

/** One part, with its share of the epoch. */
export interface GpuPart {
  readonly part: Part;
  readonly reading: Reading;
  /** Of `gpu.epochMs`, 0 to 1, and more where parts ran at once; null where either is not to be had. */
  readonly share: number | null;
}

/** Where the GPU's epoch went: all parts, less what was hidden, and what is left, make up the epoch. */
export interface GpuParts {
  /** The epoch that the parts explain; null where it is not to be had. */
  readonly epochMs: number | null;
  readonly parts: readonly GpuPart[];
  /** Time in which two parts ran at once, counted in both of them: to be subtracted. */
  readonly overlap: Reading | null;
  /** What the parts leave over; less than zero where they add up to more than the epoch. */
  readonly unexplained: Reading | null;
  /** Why a part could not be had: the first reason among the readings; null where all were. */
  readonly reason: string | null;
}

/** The parts of a report's GPU epoch; null where it has none, as before there were any, or without a GPU side. */
export function gpuParts({ readings }: Report): GpuParts | null {
  const epochMs = readings['gpu.epochMs']?.value ?? null;
  const parts = PARTS.flatMap((part): GpuPart[] => {
    const reading = readings[`gpu.${part}Ms`];
    return reading ? [{ part, reading, share: shareOf(reading, epochMs) }] : [];
  });
  if (parts.length === 0) return null;
  const overlap = readings['gpu.overlapMs'] ?? null;
  const unexplained = readings['gpu.unexplainedMs'] ?? null;
  const all = [...parts.map(({ reading }) => reading), overlap, unexplained];
  const reason = all.find((reading) => reading?.value === null)?.reason ?? null;
  return { epochMs, parts, overlap, unexplained, reason };
}

/** The part that took longest, or that most of the time went unexplained. */
export interface LargestPart {
  readonly part: Part | 'unexplained';
  /** Less than zero only for `unexplained`: by so much the parts add up to more than the epoch. */
  readonly ms: number;
  readonly epochMs: number;
}

/**
 * The largest part of a report's GPU epoch. What is unexplained counts by its size, whatever its sign. Null where
 * a part is missing, because that one might be the largest.
 */
export function largestPart(report: Report): LargestPart | null {
  const found = gpuParts(report);
  if (found?.epochMs == null || found.parts.length < PARTS.length) return null;
  const { epochMs, parts, unexplained } = found;
  let largest: LargestPart | null = null;
  for (const { part, reading } of parts) {
    if (reading.value === null) return null;
    if (reading.value > (largest?.ms ?? 0)) largest = { part, ms: reading.value, epochMs };
  }
  const left = unexplained?.value ?? 0;
  return Math.abs(left) > (largest?.ms ?? 0) ? { part: 'unexplained', ms: left, epochMs } : largest;
}

/** A time as it enters a sum that it is taken off: with its sign changed, interval and all. */
export function subtracted(reading: Reading): Reading {
  const { value, low, high } = reading;
  // Not `-value`, which makes a minus of 0.
  const changed = (ms: number | null): number | null => (ms === null ? null : 0 - ms);
  return { ...reading, value: changed(value), low: changed(high), high: changed(low) };
}

/** Submits an epoch beside those that its readings bring, whose price is in theirs; null where not counted. */
export function ownSubmits({ readings }: Report): number | null {
  const submits = readings['gpu.submits']?.value ?? null;
  return submits === null ? null : Math.max(0, submits - (readings['gpu.reads']?.value ?? 0));
}

function shareOf({ value }: Reading, epochMs: number | null): number | null {
  return value === null || epochMs === null || epochMs <= 0 ? null : value / epochMs;
}
