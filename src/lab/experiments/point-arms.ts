import type { Now } from '../measure/clock.ts';
import type { Arm } from '../measure/collector.ts';
import { type Random, shuffled } from '../measure/random.ts';
import type { Sample } from '../measure/report.ts';

/** What a block of a point is, without its time. */
export type PointSample = Omit<Sample, 'round' | 'ms' | 'startedAtMs'> & {
  /** Of a point that prepares something in its block and times the rest by itself; else the block's time. */
  readonly ms?: number;
};

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

/** How points are prepared. */
export interface PointBlocks {
  readonly now: Now;
  readonly targetMs: number;
  /** For the order in which they are prepared. */
  readonly random: Random;
  /** Awaited between trials, so that a Stop is heard; throws where there is no time for more. */
  readonly breathe: () => Promise<void>;
  /** Takes the last trials of a point, which are blocks like those to come. */
  readonly keep: (id: string, sample: PointSample, ms: number) => void;
}

/** A bound for clocks that stand still. */
const MOST_TIMES = 2 ** 20;

/** Trials end once a block takes this share of its target: short enough to be quick, long enough to be scaled up. */
const TRIED_SHARE = 0.25;

/** A first time may take a few times as long as the next, but not this many. */
const LONG = 8;

/**
 * Points whose blocks last about `targetMs`. They are prepared in random order: should the time run out meanwhile, those
 * that have been are spread over the whole curve.
 */
export async function pointArms(
  points: readonly Point[],
  blocks: PointBlocks,
): Promise<PointArm[]> {
  const arms: PointArm[] = [];
  for (const point of shuffled(points, blocks.random)) arms.push(await pointArm(point, blocks));
  return arms;
}

/** A point whose blocks last about `targetMs`, and one time at the least. */
export async function pointArm(
  { id, run, describe }: Point,
  blocks: PointBlocks,
): Promise<PointArm> {
  const eachMs = await triedMs(run, blocks, (times, ms) => {
    blocks.keep(id, describe(times), ms);
  });
  const times = eachMs > 0 ? Math.max(1, Math.round(blocks.targetMs / eachMs)) : MOST_TIMES;
  return { id, run, describe, nextBlock: () => times };
}

/**
 * What one time takes, in milliseconds; 0 where the clock stands still. It is done once to warm up, and then more and more
 * often until the time fills a good part of a block; `keep` is given these last trials.
 */
export async function triedMs(
  run: Point['run'],
  { now, targetMs, breathe }: Pick<PointBlocks, 'now' | 'targetMs' | 'breathe'>,
  keep: (times: number, ms: number) => void = () => undefined,
): Promise<number> {
  const timed = async (times: number): Promise<number> => {
    const beganMs = now();
    await run(times);
    const tookMs = now() - beganMs;
    await breathe();
    return tookMs;
  };
  await breathe();
  // What fills a block by itself needs no trial, however slow its first time was.
  const firstMs = await timed(1);
  if (firstMs >= LONG * targetMs) return firstMs;
  const longEnoughMs = TRIED_SHARE * targetMs;
  for (let times = 1; times < MOST_TIMES; times *= 4) {
    const tookMs = await timed(times);
    if (tookMs < longEnoughMs) continue;
    // Something else may have been in the way, and a block that is far too short shows little but its end.
    const againMs = await timed(times);
    if (againMs < longEnoughMs) continue;
    for (const ms of [tookMs, againMs]) keep(times, ms);
    return Math.min(tookMs, againMs) / times;
  }
  return 0;
}
