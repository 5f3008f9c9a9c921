import { compileKernels } from '../boundary/kernels.ts';
import { readTimestamps } from '../hardware/gpu-timestamps.ts';
import type { Now } from '../measure/clock.ts';
import { formatCount, formatMs } from '../measure/format.ts';
import {
  FEWEST_QUANTA,
  isLongEnough,
  timestampDisagreement,
  timestampedMs,
  timestampFacts,
  type TimestampPair,
  timestampRatioEstimate,
} from '../measure/gpu-timestamps.ts';
import { type Random, shuffled } from '../measure/random.ts';
import { type Reading, readingOf, unavailableReading } from '../measure/report.ts';

/** Enough passes for an interval, and for their timestamps to have no common divisor but the quantum. */
const PASSES = 12;

/** Fifty of the coarsest quanta known, 0.1 ms. */
const SHORTEST_PASS_MS = 5;

/** Twice the shortest, so that passes differ; all of them together last a tenth of a second. */
const LONGEST_PASS_MS = 10;

/** A few microseconds of counting on most GPUs. */
const FEWEST_TURNS = 2 ** 12;

/** A hundred turns a nanosecond for 10 ms: what gets so far within them does not count. */
const MOST_TURNS = 2 ** 30;

/** How often the wait for an idle GPU is tried: the shortest counts, as others' time may lie in one. */
const WAITS_TRIED = 3;

/**
 * A browser that takes longer than the longest pass to say that nothing is done can't be used to check timestamps.
 * Firefox looks only every 0.1 s whether a GPU is done.
 */
const LONGEST_WAIT_MS = LONGEST_PASS_MS;

/** There are no timestamps that can be used; the message is a sentence for the reader. */
class NoTimestamps extends Error {
  override readonly name = 'NoTimestamps';
}

/** A pass with its timestamps, and how long it took by the wall clock, the wait for its end included. */
interface TimedPass {
  readonly pair: TimestampPair;
  readonly wallMs: number;
}

/** Does a pass of so many turns of the kernel that counts, or for 0 of the one that does nothing. */
type TimePass = (turns: number) => Promise<TimedPass>;

/**
 * What the GPU's timestamps of this device are worth, from 12 passes that differ in length between 5 and 10 ms:
 *
 * - `gpu.timestampStepMs`: the quantum, in milliseconds; `n` is the number of timestamps it was found in.
 * - `gpu.timestampsNegative`: how many of the passes ended before they began by their timestamps.
 * - `gpu.timestampRatio`: what the passes took by timestamps over what they took by the wall clock, in total. Each is
 *   done and waited for alone, and from its wall time goes that of a pass beside it that does nothing, with its submit
 *   and its wait. Negative passes are left out, and passes shorter than 50 quanta.
 *
 * All three are unavailable, with the reason, where the device has no timestamps or theirs are far from the wall
 * clock's time. Takes some 0.2 s. A device that gets lost may leave this waiting for ever; see `orLost`.
 *
 * @param random For the order of the passes and the bootstrap draws.
 * @param clockStepMs The step of `now`, for the reading that stands on it; null where it is not known.
 */
export async function timestampReadings(
  device: GPUDevice,
  now: Now,
  random: Random,
  clockStepMs: number | null = null,
): Promise<Record<string, Reading>> {
  try {
    const passes = await timedPasses(device, now, random);
    return readingsOf(passes, random, clockStepMs);
  } catch (error) {
    if (!(error instanceof NoTimestamps)) throw error;
    return {
      'gpu.timestampStepMs': unavailableReading('ms', error.message),
      'gpu.timestampsNegative': unavailableReading('count', error.message),
      'gpu.timestampRatio': unavailableReading('ratio', error.message),
    };
  }
}

/** Passes of different lengths in random order; from their wall time the wait is taken off. */
async function timedPasses(device: GPUDevice, now: Now, random: Random): Promise<TimedPass[]> {
  // Answers without a kernel where there is nothing to time.
  pairsOf(await readTimestamps(device, []));
  const kernels = await compileKernels(device);
  const timePass: TimePass = async (turns) => {
    // Made, and its turns uploaded, before the clock is looked at.
    const group = turns > 0 ? kernels.turnsGroup(turns) : null;
    const beganMs = now();
    const timestamps = await readTimestamps(device, [
      (pass) => {
        pass.setPipeline(group ? kernels.count : kernels.nothing);
        if (group) pass.setBindGroup(0, group);
        pass.dispatchWorkgroups(1);
      },
    ]);
    const wallMs = now() - beganMs;
    return { pair: pairsOf(timestamps)[0]!, wallMs };
  };
  try {
    const turnsPerMs = await findPace(timePass);
    const passes: TimedPass[] = [];
    for (const lengthMs of shuffled(passLengthsMs(), random)) {
      const idle = await timePass(0);
      const { pair, wallMs } = await timePass(Math.round(turnsPerMs * lengthMs));
      passes.push({ pair, wallMs: wallMs - idle.wallMs });
    }
    return passes;
  } finally {
    kernels.dispose();
  }
}

