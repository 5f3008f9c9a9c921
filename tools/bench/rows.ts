import {
  epochTimesMs,
  pairedEpochTimesMs,
  type TimedBlock,
} from '../../src/lab/measure/collector.ts';
import { analysisRandom, isPreciseEnough } from '../../src/lab/measure/precision.ts';
import {
  type Estimate,
  medianEstimate,
  pairedRatioEstimate,
} from '../../src/lab/measure/statistics.ts';

/**
 * What every other row is compared with, where it was timed: native code, a framework on either device, and
 * what the machine could do at best.
 */
export const YARDSTICKS = ['pytorch-cpu', 'tfjs-cpu', 'tfjs-webgpu', 'simd-limit'] as const;

/** The id of a yardstick. */
export type Yardstick = (typeof YARDSTICKS)[number];

/** A figure with its 95 % interval and the number of blocks that it rests on; null where there is none. */
export interface Figure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

/** One line of the bench; what `--json` writes. */
export interface BenchRow {
  readonly id: string;
  readonly device: 'cpu' | 'gpu';
  /** Milliseconds an epoch, the median of the blocks. */
  readonly epochMs: Figure;
  /** How many times the yardstick's epoch is as long as this one's, from blocks of the same rounds. */
  readonly timesFasterThan: Partial<Record<Yardstick, Figure>>;
  /** Why there is no figure, as a sentence; null where there is one. */
  readonly reason: string | null;
}

/** What a row is about, timed or not. */
export interface Subject {
  readonly id: string;
  readonly device: 'cpu' | 'gpu';
  /** Why it could not be timed; null if it was. */
  readonly reason: string | null;
}

const NO_FIGURE: Figure = { value: null, low: null, high: null, n: 0 };

/** The rows of the subjects, in their order. */
export function benchRows(
  subjects: readonly Subject[],
  blocks: readonly TimedBlock<string>[],
): BenchRow[] {
  const random = analysisRandom();
  const absent = new Set(subjects.filter(({ reason }) => reason !== null).map(({ id }) => id));
  return subjects.map(({ id, device, reason }) => {
    if (reason !== null) return { id, device, epochMs: NO_FIGURE, timesFasterThan: {}, reason };
    const timesFasterThan: Partial<Record<Yardstick, Figure>> = {};
    for (const yardstick of YARDSTICKS) {
      const [theirs, own] = pairedEpochTimesMs(blocks, yardstick, id);
      if (yardstick === id || own.length === 0 || absent.has(yardstick)) continue;
      timesFasterThan[yardstick] = figureOf(pairedRatioEstimate(theirs, own, random));
    }
    const epochMs = figureOf(medianEstimate(epochTimesMs(blocks, id), random));
    return { id, device, epochMs, timesFasterThan, reason };
  });
}

/** True once the time of every one of these arms is known well enough. */
export function arePrecise(ids: readonly string[], blocks: readonly TimedBlock<string>[]): boolean {
  const random = analysisRandom();
  return ids.every((id) => isPreciseEnough(medianEstimate(epochTimesMs(blocks, id), random)));
}

function figureOf({ value, interval, n }: Estimate): Figure {
  return { value, low: interval?.low ?? null, high: interval?.high ?? null, n };
}
