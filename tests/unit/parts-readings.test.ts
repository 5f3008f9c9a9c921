import { describe, expect, it } from 'vitest';
import {
  arePartsPrecise,
  noPartsReadings,
  PARTS_READINGS,
  partsReadings,
  partsWarnings,
  TOO_SHORT,
} from '../../src/lab/measure/parts-readings.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { type Reading, unavailableReading } from '../../src/lab/measure/report.ts';
import type { SweepBlock } from '../../src/lab/measure/sweep.ts';
import { readingAround } from './fakes/parts.ts';
import { COUNTS, EPOCH_MS, FIXED_MS, KNOWN_PARTS, PRICES, sweepBlocks } from './fakes/sweeps.ts';

const DRAWS = 200;

/** The readings of these blocks, with an epoch that the parts explain. */
function readingsOf(
  blocks: readonly SweepBlock[],
  epochTimesMs: readonly number[] = [EPOCH_MS, EPOCH_MS, EPOCH_MS],
  clockStepMs: number | null = 0.005,
): Record<string, Reading> {
  const evidence = { epochTimesMs, blocks, counts: COUNTS, clockStepMs };
  return partsReadings(evidence, seededRandom(1), DRAWS);
}

const readingIn = (readings: Record<string, Reading>, name: string): Reading => {
  const reading = readings[name];
  if (!reading) throw new Error(`There is no ${name}.`);
  return reading;
};

const widthOf = ({ low, high }: Reading): number => (high ?? NaN) - (low ?? NaN);

describe('the readings of the GPU’s parts', () => {
  it('are the parts, the prices, the counts, and what a block pays once', () => {
    const readings = readingsOf(sweepBlocks(8));
    for (const [part, ms] of Object.entries(KNOWN_PARTS)) {
      expect(readings[`gpu.${part}Ms`]?.value, part).toBeCloseTo(ms, 10);
    }
    expect(readings['gpu.overlapMs']?.value).toBeCloseTo(0, 10);
    expect(readings['gpu.unexplainedMs']?.value).toBeCloseTo(0, 10);
    expect(readings['gpu.perLaunchMs']?.value).toBeCloseTo(PRICES.launchMs, 10);
    expect(readings['gpu.perSubmitMs']?.value).toBeCloseTo(PRICES.submitMs, 10);
    expect(readings['gpu.perUploadMs']?.value).toBeCloseTo(PRICES.uploadMs, 10);
    expect(readings['gpu.perReadMs']?.value).toBeCloseTo(PRICES.readMs, 10);
    expect(readings['gpu.perSyncMs']?.value).toBeCloseTo(PRICES.syncMs, 10);
    expect(readings['gpu.fixedMs']?.value).toBeCloseTo(FIXED_MS, 8);
    expect(readings['gpu.launches']).toMatchObject({ value: 10, unit: 'count', low: null, n: 1 });
    expect(readings['gpu.reads']).toMatchObject({ value: 1, unit: 'count' });
  });

  it('rest on as many samples as there were rounds, and hold the value in their interval', () => {
    const random = seededRandom(2);
    const readings = readingsOf(sweepBlocks(8, () => 0.95 + 0.1 * random()));
    for (const name of PARTS_READINGS.slice(0, -1)) {
      const { value, low, high, n, warnings } = readingIn(readings, name);
      expect(n, name).toBe(8);
      expect(low, name).toBeLessThanOrEqual(value ?? NaN);
      expect(high, name).toBeGreaterThanOrEqual(value ?? NaN);
      expect(warnings, name).toEqual([]);
    }
  });

  it('have the scatter from round to round in their intervals, and none from within a round', () => {
    const [slow, fast] = [1.1, 0.9];
    const byRound = readingsOf(sweepBlocks(9, (round) => (round % 2 === 0 ? slow : fast)));
    const { low, high } = readingIn(byRound, 'gpu.readbackMs');
    // A draw of whole rounds has a slow or a fast price or the one between, never one level of each.
    expect(low).toBeGreaterThan(PRICES.readMs * fast * 0.98);
    expect(high).toBeLessThan(PRICES.readMs * slow * 1.02);
    expect(widthOf(readingIn(byRound, 'gpu.readbackMs'))).toBeGreaterThan(0.1);
  });

  it.each([1, 2])('have no interval after %d rounds, and say that these are few', (rounds) => {
    const readings = readingsOf(sweepBlocks(rounds));
    for (const name of PARTS_READINGS.slice(0, -1)) {
      expect(readings[name]).toMatchObject({ low: null, high: null, n: rounds });
      expect(readings[name]?.warnings).toEqual(['few-samples']);
      expect(readings[name]?.value).not.toBeNull();
    }
  });

  it('have an interval from three rounds on, and say that these are few until there are five', () => {
    const warningsAfter = (rounds: number) =>
      readingIn(readingsOf(sweepBlocks(rounds)), 'gpu.hostMs').warnings;
    expect(readingIn(readingsOf(sweepBlocks(3)), 'gpu.hostMs').low).not.toBeNull();
    expect([3, 4, 5].map(warningsAfter)).toEqual([['few-samples'], ['few-samples'], []]);
  });

  it.each([
    ['uploads', ['gpu.uploadMs', 'gpu.perUploadMs']],
    ['reads', ['gpu.readbackMs', 'gpu.perReadMs']],
    ['null', ['gpu.hostMs']],
    ['launches', ['gpu.launchMs', 'gpu.perLaunchMs', 'gpu.executeMs']],
    ['repeats', ['gpu.executeMs']],
    ['submits', ['gpu.launchMs', 'gpu.perSubmitMs']],
    ['sync', ['gpu.perSyncMs']],
  ])('are unavailable, with a sentence and never 0, without blocks of %s', (sweep, missing) => {
    const readings = readingsOf(sweepBlocks(5).filter((block) => block.sweep !== sweep));
    // Waiting for an idle GPU is no part of an epoch.
    const whole = sweep === 'sync' ? [] : ['gpu.overlapMs', 'gpu.unexplainedMs'];
    const unavailable = [...missing, ...whole];
    for (const name of PARTS_READINGS) {
      const { value, reason } = readingIn(readings, name);
      if (unavailable.includes(name)) expect([value, reason], name).toEqual([null, TOO_SHORT]);
      else expect(value, name).not.toBeNull();
    }
  });

  it('of the epoch’s own blocks alone are what a block pays once, and all else is unavailable', () => {
    const readings = readingsOf(sweepBlocks(5).filter(({ sweep }) => sweep === 'epochs'));
    expect(readings['gpu.fixedMs']?.value).toBeCloseTo(FIXED_MS, 8);
    expect(readings['gpu.hostMs']).toMatchObject({ value: null, reason: TOO_SHORT });
    expect(readingsOf([])['gpu.fixedMs']).toMatchObject({ value: null, reason: TOO_SHORT });
    expect(TOO_SHORT).toMatch(/time ran out/);
  });

  it('allow for a coarse clock, though all blocks look alike', () => {
    const fine = readingsOf(sweepBlocks(8), [EPOCH_MS], 0.005);
    const coarse = readingsOf(sweepBlocks(8), [EPOCH_MS], 1);
    for (const name of ['gpu.hostMs', 'gpu.launchMs', 'gpu.readbackMs', 'gpu.fixedMs']) {
      expect(widthOf(readingIn(fine, name)), name).toBeLessThan(0.03);
      expect(widthOf(readingIn(coarse, name)), name).toBeGreaterThan(0.1);
    }
    const unknown = readingsOf(sweepBlocks(8), [EPOCH_MS], null);
    expect(widthOf(readingIn(unknown, 'gpu.hostMs'))).toBeCloseTo(0, 10);
  });
});