function pairsOf(timestamps: Awaited<ReturnType<typeof readTimestamps>>): readonly TimestampPair[] {
  if ('unavailable' in timestamps) throw new NoTimestamps(timestamps.unavailable);
  return timestamps.pairs;
}

/** Evenly spread between the shortest and the longest. */
function passLengthsMs(): number[] {
  const apartMs = (LONGEST_PASS_MS - SHORTEST_PASS_MS) / PASSES;
  return Array.from({ length: PASSES }, (_, at) => SHORTEST_PASS_MS + (at + 0.5) * apartMs);
}

/** How many turns the GPU counts in a millisecond, by the wall clock and in passes of 10 ms or more. */
async function findPace(timePass: TimePass): Promise<number> {
  // The first pass may wait for the browser to compile what turns the GPU's ticks into nanoseconds.
  await timePass(0);
  const waitsMs: number[] = [];
  while (waitsMs.length < WAITS_TRIED) waitsMs.push((await timePass(0)).wallMs);
  const waitMs = Math.min(...waitsMs);
  if (waitMs > LONGEST_WAIT_MS) {
    throw new NoTimestamps(
      `The browser takes ${formatMs(waitMs)} to say that the GPU is done, too long to check the GPU’s timestamps against its clock.`,
    );
  }
  const workMs = async (turns: number): Promise<number> => (await timePass(turns)).wallMs - waitMs;
  for (let turns = FEWEST_TURNS; turns <= MOST_TURNS; turns *= 2) {
    const onceMs = await workMs(turns);
    if (onceMs < LONGEST_PASS_MS) continue;
    // Others' time may lie in one pass, and would make all that follow too short.
    const leastMs = Math.min(onceMs, await workMs(turns));
    if (leastMs >= LONGEST_PASS_MS) return turns / leastMs;
  }
  throw new NoTimestamps(
    `The GPU counts to ${formatCount(MOST_TURNS)} in less than ${formatMs(LONGEST_PASS_MS)}, so its timestamps have no work to time.`,
  );
}

function readingsOf(
  passes: readonly TimedPass[],
  random: Random,
  clockStepMs: number | null,
): Record<string, Reading> {
  const { stepMs, passesMs, negative } = timestampFacts(passes.map(({ pair }) => pair));
  if (stepMs === null) {
    throw new NoTimestamps('The GPU’s timestamps are all the same, whatever it does in between.');
  }
  if (passesMs.length === 0) {
    throw new NoTimestamps('By the GPU’s timestamps every pass ended before it began.');
  }
  const timed = passes.flatMap(({ pair, wallMs }) => {
    const gpuMs = timestampedMs(pair);
    return gpuMs === null ? [] : [{ gpuMs, wallMs }];
  });
  // Before short passes are left out: where timestamps are ticks, all look short.
  const disagreement = timestampDisagreement(
    total(timed.map(({ gpuMs }) => gpuMs)),
    total(timed.map(({ wallMs }) => wallMs)),
  );
  if (disagreement !== null) throw new NoTimestamps(disagreement);
  const counted = (value: number, n: number) => ({ value, interval: null, n });
  return {
    'gpu.timestampStepMs': readingOf(counted(stepMs, 2 * passes.length), 'ms', null),
    'gpu.timestampsNegative': readingOf(counted(negative, passes.length), 'count', null),
    'gpu.timestampRatio': ratioReading(
      timed.filter(({ gpuMs }) => isLongEnough(gpuMs, stepMs)),
      { stepMs, random, clockStepMs },
    ),
  };
}

function ratioReading(
  passes: readonly { readonly gpuMs: number; readonly wallMs: number }[],
  by: {
    readonly stepMs: number;
    readonly random: Random;
    readonly clockStepMs: number | null;
  },
): Reading {
  if (passes.length === 0) {
    return unavailableReading(
      'ratio',
      `The GPU’s timestamps move in steps of ${formatMs(by.stepMs)}, and no pass lasted ${String(FEWEST_QUANTA)} of them.`,
    );
  }
  const estimate = timestampRatioEstimate(
    passes.map(({ gpuMs }) => gpuMs),
    passes.map(({ wallMs }) => wallMs),
    by.random,
  );
  return readingOf(estimate, 'ratio', by.clockStepMs);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
