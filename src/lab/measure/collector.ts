import type { Now } from './clock.ts';
import { type Random, shuffled } from './random.ts';

/** One side of a comparison, as the collector sees it. */
export interface Arm<Id extends string> {
  readonly id: Id;
  /** Arms of one group are timed right after one another, because they will be compared. */
  readonly group?: string;
  /** How many epochs the next block has; null when this arm has nothing left to time. */
  nextBlock(): number | null;
  /** Trains that many epochs and waits until the device has done them. This call is what is timed. */
  run(epochs: number): Promise<void>;
}

/** One timed block, as `Report.samples` holds it. */
export interface TimedBlock<Id extends string> {
  readonly arm: Id;
  readonly round: number;
  readonly epochs: number;
  readonly ms: number;
  /** Since the collector started. */
  readonly startedAtMs: number;
}

/** What the collector needs from its caller. */
export interface CollectorOptions<Id extends string> {
  readonly now: Now;
  readonly random: Random;
  /** Called when the clock went back during a block, which then is no sample. */
  readonly onClockJump?: () => void;
  /** Called between blocks with all blocks so far, never while one is timed; answers whether to go on. */
  readonly betweenBlocks: (blocks: readonly TimedBlock<Id>[]) => Promise<boolean>;
}

/** A clock that has not moved forward over so many rounds won't say when the time is up, either. */
const MOST_TIMELESS_ROUNDS = 10;

/**
 * Times blocks in rounds. Each round times one block of every arm, in random order, so that a machine that
 * drifts or gets busy slows all arms alike (Google Benchmark's random interleaving). Ends when every arm has
 * nothing left to time, when the caller says so, or when the clock stands still or runs back. The blocks timed
 * so far are pushed to `blocks` at once, so they outlive an error. A block that ends before it began, because the
 * clock jumped back, is not one of them.
 */
export async function collectBlocks<Id extends string>(
  arms: readonly Arm<Id>[],
  blocks: TimedBlock<Id>[],
  { now, random, onClockJump, betweenBlocks }: CollectorOptions<Id>,
): Promise<void> {
  const startedMs = now();
  let timelessRounds = 0;
  for (let round = 0; timelessRounds < MOST_TIMELESS_ROUNDS; round++) {
    let timed = 0;
    let moved = false;
    for (const arm of inRandomOrder(arms, random)) {
      const epochs = arm.nextBlock();
      if (epochs === null) continue;
      const beganMs = now();
      await arm.run(epochs);
      const ms = now() - beganMs;
      if (ms < 0) onClockJump?.();
      else blocks.push({ arm: arm.id, round, epochs, ms, startedAtMs: beganMs - startedMs });
      timed++;
      moved ||= ms > 0;
      if (!(await betweenBlocks(blocks))) return;
    }
    if (timed === 0) return;
    timelessRounds = moved ? 0 : timelessRounds + 1;
  }
}

/** Groups in random order, and in each of them its arms in random order; an arm without a group is one by itself. */
function inRandomOrder<A extends Arm<string>>(arms: readonly A[], random: Random): A[] {
  const groups = Map.groupBy(arms, ({ id, group }) => group ?? id);
  return shuffled([...groups.values()], random).flatMap((group) => shuffled(group, random));
}

/** Milliseconds an epoch, block by block, of one arm. */
export function epochTimesMs<Id extends string>(
  blocks: readonly TimedBlock<Id>[],
  arm: Id,
): number[] {
  return blocks.filter((block) => block.arm === arm).map((block) => block.ms / block.epochs);
}

/** The epoch times of two arms, only of the rounds in which both were timed, in the same order. */
export function pairedEpochTimesMs<Id extends string>(
  blocks: readonly TimedBlock<Id>[],
  first: Id,
  second: Id,
): readonly [number[], number[]] {
  const ofRound = new Map<number, number>();
  for (const block of blocks)
    if (block.arm === first) ofRound.set(block.round, block.ms / block.epochs);
  const pairs: [number[], number[]] = [[], []];
  for (const block of blocks) {
    const partner = ofRound.get(block.round);
    if (block.arm !== second || partner === undefined) continue;
    pairs[0].push(partner);
    pairs[1].push(block.ms / block.epochs);
  }
  return pairs;
}
