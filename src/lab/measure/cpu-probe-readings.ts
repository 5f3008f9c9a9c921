import { cachesOf } from './cpu-caches.ts';
import { onCoreTimes } from './cpu-points.ts';
import {
  hasFewerTurns,
  isBusy,
  scalingOf,
  type WorkersBlocks,
  workersBlocks,
} from './cpu-scaling.ts';
import { allowingForClock, analysisRandom, precisionWarnings } from './precision.ts';
import type { Random } from './random.ts';
import {
  type Reading,
  readingOf,
  type Sample,
  type SweepArmId,
  unavailableReading,
} from './report.ts';
import { type Estimate, median, medianEstimate } from './statistics.ts';
import type { Warning } from './warnings.ts';

/** Why parts of a CPU probe could not be had; null where they could. */
export interface CpuReasons {
  readonly arithmetic: string | null;
  readonly workers: string | null;
  readonly memory: string | null;
}

const NOT_NAMED = 'This browser does not say how many logical processors there are.';

const TOO_FEW =
  'Too few numbers of workers were timed before the time ran out. Give the run more time.';

const NOT_TIMED = 'This was not timed before the run ended.';

const NO_STAIRCASE =
  'Too few blocks of each size were timed to tell steps from scatter. Give the run more time.';

/**
 * All readings of a CPU probe, from what was timed so far. `logical` is what the browser names, null where it doesn't.
 */
export function cpuProbeReadings(
  samples: readonly Sample[],
  clockStepMs: number | null,
  logical: number | null,
  reasons: CpuReasons,
): { readings: Record<string, Reading>; warnings: Warning[] } {
  const random = analysisRandom();
  const readings: Record<string, Reading> = {
    'cpu.logicalProcessors':
      logical === null
        ? unavailableReading('count', NOT_NAMED)
        : readingOf({ value: logical, interval: null, n: 1 }, 'count', null),
    ...threadReadings(samples, clockStepMs, reasons.arithmetic, random),
    ...workerReadings(workersBlocks(samples), logical, clockStepMs, reasons.workers, random),
    ...memoryReadings(samples, clockStepMs, reasons.memory, random),
  };
  return { readings, warnings: Object.values(readings).flatMap(({ warnings }) => warnings) };
}

function threadReadings(
  samples: readonly Sample[],
  clockStepMs: number | null,
  reason: string | null,
  random: Random,
): Record<string, Reading> {
  const own = samples.filter(({ arm, ms }) => arm === 'sweep.thread' && ms > 0);
  if (own.length === 0) {
    const why = reason ?? NOT_TIMED;
    return {
      'cpu.singleFlops': unavailableReading('flop/s', why),
      'cpu.waitedFraction': unavailableReading('fraction', why),
    };
  }
  const waited = medianEstimate(
    own.map(({ ms, waitedMs = 0 }) => waitedMs / ms),
    random,
  );
  return {
    'cpu.singleFlops': rateReading(samples, 'sweep.thread', 'flop/s', clockStepMs, random),
    'cpu.waitedFraction': readingOf(waited, 'fraction', clockStepMs),
  };
}

function workerReadings(
  blocks: readonly WorkersBlocks[],
  logical: number | null,
  clockStepMs: number | null,
  reason: string | null,
  random: Random,
): Record<string, Reading> {
  const { fit, knee, slopeAfter } = scalingOf(blocks, random);
  if (!fit) {
    const why = reason ?? (blocks.length === 0 ? NOT_TIMED : TOO_FEW);
    return {
      'cpu.allFlops': unavailableReading('flop/s', why),
      'cpu.kneeWorkers': unavailableReading('count', why),
      'cpu.slopeAfterKnee': unavailableReading('ratio', why),
    };
  }
  const most = blocks.reduce((a, b) => (median(b.rates) > median(a.rates) ? b : a));
  const all = medianEstimate(most.rates, random);
  const others = isBusy(blocks);
  const few = precisionWarnings(all).filter((warning) => warning === 'few-samples');
  const cautions: Warning[] = [...few];
  if (others) cautions.unshift('machine-busy');
  else if (hasFewerTurns(blocks, logical)) cautions.unshift('fewer-turns');
  // A straight line among other programs is no sign of cores.
  const straight = others ? NO_KNEE_BUSY : noKnee(blocks.at(-1)!.workers);
  return {
    'cpu.allFlops': readingOf(all, 'flop/s', clockStepMs, precisionWarnings(all)),
    'cpu.kneeWorkers':
      fit.knee === null
        ? { ...unavailableReading('count', straight), warnings: cautions }
        : readingOf(knee, 'count', clockStepMs, cautions),
    'cpu.slopeAfterKnee':
      fit.knee === null && others
        ? unavailableReading('ratio', straight)
        : readingOf(slopeAfter, 'ratio', clockStepMs, cautions),
  };
}

