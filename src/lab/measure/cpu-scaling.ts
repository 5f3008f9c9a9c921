import { quantile } from 'simple-statistics';
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
  /** How far that share differs between blocks: from the lower quartile to the upper. */
  readonly waitedSpread: number;
}

/** The blocks of each number of workers, fewest workers first. `flopPerRound` is what a round of arithmetic is. */
export function workersBlocks(samples: readonly Sample[]): WorkersBlocks[] {
  const flopPerRound = samples.find(({ arm }) => arm === 'sweep.thread')?.level ?? Number.NaN;
  const own = samples.filter(({ arm, ms }) => arm === 'sweep.workers' && ms > 0);
  const byCount = Map.groupBy(own, ({ level = 0 }) => level);
  return [...byCount]
    .map(([workers, blocks]) => {
      const waits = blocks.map(({ waitedMs = 0, ms }) => waitedMs / ms);
      return {
        workers,
        rates: blocks.map(({ times = 0, ms }) => (1000 * flopPerRound * times) / ms),
        waited: median(waits),
        waitedSpread: quantile(waits, 0.75) - quantile(waits, 0.25),
      };
    })
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

/** How many workers the turns of all of them would have kept computing all the time: the most of any number of workers. */
export function mostTurns(blocks: readonly WorkersBlocks[]): number {
  return Math.max(0, ...turnsOf(blocks));
}

function turnsOf(blocks: readonly WorkersBlocks[]): number[] {
  return blocks.map(({ workers, waited }) => workers * (1 - waited));
}

/** Short of this share of the processors that are named, not all of them had turns to give. */
const NEARLY_ALL = 0.8;

/**
 * True if the workers, though there were enough of them, did not get the turns of all processors that the browser names.
 * Where a system shares cores among programs and not among threads, more workers don't get more turns, and nothing else shows.
 */
export function hasFewerTurns(blocks: readonly WorkersBlocks[], logical: number | null): boolean {
  const most = blocks.at(-1)?.workers;
  if (most === undefined || logical === null) return false;
  return mostTurns(blocks) < NEARLY_ALL * Math.min(logical, most);
}

/** One thread by itself that waits so much shares its core with other programs. */
const WAITS_ALONE = 0.1;

/** From so much waiting on, there are more workers than cores free for them. */
const WAITS = 0.15;

/** Between blocks of one number of workers the wait differs by no more while nobody else has turns. */
const WAITS_DIFFER = 0.15;

/** By so much the turns of all workers together may differ from one number of workers to another by chance. */
const MORE_TURNS = 1.2;

/**
 * True if other programs had turns on the cores: one worker waited by itself, or as many of them waited now more and now less. Once there are more workers than cores, the turns of all workers add up to the
 * cores, whatever their number; where more workers get more turns, they get them from others.
 */
export function isBusy(blocks: readonly WorkersBlocks[]): boolean {
  const turns = turnsOf(blocks);
  const first = blocks.findIndex(({ waited }) => waited > WAITS);
  const alone = blocks.find(({ workers }) => workers === 1);
  if (alone && alone.waited > WAITS_ALONE) return true;
  if (blocks.some(({ waitedSpread }) => waitedSpread > WAITS_DIFFER)) return true;
  return first !== -1 && Math.max(...turns.slice(first)) > MORE_TURNS * turns[first]!;
}
