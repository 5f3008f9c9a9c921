import { armReading } from './arm-reading.ts';
import { type Crossover, crossoverAlong, drawnEnds, firstFall } from './capacity-crossover.ts';
import { executeMsOf, sweptBlocks } from './capacity-prediction.ts';
import {
  allSizes,
  AXES,
  type Axis,
  epochReadingName,
  flopPerEpoch,
  isSameSize,
  type Size,
  samplesAt,
  sizesAlong,
} from './capacity-sizes.ts';
import { epochTimesMs } from './collector.ts';
import { redrawnRounds } from './cost-model.ts';
import { formatCount } from './format.ts';
import { FEWEST_FOR_INTERVAL, intervalOf } from './intervals.ts';
import { peakEstimate } from './peak-estimate.ts';
import type { Plan } from './plan.ts';
import { analysisRandom } from './precision.ts';
import { comparisonWarnings, sidesIn } from './race-readings.ts';
import type { Random } from './random.ts';
import { type Reading, readingOf, type Sample, unavailableReading } from './report.ts';
import { type Estimate, median } from './statistics.ts';
import { type Side, SIDES } from './trainer-table.ts';
import type { Warning } from './warnings.ts';

/** An epoch up to so many times as long as that of the plan's own size counts as no longer. */
export const FLAT_UP_TO = 1.5;

/** Draws for the intervals of readings that are made here. */
const DRAWS = 1000;

const MS_PER_SECOND = 1000;

/** A size at which a side was not measured, and why not. */
export interface LeftOut {
  readonly side: Side;
  readonly size: Size;
  /** `room` and `pace` end a curve for good; `time` is the plan's, and another may have more of it. */
  readonly cause: 'room' | 'pace' | 'time';
  /** A sentence for the reader. */
  readonly reason: string;
}

/** What the readings rest on. */
export interface CapacityEvidence {
  readonly plan: Plan;
  readonly samples: readonly Sample[];
  readonly clockStepMs: number | null;
  readonly leftOut: readonly LeftOut[];
  /** Why there is no GPU side at all; null where there is one. */
  readonly gpuMissing: string | null;
  /** Why the GPU's peak is not known, where that was tried. */
  readonly peakMissing: string | null;
  /** Why the GPU's epoch could not be taken apart, where that was tried. */
  readonly partsMissing: string | null;
}

/** What each axis counts, as a unit. */
const UNITS: Readonly<Record<Axis, 'rows' | 'units'>> = { batch: 'rows', hidden: 'units' };

/** All readings, and what is to be said of them. */
export function capacityReadings(evidence: CapacityEvidence): {
  readonly readings: Record<string, Reading>;
  readonly warnings: Warning[];
} {
  const { plan, samples, clockStepMs, leftOut, gpuMissing } = evidence;
  const random = analysisRandom();
  const readings: Record<string, Reading> = { ...epochReadings(evidence, random) };
  const gpuReadings = gpuMissing === null ? gpuOnly(evidence, readings, random) : {};
  Object.assign(readings, gpuReadings);
  for (const axis of AXES) {
    const crossover = crossoverAlong(axis, sizesAlong(axis, plan), samples, random);
    readings[`crossover.${axis}`] =
      gpuMissing === null
        ? crossoverReading(crossover, UNITS[axis], clockStepMs)
        : unavailableReading(UNITS[axis], `No GPU. ${gpuMissing}`);
  }
  const warnings: Warning[] = comparisonWarnings(plan, sidesIn(samples));
  for (const name of ['cpu.epochMs', 'gpu.epochMs', 'gpu.peakFlops']) {
    warnings.push(...(readings[name]?.warnings ?? []));
  }
  if (leftOut.some(({ cause }) => cause !== 'time')) warnings.push('sizes-shrunk');
  if (leftOut.some(({ cause }) => cause === 'time')) warnings.push('points-missing');
  return { readings, warnings };
}

