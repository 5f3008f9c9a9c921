import { redrawn } from './block-draws.ts';
import { FEWEST_FOR_INTERVAL, intervalOf } from './intervals.ts';
import { fitKnee, type KneeFit } from './knee.ts';
import type { Random } from './random.ts';
import type { Sample } from './report.ts';
import { type Estimate, median } from './statistics.ts';

/** More workers than this are not started: each takes memory, and a start. */
const MOST_WORKERS = 16;

/** Where the browser names no number, as many as for eight. */
const WITHOUT_NAME = 8;

/** Up to so many workers every number has a point. */
const EVERY_UP_TO = 6;

/** Which numbers of workers are timed: from 1 to twice the logical processors, 16 at the most. */
export function workerCounts(logical: number | null): number[] {
  const most = Math.min(MOST_WORKERS, 2 * (logical ?? WITHOUT_NAME));
  const all = Array.from({ length: most }, (_, i) => i + 1);
  return most <= EVERY_UP_TO + 2
    ? all
    : all.filter((count) => count <= EVERY_UP_TO || count % 2 === most % 2);
}

/** What so many workers did together. */
export interface WorkersBlocks {
  readonly workers: number;
  /** Operations a second, block by block. */
  readonly rates: readonly number[];
  /** The share of the time that a worker waited for a core: the median of the blocks. */
  readonly waited: number;
}

/** The blocks of each number of workers, fewest workers first. `flopPerRound` is what a round of arithmetic is. */
export function workersBlocks(samples: readonly Sample[]): WorkersBlocks[] {
  const flopPerRound = samples.find(({ arm }) => arm === 'sweep.thread')?.level ?? Number.NaN;
  const own = samples.filter(({ arm, ms }) => arm === 'sweep.workers' && ms > 0);
  const byCount = Map.groupBy(own, ({ level = 0 }) => level);
  return [...byCount]
    .map(([workers, blocks]) => ({
      workers,
      rates: blocks.map(({ times = 0, ms }) => (1000 * flopPerRound * times) / ms),
      waited: median(blocks.map(({ waitedMs = 0, ms }) => waitedMs / ms)),
    }))
    .sort((a, b) => a.workers - b.workers);
}

/** How the work grows with the workers. */
export interface Scaling {
  /** The pieces through the medians; null with fewer than two points. */
  readonly fit: KneeFit | null;
  /** The knee; where none is seen, the largest number of workers. */
  readonly knee: Estimate;
  readonly slopeAfter: Estimate;
}

/** Fits are slow: enough for the ends of an interval to stand on a handful of draws. */
const DRAWS = 300;

/** The knee and the slope after it, with bootstrap intervals over the blocks of each number of workers. */
export function scalingOf(blocks: readonly WorkersBlocks[], random: Random): Scaling {
  const n = blocks.reduce((sum, { rates }) => sum + rates.length, 0);
  const last = blocks.at(-1)?.workers ?? Number.NaN;
  const fit = fitKnee(blocks.map(({ workers, rates }) => ({ workers, rate: median(rates) })));
  const nothing = { value: Number.NaN, interval: null, n };
  if (!fit) return { fit, knee: nothing, slopeAfter: nothing };
  const fewest = Math.min(...blocks.map(({ rates }) => rates.length));
  const draws =
    fewest < FEWEST_FOR_INTERVAL
      ? []
      : Array.from({ length: DRAWS }, () =>
          fitKnee(
            blocks.map(({ workers, rates }) => ({ workers, rate: median(redrawn(rates, random)) })),
          ),
        ).filter((draw) => draw !== null);
  const estimate = (of: (draw: KneeFit) => number): Estimate => ({
    value: of(fit),
    interval: draws.length === 0 ? null : intervalOf(draws.map(of), fewest),
    n,
  });
  return {
    fit,
    knee: estimate(({ knee }) => knee ?? last),
    slopeAfter: estimate(({ slopeAfter }) => slopeAfter),
  };
}

/** One thread by itself that waits so much shares its core with other programs. */
const WAITS_ALONE = 0.1;

/** From so much waiting on, there are more workers than cores free for them. */
const WAITS = 0.15;

/** By so much the turns of all workers together may differ from one number of workers to another by chance. */
const MORE_TURNS = 1.2;

/**
 * True if other programs had turns on the cores. Once there are more workers than cores, the turns of all workers add up to the
 * cores, whatever their number; where more workers get more turns, they get them from others.
 */
export function isBusy(blocks: readonly WorkersBlocks[]): boolean {
  const turns = blocks.map(({ workers, waited }) => workers * (1 - waited));
  const first = blocks.findIndex(({ waited }) => waited > WAITS);
  const alone = blocks.find(({ workers }) => workers === 1);
  if (alone && alone.waited > WAITS_ALONE) return true;
  return first !== -1 && Math.max(...turns.slice(first)) > MORE_TURNS * turns[first]!;
}
