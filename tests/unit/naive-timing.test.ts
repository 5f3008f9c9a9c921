import { describe, expect, it } from 'vitest';
import { naiveReadings } from '../../src/lab/measure/naive-timing.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import type { Sweep, SweepBlock } from '../../src/lab/measure/sweep.ts';

const LAUNCH_MS = 0.02;
const WAIT_MS = 0.58;

/** Blocks of single launches and of many in a pass, in so many rounds, each of them so much slower or faster. */
function blocksIn(rounds: number, slowness: (round: number) => number = () => 1): SweepBlock[] {
  const block = (sweep: Sweep, level: number, ms: number, round: number): SweepBlock => ({
    sweep,
    level,
    epochs: 0,
    ms: ms * slowness(round),
    round,
  });
  return Array.from({ length: rounds }, (_, round) => [
    block('single', 50, 50 * (LAUNCH_MS + WAIT_MS), round),
    block('empty', 3000, WAIT_MS + 3000 * LAUNCH_MS, round),
    block('empty', 1000, WAIT_MS + 1000 * LAUNCH_MS, round),
  ]).flat();
}

const readings = (blocks: readonly SweepBlock[], clockStepMs: number | null = 0.005) =>
  naiveReadings(blocks, clockStepMs, seededRandom(1));

const KNOWN = { 'naive.launchMs': 0.6, 'launch.perDispatchMs': 0.02, 'naive.factor': 30 };

describe('a naive timing of a launch', () => {
  it('has the whole wait in it, and one more launch in a pass does not', () => {
    const found = readings(blocksIn(6));
    expect(found['naive.launchMs']?.value).toBeCloseTo(0.6, 10);
    expect(found['launch.perDispatchMs']?.value).toBeCloseTo(0.02, 10);
    expect(found['naive.factor']).toMatchObject({ unit: 'ratio', n: 6 });
    expect(found['naive.factor']?.value).toBeCloseTo(30, 8);
  });

  it('is told with intervals that hold it where the rounds differ', () => {
    const random = seededRandom(2);
    const found = readings(blocksIn(12, () => 0.9 + 0.2 * random()));
    for (const [name, ms] of Object.entries(KNOWN)) {
      const { low, high } = found[name] ?? {};
      expect(low, name).toBeLessThan(ms);
      expect(high, name).toBeGreaterThan(ms);
    }
  });

  it('has no interval after two rounds', () => {
    const found = readings(blocksIn(2));
    expect(found['naive.launchMs']).toMatchObject({ low: null, high: null, n: 2 });
    expect(found['naive.factor']).toMatchObject({ low: null, high: null });
  });

  it('is not there without blocks of both kinds, or with one level of a pass', () => {
    const blocks = blocksIn(6);
    expect(readings([])).toEqual({});
    expect(readings(blocks.filter(({ sweep }) => sweep === 'single'))).toEqual({});
    expect(readings(blocks.filter(({ sweep }) => sweep === 'empty'))).toEqual({});
    expect(readings(blocks.filter(({ level }) => level !== 1000))).toEqual({});
  });

  it('allows for the clock, though all blocks look alike', () => {
    const found = readings(blocksIn(6), 1);
    // A step is a thirtieth of a block of 30 ms, and two are a twentieth of the 40 ms between the levels.
    expect(found['naive.launchMs']?.low).toBeCloseTo(0.6 * (29 / 30), 8);
    expect(found['naive.launchMs']?.high).toBeCloseTo(0.6 * (30 / 29), 8);
    expect(found['launch.perDispatchMs']?.low).toBeCloseTo(0.02 * 0.95, 8);
    expect(found['naive.factor']?.low).toBeCloseTo(30 * (1 - 1 / 30 - 1 / 20), 8);
  });

  it('that the clock can’t show is unavailable with a reason, and never 0', () => {
    const still = blocksIn(6).map((block) =>
      block.sweep === 'single' ? { ...block, ms: 0 } : block,
    );
    for (const found of [readings(still, 1), readings(blocksIn(6), 1000 / 60)]) {
      for (const name of ['naive.launchMs', 'naive.factor']) {
        expect(found[name]).toMatchObject({ value: null, low: null, high: null });
        expect(found[name]?.reason).toMatch(/clock.*\.$/);
      }
      expect(found['launch.perDispatchMs']?.value).toBeCloseTo(0.02, 8);
    }
  });
});
