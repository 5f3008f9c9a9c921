import { armReading } from './arm-reading.ts';
import { estimateOf, ratioOf, weightedSum } from './estimate-arithmetic.ts';
import { type LaunchPrices, priceReadings } from './launch-prices.ts';
import { TRAINING_WAYS, type TrainingWay } from './launch-ways.ts';
import { analysisRandom } from './precision.ts';
import { type Reading, readingOf, type Sample, unavailableReading } from './report.ts';
import type { Estimate } from './statistics.ts';
import type { TrainerId } from './trainer-table.ts';
import type { Warning } from './warnings.ts';

/** What the readings of a `launch` run rest on. */
export interface LaunchEvidence {
  readonly samples: readonly Sample[];
  readonly clockStepMs: number | null;
  /** Why a trainer has no blocks. */
  readonly unavailable?: Partial<Record<TrainerId, string>>;
}

/**
 * The prices of a launch (see `priceReadings`), and for every training that has blocks the time of its epoch, its
 * launches and submits, and what these cost at those prices. The readings of one that failed carry the reason.
 */
export function launchReadings({ samples, clockStepMs, unavailable = {} }: LaunchEvidence): {
  readonly readings: Record<string, Reading>;
  readonly warnings: readonly Warning[];
} {
  const { readings, prices, warnings } = priceReadings(samples, clockStepMs);
  let trained = 0;
  for (const way of TRAINING_WAYS) {
    const own = samplesOfWay(samples, way);
    if (own.length > 0) {
      trained++;
      Object.assign(readings, wayReadings(way, own, prices, clockStepMs));
    } else {
      const reason = unavailable[way.trainer];
      if (reason !== undefined) readings[way.names.epochMs] = unavailableReading('ms', reason);
    }
  }
  return {
    readings,
    warnings: [
      ...warnings,
      ...(trained > 1 ? (['not-interleaved'] as const) : []),
      ...Object.values(readings).flatMap((reading) => reading.warnings),
    ],
  };
}

/** The blocks of one training. */
export function samplesOfWay(samples: readonly Sample[], way: TrainingWay): Sample[] {
  return samples.filter(
    ({ arm, level }) => arm === way.trainer && (level ?? null) === way.epochsPerStep,
  );
}

function wayReadings(
  { trainer, names }: TrainingWay,
  own: readonly Sample[],
  prices: LaunchPrices,
  clockStepMs: number | null,
): Record<string, Reading> {
  const epoch = armReading(own, trainer, clockStepMs, analysisRandom());
  const launches = perEpoch(own, 'launches');
  const submits = perEpoch(own, 'submits');
  const readings: Record<string, Reading> = {
    [names.epochMs]: epoch,
    [names.launches]: counted(launches),
    [names.submits]: counted(submits),
  };
  const cost = launchesCost(launches, submits, prices);
  const epochMs = estimateOf(epoch);
  if (cost) {
    readings[names.launchMs] = readingOf(cost, 'ms', clockStepMs);
    if (epochMs) {
      readings[names.launchShare] = readingOf(ratioOf(cost, epochMs), 'fraction', clockStepMs);
    }
  }
  return readings;
}

/**
 * What the launches of an epoch cost if they are empty and nothing else goes on meanwhile: the first of each submit as
 * much as a launch in a submit of its own, every other as much as one more in a pass. Null where a price is missing.
 */
export function launchesCost(
  launches: number,
  submits: number,
  { perDispatch, perSubmit }: LaunchPrices,
): Estimate | null {
  if (!perDispatch || !perSubmit || !(launches > 0)) return null;
  const first = Math.min(launches, submits);
  return weightedSum([
    { weight: first, estimate: perSubmit },
    { weight: launches - first, estimate: perDispatch },
  ]);
}

/** So many an epoch, counted. */
export function perEpoch(own: readonly Sample[], what: 'launches' | 'submits'): number {
  const epochs = own.reduce((sum, sample) => sum + sample.epochs, 0);
  return own.reduce((sum, sample) => sum + (sample[what] ?? 0), 0) / epochs;
}

function counted(value: number): Reading {
  return readingOf({ value, interval: null, n: 1 }, 'count', null);
}
