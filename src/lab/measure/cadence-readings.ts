import { ratioOf } from './estimate-arithmetic.ts';
import { analysisRandom, isPreciseEnough, precisionWarnings } from './precision.ts';
import { type Reading, readingOf, type Sample, unavailableReading } from './report.ts';
import { leastSquaresEstimate, type Point, theilSenEstimate } from './slopes.ts';
import { type Estimate, median, medianEstimate } from './statistics.ts';

/** How often the loss is read: every so many epochs; 0 stands for never. */
export const CADENCES = [1, 2, 5, 10, 100, 0] as const;

/** The readings of the loop's cadences, with their units. */
export const CADENCE_READINGS = {
  'item.perReadMs': 'ms',
  'item.share': 'fraction',
  'gpu.epochMs': 'ms',
  'gpu.unreadEpochMs': 'ms',
} as const;

const TOO_FEW =
  'The time ran out before the loop was timed with the loss read both often and seldom. Give the run more time.';

/** Milliseconds an epoch of one cadence, block by block. */
export function cadenceTimesMs(samples: readonly Sample[], everyEpochs: number): number[] {
  return samples.flatMap(({ arm, level, ms, epochs }) =>
    arm === 'sweep.cadence' && level === everyEpochs ? [ms / epochs] : [],
  );
}

/**
 * `item.perReadMs`, what reading the loss once more costs the loop; `item.share`, how much of an epoch that reads it
 * every time; `gpu.epochMs` and `gpu.unreadEpochMs`, that epoch and one that never reads it. The price is the slope of the
 * time of an epoch against its readings (Theil and Sen), each block less the median of its round, so that a machine that
 * gets slower does not tilt it.
 */
export function cadenceReadings(
  samples: readonly Sample[],
  clockStepMs: number | null,
): Record<string, Reading> {
  const own = samples.filter(({ arm }) => arm === 'sweep.cadence');
  if (own.length === 0) return {};
  const random = analysisRandom();
  const perRead = theilSenEstimate(pointsOf(own), random).slope;
  const epoch = medianEstimate(cadenceTimesMs(own, 1), random);
  const unread = medianEstimate(cadenceTimesMs(own, 0), random);
  const reading = (estimate: Estimate, unit: 'ms' | 'fraction'): Reading =>
    Number.isNaN(estimate.value)
      ? unavailableReading(unit, TOO_FEW)
      : readingOf(estimate, unit, clockStepMs, precisionWarnings(estimate));
  return {
    'item.perReadMs': reading(perRead, 'ms'),
    'item.share': reading(ratioOf(perRead, epoch), 'fraction'),
    'gpu.epochMs': reading(epoch, 'ms'),
    'gpu.unreadEpochMs': reading(unread, 'ms'),
  };
}

/** True once the price of a reading is known to ±5 %; the quick way, to be asked between rounds. */
export function isPriceKnown(samples: readonly Sample[]): boolean {
  const own = samples.filter(({ arm }) => arm === 'sweep.cadence');
  return isPreciseEnough(leastSquaresEstimate(pointsOf(own), analysisRandom()).slope);
}

/** The blocks as points: readings an epoch, and milliseconds an epoch less the round's median. */
function pointsOf(samples: readonly Sample[]): Point[] {
  return [...Map.groupBy(samples, ({ round }) => round).values()].flatMap((blocks) => {
    const roundMs = median(blocks.map(({ ms, epochs }) => ms / epochs));
    return blocks.map(({ level = 0, ms, epochs }) => ({
      x: level === 0 ? 0 : 1 / level,
      y: ms / epochs - roundMs,
    }));
  });
}
