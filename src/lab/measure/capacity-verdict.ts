import { type Crossover, crossoverAlong } from './capacity-crossover.ts';
import { type PredictedEpoch, predictedEpochs } from './capacity-prediction.ts';
import {
  allSizes,
  AXES,
  type Axis,
  epochReadingName,
  flopPerEpoch,
  isSameSize,
  type Size,
  sizesAlong,
} from './capacity-sizes.ts';
import { analysisRandom } from './precision.ts';
import type { Reading, Report } from './report.ts';
import { type Side, SIDES } from './trainer-table.ts';

const MS_PER_SECOND = 1000;

/** What is asked of a report, or of a run under way. */
export type Measured = Pick<Report, 'plan' | 'readings'>;

/** An epoch's time on one side, at one size. */
export interface SizeTime {
  readonly size: Size;
  readonly along: number;
  readonly reading: Reading;
}

/** The times that one side has along an axis. */
export function timesAlong({ plan, readings }: Measured, axis: Axis, side: Side): SizeTime[] {
  return sizesAlong(axis, plan).flatMap((size) => {
    const reading = readings[epochReadingName(side, size, plan)];
    return reading?.value == null ? [] : [{ size, along: size[axis], reading }];
  });
}

/** Where the GPU overtakes along an axis; null without a GPU. */
export function crossoverOf({ plan, samples, readings }: Report, axis: Axis): Crossover | null {
  if (readings['gpu.epochMs']?.value == null) return null;
  return crossoverAlong(axis, sizesAlong(axis, plan), samples, analysisRandom());
}

/** The GPU's epochs along both axes as they were foretold; empty where they could not be. */
export function predictionOf({
  plan,
  samples,
  environment,
}: Pick<Report, 'plan' | 'samples' | 'environment'>): PredictedEpoch[] {
  const { batch, hidden } = plan;
  const { clockStepMs } = environment;
  return (
    predictedEpochs(samples, { batch, hidden }, allSizes(plan), clockStepMs, analysisRandom()) ?? []
  );
}

/** In how many of the sizes that were foretold the measurement lay inside. */
export interface PredictionScore {
  readonly inside: number;
  readonly of: number;
  /** How many took longer than foretold. */
  readonly longer: number;
}

/** Compares the GPU's epochs with what was foretold of them; null where nothing was, or nothing measured. */
export function predictionScore(
  { plan, readings }: Measured,
  predicted: readonly PredictedEpoch[],
): PredictionScore | null {
  const compared = predicted.flatMap(({ size, lowMs, highMs }) => {
    const value = readings[epochReadingName('gpu', size, plan)]?.value;
    return value == null || isSameSize(size, plan) ? [] : [{ value, lowMs, highMs }];
  });
  if (compared.length === 0) return null;
  const longer = compared.filter(({ value, highMs }) => value > highMs).length;
  const shorter = compared.filter(({ value, lowMs }) => value < lowMs).length;
  return { inside: compared.length - longer - shorter, of: compared.length, longer };
}

/** How fast a side computes at one size. */
export interface RateAt {
  readonly size: Size;
  /** What there is to compute in an epoch. */
  readonly flop: number;
  /** Operations a second. */
  readonly flops: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Of the GPU's peak; null where that is not known. */
  readonly share: number | null;
}

/** How fast a side computes at every size that it was measured at. */
export function ratesOf({ plan, readings }: Measured, side: Side): RateAt[] {
  const peak = readings['gpu.peakFlops']?.value;
  return allSizes(plan).flatMap((size) => {
    const reading = readings[epochReadingName(side, size, plan)];
    if (reading?.value == null) return [];
    const flop = flopPerEpoch(size);
    const perSecond = (ms: number): number => (flop * MS_PER_SECOND) / ms;
    const { value, low, high } = reading;
    return [
      {
        size,
        flop,
        flops: perSecond(value),
        low: high === null ? null : perSecond(high),
        high: low === null ? null : perSecond(low),
        share: peak == null ? null : perSecond(value) / peak,
      },
    ];
  });
}

/** The size at which the GPU computes fastest; null where it was measured at none. */
export function fastestRate(measured: Measured): RateAt | null {
  return ratesOf(measured, 'gpu').reduce<RateAt | null>(
    (best, one) => (best && best.flops >= one.flops ? best : one),
    null,
  );
}

/** Where curves end before their time. */
export interface CurveEnds {
  readonly reason: string;
  /** The first size that was left out for this reason, on a side and along an axis. */
  readonly places: readonly { readonly side: Side; readonly axis: Axis; readonly along: number }[];
}

/** Which sizes were left out, by reason. */
export function curveEnds({ plan, readings }: Measured): CurveEnds[] {
  const places = AXES.flatMap((axis) =>
    SIDES.flatMap((side) => {
      const ofSize = sizesAlong(axis, plan).flatMap((size) => {
        const reading = readings[epochReadingName(side, size, plan)];
        return reading?.value === null && reading.reason
          ? [{ side, axis, along: size[axis], reason: reading.reason }]
          : [];
      });
      return ofSize.slice(0, 1);
    }),
  );
  return [...Map.groupBy(places, ({ reason }) => reason)].map(([reason, ofReason]) => ({
    reason,
    places: ofReason,
  }));
}
