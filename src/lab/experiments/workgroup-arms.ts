import type { GpuPeak } from '../hardware/gpu-peak.ts';
import { HALF_AGAIN } from '../measure/workgroup-steps.ts';
import { tryLaunches } from './launch-trials.ts';
import { orLost } from './or-lost.ts';
import type { PointArm, PointBlocks } from './point-arms.ts';

/**
 * Lanes of a workgroup: with sixteen chains each they keep a whole compute unit busy (a streaming multiprocessor, a compute
 * unit, a core: vendors differ), so that a second workgroup there makes the launch longer.
 */
const LANES = 256;

/** More than any GPU has units; the arithmetic's results have room for no more. */
export const MOST_WORKGROUPS = 1024;

/** A launch of one workgroup lasts about so long: long beside what a launch costs, and short enough for many in turn. */
const LAUNCH_MS = 4;

/** No launch may last longer; browsers and drivers end work that keeps the GPU for seconds, and pages stutter before. */
const LONGEST_LAUNCH_MS = 40;

/** A bound for clocks that stand still. */
const MOST_TURNS = 2 ** 18;

/** A block of one workgroup lasts so long at the least, and so many times the wait for nothing. */
const SHORTEST_BLOCK_MS = 16;
const WAITS = 3;

/** Of the blocks that a clock asks for, to tell twice the time from once: a fifth is 20 of its steps. */
const SHARE_OF_TARGET = 0.2;

/** The search for a step ends where a launch takes so many times one workgroup's time. */
const ENOUGH = 3.5;

/**
 * The numbers of workgroups of the `workgroups` sweep: looks for the first step with more and more, halves the way to it,
 * and gives the numbers on both sides of it and of the next ones. All blocks have the same number of launches, so that
 * what these cost is the same in all, and is known from launches of no workgroup at all.
 */
export async function workgroupArms(
  peak: GpuPeak,
  blocks: PointBlocks,
  lost: Promise<never>,
): Promise<PointArm[]> {
  const run = (workgroups: number, turns: number, launches: number): Promise<void> =>
    orLost(peak.run({ shape: { lanes: LANES, workgroups }, turns, launches }), lost);
  const { waitMs, oneMs } = await tryLaunches(
    (turns, launches) => run(1, turns, launches),
    MOST_TURNS,
    blocks,
  );
  const turns =
    oneMs > 0 ? Math.min(MOST_TURNS, Math.max(1, Math.round(LAUNCH_MS / oneMs))) : MOST_TURNS;
  const launchMs = turns * oneMs;
  const blockMs = Math.max(SHORTEST_BLOCK_MS, SHARE_OF_TARGET * blocks.targetMs, WAITS * waitMs);
  const launches = Math.max(1, Math.ceil(blockMs / Math.max(launchMs, 0.01)));
  const armOf = (level: number): PointArm => ({
    id: `workgroups ${String(level)}`,
    nextBlock: () => launches,
    run: (times) => run(level, turns, times),
    describe: (times) => ({ arm: 'sweep.workgroups', level, times, epochs: 0 }),
  });

  const levels = await levelsAroundSteps(async (level) => {
    const arm = armOf(level);
    let leastMs = Number.POSITIVE_INFINITY;
    // The shorter of two: what gets in the way only adds.
    for (let trial = 0; trial < 2; trial++) {
      await blocks.breathe();
      const beganMs = blocks.now();
      await arm.run(launches);
      const ms = blocks.now() - beganMs;
      blocks.keep(arm.id, arm.describe(launches), ms);
      leastMs = Math.min(leastMs, ms);
    }
    return leastMs / launches;
  });
  return levels.map(armOf);
}

/**
 * Levels on both sides of the first steps, lowest first; where there is no step, those that were tried. `launchMs` tries a
 * launch of so many workgroups.
 */
async function levelsAroundSteps(
  launchMs: (workgroups: number) => Promise<number>,
): Promise<number[]> {
  const noneMs = await launchMs(0);
  const oneMs = await launchMs(1);
  const inOnes = async (level: number): Promise<number> =>
    ((await launchMs(level)) - noneMs) / (oneMs - noneMs);
  const tried = [0, 1];
  let flat = 1;
  let stepped: number | null = null;
  for (let level = 2; level <= MOST_WORKGROUPS; level *= 2) {
    const ones = await inOnes(level);
    tried.push(level);
    if (ones >= HALF_AGAIN) stepped ??= level;
    if (stepped === null) flat = level;
    if (ones >= ENOUGH || 2 * ones * (oneMs - noneMs) > LONGEST_LAUNCH_MS) break;
  }
  if (stepped === null) return tried;
  while (stepped - flat > 1) {
    const middle = Math.round((flat + stepped) / 2);
    if ((await inOnes(middle)) < HALF_AGAIN) flat = middle;
    else stepped = middle;
  }
  const around = [0, 1, flat / 2, flat - 1, flat, flat + 1, flat + 2, 1.5 * flat];
  const further = [2 * flat, 2 * flat + 1, 3 * flat, 3 * flat + 1, 4 * flat];
  const levels = [...around, ...further].map(Math.ceil);
  return [...new Set(levels)]
    .filter((level) => level >= 0 && level <= MOST_WORKGROUPS)
    .sort((a, b) => a - b);
}
