import type { EpochCounts, Prices } from '../../../src/lab/measure/cost-model.ts';
import type { Sweep, SweepBlock } from '../../../src/lab/measure/sweep.ts';

/** What an epoch of the made-up program asks for. */
export const COUNTS: EpochCounts = { launches: 10, submits: 3, uploads: 2, reads: 1 };

/** What each thing costs it. */
export const PRICES: Prices = {
  hostMs: 0.5,
  syncMs: 0.1,
  launchMs: 0.02,
  submitMs: 0.05,
  uploadMs: 0.03,
  readMs: 1.2,
  workMs: 2,
};

/** Its parts: the first four launches' worth of work, and of its three submits the two that are no reading's. */
export const KNOWN_PARTS = { host: 0.5, launch: 0.3, execute: 1.8, upload: 0.06, readback: 1.2 };

/** All parts one after the other. */
export const EPOCH_MS = 3.86;

/** What a block of the plan's loop pays once. */
export const FIXED_MS = 0.9;

const { launches } = COUNTS;

/** Each sweep's levels, the epochs of a block, and what an epoch, or the whole block, takes at a level. */
const SWEPT: readonly [Sweep, readonly number[], number, (level: number) => number][] = [
  ['null', [0], 10, () => PRICES.hostMs],
  ['launches', [4, 12], 5, (level) => 1.7 + level * launches * PRICES.launchMs],
  ['repeats', [1, 2, 4], 4, (level) => 0.7 + level * PRICES.workMs],
  ['reads', [4, 12], 0, (level) => 0.1 + level * PRICES.readMs],
  ['uploads', [4, 12], 0, (level) => 0.1 + level * PRICES.uploadMs],
  ['submits', [4, 12], 0, (level) => 0.1 + level * PRICES.submitMs],
  ['sync', [4, 12], 0, (level) => level * PRICES.syncMs],
  ['epochs', [10, 20, 30], 0, (level) => FIXED_MS + level * EPOCH_MS],
];

/** The blocks that this program's sweeps give in so many rounds, in which everything takes `slowness` times as long. */
export function sweepBlocks(
  rounds: number,
  slowness: (round: number) => number = () => 1,
): SweepBlock[] {
  return Array.from({ length: rounds }, (_, round) =>
    SWEPT.flatMap(([sweep, levels, epochs, msAt]) =>
      levels.map((level): SweepBlock => {
        const ms = Math.max(1, epochs) * msAt(level) * slowness(round);
        const trained = sweep === 'epochs' ? level : epochs;
        return { sweep, level, epochs: trained, ms, round };
      }),
    ),
  ).flat();
}
