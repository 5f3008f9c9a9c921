import type { Random } from './random.ts';
import { levelCosts, priceOfOne, type SweepBlock } from './sweep.ts';

/** What an epoch asks of the GPU, counted at the boundary. */
export interface EpochCounts {
  readonly launches: number;
  readonly submits: number;
  readonly uploads: number;
  readonly reads: number;
}

/** What one of each thing costs, in milliseconds, each from its own sweep. */
export interface Prices {
  /** The program's own work in an epoch, but for what each submit and each read has of it: that is in their prices. */
  readonly hostMs: number;
  /** Waiting for a GPU that has nothing to do. */
  readonly syncMs: number;
  readonly launchMs: number;
  readonly submitMs: number;
  readonly uploadMs: number;
  readonly readMs: number;
  /** All launches of an epoch with what they compute. */
  readonly workMs: number;
}

/** The parts of an epoch, in milliseconds an epoch. */
export interface Parts {
  readonly host: number;
  readonly launch: number;
  readonly execute: number;
  readonly upload: number;
  readonly readback: number;
  /** Time in which two of the parts went on at once; it counts once. */
  readonly overlap: number;
  /** What the parts do not explain; less than 0 where they explain more than there is. */
  readonly unexplained: number;
}

/** The prices that the sweeps show; NaN where a sweep has too few levels. */
export function prices(blocks: readonly SweepBlock[], counts: EpochCounts): Prices {
  const slopeOf = (sweep: SweepBlock['sweep']): number =>
    priceOfOne(levelCosts(blocks, sweep)).slopeMs;
  return {
    hostMs: levelCosts(blocks, 'null')[0]?.ms ?? Number.NaN,
    syncMs: slopeOf('sync'),
    launchMs: slopeOf('launches') / counts.launches,
    submitMs: slopeOf('submits'),
    uploadMs: slopeOf('uploads'),
    readMs: slopeOf('reads'),
    workMs: slopeOf('repeats'),
  };
}

// #region parts
/**
 * The parts of the epoch that was measured:
 *
 *     epoch = host + launch + execute + upload + readback - overlap + unexplained
 *
 * Where the parts add up to more than the epoch, some of them went on at once: the host encodes while the GPU
 * computes, and the GPU computes while the host waits for a reading. Either way the GPU's work is what is hidden,
 * so no more can overlap than that, nor more than there was to hide it behind. The rest is unexplained, and stays a
 * part of its own.
 */
export function parts(epochMs: number, price: Prices, counts: EpochCounts): Parts {
  const host = price.hostMs;
  // A reading brings a submit of its own, which is in its price.
  const ownSubmits = Math.max(0, counts.submits - counts.reads);
  const launches = counts.launches * price.launchMs;
  const launch = launches + ownSubmits * price.submitMs;
  const execute = price.workMs - launches;
  const upload = counts.uploads * price.uploadMs;
  const readback = counts.reads * price.readMs;

  const sum = host + launch + execute + upload + readback;
  const onGpu = launch + execute + upload;
  const overlap = Math.max(0, Math.min(sum - epochMs, onGpu, host + readback));
  const unexplained = epochMs - (sum - overlap);
  return { host, launch, execute, upload, readback, overlap, unexplained };
}
// #endregion parts

/** The blocks with their rounds drawn again, so that what one round had in common stays together. */
export function redrawnRounds<Block extends SweepBlock>(
  blocks: readonly Block[],
  random: Random,
): Block[] {
  const rounds = [...new Set(blocks.map(({ round }) => round))];
  const ofRound = new Map(rounds.map((round) => [round, [] as Block[]]));
  for (const block of blocks) ofRound.get(block.round)?.push(block);
  return rounds.flatMap(() => {
    const drawn = rounds[Math.floor(random() * rounds.length)] ?? 0;
    return ofRound.get(drawn) ?? [];
  });
}
