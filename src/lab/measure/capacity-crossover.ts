import { type Axis, type Size, samplesAt } from './capacity-sizes.ts';
import { pairedEpochTimesMs } from './collector.ts';
import { DRAWS, expandedTail, FEWEST_FOR_INTERVAL } from './intervals.ts';
import type { Random } from './random.ts';
import type { Sample } from './report.ts';
import { type Estimate, median } from './statistics.ts';

/** Where the GPU's curve comes to lie below the CPU's for good. */
export type Crossover =
  /** Fewer than two sizes were measured on both sides. */
  | { readonly kind: 'unmeasured' }
  /** The CPU is the faster one at the largest size measured; the GPU may have been at some of the smaller. */
  | { readonly kind: 'cpu-faster'; readonly to: number; readonly gpuFasterAt: readonly number[] }
  /** The GPU is the faster one at every size measured. */
  | { readonly kind: 'gpu-faster'; readonly from: number; readonly to: number }
  /** It may be so, but the curves come too close to tell. */
  | { readonly kind: 'unclear'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'crosses';
      readonly at: Estimate;
      readonly to: number;
      /** True if the curves met before, too; this is the last time. */
      readonly again: boolean;
    };

/** A place on an axis, and by how much the first of two curves is above the other there, as a logarithm. */
export interface Gap {
  readonly along: number;
  readonly log: number;
}

/**
 * Where the first curve falls below the other for good: on a straight line between neighbouring places, both axes
 * logarithmic. -Infinity if it is below throughout, Infinity if it is not at the last place; NaN without places.
 */
export function lastFall(gaps: readonly Gap[]): number {
  if (gaps.length === 0) return Number.NaN;
  return fallAfter(
    gaps,
    gaps.findLastIndex(({ log }) => log >= 0),
  );
}

function fallAfter(gaps: readonly Gap[], above: number): number {
  const [from, to] = [gaps[above], gaps[above + 1]];
  if (!from) return Number.NEGATIVE_INFINITY;
  if (!to) return Number.POSITIVE_INFINITY;
  const share = from.log / (from.log - to.log);
  return from.along * (to.along / from.along) ** share;
}

/** The same for the first time that it falls below. */
export function firstFall(gaps: readonly Gap[]): number {
  if (gaps.length === 0) return Number.NaN;
  const below = gaps.findIndex(({ log }) => log < 0);
  return below < 0 ? Number.POSITIVE_INFINITY : fallAfter(gaps, below - 1);
}

/** Where one of many draws ends: they may be infinite, so between two of them there is nothing. */
export function drawnEnds(draws: readonly number[], n: number): { low: number; high: number } {
  const sorted = [...draws].sort((a, b) => a - b);
  const out = Math.floor(expandedTail(n) * sorted.length);
  return { low: sorted[out] ?? Number.NaN, high: sorted[sorted.length - 1 - out] ?? Number.NaN };
}

/** Milliseconds an epoch on either side, of the rounds in which both were timed. */
interface PairsAt {
  readonly along: number;
  readonly cpuMs: readonly number[];
  readonly gpuMs: readonly number[];
}

/**
 * Finds the crossover along an axis. Every size's rounds are drawn again, both sides of a round together, and the
 * crossing is found anew: where a draw has none, it lies beyond the sizes that were measured. The kind is that of all but
 * 2.5 % of the draws at either end.
 */
export function crossoverAlong(
  axis: Axis,
  sizes: readonly Size[],
  samples: readonly Sample[],
  random: Random,
  drawCount = DRAWS,
): Crossover {
  const pairs = sizes.flatMap((size): PairsAt[] => {
    const [cpuMs, gpuMs] = pairedEpochTimesMs(samplesAt(samples, size), 'cpu', 'gpu');
    return cpuMs.length > 0 ? [{ along: size[axis], cpuMs, gpuMs }] : [];
  });
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last || first === last) return { kind: 'unmeasured' };
  const [from, to] = [first.along, last.along];
  const gaps = pairs.map(({ along, cpuMs, gpuMs }) => gapOf(along, cpuMs, gpuMs));
  const value = lastFall(gaps);
  const n = Math.min(...pairs.map(({ cpuMs }) => cpuMs.length));
  const ends =
    n < FEWEST_FOR_INTERVAL
      ? { low: value, high: value }
      : drawnEnds(
          Array.from({ length: drawCount }, () =>
            lastFall(pairs.map((pair) => redrawnGap(pair, random))),
          ),
          n,
        );
  if (ends.low === Number.POSITIVE_INFINITY) {
    const ahead = gaps.filter(({ log }) => log < 0).map(({ along }) => along);
    return { kind: 'cpu-faster', to, gpuFasterAt: ahead };
  }
  if (ends.high === Number.NEGATIVE_INFINITY) return { kind: 'gpu-faster', from, to };
  if (![value, ends.low, ends.high].every(Number.isFinite)) return { kind: 'unclear', from, to };
  const interval = n < FEWEST_FOR_INTERVAL ? null : ends;
  const again = firstFall(gaps) !== value || (gaps[0]?.log ?? 0) < 0;
  return { kind: 'crosses', at: { value, interval, n }, to, again };
}

function gapOf(along: number, cpuMs: readonly number[], gpuMs: readonly number[]): Gap {
  return { along, log: Math.log(median(gpuMs) / median(cpuMs)) };
}

function redrawnGap({ along, cpuMs, gpuMs }: PairsAt, random: Random): Gap {
  const rounds = cpuMs.map(() => Math.floor(random() * cpuMs.length));
  return gapOf(
    along,
    rounds.map((round) => cpuMs[round]!),
    rounds.map((round) => gpuMs[round]!),
  );
}
