import { NO_DELAYS, UNTOUCHED } from '../boundary/boundary.ts';
import { collectBlocks, type CollectorOptions, type TimedBlock } from '../measure/collector.ts';
import type { EpochCounts } from '../measure/cost-model.ts';
import type { SweepBlock } from '../measure/sweep.ts';
import { type SweepArm, sweepArms } from './sweep-arms.ts';
import type { SweepBench } from './sweep-bench.ts';
import { findLaunchLevels } from './sweep-levels.ts';

/** Blocks of the plan's own loop have so many times the usual epochs, in turn: their line shows what a block costs. */
const EPOCH_MULTIPLES = [1, 2, 3];

/** What the sweeps have shown so far. */
export interface SweepResult {
  readonly counts: EpochCounts;
  readonly blocks: readonly SweepBlock[];
}

/** How the parts are measured. */
export interface PartsOptions extends Pick<
  CollectorOptions<string>,
  'now' | 'random' | 'onClockJump'
> {
  /** Epochs of a usual block of the plan's loop. */
  readonly blockEpochs: number;
  readonly targetMs: number;
  /** Awaited between preparations, so that a Stop is heard. */
  readonly breathe: () => Promise<void>;
  /** Called with each new block; answers whether to go on. */
  readonly onBlock: (
    block: SweepBlock & TimedBlock<string>,
    result: SweepResult,
  ) => Promise<boolean>;
}

/** Times the sweeps of one trainer in rounds, until `onBlock` says so. */
export async function sweepParts(bench: SweepBench, options: PartsOptions): Promise<SweepResult> {
  const { blockEpochs, targetMs, breathe, onBlock, ...collector } = options;
  const counts = await bench.countEpoch(blockEpochs);
  await breathe();
  const levels = await findLaunchLevels(bench, breathe);
  const arms = [
    epochsArm(bench, blockEpochs),
    ...(await sweepArms(bench, levels, targetMs, { delays: NO_DELAYS, hostMs: 0 })),
  ];
  const byId = new Map(arms.map((arm) => [arm.id, arm]));
  const timed: TimedBlock<string>[] = [];
  const blocks: (SweepBlock & TimedBlock<string>)[] = [];
  await collectBlocks(arms, timed, {
    ...collector,
    betweenBlocks: async () => {
      const newest = timed.at(-1);
      const arm = newest && byId.get(newest.arm);
      if (!arm || timed.length === blocks.length) return true;
      const block = { ...newest, ...sweptIn(arm, newest.epochs) };
      blocks.push(block);
      return onBlock(block, { counts, blocks });
    },
  });
  return { counts, blocks };
}

/** What a block of an arm was: its level, and how many epochs it had. */
function sweptIn(
  { sweep, level, trains }: SweepArm,
  count: number,
): Pick<SweepBlock, 'sweep' | 'level' | 'epochs'> {
  return { sweep, level: sweep === 'epochs' ? count : level, epochs: trains ? count : 0 };
}

/** The plan's own loop, in blocks of one, two and three times the usual length, in turn. */
export function epochsArm(bench: SweepBench, blockEpochs: number): SweepArm {
  let turn = 0;
  return {
    id: 'epochs',
    sweep: 'epochs',
    level: 0,
    trains: true,
    nextBlock: () => blockEpochs * (EPOCH_MULTIPLES[turn++ % EPOCH_MULTIPLES.length] ?? 1),
    run: (epochs) => bench.train(UNTOUCHED, epochs),
  };
}
