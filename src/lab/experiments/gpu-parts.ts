import { NO_DELAYS, UNTOUCHED } from '../boundary/boundary.ts';
import {
  type Arm,
  collectBlocks,
  type CollectorOptions,
  type TimedBlock,
} from '../measure/collector.ts';
import type { EpochCounts } from '../measure/cost-model.ts';
import type { SweepBlock } from '../measure/sweep.ts';
import { epochsSharingLaunch, type SweepArm, sweepArms } from './sweep-arms.ts';
import type { SweepBench } from './sweep-bench.ts';
import { findLaunchLevels } from './sweep-levels.ts';

/** Blocks of the plan's own loop have so many times the usual epochs: the line through them shows what a block costs. */
const EPOCH_MULTIPLES = [1, 2, 3];

/** What the sweeps have shown so far. */
export interface SweepResult {
  readonly counts: EpochCounts;
  readonly blocks: readonly SweepBlock[];
}

/** A block of a sweep, or of the other side of a race. */
export interface RoundBlock extends TimedBlock<string> {
  /** Null where it is the other side's. */
  readonly swept: SweepBlock | null;
  /** Which of the round's pairs it belongs to, counted from 0; null for blocks that are not compared in pairs. */
  readonly pair: number | null;
}

/** How the parts are measured. */
export interface PartsOptions extends Pick<
  CollectorOptions<string>,
  'now' | 'random' | 'onClockJump'
> {
  /** Epochs of a usual block of the plan's loop. */
  readonly blockEpochs: number;
  readonly targetMs: number;
  /** The other side of a race, which is timed on beside each block of the plan's own loop; null without one. */
  readonly otherSide: Arm<string> | null;
  /** Awaited between preparations, so that a Stop is heard. */
  readonly breathe: () => Promise<void>;
  /** Called with each new block; answers whether to go on. */
  readonly onBlock: (block: RoundBlock, result: SweepResult) => Promise<boolean>;
}

/** Times the sweeps of one trainer in rounds, until `onBlock` says so. */
export async function sweepParts(bench: SweepBench, options: PartsOptions): Promise<void> {
  const { blockEpochs, targetMs, otherSide, breathe, onBlock, ...collector } = options;
  const counts = await bench.countEpoch(blockEpochs);
  await breathe();
  const levels = await findLaunchLevels(bench, targetMs, breathe);
  const pairs = epochsArms(bench, blockEpochs).map((arm, pair) => [
    { ...arm, pair, group: arm.id },
    ...(otherSide ? [beside(otherSide, arm.id, pair)] : []),
  ]);
  const arms: RoundArm[] = [
    ...pairs.flat(),
    ...(await sweepArms(
      bench,
      levels,
      { targetMs, epochsPerLaunch: epochsSharingLaunch(counts), breathe },
      { delays: NO_DELAYS, hostMs: 0 },
    )),
  ];
  const byId = new Map(arms.map((arm) => [arm.id, arm]));
  const timed: TimedBlock<string>[] = [];
  const blocks: SweepBlock[] = [];
  let seen = 0;
  await collectBlocks(arms, timed, {
    ...collector,
    betweenBlocks: async () => {
      // A block in which the clock jumped back is none.
      if (timed.length === seen) return true;
      seen = timed.length;
      const newest = timed[seen - 1]!;
      const arm = byId.get(newest.arm)!;
      const swept = arm.sweep === undefined ? null : sweptIn(arm as SweepArm, newest);
      if (swept) blocks.push(swept);
      return onBlock({ ...newest, swept, pair: arm.pair ?? null }, { counts, blocks });
    },
  });
}

/** An arm of a round: a sweep's, or the other side's. */
type RoundArm = Arm<string> & Partial<SweepArm> & { readonly pair?: number };

/** What a timed block of an arm says of its sweep. */
export function sweptIn(
  { sweep, level, trains }: SweepArm,
  { epochs, ms, round }: TimedBlock<string>,
): SweepBlock {
  return { sweep, level, epochs: trains ? epochs : 0, ms, round };
}

/** The plan's own loop, in blocks of one, two and three times the usual length. */
export function epochsArms(bench: SweepBench, blockEpochs: number): SweepArm[] {
  return EPOCH_MULTIPLES.map((multiple) => {
    const level = multiple * blockEpochs;
    return {
      id: `epochs ${String(level)}`,
      sweep: 'epochs',
      level,
      trains: true,
      nextBlock: () => level,
      run: (epochs) => bench.train(UNTOUCHED, epochs),
    };
  });
}

/** The other side, to be timed next to a block of this group. */
function beside(otherSide: Arm<string>, group: string, pair: number): RoundArm {
  return {
    id: `${otherSide.id} beside ${group}`,
    group,
    pair,
    nextBlock: () => otherSide.nextBlock(),
    run: (epochs) => otherSide.run(epochs),
  };
}
