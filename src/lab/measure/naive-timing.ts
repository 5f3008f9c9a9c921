import type { Random } from './random.ts';
import { type Reading, readingOf } from './report.ts';
import { leastSquaresEstimate } from './slopes.ts';
import { medianEstimate, unpairedRatioEstimate } from './statistics.ts';
import type { SweepBlock } from './sweep.ts';

/**
 * The same launch timed in two ways. `naive.launchMs`: start the clock, launch one empty kernel, wait for it, stop the
 * clock. `launch.perDispatchMs`: what one more launch adds to a pass of many, by
 * the line through all blocks. `naive.factor`: by how much
 * the first is too large. None of them without blocks of both.
 */
export function naiveReadings(
  blocks: readonly SweepBlock[],
  clockStepMs: number | null,
  random: Random,
): Record<string, Reading> {
  const naive = blocks.flatMap(({ sweep, level, ms }) => (sweep === 'single' ? ms / level : []));
  const right = slopesByRound(blocks);
  if (naive.length === 0 || right.length === 0) return {};
  const empty = blocks.filter(({ sweep }) => sweep === 'empty');
  const perLaunch = leastSquaresEstimate(
    empty.map(({ level, ms }) => ({ x: level, y: ms })),
    random,
  );
  return {
    'naive.launchMs': readingOf(medianEstimate(naive, random), 'ms', clockStepMs),
    'launch.perDispatchMs': readingOf(perLaunch.slope, 'ms', clockStepMs),
    'naive.factor': readingOf(unpairedRatioEstimate(naive, right, random), 'ratio', clockStepMs),
  };
}

/** What one more launch costs, from the lowest and the highest level of each round. */
function slopesByRound(blocks: readonly SweepBlock[]): number[] {
  const rounds = new Map<number, SweepBlock[]>();
  for (const block of blocks) {
    if (block.sweep !== 'empty') continue;
    rounds.set(block.round, [...(rounds.get(block.round) ?? []), block]);
  }
  return [...rounds.values()].flatMap((ofRound) => {
    const [low, high] = [...ofRound].sort((a, b) => a.level - b.level);
    return low && high ? (high.ms - low.ms) / (high.level - low.level) : [];
  });
}
