import { type BoundarySettings, NO_DELAYS, UNTOUCHED } from '../boundary/boundary.ts';
import { KNOWN_DELAYS_MS, WANTED_DELAYS_MS } from '../measure/self-test-readings.ts';
import { median } from '../measure/statistics.ts';
import { type Planted, PLANTED, type Sweep } from '../measure/sweep.ts';
import {
  type BlockFilling,
  type PlantedDelaysOfRun,
  type SweepArm,
  sweepArms,
} from './sweep-arms.ts';
import type { SweepBench } from './sweep-bench.ts';
import { fillingLevels, findLaunchLevels, type LaunchLevels } from './sweep-levels.ts';

/** A sweep's level with a delay planted, or without. */
export interface PlantedArm extends SweepArm {
  readonly planted: Planted | null;
}

/** How many delays a block of them has, where that is to last `FINE_TARGET_MS`: the line through both levels is one delay. */
const DELAY_LEVELS = { launch: [150, 600], upload: [15, 60] } as const;

/** What the blocks of the self-test last under a fine clock; under a coarse one they are longer. */
const FINE_TARGET_MS = 150;

/** Turns of the kernel that counts, to find out how long one takes: from so few, to a bound for clocks that stand still. */
const FEWEST_TURNS = 2 ** 14;
const MOST_TURNS = 2 ** 28;
const TRIED_FOR_MS = 20;
const TRIALS = 5;

/**
 * The arms of the self-test: the sweeps of one trainer without a delay, and with each of the delays planted; the delays
 * on the GPU by themselves; and the launches that show how a naive timing errs.
 */
export async function selfTestArms(
  bench: SweepBench,
  filling: BlockFilling,
): Promise<PlantedArm[]> {
  const { targetMs, breathe } = filling;
  const turnsPerMs = await findTurnsPerMs(bench);
  const turns = {
    launch: Math.round(WANTED_DELAYS_MS.launch * turnsPerMs),
    upload: Math.round(WANTED_DELAYS_MS.upload * turnsPerMs),
  };
  const levels = await findLaunchLevels(bench, targetMs, breathe);
  const arms: PlantedArm[] = [];
  for (const planted of [null, ...PLANTED]) {
    await breathe();
    const delays = delaysOf(planted, turns);
    const swept = await sweepArms(bench, withoutRepeatsOfOne(levels), filling, delays);
    arms.push(
      ...swept
        .filter(({ sweep }) => planted === null || !SHARED.includes(sweep))
        .map((arm, place) => ({
          ...arm,
          id: `${planted ?? 'no'} delay, ${arm.id}`,
          planted,
          // The levels of a sweep may differ from one delay to the next, its place does not.
          group: `${arm.sweep}, ${String(place)}`,
        })),
    );
  }
  const { boundary } = bench;
  const emptyLevels = await fillingLevels(bench, targetMs, (count) => boundary.launches(count));
  const singles = async (count: number): Promise<void> => {
    for (let done = 0; done < count; done++) await boundary.launches(1);
  };
  const [single] = await fillingLevels(bench, targetMs, singles);
  const alone = (
    sweep: Sweep,
    level: number,
    cross: (count: number) => Promise<void>,
    settings: BoundarySettings = UNTOUCHED,
  ): PlantedArm => ({
    id: `${sweep} ${String(level)}`,
    sweep,
    level,
    trains: false,
    planted: null,
    nextBlock: () => level,
    run: (count) => bench.cross(settings, () => cross(count)),
  });
  return [
    ...arms,
    ...delayLevels('launch', targetMs).map((level) =>
      alone('launchDelays', level, (count) => boundary.launches(count), {
        ...UNTOUCHED,
        delays: delaysOf('launch', turns).delays,
      }),
    ),
    ...delayLevels('upload', targetMs).map((level) =>
      alone('uploadDelays', level, (count) => boundary.delayedUploads(count, turns.upload)),
    ),
    ...emptyLevels.map((level) => alone('empty', level, (count) => boundary.launches(count))),
    alone('single', single, singles),
  ];
}

/** Sweeps whose prices no delay is planted in. */
const SHARED: readonly Sweep[] = ['submits', 'sync'];

function delayLevels(planted: keyof typeof DELAY_LEVELS, targetMs: number): number[] {
  const longer = Math.max(1, Math.ceil(targetMs / FINE_TARGET_MS));
  return DELAY_LEVELS[planted].map((level) => level * longer);
}

/** The step from one repeat to two has the most scatter in it, and the price is the slope alone. */
function withoutRepeatsOfOne(levels: LaunchLevels): LaunchLevels {
  const most = Math.max(...levels.repeats);
  return most === 4 ? { ...levels, repeats: [most, 4 * most] } : levels;
}

function delaysOf(
  planted: Planted | null,
  turns: { launch: number; upload: number },
): PlantedDelaysOfRun {
  return {
    delays: {
      ...NO_DELAYS,
      ...(planted === 'launch' ? { launchTurns: turns.launch } : {}),
      ...(planted === 'upload' ? { uploadTurns: turns.upload } : {}),
      ...(planted === 'readback' ? { readMs: KNOWN_DELAYS_MS.readback } : {}),
    },
    hostMs: planted === 'host' ? KNOWN_DELAYS_MS.host : 0,
  };
}

/** How many turns the kernel that counts does in a millisecond: the middle of a few trials. */
async function findTurnsPerMs(bench: SweepBench): Promise<number> {
  const { boundary, now } = bench;
  const timed = async (turns: number): Promise<number> => {
    const beganMs = now();
    await bench.cross(UNTOUCHED, () => boundary.count(turns));
    return now() - beganMs;
  };
  let turns = FEWEST_TURNS;
  while ((await timed(turns)) < TRIED_FOR_MS && turns < MOST_TURNS) turns *= 2;
  const trials: number[] = [];
  for (let trial = 0; trial < TRIALS; trial++) {
    // The difference leaves out what a wait costs.
    const shortMs = await timed(turns);
    const moreMs = (await timed(3 * turns)) - shortMs;
    trials.push((2 * turns) / Math.max(moreMs, shortMs / 2));
  }
  return median(trials);
}
