import { type BoundarySettings, type PlantedDelays, UNTOUCHED } from '../boundary/boundary.ts';
import type { Arm } from '../measure/collector.ts';
import type { EpochCounts } from '../measure/cost-model.ts';
import type { Sweep } from '../measure/sweep.ts';
import { busyWait } from '../boundary/busy-wait.ts';
import type { SweepBench } from './sweep-bench.ts';
import { fillingLevels, type LaunchLevels } from './sweep-levels.ts';

/** One level of a sweep, as the collector sees it. */
export interface SweepArm extends Arm<string> {
  readonly sweep: Sweep;
  readonly level: number;
  /** True if a block is made of epochs; otherwise it is `level` of something else. */
  readonly trains: boolean;
}

/** Delays as the self-test plants them: those of the boundary, and one of the host's. */
export interface PlantedDelaysOfRun {
  readonly delays: PlantedDelays;
  /** Before an epoch's first call to the GPU. */
  readonly hostMs: number;
}

/** How long blocks are to be. */
export interface BlockFilling {
  readonly targetMs: number;
  /**
   * Epochs that share a launch, on the average; 1 where each has launches of its own. A block of fewer would have more
   * launches an epoch than the epoch that is taken apart.
   */
  readonly epochsPerLaunch: number;
  /** Awaited between trials, so that a Stop is heard. */
  readonly breathe: () => Promise<void>;
}

/** How many epochs share a launch, from what one asks for. */
export function epochsSharingLaunch({ launches }: EpochCounts): number {
  return launches > 0 ? Math.max(1, 1 / launches) : 1;
}

/**
 * The sweeps of a trainer, all of them or those that are wanted; the time of their blocks shows the price of each part
 * of an epoch.
 */
export async function sweepArms(
  bench: SweepBench,
  levels: LaunchLevels,
  filling: BlockFilling,
  { delays, hostMs }: PlantedDelaysOfRun,
  wanted: (sweep: Sweep) => boolean = () => true,
): Promise<SweepArm[]> {
  const settings: BoundarySettings = { ...UNTOUCHED, delays };
  const wait = (epochs: number): void => busyWait(epochs * hostMs, bench.now);

  const training = async (
    sweep: Sweep,
    level: number,
    train: (epochs: number) => Promise<void>,
  ): Promise<SweepArm> => {
    const epochs = await epochsFor(bench, filling, train);
    return {
      id: `${sweep} ${String(level)}`,
      sweep,
      level,
      trains: true,
      nextBlock: () => epochs,
      run: train,
    };
  };
  const crossing = async (
    sweep: Sweep,
    cross: (count: number) => Promise<void>,
  ): Promise<SweepArm[]> => {
    if (!wanted(sweep)) return [];
    const run = (count: number): Promise<void> => bench.cross(settings, () => cross(count));
    await filling.breathe();
    return (await fillingLevels(bench, filling.targetMs, run)).map((level) => ({
      id: `${sweep} ${String(level)}`,
      sweep,
      level,
      trains: false,
      nextBlock: () => level,
      run,
    }));
  };

  const { boundary } = bench;
  const arms: SweepArm[] = [];
  if (wanted('null')) {
    arms.push(
      await training('null', 0, async (epochs) => {
        wait(epochs);
        await bench.trainUnread({ ...settings, isNull: true }, epochs);
      }),
    );
  }
  for (const level of wanted('launches') ? levels.launches : []) {
    arms.push(
      await training('launches', level, async (epochs) => {
        wait(epochs);
        await bench.trainUnread({ ...settings, addedLaunches: level }, epochs);
      }),
    );
  }
  for (const level of wanted('repeats') ? levels.repeats : []) {
    arms.push(
      await training('repeats', level, async (epochs) => {
        wait(epochs);
        await bench.trainUnread({ ...settings, repeats: level }, epochs);
      }),
    );
  }
  return [
    ...arms,
    ...(await crossing('reads', (count) => boundary.reads(count))),
    ...(await crossing('uploads', (count) => boundary.uploads(count))),
    ...(await crossing('submits', (count) => boundary.submits(count))),
    ...(await crossing('sync', (count) => boundary.syncs(count))),
  ];
}

/** How many epochs make a block of about `targetMs`: as many as whole launches train. */
async function epochsFor(
  { now }: SweepBench,
  { targetMs, epochsPerLaunch, breathe }: BlockFilling,
  train: (epochs: number) => Promise<void>,
): Promise<number> {
  const inWhole = (launches: number): number =>
    Math.round(Math.max(1, Math.round(launches)) * epochsPerLaunch);
  const timed = async (launches: number): Promise<number> => {
    await breathe();
    const beganMs = now();
    await train(inWhole(launches));
    return now() - beganMs;
  };
  for (let launches = 1; ; launches *= 4) {
    let tookMs = await timed(launches);
    // Something else may have been in the way, and a block that is far too short shows little but its end.
    if (tookMs >= targetMs / 4) tookMs = Math.min(tookMs, await timed(launches));
    if (tookMs >= targetMs / 4) return inWhole((launches * targetMs) / tookMs);
    if (launches >= MOST_LAUNCHES) return inWhole(launches);
  }
}

/** A bound for clocks that stand still; launches, or epochs that have some of their own. */
const MOST_LAUNCHES = 2 ** 16;
