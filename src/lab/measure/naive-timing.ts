import { allowingForClock } from './precision.ts';
import type { Random } from './random.ts';
import { type Reading, readingOf, unavailableReading } from './report.ts';
import { leastSquaresEstimate } from './slopes.ts';
import { median, medianEstimate, unpairedRatioEstimate } from './statistics.ts';
import { levelCosts, type SweepBlock } from './sweep.ts';
import { timerSaturation } from './timer-saturation.ts';

/**
 * The same launch timed in two ways. `naive.launchMs`: start the clock, launch one empty kernel, wait for it, stop the
 * clock. `launch.perDispatchMs`: what one more launch adds to a pass of many, by the line through all blocks.
 * `naive.factor`: by how much the first is too large. None of them without blocks of both. The intervals allow for the
 * clock step; a time that the clock can't show is unavailable, and says why.
 */
export function naiveReadings(
  blocks: readonly SweepBlock[],
  clockStepMs: number | null,
  random: Random,
): Record<string, Reading> {
  const singles = blocks.filter(({ sweep }) => sweep === 'single');
  const naive = singles.map(({ level, ms }) => ms / level);
  const right = slopesByRound(blocks);
  if (naive.length === 0 || right.length === 0) return {};
  const empty = blocks.filter(({ sweep }) => sweep === 'empty');
  const perLaunch = leastSquaresEstimate(
    empty.map(({ level, ms }) => ({ x: level, y: ms })),
    random,
  );
  const [naiveShare, rightShare] = clockShares(singles, empty, clockStepMs ?? 0);
  const right95 = allowingForClock(perLaunch.slope, rightShare);
  const perDispatch = { 'launch.perDispatchMs': readingOf(right95, 'ms', clockStepMs) };
  const unseen = timerSaturation(
    singles.map(({ ms }) => ms),
    clockStepMs,
  );
  if (unseen) {
    return {
      'naive.launchMs': unavailableReading('ms', unseen.reason),
      ...perDispatch,
      'naive.factor': unavailableReading('ratio', unseen.reason),
    };
  }
  const naive95 = allowingForClock(medianEstimate(naive, random), naiveShare);
  const factor = unpairedRatioEstimate(naive, right, random);
  const factor95 = allowingForClock(factor, naiveShare + rightShare);
  return {
    'naive.launchMs': readingOf(naive95, 'ms', clockStepMs),
    ...perDispatch,
    'naive.factor': readingOf(factor95, 'ratio', clockStepMs),
  };
}

/** What share of either time a step of the clock is: of a block of single launches, and of what the line rises by. */
function clockShares(
  singles: readonly SweepBlock[],
  empty: readonly SweepBlock[],
  stepMs: number,
): readonly [number, number] {
  const costs = levelCosts(empty, 'empty');
  const riseMs = (costs.at(-1)?.ms ?? 0) - (costs[0]?.ms ?? 0);
  return [
    stepMs / Math.max(stepMs, median(singles.map(({ ms }) => ms))),
    // Either end of the rise may be a step off.
    (2 * stepMs) / Math.max(stepMs, riseMs),
  ];
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
