import { drawnEnds, firstFall } from './capacity-crossover.ts';
import { executeMsOf, sweptBlocks } from './capacity-prediction.ts';
import type { CapacityEvidence } from './capacity-readings.ts';
import {
  allSizes,
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
import type { Random } from './random.ts';
import { type Reading, readingOf, type Sample, unavailableReading } from './report.ts';
import { type Estimate, median } from './statistics.ts';
import type { Warning } from './warnings.ts';

/** An epoch up to so many times as long as that of the plan's own size counts as no longer. */
export const FLAT_UP_TO = 1.5;

/** Draws for the intervals of readings that are made here. */
const DRAWS = 1000;

const MS_PER_SECOND = 1000;

/**
 * What is said of the GPU alone: its peak, how fast it computes at the plan's own size (`gpu.flops`), what share of the
 * peak that is, and the largest such share at any size; how long it computes in an epoch of the plan's own size; and up to
 * which batch the epoch stays flat. `epochs` are its readings at all sizes.
 */
export function gpuUseReadings(
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
