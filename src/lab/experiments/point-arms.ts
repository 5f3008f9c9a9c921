import type { Now } from '../measure/clock.ts';
import type { Arm } from '../measure/collector.ts';
import type { Sample } from '../measure/report.ts';

/** What a block of a point is, without its time. */
export type PointSample = Omit<Sample, 'round' | 'ms' | 'startedAtMs'>;

/** One point of a curve, as the collector sees it: what is timed there, and how its blocks are kept. */
export interface PointArm extends Arm<string> {
  /** A block in which it was done so many times, as a sample. */
  describe(times: number): PointSample;
}

/** What a point is made of. */
export interface Point {
  /** Unlike any other point's of the run. */
  readonly id: string;
  /** What is timed, so many times over, until the device is idle. */
  readonly run: (times: number) => Promise<void>;
  /** See `PointArm`. */
  readonly describe: PointArm['describe'];
}

/** How long a point's blocks are to be. */
export interface PointBlocks {
  readonly now: Now;
  readonly targetMs: number;
  /** Awaited between trials, so that a Stop is heard; may throw. */
  readonly breathe: () => Promise<void>;
}

/** A bound for clocks that stand still. */
const MOST_TIMES = 2 ** 20;

/** Trials end once a block takes this share of its target: short enough to be quick, long enough to be scaled up. */
const TRIED_SHARE = 0.25;

/**
 * A point whose blocks last about `targetMs`, and one time at the least: it is done once to warm up, and then more and
 * more often until the time shows how often it fits.
 */
export async function pointArm(
  { id, run, describe }: Point,
  blocks: PointBlocks,
): Promise<PointArm> {
  const ms = await triedMs(run, blocks);
  const times = ms > 0 ? Math.max(1, Math.round(blocks.targetMs / ms)) : MOST_TIMES;
  return { id, run, describe, nextBlock: () => times };
}

/** What one time takes, in milliseconds, by the trials of `pointArm`; 0 where the clock stands still. */
export async function triedMs(
  run: Point['run'],
  { now, targetMs, breathe }: PointBlocks,
): Promise<number> {
  const timed = async (times: number): Promise<number> => {
    const beganMs = now();
    await run(times);
    const tookMs = now() - beganMs;
    await breathe();
    return tookMs;
  };
  const longEnoughMs = TRIED_SHARE * targetMs;
  await breathe();
  await run(1);
  for (let times = 1; times < MOST_TIMES; times *= 4) {
    let tookMs = await timed(times);
    // Something else may have been in the way, and a block that is far too short shows little but its end.
    if (tookMs >= longEnoughMs) tookMs = Math.min(tookMs, await timed(times));
    if (tookMs >= longEnoughMs) return tookMs / times;
  }
  return 0;
}