describe('the parts as a whole', () => {
  const leaving = (ms: number) => ({
    'gpu.epochMs': readingAround(2, 0.1),
    'gpu.unexplainedMs': readingAround(ms, 0.05),
  });

  it.each([0, 0.19, -0.19, 0.2])('need no warning with %d of 2 ms unexplained', (ms) => {
    expect(partsWarnings(leaving(ms))).toEqual([]);
  });

  it.each([0.21, -0.21, 3])('have one with %d of 2 ms unexplained', (ms) => {
    expect(partsWarnings(leaving(ms))).toEqual(['unexplained']);
  });

  it('have none where the epoch, or what is unexplained, could not be had', () => {
    const missing = unavailableReading('ms', 'stopped');
    expect(partsWarnings({})).toEqual([]);
    expect(partsWarnings({ ...leaving(3), 'gpu.epochMs': missing })).toEqual([]);
    expect(partsWarnings({ ...leaving(3), 'gpu.unexplainedMs': missing })).toEqual([]);
  });
});

describe('parts that are known well enough', () => {
  const PARTS = ['host', 'launch', 'execute', 'upload', 'readback', 'overlap', 'unexplained'];
  const within = (halfWidth: number) =>
    Object.fromEntries(PARTS.map((part) => [`gpu.${part}Ms`, readingAround(1, halfWidth)]));

  it('are known to ±5 % of the epoch, from eight rounds on', () => {
    expect(arePartsPrecise(within(0.099), 2)).toBe(true);
    expect(arePartsPrecise(within(0.101), 2)).toBe(false);
    const seven = { ...within(0.01), 'gpu.hostMs': { ...readingAround(1, 0.01), n: 7 } };
    expect(arePartsPrecise(seven, 2)).toBe(false);
  });

  it.each(PARTS)('have every one of them, %s too', (part) => {
    const name = `gpu.${part}Ms`;
    expect(arePartsPrecise({ ...within(0.01), [name]: readingAround(1, 0.2) }, 2)).toBe(false);
    const unavailable = unavailableReading('ms', TOO_SHORT);
    expect(arePartsPrecise({ ...within(0.01), [name]: unavailable }, 2)).toBe(false);
    const { [name]: _, ...without } = within(0.01);
    expect(arePartsPrecise(without, 2)).toBe(false);
  });
});

describe('parts that could not be measured', () => {
  it('are each unavailable for that reason, and their prices too', () => {
    const readings = noPartsReadings('There is no boundary.');
    expect(Object.keys(readings)).toEqual([...PARTS_READINGS]);
    for (const reading of Object.values(readings)) {
      expect(reading).toEqual(unavailableReading('ms', 'There is no boundary.'));
    }
  });
});
