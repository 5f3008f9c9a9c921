import { formatMs } from './format.ts';
import { DRAWS, FEWEST_FOR_INTERVAL, intervalOf } from './intervals.ts';
import type { Random } from './random.ts';
import type { Estimate } from './statistics.ts';

/** What the GPU wrote at the begin and at the end of one pass, in nanoseconds since some moment of its own. */
export interface TimestampPair {
  readonly beginNs: bigint;
  readonly endNs: bigint;
}

/** What the GPU's timestamps can show, as found by looking at some. */
export interface TimestampFacts {
  /**
   * The quantum, in milliseconds: all timestamps lie whole multiples of it apart; null when they never differ. Browsers
   * coarsen timestamps on purpose, and cross-origin isolation does not change that: Chrome to 65,536 ns, though its
   * documentation says 0.1 ms (https://gpuweb.github.io/gpuweb/#timestamp). Where a GPU's counter does not step in
   * whole nanoseconds and the browser does not coarsen it, the rounding alone makes this 1 ns.
   */
  readonly stepMs: number | null;
  /** The durations of the passes, in milliseconds, in their order; negative ones are left out. */
  readonly passesMs: readonly number[];
  /** How many passes ended before they began. */
  readonly negative: number;
}

/**
 * A pass shorter than this many quanta is not timed by timestamps: either end is cut to a quantum, which alone could
 * move a shorter one by more than ±2 %.
 */
export const FEWEST_QUANTA = 50;

/** Farther apart than this factor, either way, two clocks did not time the same work in the same unit. */
const LARGEST_DISAGREEMENT = 3;

const NS_PER_MS = 1e6;

/** Finds the quantum of some timestamps, and the durations between them. */
export function timestampFacts(pairs: readonly TimestampPair[]): TimestampFacts {
  const stampsNs = pairs.flatMap(({ beginNs, endNs }) => [beginNs, endNs]);
  const [firstNs = 0n] = stampsNs;
  // Any two lie apart by the difference of their distances from the first: what divides those divides all.
  const quantumNs = stampsNs.reduce((found, ns) => greatestDivisor(found, ns - firstNs), 0n);
  const passesMs = pairs.map(timestampedMs).filter((ms) => ms !== null);
  return {
    stepMs: quantumNs === 0n ? null : Number(quantumNs) / NS_PER_MS,
    passesMs,
    negative: pairs.length - passesMs.length,
  };
}

/**
 * The duration of a pass, in milliseconds; null when it is negative. The specification of WebGPU says that a GPU may
 * reset its counter now and then, so that timestamps go back, and that this is rare enough for such durations to be
 * discarded (https://gpuweb.github.io/gpuweb/#timestamp).
 */
export function timestampedMs({ beginNs, endNs }: TimestampPair): number | null {
  const durationNs = endNs - beginNs;
  return durationNs < 0n ? null : Number(durationNs) / NS_PER_MS;
}

/** True if a pass is long enough to be timed by timestamps with this quantum; see `FEWEST_QUANTA`. */
export function isLongEnough(passMs: number, stepMs: number): boolean {
  // A duration is a whole number of quanta, which the division may miss by a rounding error.
  return Math.round(passMs / stepMs) >= FEWEST_QUANTA;
}

/**
 * Says why the GPU's timestamps are not to be used, given how long they and the wall clock say that the same work
 * took, in milliseconds; null where they agree within a factor of 3. Firefox gave ticks of the GPU's counter for
 * nanoseconds once, which made an Intel GPU look many times as fast (gfx-rs/wgpu, “WebGPU requires timestamps in
 * nanoseconds”).
 */
export function timestampDisagreement(gpuMs: number, wallMs: number): string | null {
  if (wallMs <= 0) {
    return 'The browser’s clock did not move during the passes, so the GPU’s timestamps could not be checked against it.';
  }
  const ratio = gpuMs / wallMs;
  if (ratio >= 1 / LARGEST_DISAGREEMENT && ratio <= LARGEST_DISAGREEMENT) return null;
  return (
    `By the GPU’s timestamps the passes took ${formatMs(gpuMs)}, by the browser’s clock ${formatMs(wallMs)}: ` +
    'these timestamps can’t be the nanoseconds that WebGPU asks for.'
  );
}

/**
 * The total by the GPU's timestamps over the total by the wall clock, both in milliseconds, for the same passes in the
 * same order. The interval is a bootstrap over passes, null for fewer than three. Totals, unlike ratios of single passes, do not suffer where a
 * coarse wall clock shows a pass too short. The value is infinite or NaN where the wall clock's total is 0; `readingOf`
 * makes that an unavailable reading.
 */
export function timestampRatioEstimate(
  gpuMs: readonly number[],
  wallMs: readonly number[],
  random: Random,
  draws = DRAWS,
): Estimate {
  const n = Math.min(gpuMs.length, wallMs.length);
  const ratioOver = (pick: (at: number) => number): number => {
    let gpuTotalMs = 0;
    let wallTotalMs = 0;
    for (let at = 0; at < n; at++) {
      const picked = pick(at);
      gpuTotalMs += gpuMs[picked]!;
      wallTotalMs += wallMs[picked]!;
    }
    return gpuTotalMs / wallTotalMs;
  };
  const value = ratioOver((at) => at);
  if (n < FEWEST_FOR_INTERVAL) return { value, interval: null, n };
  const drawRatio = (): number => ratioOver(() => Math.floor(random() * n));
  return { value, interval: intervalOf(Array.from({ length: draws }, drawRatio), n), n };
}

/** The greatest common divisor, never negative (Euclid); the other number where one is 0. */
function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}
