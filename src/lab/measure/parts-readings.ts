import {
  type EpochCounts,
  type Parts,
  parts,
  type Prices,
  prices,
  redrawnRounds,
} from './cost-model.ts';
import { FEWEST_FOR_INTERVAL, intervalOf } from './intervals.ts';
import { precisionWarnings, WANTED_HALF_WIDTH } from './precision.ts';
import type { Random } from './random.ts';
import { type Reading, readingOf, unavailableReading } from './report.ts';
import { theilSenEstimate } from './slopes.ts';
import { median } from './statistics.ts';
import type { SweepBlock } from './sweep.ts';
import type { Warning } from './warnings.ts';

/** Draws for the intervals of the parts: each analyses all sweeps anew. */
const DRAWS = 1000;

/** Why sweeps that came to an end too soon show nothing. */
export const TOO_SHORT =
  'The time ran out before every sweep had its blocks. Give the run more time.';

/** What the parts' readings rest on. */
export interface PartsEvidence {
  /** Milliseconds an epoch, block by block, of the plan's own loop: what is to be explained. */
  readonly epochTimesMs: readonly number[];
  readonly blocks: readonly SweepBlock[];
  readonly counts: EpochCounts;
  readonly clockStepMs: number | null;
}

/** The readings of the GPU's parts, by name, with what each is read off the model. */
const OF_MODEL: Readonly<Record<string, (model: Model) => number>> = {
  'gpu.hostMs': ({ parts }) => parts.host,
  'gpu.launchMs': ({ parts }) => parts.launch,
  'gpu.executeMs': ({ parts }) => parts.execute,
  'gpu.uploadMs': ({ parts }) => parts.upload,
  'gpu.readbackMs': ({ parts }) => parts.readback,
  'gpu.overlapMs': ({ parts }) => parts.overlap,
  'gpu.unexplainedMs': ({ parts }) => parts.unexplained,
  'gpu.perLaunchMs': ({ price }) => price.launchMs,
  'gpu.perSubmitMs': ({ price }) => price.submitMs,
  'gpu.perUploadMs': ({ price }) => price.uploadMs,
  'gpu.perReadMs': ({ price }) => price.readMs,
  'gpu.perSyncMs': ({ price }) => price.syncMs,
};

/** Every reading that says where the GPU's epoch went. */
export const PARTS_READINGS: readonly string[] = [...Object.keys(OF_MODEL), 'gpu.fixedMs'];

/** Those that add up to the epoch. */
const PARTS_OF_EPOCH = PARTS_READINGS.slice(0, 7);

/** A run does not stop early on a lucky start. */
const FEWEST_ROUNDS_TO_STOP = 8;

interface Model {
  readonly parts: Parts;
  readonly price: Prices;
}

/**
 * The parts of the GPU's epoch, the prices behind them, and the counts. Their intervals are bootstraps over rounds: a
 * round is drawn with all the blocks that were timed in it, and every part is worked out anew. Each draw is off by what
 * the clock may be, too: under a coarse one all blocks of a level may be wrong by the same part of a step.
 */
export function partsReadings(
  { epochTimesMs, blocks, counts, clockStepMs }: PartsEvidence,
  random: Random,
  drawCount = DRAWS,
): Record<string, Reading> {
  const modelOf = (times: readonly number[], drawn: readonly SweepBlock[]): Model => {
    const price = prices(drawn, counts);
    return { price, parts: parts(median(times), price, counts) };
  };
  const n = new Set(blocks.map(({ round }) => round)).size;
  const stepOfEpochMs = (clockStepMs ?? 0) / usualLevel(blocks, 'epochs');
  const redrawnEpochs = (random: Random): number[] => {
    const offMs = offBy(stepOfEpochMs, random);
    return redrawn(epochTimesMs, random).map((ms) => ms + offMs);
  };
  const found = modelOf(epochTimesMs, blocks);
  const draws =
    n < FEWEST_FOR_INTERVAL
      ? []
      : Array.from({ length: drawCount }, () =>
          modelOf(
            redrawnEpochs(random),
            offByClock(redrawnRounds(blocks, random), clockStepMs, random),
          ),
        );
  const readings: Record<string, Reading> = {};
  for (const [name, read] of Object.entries(OF_MODEL)) {
    const value = read(found);
    if (Number.isNaN(value)) {
      readings[name] = unavailableReading('ms', TOO_SHORT);
      continue;
    }
    // A draw may have missed all blocks of a level.
    const values = draws.map(read).filter(Number.isFinite);
    const interval = values.length === 0 ? null : intervalOf(values, n);
    const estimate = { value, interval, n };
    const few = precisionWarnings(estimate).filter((warning) => warning === 'few-samples');
    readings[name] = readingOf(estimate, 'ms', clockStepMs, few);
  }
  readings['gpu.fixedMs'] = fixedReading(blocks, clockStepMs, random);
  for (const [name, value] of Object.entries(counts) as [keyof EpochCounts, number][]) {
    readings[`gpu.${name}`] = readingOf({ value, interval: null, n: 1 }, 'count', null);
  }
  return readings;
}