const NO_KNEE_BUSY =
  'Other programs had turns while the workers computed, so that no knee can be told. Close them, and run again.';

function noKnee(most: number): string {
  return `Up to ${String(most)} workers each did about as much as the first, so there is no knee to see: that many run at once, or more.`;
}

function memoryReadings(
  samples: readonly Sample[],
  clockStepMs: number | null,
  reason: string | null,
  random: Random,
): Record<string, Reading> {
  const levels = onCoreTimes(samples, 'sweep.chase');
  const [nearest, farthest] = [levels[0], levels.at(-1)];
  const why = reason ?? NOT_TIMED;
  const readings: Record<string, Reading> = {
    'memory.bytesPerSecond': rateReading(
      samples,
      'sweep.vectorCopy',
      'bytes/s',
      clockStepMs,
      random,
      why,
    ),
  };
  if (!nearest || !farthest) {
    for (const name of ['cache.nearestMs', 'memory.farthestMs']) {
      readings[name] = unavailableReading('ms', why);
    }
    readings['cache.levels'] = unavailableReading('count', why);
    return readings;
  }
  for (const [name, { level, ms }] of [
    ['cache.nearestMs', nearest],
    ['memory.farthestMs', farthest],
  ] as const) {
    const share = clockShareOf(samples, 'sweep.chase', level, clockStepMs);
    const estimate = allowingForClock(medianEstimate(ms, random), share);
    readings[name] = readingOf(estimate, 'ms', clockStepMs, precisionWarnings(estimate));
  }
  const { stairs, count } = cachesOf(levels, random);
  if (Number.isNaN(count.value)) {
    readings['cache.levels'] = unavailableReading('count', NO_STAIRCASE);
    return readings;
  }
  readings['cache.levels'] = readingOf(count, 'count', clockStepMs);
  stairs.forEach(({ bytes, fromBytes, toBytes }, i) => {
    readings[`cache.${String(i + 1)}Bytes`] = readingOf(
      { value: bytes, interval: { low: fromBytes, high: toBytes }, n: count.n },
      'bytes',
      clockStepMs,
    );
  });
  return readings;
}

/** How many of a level there are in a second, of the time that the thread had the core. */
function rateReading(
  samples: readonly Sample[],
  arm: SweepArmId,
  unit: 'flop/s' | 'bytes/s',
  clockStepMs: number | null,
  random: Random,
  reason: string = NOT_TIMED,
): Reading {
  const [one] = onCoreTimes(samples, arm);
  if (!one) return unavailableReading(unit, reason);
  const { level, ms } = one;
  const share = clockShareOf(samples, arm, level, clockStepMs);
  const estimate: Estimate = allowingForClock(
    medianEstimate(
      ms.map((each) => (1000 * level) / each),
      random,
    ),
    share,
  );
  return readingOf(estimate, unit, clockStepMs, precisionWarnings(estimate));
}

/** The share of a block that the clock may have added or left out. */
function clockShareOf(
  samples: readonly Sample[],
  arm: SweepArmId,
  level: number,
  clockStepMs: number | null,
): number {
  const blocks = samples.filter((sample) => sample.arm === arm && sample.level === level);
  return clockStepMs === null ? 0 : clockStepMs / median(blocks.map(({ ms }) => ms));
}
