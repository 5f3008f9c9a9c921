import { epochTimesMs } from './collector.ts';
import { analysisRandom } from './precision.ts';
import { LARGEST_LOSS_DIFFERENCE } from './race-verdict.ts';
import type { LossCurve, Report } from './report.ts';
import { unpairedRatioEstimate } from './statistics.ts';
import { TRAINER_IDS, type TrainerId } from './trainer-table.ts';

/** What a rung bought: how many times faster an epoch is than on the rung it is compared with. */
export type Bought =
  | { readonly kind: 'unknown' }
  /** The interval contains 1. */
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'faster' | 'slower';
      /** 1 or more, whichever way it went. */
      readonly factor: number;
    };

/** Compares two trainers' blocks, which were timed one after the other. */
export function bought(report: Report, from: TrainerId, to: TrainerId): Bought {
  const { value, interval } = unpairedRatioEstimate(
    epochTimesMs(report.samples, from),
    epochTimesMs(report.samples, to),
    analysisRandom(),
  );
  if (!Number.isFinite(value) || !interval) return { kind: 'unknown' };
  if (interval.low <= 1 && interval.high >= 1) return { kind: 'nothing' };
  return value > 1 ? { kind: 'faster', factor: value } : { kind: 'slower', factor: 1 / value };
}

/** The fastest and the slowest trainer of a report, with their times per epoch; null if fewer than two ran. */
export function extremes(report: Report): {
  readonly fastest: TrainerId;
  readonly slowest: TrainerId;
  readonly fastestMs: number;
  readonly slowestMs: number;
  readonly factor: number;
} | null {
  const timed = TRAINER_IDS.flatMap((id) => {
    const ms = report.readings[`${id}.epochMs`]?.value ?? null;
    return ms === null ? [] : [{ id, ms }];
  }).sort((a, b) => a.ms - b.ms);
  const [first, last] = [timed[0], timed.at(-1)];
  if (!first || !last || first === last) return null;
  return {
    fastest: first.id,
    slowest: last.id,
    fastestMs: first.ms,
    slowestMs: last.ms,
    factor: last.ms / first.ms,
  };
}

/** Whether all trainers of a report lost the same. */
export interface CommonCourse {
  readonly same: boolean;
  readonly trainers: number;
  /** The largest difference between any two, at epochs that both kept, in nats. */
  readonly largestLossDifference: number;
}

/** Compares the losses of all trainers at the epochs that they share; null if fewer than two have any. */
export function commonCourse(report: Report): CommonCourse | null {
  const curves = TRAINER_IDS.flatMap((id) => report.losses[id] ?? []).filter(
    ({ epochs }) => epochs.length > 0,
  );
  const spans = new Map<number, { low: number; high: number; count: number }>();
  for (const curve of curves) addTo(spans, curve);
  const shared = [...spans.values()].filter(({ count }) => count > 1);
  if (shared.length === 0) return null;
  const largestLossDifference = Math.max(...shared.map(({ low, high }) => high - low));
  return {
    same: largestLossDifference <= LARGEST_LOSS_DIFFERENCE,
    trainers: curves.length,
    largestLossDifference,
  };
}

function addTo(
  spans: Map<number, { low: number; high: number; count: number }>,
  { epochs, values }: LossCurve,
): void {
  epochs.forEach((epoch, i) => {
    const loss = values[i];
    if (loss === undefined) return;
    const span = spans.get(epoch) ?? { low: loss, high: loss, count: 0 };
    spans.set(epoch, {
      low: Math.min(span.low, loss),
      high: Math.max(span.high, loss),
      count: span.count + 1,
    });
  });
}
