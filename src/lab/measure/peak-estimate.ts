import { affineEstimate } from './affine-fit.ts';
import { allowingForClock, clockShare } from './precision.ts';
import type { Random } from './random.ts';
import type { Sample } from './report.ts';
import type { Estimate } from './statistics.ts';

const MS_PER_SECOND = 1000;

/**
 * Operations a second of the `peak` sweep: how many more of them a block can have for each second that it lasts longer.
 * What a block pays once is left out. NaN with fewer than two levels. All blocks must be of one shape.
 */
export function peakEstimate(
  samples: readonly Sample[],
  clockStepMs: number | null,
  random: Random,
): Estimate {
  const blocks = samples.filter(({ arm }) => arm === 'sweep.peak');
  const levels = [...Map.groupBy(blocks, ({ level }) => level ?? 0)].map(([level, ofLevel]) => ({
    level,
    ms: ofLevel.map(({ ms }) => ms),
  }));
  const lanes = blocks[0]?.times ?? 1;
  const perSecond = (msOfEachLane: number): number => (lanes * MS_PER_SECOND) / msOfEachLane;
  const { perOneMs } = affineEstimate(levels, random);
  const { value, interval, n } = allowingForClock(
    perOneMs,
    clockShare(samples, 'sweep.peak', clockStepMs),
  );
  return {
    value: perSecond(value),
    interval: interval && { low: perSecond(interval.high), high: perSecond(interval.low) },
    n,
  };
}
