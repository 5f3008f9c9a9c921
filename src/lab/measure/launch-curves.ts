import { affineLine } from './affine-fit.ts';
import { launchesCost, perEpoch, samplesOfWay } from './launch-readings.ts';
import { pricedLevels, type PricedSweep } from './launch-prices.ts';
import { levelTimes } from './level-times.ts';
import { LAUNCH_LEVELS, TRAINING_WAYS, type TrainingWay } from './launch-ways.ts';
import { analysisRandom } from './precision.ts';
import type { Sample } from './report.ts';
import { type Estimate, medianEstimate } from './statistics.ts';

/** A point of a curve, with its 95 % interval where there is one. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** A sweep as it is drawn: milliseconds against how many, and the line through them. */
export interface PriceCurve {
  readonly points: readonly CurvePoint[];
  readonly line: readonly { readonly x: number; readonly y: number }[];
}

/** A training as it is drawn: milliseconds an epoch against launches an epoch. */
export interface TrainingPoint {
  readonly way: TrainingWay;
  readonly epoch: CurvePoint;
  /** What its launches cost at the price of empty ones; null where a price is missing. */
  readonly launchMs: number | null;
}

/** The points of a sweep, with the line of its price from one to the most; `draws` is for the intervals. */
export function priceCurve(
  samples: readonly Sample[],
  sweep: PricedSweep,
  draws?: number,
): PriceCurve {
  const times = levelTimes(samples, `sweep.${sweep}`);
  const { fixedMs, perOneMs } = affineLine(pricedLevels(times));
  const points = times.map(({ level, ms }) =>
    curvePoint(level, medianEstimate(ms, analysisRandom(), draws)),
  );
  // The line bends on logarithmic axes, so it has a corner at each level.
  const last = times.at(-1)?.level ?? 0;
  const corners = LAUNCH_LEVELS.filter((level) => level <= last);
  return {
    points,
    line: Number.isNaN(perOneMs) ? [] : corners.map((x) => ({ x, y: fixedMs + x * perOneMs })),
  };
}

/** The trainings that have blocks. */
export function trainingPoints(samples: readonly Sample[], draws?: number): TrainingPoint[] {
  const price = (sweep: PricedSweep): Estimate | null => {
    const { perOneMs } = affineLine(pricedLevels(levelTimes(samples, `sweep.${sweep}`)));
    return Number.isNaN(perOneMs) ? null : { value: perOneMs, interval: null, n: 0 };
  };
  const prices = { perDispatch: price('onePass'), perSubmit: price('ownSubmit') };
  return TRAINING_WAYS.flatMap((way) => {
    const own = samplesOfWay(samples, way);
    if (own.length === 0) return [];
    const launches = perEpoch(own, 'launches');
    const epochs = own.map(({ ms, epochs }) => ms / epochs);
    return {
      way,
      epoch: curvePoint(launches, medianEstimate(epochs, analysisRandom(), draws)),
      launchMs: launchesCost(launches, perEpoch(own, 'submits'), prices)?.value ?? null,
    };
  });
}

function curvePoint(x: number, { value, interval }: Estimate): CurvePoint {
  return { x, y: value, low: interval?.low ?? null, high: interval?.high ?? null };
}
