import { quantile } from 'simple-statistics';
import { DRAWS, FEWEST_FOR_INTERVAL, intervalOf } from './intervals.ts';
import { allowingForClock, clockShare } from './precision.ts';
import type { Random } from './random.ts';
import type { Sample } from './report.ts';
import type { Estimate } from './statistics.ts';
import { priceOfOne } from './sweep.ts';

const MS_PER_SECOND = 1000;

/**
 * A peak is what can be reached, and whatever else goes on in a machine makes blocks longer and never shorter: so of each
 * level the time that a quarter of its blocks stayed below counts, where elsewhere it is the median.
 */
const FAST = 0.25;

/**
 * Operations a second of the `peak` sweep: how many more of them a block can have for each second that it lasts longer.
 * What a block pays once is left out. NaN with fewer than two levels. All blocks must be of one shape. The interval is an
 * expanded percentile bootstrap over the blocks of each level, and allows for the clock step.
 */
export function peakEstimate(
  samples: readonly Sample[],
  clockStepMs: number | null,
  random: Random,
): Estimate {
  const blocks = samples.filter(({ arm }) => arm === 'sweep.peak');
  const levels = [...Map.groupBy(blocks, ({ level }) => level ?? 0)].map(([level, ofLevel]) => ({
    level,
    times: ofLevel.map(({ ms }) => ms),
  }));
  const lanes = blocks[0]?.times ?? 1;
  const perSecond = (msOfEachLane: number): number => (lanes * MS_PER_SECOND) / msOfEachLane;
  const slopeOf = (timesOf: (times: readonly number[]) => number[]): number =>
    priceOfOne(levels.map(({ level, times }) => ({ level, ms: quantile(timesOf(times), FAST) })))
      .slopeMs;
  const fewest = Math.min(...levels.map(({ times }) => times.length));
  const isDrawn = levels.length > 1 && fewest >= FEWEST_FOR_INTERVAL;
  const draws = Array.from({ length: isDrawn ? DRAWS : 0 }, () =>
    slopeOf((times) => times.map(() => times[Math.floor(random() * times.length)]!)),
  );
  const { value, interval, n } = allowingForClock(
    {
      value: slopeOf((times) => [...times]),
      interval: isDrawn ? intervalOf(draws, fewest) : null,
      n: blocks.length,
    },
    clockShare(samples, 'sweep.peak', clockStepMs),
  );
  return {
    value: perSecond(value),
    // Levels that look alike on a busy machine leave the fastest end open.
    interval:
      interval && interval.low > 0
        ? { low: perSecond(interval.high), high: perSecond(interval.low) }
        : null,
    n,
  };
}
