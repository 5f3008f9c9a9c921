import { type EpochCounts, type Parts, parts, prices } from './cost-model.ts';
import { TOO_SHORT } from './parts-readings.ts';
import { type Part, PARTS } from './parts-verdict.ts';
import type { Random } from './random.ts';
import { type Reading, readingOf, unavailableReading } from './report.ts';
import { LARGEST_MISS } from './self-test-verdict.ts';
import { medianEstimate } from './statistics.ts';
import { levelCosts, type Planted, PLANTED, priceOfOne, type SweepBlock } from './sweep.ts';

/** The delays that are known without being timed. */
export const KNOWN_DELAYS_MS = { readback: 5, host: 1 } as const;

/** What the delays on the GPU should be; how long they really are is timed. */
export const WANTED_DELAYS_MS = { launch: 0.2, upload: 2 } as const;

/** A timed block of the self-test. */
export interface PlantedBlock extends SweepBlock {
  /** Where a delay was planted meanwhile; null where none was. */
  readonly planted: Planted | null;
}

/** What the self-test's readings rest on. */
export interface SelfTestEvidence {
  readonly blocks: readonly PlantedBlock[];
  readonly counts: EpochCounts;
  readonly clockStepMs: number | null;
}

/** How far each part moved where a delay was planted, and how large the delay was. */
interface Finding {
  readonly eachMs: number;
  readonly injectedMs: number;
  readonly moved: Readonly<Record<Part, number>>;
}

type Findings = Readonly<Record<Planted, Finding>>;

/**
 * The self-test's readings for each planted delay: `eachMs`, one delay; `injectedMs`, what an epoch has of them; and how
 * far each part of the epoch moved. An epoch that uploads or reads nothing is taken for one that does so once.
 *
 * Every round has all blocks with and without the delay, next to one another, so each round shows by itself how far the
 * parts moved: what slows a round slows both sides of the difference. The reading is the median over rounds.
 */
export function selfTestReadings(
  { blocks, counts, clockStepMs }: SelfTestEvidence,
  random: Random,
  drawCount?: number,
): Record<string, Reading> {
  const crossed = atLeastOne(counts);
  const rounds = [...Map.groupBy(blocks, ({ round }) => round).values()].map((ofRound) =>
    findings(ofRound, crossed),
  );
  const reading = (read: (of: Findings) => number): Reading => {
    // The last round may lack blocks.
    const values = rounds.map(read).filter(Number.isFinite);
    if (values.length === 0) return unavailableReading('ms', TOO_SHORT);
    return readingOf(medianEstimate(values, random, drawCount), 'ms', clockStepMs);
  };
  const readings: Record<string, Reading> = {};
  for (const planted of PLANTED) {
    readings[`selfTest.${planted}.eachMs`] = reading((of) => of[planted].eachMs);
    readings[`selfTest.${planted}.injectedMs`] = reading((of) => of[planted].injectedMs);
    for (const part of PARTS) {
      readings[`selfTest.${planted}.${part}Ms`] = reading((of) => of[planted].moved[part]);
    }
  }
  return readings;
}

/** True once more rounds would not change what is said: every interval lies within the tolerance. */
export function isSettled(readings: Readonly<Record<string, Reading>>): boolean {
  return PLANTED.every((planted) => {
    const injected = readings[`selfTest.${planted}.injectedMs`]?.value ?? 0;
    return PARTS.every((part) => {
      const { low, high } = readings[`selfTest.${planted}.${part}Ms`] ?? { low: null, high: null };
      if (low === null || high === null) return false;
      const wanted = part === planted ? injected : 0;
      return low > wanted - LARGEST_MISS * injected && high < wanted + LARGEST_MISS * injected;
    });
  });
}

/** What an epoch asks of the GPU, where it asks for nothing taken for one. */
export function atLeastOne({ launches, submits, uploads, reads }: EpochCounts): EpochCounts {
  return { launches, submits, uploads: uploads || 1, reads: reads || 1 };
}

function findings(blocks: readonly PlantedBlock[], counts: EpochCounts): Findings {
  const partsWhere = (planted: Planted | null): Parts => {
    const mine = blocks.filter(
      // What no delay is planted in is timed without one only.
      (block) => block.planted === planted || (block.planted === null && isShared(block)),
    );
    return parts(0, prices(mine, counts), counts);
  };
  const base = partsWhere(null);
  const each = eachDelayMs(blocks);
  const inEpoch: Record<Planted, number> = {
    launch: counts.launches,
    upload: counts.uploads,
    readback: counts.reads,
    host: 1,
  };
  const finding = (planted: Planted): Finding => {
    const delayed = partsWhere(planted);
    const moved = Object.fromEntries(
      PARTS.map((part) => [part, delayed[part] - base[part]]),
    ) as Record<Part, number>;
    return { eachMs: each[planted], injectedMs: each[planted] * inEpoch[planted], moved };
  };
  return {
    launch: finding('launch'),
    readback: finding('readback'),
    upload: finding('upload'),
    host: finding('host'),
  };
}

function isShared({ sweep }: SweepBlock): boolean {
  return sweep === 'submits' || sweep === 'sync';
}

function eachDelayMs(blocks: readonly PlantedBlock[]): Record<Planted, number> {
  const undelayed = blocks.filter(({ planted }) => planted === null);
  const priceOf = (sweep: SweepBlock['sweep']): number =>
    priceOfOne(levelCosts(undelayed, sweep)).slopeMs;
  return {
    // A launch or an upload with the delay behind it, less one without.
    launch: priceOf('launchDelays') - priceOf('empty'),
    upload: priceOf('uploadDelays') - priceOf('uploads'),
    ...KNOWN_DELAYS_MS,
  };
}