/** The time per epoch of either side at each size, or why it is not known. */
export function epochReadings(
  {
    plan,
    samples,
    clockStepMs,
    leftOut,
    gpuMissing,
  }: Omit<CapacityEvidence, 'peakMissing' | 'partsMissing'>,
  random: Random,
): Record<string, Reading> {
  const readings: Record<string, Reading> = {};
  for (const side of SIDES) {
    for (const size of allSizes(plan)) {
      const name = epochReadingName(side, size, plan);
      const ofSize = samplesAt(samples, size);
      const left = leftOut.find((one) => one.side === side && isSameSize(one.size, size));
      if (ofSize.some(({ arm }) => arm === side)) {
        readings[name] = armReading(ofSize, side, clockStepMs, random);
      } else if (left) {
        readings[name] = unavailableReading('ms', left.reason);
      }
    }
  }
  if (gpuMissing !== null) readings['gpu.epochMs'] = unavailableReading('ms', gpuMissing);
  return readings;
}

/** What is said of the GPU alone. */
function gpuOnly(
  { plan, samples, clockStepMs, peakMissing, partsMissing }: CapacityEvidence,
  epochs: Readonly<Record<string, Reading>>,
  random: Random,
): Record<string, Reading> {
  const readings: Record<string, Reading> = {};
  const peak = peakEstimate(samples, clockStepMs, random);
  if (peakMissing !== null) {
    readings['gpu.peakFlops'] = unavailableReading('flop/s', peakMissing);
  } else if (Number.isFinite(peak.value)) {
    const few: Warning[] = peak.interval ? [] : ['few-samples'];
    readings['gpu.peakFlops'] = readingOf(peak, 'flop/s', clockStepMs, few);
  }
  const reached = allSizes(plan).flatMap((size) => {
    const reading = epochs[epochReadingName('gpu', size, plan)];
    return reading?.value == null ? [] : [{ size, flops: rateOf(size, reading) }];
  });
  const own = reached.find(({ size }) => isSameSize(size, plan));
  if (own) readings['gpu.flops'] = readingOf(own.flops, 'flop/s', clockStepMs);
  const most = reached.toSorted((a, b) => b.flops.value - a.flops.value)[0];
  const used: [string, { readonly flops: Estimate } | undefined][] = [
    ['gpu.usedFraction', own],
    ['gpu.usedFractionBest', most],
  ];
  for (const [name, of] of used) {
    if (!of) continue;
    readings[name] =
      peakMissing === null
        ? readingOf(shareOf(of.flops, peak), 'fraction', clockStepMs)
        : unavailableReading('fraction', peakMissing);
  }
  readings['gpu.executeMs'] = executeReading(samples, clockStepMs, partsMissing, random);
  readings['gpu.flatUntilBatch'] = flatReading(
    sizesAlong('batch', plan),
    samples,
    clockStepMs,
    random,
  );
  return readings;
}

/** Operations a second in an epoch that takes as long as a reading says. */
function rateOf(size: Size, { value, low, high, n }: Reading): Estimate {
  const perSecond = (ms: number): number => (flopPerEpoch(size) * MS_PER_SECOND) / ms;
  return {
    value: perSecond(value ?? Number.NaN),
    interval: low === null || high === null ? null : { low: perSecond(high), high: perSecond(low) },
    n,
  };
}

/** A share of two estimates that know nothing of each other: the squares of their relative errors add up. */
function shareOf(part: Estimate, whole: Estimate): Estimate {
  const value = part.value / whole.value;
  const n = Math.min(part.n, whole.n);
  if (!part.interval || !whole.interval) return { value, interval: null, n };
  const lower = Math.hypot(
    Math.log(part.value / part.interval.low),
    Math.log(whole.interval.high / whole.value),
  );
  const upper = Math.hypot(
    Math.log(part.interval.high / part.value),
    Math.log(whole.value / whole.interval.low),
  );
  return { value, interval: { low: value * Math.exp(-lower), high: value * Math.exp(upper) }, n };
}

