import { linearRegression } from 'simple-statistics';
import { analysisRandom, precisionWarnings } from './precision.ts';
import { type Reading, readingOf, type Sample, unavailableReading } from './report.ts';
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

/** What a round of the loop's cadences shows. */
interface CadenceRound {
  /** What one more reading an epoch adds, in milliseconds: the least-squares line through the round's blocks. */
  readonly perReadMs: number;
  /** The epoch that reads every time; NaN where the round has none. */
  readonly epochMs: number;
}

/** Milliseconds an epoch of one cadence, block by block. */
export function cadenceTimesMs(samples: readonly Sample[], everyEpochs: number): number[] {
  return samples.flatMap(({ arm, level, ms, epochs }) =>
    arm === 'sweep.cadence' && level === everyEpochs ? [ms / epochs] : [],
  );
}

/**
 * `item.perReadMs`, what reading the loss once more costs the loop; `item.share`, how much of an epoch that reads it
 * every time; `gpu.epochMs` and `gpu.unreadEpochMs`, that epoch and one that never reads it. The slope is taken within
 * each round, so that a machine that gets slower does not tilt it, and the reading is the median over the rounds.
 */
export function cadenceReadings(
  samples: readonly Sample[],
  clockStepMs: number | null,
): Record<string, Reading> {
  const own = samples.filter(({ arm }) => arm === 'sweep.cadence');
  if (own.length === 0) return {};
  const random = analysisRandom();
  const rounds = roundsOf(own);
  const reading = (estimate: Estimate, unit: 'ms' | 'fraction'): Reading =>
    estimate.n === 0
      ? unavailableReading(unit, TOO_FEW)
      : readingOf(estimate, unit, clockStepMs, precisionWarnings(estimate));
  return {
    'item.perReadMs': reading(
      medianEstimate(
        rounds.map(({ perReadMs }) => perReadMs),
        random,
      ),
      'ms',
    ),
    'item.share': reading(
      medianEstimate(
        rounds
          .map(({ perReadMs, epochMs }) => perReadMs / epochMs)
          .filter((share) => Number.isFinite(share)),
        random,
      ),
      'fraction',
    ),
    'gpu.epochMs': reading(medianEstimate(cadenceTimesMs(own, 1), random), 'ms'),
    'gpu.unreadEpochMs': reading(medianEstimate(cadenceTimesMs(own, 0), random), 'ms'),
  };
}

/** The rounds in which the loss was read more and less often. */
function roundsOf(samples: readonly Sample[]): CadenceRound[] {
  return [...Map.groupBy(samples, ({ round }) => round).values()].flatMap((blocks) => {
    const points = blocks.map(({ level = 0, ms, epochs }) => [
      level === 0 ? 0 : 1 / level,
      ms / epochs,
    ]);
    if (new Set(points.map(([x]) => x)).size < 2) return [];
    return [{ perReadMs: linearRegression(points).m, epochMs: median(cadenceTimesMs(blocks, 1)) }];
  });
}