/** Where a line through blocks of one, two and three lengths meets 0, a step of the clock in each has become two. */
const STEPS_OFF_AT_0 = 2;

/** More than this share of an epoch unexplained is worth a warning. */
const MOST_UNEXPLAINED = 0.1;

/** What to say of the parts as a whole. */
export function partsWarnings(readings: Readonly<Record<string, Reading>>): Warning[] {
  const unexplained = readings['gpu.unexplainedMs']?.value ?? 0;
  const epochMs = readings['gpu.epochMs']?.value ?? Number.POSITIVE_INFINITY;
  return Math.abs(unexplained) > MOST_UNEXPLAINED * epochMs ? ['unexplained'] : [];
}

/** True once the intervals of all parts are known to within ±5 % of the epoch. */
export function arePartsPrecise(
  readings: Readonly<Record<string, Reading>>,
  epochMs: number,
): boolean {
  return PARTS_OF_EPOCH.every((name) => {
    const { low, high, n } = readings[name] ?? { low: null, high: null, n: 0 };
    if (low === null || high === null || n < FEWEST_ROUNDS_TO_STOP) return false;
    return (high - low) / 2 <= WANTED_HALF_WIDTH * epochMs;
  });
}

/** Every reading of the parts, unavailable for one reason. */
export function noPartsReadings(reason: string): Record<string, Reading> {
  return Object.fromEntries(PARTS_READINGS.map((name) => [name, unavailableReading('ms', reason)]));
}

/** What a block of the plan's loop pays once: where the line through blocks of one, two and three lengths meets 0. */
function fixedReading(
  blocks: readonly SweepBlock[],
  clockStepMs: number | null,
  random: Random,
): Reading {
  const points = blocks.flatMap(({ sweep, level, ms }) =>
    sweep === 'epochs' ? { x: level, y: ms } : [],
  );
  const { intercept } = theilSenEstimate(points, random);
  if (Number.isNaN(intercept.value)) return unavailableReading('ms', TOO_SHORT);
  const { value, interval, n } = intercept;
  const offMs = STEPS_OFF_AT_0 * (clockStepMs ?? 0);
  const allowed = interval && { low: interval.low - offMs, high: interval.high + offMs };
  return readingOf({ value, interval: allowed, n }, 'ms', clockStepMs);
}

/** The blocks as another moment of the clock's step might have shown them: those of one level all off by the same. */
function offByClock(
  blocks: readonly SweepBlock[],
  clockStepMs: number | null,
  random: Random,
): readonly SweepBlock[] {
  if (clockStepMs === null) return blocks;
  const offOfLevel = new Map<string, number>();
  return blocks.map((block) => {
    const level = `${block.sweep} ${String(block.level)}`;
    const offMs = offOfLevel.get(level) ?? offBy(clockStepMs, random);
    offOfLevel.set(level, offMs);
    return { ...block, ms: block.ms + offMs };
  });
}

function offBy(stepMs: number, random: Random): number {
  return stepMs * (2 * random() - 1);
}

function usualLevel(blocks: readonly SweepBlock[], sweep: SweepBlock['sweep']): number {
  return median(blocks.flatMap((block) => (block.sweep === sweep ? block.level : [])));
}

function redrawn(values: readonly number[], random: Random): number[] {
  return values.map(() => values[Math.floor(random() * values.length)] ?? Number.NaN);
}