function executeReading(
  samples: readonly Sample[],
  clockStepMs: number | null,
  partsMissing: string | null,
  random: Random,
): Reading {
  if (partsMissing !== null) return unavailableReading('ms', partsMissing);
  const swept = sweptBlocks(samples);
  const n = new Set(swept.map(({ round }) => round)).size;
  const draws =
    n < FEWEST_FOR_INTERVAL
      ? []
      : Array.from({ length: DRAWS }, () => executeMsOf(redrawnRounds(swept, random)));
  const finite = draws.filter(Number.isFinite);
  const interval = finite.length > 0 ? intervalOf(finite, n) : null;
  return readingOf({ value: executeMsOf(swept), interval, n }, 'ms', clockStepMs);
}

/**
 * The batch from which on the GPU's epoch takes over 1.5 times as long as at the plan's own: read off the line between the
 * neighbouring sizes, both axes logarithmic.
 */
function flatReading(
  sizes: readonly Size[],
  samples: readonly Sample[],
  clockStepMs: number | null,
  random: Random,
): Reading {
  const points = sizes.flatMap(({ batch, hidden }) => {
    const timesMs = epochTimesMs(samplesAt(samples, { batch, hidden }), 'gpu');
    return timesMs.length > 0 ? [{ batch, timesMs }] : [];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) {
    return unavailableReading('rows', 'The GPU was measured at one batch alone.');
  }
  const fallOf = (times: readonly (readonly number[])[]): number =>
    firstFall(
      points.map(({ batch }, i) => ({
        along: batch,
        log: Math.log((FLAT_UP_TO * median(times[0]!)) / median(times[i]!)),
      })),
    );
  const times = points.map(({ timesMs }) => timesMs);
  const value = fallOf(times);
  const n = Math.min(...times.map(({ length }) => length));
  const stillFlat = `Up to ${formatCount(last.batch)} rows an epoch takes no more than ${String(FLAT_UP_TO)} times as long as with ${formatCount(first.batch)}.`;
  if (!Number.isFinite(value)) return unavailableReading('rows', stillFlat);
  if (n < FEWEST_FOR_INTERVAL)
    return readingOf({ value, interval: null, n }, 'rows', clockStepMs, ['few-samples']);
  const draws = Array.from({ length: DRAWS }, () =>
    fallOf(times.map((ms) => ms.map(() => ms[Math.floor(random() * ms.length)]!))),
  );
  const { low, high } = drawnEnds(draws, n);
  // A draw that stays flat says no more than that it is flat up to the last size.
  const interval = { low, high: Math.min(high, last.batch) };
  return readingOf({ value, interval, n }, 'rows', clockStepMs);
}

function crossoverReading(
  crossover: Crossover,
  unit: 'rows' | 'units',
  clockStepMs: number | null,
): Reading {
  if (crossover.kind === 'crosses') {
    const few: Warning[] = crossover.at.interval ? [] : ['few-samples'];
    return readingOf(crossover.at, unit, clockStepMs, few);
  }
  return unavailableReading(unit, noCrossoverReason(crossover, unit));
}

/** Why there is no crossover, as a sentence that says which world it is. */
function noCrossoverReason(
  crossover: Exclude<Crossover, { kind: 'crosses' }>,
  unit: 'rows' | 'units',
): string {
  const counted = (count: number): string =>
    `${formatCount(count)} ${unit === 'rows' ? 'rows' : 'hidden units'}`;
  switch (crossover.kind) {
    case 'unmeasured':
      return 'No size was measured on both sides.';
    case 'cpu-faster':
      return crossover.gpuFasterAt.length === 0
        ? `None up to ${counted(crossover.to)}: the CPU is faster at every size measured.`
        : `None that lasts, up to ${counted(crossover.to)}: there the CPU is faster, though the GPU is at ${crossover.gpuFasterAt.map(formatCount).join(', ')}.`;
    case 'gpu-faster':
      return `The GPU is faster at every size measured, from ${counted(crossover.from)} on.`;
    case 'unclear':
      return `Between ${formatCount(crossover.from)} and ${counted(crossover.to)} the two sides come too close to tell where one overtakes the other for good.`;
  }
}
