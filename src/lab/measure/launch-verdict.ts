import { estimateOf, ratioOf } from './estimate-arithmetic.ts';
import { MANY_EPOCHS, ONE_EPOCH, TRAINING_WAYS, type TrainingWay } from './launch-ways.ts';
import type { Reading, Report } from './report.ts';
import type { Interval } from './statistics.ts';

/** Launches are little of an epoch while they are surely less than this share of it. */
const LITTLE_SHARE = 0.1;

/** And most of it once they are surely more than this. */
const MOST_SHARE = 0.5;

/** A timing is not called wrong for less than this. */
const WORTH_NAMING = 1.2;

/** What one more launch in a pass costs. */
export type LaunchPrice =
  | { readonly kind: 'unknown'; readonly reason: string | null }
  /** Its interval reaches down to nothing. */
  | { readonly kind: 'unseen'; readonly atMostMs: number | null }
  | {
      readonly kind: 'priced';
      readonly launchMs: number;
      /** What a function call costs the CPU; null where it is not known. */
      readonly callMs: number | null;
      /** How many calls a launch costs; null where it is not surely more than one. */
      readonly inCalls: number | null;
    };

/** Reads the price of a launch off a report. */
export function launchPrice({ readings }: Report): LaunchPrice {
  const price = readings['launch.perDispatchMs'];
  if (price?.value == null) return { kind: 'unknown', reason: price?.reason ?? null };
  if (price.value <= 0 || (price.low ?? price.value) <= 0) {
    return { kind: 'unseen', atMostMs: price.high !== null && price.high > 0 ? price.high : null };
  }
  const inCalls = readings['launch.inCalls'];
  const isDearer = inCalls?.value != null && boundsOf(inCalls).low > 1;
  return {
    kind: 'priced',
    launchMs: price.value,
    callMs: readings['call.perCallMs']?.value ?? null,
    inCalls: isDearer ? inCalls.value : null,
  };
}

/** How much of an epoch its launches explain. */
export type LaunchShare =
  | { readonly kind: 'unknown'; readonly reason: string | null }
  /** The price is unseen, so no more is known than a bound. */
  | {
      readonly kind: 'unseen';
      readonly way: TrainingWay;
      readonly launches: number;
      readonly atMostMs: number | null;
      readonly epochMs: number;
    }
  | {
      /**
       * `over`: surely more than all of it, which can only be because they overlap with one another or with other work;
       * `most`: surely over half; `little`: surely under a tenth; `some`: anything else.
       */
      readonly kind: 'over' | 'most' | 'some' | 'little';
      readonly way: TrainingWay;
      readonly launches: number;
      readonly launchMs: number;
      readonly epochMs: number;
      readonly share: number;
    };

/** The share of launches in the epoch of the training with the most launches that was measured. */
export function launchShare(report: Report): LaunchShare {
  const { readings } = report;
  const way = TRAINING_WAYS.find(({ names }) => readings[names.launchShare]?.value != null);
  const share = way && readings[way.names.launchShare];
  if (!way || share?.value == null) {
    const reasons = TRAINING_WAYS.map(({ names }) => readings[names.epochMs]?.reason);
    return { kind: 'unknown', reason: reasons.find((reason) => reason !== undefined) ?? null };
  }
  const launches = readings[way.names.launches]?.value ?? Number.NaN;
  const cost = readings[way.names.launchMs];
  const epochMs = readings[way.names.epochMs]?.value ?? Number.NaN;
  if (launchPrice(report).kind === 'unseen') {
    return { kind: 'unseen', way, launches, atMostMs: cost?.high ?? null, epochMs };
  }
  const { low, high } = boundsOf(share);
  const kind =
    low > 1 ? 'over' : low > MOST_SHARE ? 'most' : high < LITTLE_SHARE ? 'little' : 'some';
  return {
    kind,
    way,
    launches,
    launchMs: cost?.value ?? Number.NaN,
    epochMs,
    share: share.value,
  };
}

/** What it brings to launch the same kernel once for many epochs and not once for each. */
export type FewerLaunches =
  | { readonly kind: 'unknown' }
  | {
      /** `same`: no difference that can be told. */
      readonly kind: 'faster' | 'slower' | 'same';
      /** 1 or more, whichever way it went. */
      readonly factor: number;
      /** An epoch with a launch of its own, and one of many in a launch. */
      readonly oneMs: number;
      readonly manyMs: number;
      /** What the one has more. */
      readonly savedMs: number;
      /** Epochs that shared a launch, on the average. */
      readonly epochsPerLaunch: number;
      /** What an empty launch in a submit of its own costs; null where it is not known. */
      readonly perSubmitMs: number | null;
    };

/** Compares the fused trainer's two ways, which were timed in turns. */
export function fewerLaunches({ readings }: Report): FewerLaunches {
  const one = estimateOf(readings[ONE_EPOCH.names.epochMs]);
  const many = estimateOf(readings[MANY_EPOCHS.names.epochMs]);
  const launches = readings[MANY_EPOCHS.names.launches]?.value ?? 0;
  if (!one || !many || !(launches > 0)) return { kind: 'unknown' };
  const { value, interval } = ratioOf(one, many);
  if (!interval) return { kind: 'unknown' };
  return {
    kind: interval.low > 1 ? 'faster' : interval.high < 1 ? 'slower' : 'same',
    factor: Math.max(value, 1 / value),
    oneMs: one.value,
    manyMs: many.value,
    savedMs: one.value - many.value,
    epochsPerLaunch: 1 / launches,
    perSubmitMs: readings['launch.perSubmitMs']?.value ?? null,
  };
}

/** What comes of timing one launch and waiting for it. */
export type NaiveTiming =
  | { readonly kind: 'unknown' }
  /** The price is not known well enough to compare. */
  | { readonly kind: 'unsure'; readonly naiveMs: number }
  | {
      /** `fooled`: surely too much; `right`: within a fifth of the price or not told from it. */
      readonly kind: 'fooled' | 'right';
      readonly naiveMs: number;
      readonly launchMs: number;
      readonly factor: number;
    };

/** Compares the time of one launch with its price. */
export function naiveTiming({ readings }: Report): NaiveTiming {
  const factor = readings['launch.naiveFactor'];
  const naiveMs = readings['launch.naiveMs']?.value;
  const launchMs = readings['launch.perDispatchMs']?.value;
  if (factor?.value == null || naiveMs == null || launchMs == null) return { kind: 'unknown' };
  if (factor.low === null) return { kind: 'unsure', naiveMs };
  return {
    kind: factor.low > WORTH_NAMING ? 'fooled' : 'right',
    naiveMs,
    launchMs,
    factor: factor.value,
  };
}

/** A reading's interval; where there is none, its value for both ends. */
function boundsOf({ value, low, high }: Reading): Interval {
  const middle = value ?? Number.NaN;
  return { low: low ?? middle, high: high ?? middle };
}
