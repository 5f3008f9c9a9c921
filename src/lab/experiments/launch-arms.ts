import type { EmptyLaunches } from '../hardware/empty-launches.ts';
import { CALL_LEVELS, EMPTY_WAYS, type EmptyWay, LAUNCH_LEVELS } from '../measure/launch-ways.ts';
import { orLost } from './or-lost.ts';
import { type Point, type PointArm, pointArm, type PointBlocks } from './point-arms.ts';

/** So many levels are taken however long they are: with fewer the wait at their end would be all that is seen. */
const FEWEST_LEVELS = 4;

/** Something else may be in the way of a trial, so a level is left out only if the next was too long in as many. */
const MOST_TRIALS = 3;

/** Where waiting alone takes so long there is time for few points: every third level. */
const LONG_WAIT_MS = 20;
const FEW_LEVELS = LAUNCH_LEVELS.filter((_, i) => i % 3 === 0);

/** A point that took so many times its block's target in one trial fills a block by itself, whatever was in the way. */
const SURELY_WHOLE = 3;

/** What the arms of the empty launches need. */
export interface LaunchArmParts {
  readonly launches: EmptyLaunches;
  /** See `makeCalls` of the hardware. */
  readonly makeCalls: (count: number, start: number) => number;
  /** See `TrainerDevice.lost`. */
  readonly lost: Promise<never>;
  readonly blocks: PointBlocks;
  /** The largest levels are left out that would take longer than this, the wait at their end aside. */
  readonly longestMs: number;
}

/** The points of the empty launches, and those of the CPU's calls beside them. */
export async function launchArms({
  launches,
  makeCalls,
  lost,
  blocks,
  longestMs,
}: LaunchArmParts): Promise<{
  readonly arms: readonly PointArm[];
  /** True if levels were left out. */
  readonly isShrunk: boolean;
}> {
  const arms: PointArm[] = [];
  let isShrunk = false;
  // The first launch may still compile.
  await orLost(launches.onePass(1), lost);
  for (const way of EMPTY_WAYS) {
    const run = (count: number): Promise<void> => orLost(launches[way](count), lost);
    const waitMs = Math.min(await trialMs(run, 1, blocks), await trialMs(run, 1, blocks));
    const isLongWait = waitMs > LONG_WAIT_MS;
    const wanted = isLongWait ? FEW_LEVELS : LAUNCH_LEVELS;
    const tried = await levelsWithin(wanted, run, waitMs, longestMs, blocks);
    isShrunk ||= tried.length < wanted.length;
    for (const { level, expectedMs } of tried) {
      const point = emptyPoint(way, level, run);
      const isWhole = expectedMs >= SURELY_WHOLE * blocks.targetMs || isLongWait;
      arms.push(isWhole ? { ...point, nextBlock: () => 1 } : await pointArm(point, blocks));
    }
  }
  return { arms: [...arms, ...(await callArms(makeCalls, blocks))], isShrunk };
}

/** A level, and what its launches take with the wait at their end, as far as is known. */
interface TriedLevel {
  readonly level: number;
  readonly expectedMs: number;
}

/** The levels that stay within `longestMs`, the wait at their end aside. */
async function levelsWithin(
  wanted: readonly number[],
  run: (count: number) => Promise<void>,
  waitMs: number,
  longestMs: number,
  blocks: PointBlocks,
): Promise<readonly TriedLevel[]> {
  const fewest = Math.min(FEWEST_LEVELS, wanted.length - 1);
  const tried: TriedLevel[] = [{ level: wanted[0]!, expectedMs: waitMs }];
  let nextMs = 0;
  for (const [i, level] of wanted.entries()) {
    if (i === 0) continue;
    if (nextMs > longestMs && i >= fewest) return tried;
    const next = wanted[i + 1];
    if (next === undefined) return [...tried, { level, expectedMs: waitMs + nextMs }];
    let tookMs = Number.POSITIVE_INFINITY;
    for (let trial = 0; trial < MOST_TRIALS && (next / level) * tookMs > longestMs; trial++) {
      tookMs = Math.min(tookMs, Math.max(0, (await trialMs(run, level, blocks)) - waitMs));
    }
    tried.push({ level, expectedMs: waitMs + tookMs });
    nextMs = (next / level) * tookMs;
  }
  return tried;
}

async function trialMs(
  run: (count: number) => Promise<void>,
  level: number,
  { now, breathe }: PointBlocks,
): Promise<number> {
  await breathe();
  const beganMs = now();
  await run(level);
  return now() - beganMs;
}

function emptyPoint(way: EmptyWay, level: number, run: (count: number) => Promise<void>): Point {
  return {
    id: `${way} ${String(level)}`,
    run: async (times) => {
      for (let done = 0; done < times; done++) await run(level);
    },
    describe: (times) => ({ arm: `sweep.${way}`, level, times, epochs: 0 }),
  };
}

async function callArms(
  makeCalls: LaunchArmParts['makeCalls'],
  blocks: PointBlocks,
): Promise<PointArm[]> {
  const arms: PointArm[] = [];
  for (const level of CALL_LEVELS) {
    // Each block goes on with the value that the one before ended with.
    let value = level;
    arms.push(
      await pointArm(
        {
          id: `calls ${String(level)}`,
          run: (times) => {
            for (let done = 0; done < times; done++) value = makeCalls(level, value);
            return Promise.resolve();
          },
          describe: (times) => ({ arm: 'sweep.calls', level, times, epochs: 0 }),
        },
        blocks,
      ),
    );
  }
  return arms;
}
