import { affineEstimate, type LevelTimes } from './affine-fit.ts';
import { ratioOf } from './estimate-arithmetic.ts';
import { levelTimes } from './level-times.ts';
import { EMPTY_WAYS, type EmptyWay } from './launch-ways.ts';
import { allowingForClock, analysisRandom, precisionWarnings } from './precision.ts';
import { type Reading, readingOf, type Sample, unavailableReading } from './report.ts';
import { type Estimate, median, medianEstimate } from './statistics.ts';
import { timerSaturation } from './timer-saturation.ts';
import type { Warning } from './warnings.ts';

/** What is swept for a price. */
export type PricedSweep = EmptyWay | 'calls';

/** A wait for nothing that takes so long is the browser's timer: no card needs it, and Firefox looks every 100 ms. */
const TIMER_WAIT_MS = 20;

/** So many times as many calls must take this share of so many times as long, or they were not all made. */
const PROPORTIONAL_SHARE = 0.5;

const NOT_MADE =
  'The time of the calls did not grow with their number, so this browser leaves some of them out.';

/**
 * A price is read off so many of the largest levels. Chrome looks for the GPU's answer at once, then after 2 ms and every
 * millisecond, so few launches may have another wait than many; a line through all levels would take the difference for
 * launches, and was 15 % off where the price was known.
 */
const LEVELS_FOR_PRICE = 3;

/** The name of the reading for one more of each. */
const PER_ONE: Readonly<Record<PricedSweep, string>> = {
  onePass: 'launch.perDispatchMs',
  ownPass: 'launch.perPassMs',
  ownSubmit: 'launch.perSubmitMs',
  calls: 'call.perCallMs',
};

/** The prices of an empty launch. Null where a price could not be had. */
export interface LaunchPrices {
  /** Of one more in a pass. */
  readonly perDispatch: Estimate | null;
  /** Of one more in a pass and a submit of its own. */
  readonly perSubmit: Estimate | null;
}

/** Those of the levels off which the price is read. */
export function pricedLevels(levels: readonly LevelTimes[]): LevelTimes[] {
  return levels.slice(-LEVELS_FOR_PRICE);
}

/**
 * `launch.perDispatchMs`, `launch.perPassMs`, `launch.perSubmitMs` and `call.perCallMs` (what one more costs),
 * `launch.fixedMs` (what there is to wait for besides), `launch.naiveMs` (one launch, waited for),
 * `launch.naiveFactor` (by how much that is more than the price) and `launch.inCalls` (the price in calls). Only those
 * of sweeps that have blocks.
 */
export function priceReadings(
  samples: readonly Sample[],
  clockStepMs: number | null,
): {
  readonly readings: Record<string, Reading>;
  readonly prices: LaunchPrices;
  readonly warnings: readonly Warning[];
} {
  const readings: Record<string, Reading> = {};
  const perOne: Partial<Record<PricedSweep, Estimate>> = {};
  for (const sweep of [...EMPTY_WAYS, 'calls'] as const) {
    const times = levelTimes(samples, `sweep.${sweep}`);
    if (times.length === 0) continue;
    const unseen = unseenReason(samples, sweep, clockStepMs);
    if (unseen !== null) {
      readings[PER_ONE[sweep]] = unavailableReading('ms', unseen);
      continue;
    }
    const fit = affineEstimate(pricedLevels(times), analysisRandom());
    const share = clockShareOf(samples, sweep, clockStepMs);
    const price = allowingForClock(fit.perOneMs, share);
    readings[PER_ONE[sweep]] = readingOf(price, 'ms', clockStepMs, precisionWarnings(price));
    if (Number.isFinite(price.value)) perOne[sweep] = price;
    if (sweep === 'onePass') {
      readings['launch.fixedMs'] = readingOf(
        allowingForClock(fit.fixedMs, share),
        'ms',
        clockStepMs,
      );
    }
  }
  const naive = naiveEstimate(samples, clockStepMs);
  if (naive) {
    readings['launch.naiveMs'] = readingOf(naive, 'ms', clockStepMs, precisionWarnings(naive));
    addRatio(readings, 'launch.naiveFactor', naive, perOne.onePass, clockStepMs);
  }
  if (perOne.onePass) {
    addRatio(readings, 'launch.inCalls', perOne.onePass, perOne.calls, clockStepMs);
  }
  return {
    readings,
    prices: { perDispatch: perOne.onePass ?? null, perSubmit: perOne.ownSubmit ?? null },
    warnings: naive && naive.value > TIMER_WAIT_MS ? ['browser-timer'] : [],
  };
}

/** One launch and the wait for it, as a naive timing has it: the first point of all in one pass. */
function naiveEstimate(samples: readonly Sample[], clockStepMs: number | null): Estimate | null {
  const first = levelTimes(samples, 'sweep.onePass')[0];
  if (first?.level !== 1 || unseenReason(samples, 'onePass', clockStepMs) !== null) return null;
  return allowingForClock(
    medianEstimate(first.ms, analysisRandom()),
    clockShareOf(samples, 'onePass', clockStepMs),
  );
}

function addRatio(
  readings: Record<string, Reading>,
  name: string,
  over: Estimate,
  under: Estimate | undefined,
  clockStepMs: number | null,
): void {
  if (under) readings[name] = readingOf(ratioOf(over, under), 'ratio', clockStepMs);
}

/** Why nothing can be read off a sweep; null where something can. */
function unseenReason(
  samples: readonly Sample[],
  sweep: PricedSweep,
  clockStepMs: number | null,
): string | null {
  const blockMs = samples.flatMap(({ arm, ms }) => (arm === `sweep.${sweep}` ? ms : []));
  const unseen = timerSaturation(blockMs, clockStepMs);
  if (unseen) return unseen.reason;
  return sweep === 'calls' && !isProportional(levelTimes(samples, 'sweep.calls')) ? NOT_MADE : null;
}

/** False where many calls took hardly longer than few. */
function isProportional(times: readonly LevelTimes[]): boolean {
  const [few, many] = [times[0], times.at(-1)];
  if (!few || !many || few === many) return true;
  return median(many.ms) / median(few.ms) >= PROPORTIONAL_SHARE * (many.level / few.level);
}

/** Which share of a sweep's shorter blocks a step of the clock is: either end of a block may be one off. */
function clockShareOf(
  samples: readonly Sample[],
  sweep: PricedSweep,
  clockStepMs: number | null,
): number {
  const blockMs = samples.flatMap(({ arm, ms }) => (arm === `sweep.${sweep}` ? ms : []));
  return clockStepMs === null ? 0 : clockStepMs / median(blockMs);
}
