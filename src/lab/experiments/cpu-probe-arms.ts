import type { Arithmetic } from '../hardware/cpu/arithmetic.ts';
import type { Crew } from '../hardware/cpu/crew.ts';
import type { CpuMemory } from '../hardware/cpu/memory.ts';
import {
  type CallTiming,
  timeCalls,
  type TimedCalls,
  timesPerCall,
} from '../hardware/cpu/timed-calls.ts';
import type { Random } from '../measure/random.ts';
import type { SweepArmId } from '../measure/report.ts';
import type { PointArm } from './point-arms.ts';

/** The smallest size that is walked through: less than any cache has. */
const SMALLEST_BYTES = 2 ** 12;

/** From here to there is a size between two powers of two: below, nothing ends; above, laying one takes too long. */
const FINE_FROM_BYTES = 2 ** 14;
const FINE_UP_TO_BYTES = 2 ** 22;

/** A window in which several workers compute lasts so long, that it holds several turns of each on a shared core. */
const SHORTEST_WINDOW_MS = 80;

/** An arm whose block times itself, after it has prepared what it times. */
function selfTimed(
  arm: SweepArmId,
  level: number,
  timed: () => TimedCalls | Promise<TimedCalls>,
): PointArm {
  let newest: TimedCalls | null = null;
  return {
    id: `${arm} ${String(level)}`,
    nextBlock: () => 1,
    run: async () => {
      newest = await timed();
    },
    describe: () => ({ arm, level, epochs: 0, ...newest }),
  };
}

/** Arithmetic on this thread; the level is the operations of a round. */
export function threadArm(
  { run, flopPerRound }: Arithmetic,
  roundsPerCall: number,
  timing: CallTiming,
): PointArm {
  return selfTimed('sweep.thread', flopPerRound, () => timeCalls(run, roundsPerCall, timing));
}

/** The same arithmetic by so many workers at once, for a window of time. */
export function workerArms(crew: Crew, counts: readonly number[], targetMs: number): PointArm[] {
  const windowMs = Math.max(SHORTEST_WINDOW_MS, targetMs);
  return counts.map((count) =>
    selfTimed('sweep.workers', count, async () => {
      const { rounds, ms, waitedMs } = await crew.compute(count, windowMs);
      return { times: rounds, ms, waitedMs };
    }),
  );
}

/** A copy of one half of the memory to the other; the level is the bytes read and written. */
export function copyArm(memory: CpuMemory, timing: CallTiming): PointArm {
  const copy = (times: number): void => {
    memory.copy(times);
  };
  let perCall: number | null = null;
  return selfTimed('sweep.vectorCopy', memory.largestBytes, () => {
    perCall ??= timesPerCall(copy, timing);
    return timeCalls(copy, perCall, timing);
  });
}

/** Steps through memory in random order, in every size; the level is the size. */
export function chaseArms(memory: CpuMemory, timing: CallTiming, random: Random): PointArm[] {
  const chase = (steps: number): void => {
    memory.chase(steps);
  };
  return chaseSizes(memory.largestBytes).map((bytes) => {
    let perCall: number | null = null;
    return selfTimed('sweep.chase', bytes, () => {
      memory.lay(bytes, random);
      perCall ??= timesPerCall(chase, timing);
      return timeCalls(chase, perCall, timing);
    });
  });
}

/** Powers of two, and half as much again between them where most caches end. */
export function chaseSizes(largestBytes: number): number[] {
  const sizes: number[] = [];
  for (let bytes = SMALLEST_BYTES; bytes <= largestBytes; bytes *= 2) {
    sizes.push(bytes);
    const isFine = bytes >= FINE_FROM_BYTES && bytes < FINE_UP_TO_BYTES;
    if (isFine && 1.5 * bytes <= largestBytes) sizes.push(1.5 * bytes);
  }
  return sizes;
}
