import { describe, expect, it } from 'vitest';
import { affineEstimate, type LevelTimes } from '../../src/lab/measure/affine-fit.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';

const LEVELS = [1, 4, 16, 64, 256, 1024, 4096, 2 ** 20];

/** Blocks of a thing of known costs, each off by up to `scatter` of its time. */
function timesOf(fixedMs: number, perOneMs: number, scatter: number, blocks = 8): LevelTimes[] {
  const random = seededRandom(7);
  return LEVELS.map((level) => ({
    level,
    ms: Array.from(
      { length: blocks },
      () => (fixedMs + level * perOneMs) * (1 + scatter * (2 * random() - 1)),
    ),
  }));
}

const fit = (levels: readonly LevelTimes[]) => affineEstimate(levels, seededRandom(1));

describe('the line of a fixed cost and a cost for each more', () => {
  it('finds both costs over six powers of ten', () => {
    const { fixedMs, perOneMs, largestMiss } = fit(timesOf(0.2, 1e-5, 0));
    expect(fixedMs.value).toBeCloseTo(0.2, 9);
    expect(perOneMs.value).toBeCloseTo(1e-5, 12);
    expect(largestMiss).toBeCloseTo(1, 9);
  });

  it('has intervals that hold the true costs where the times scatter', () => {
    const { fixedMs, perOneMs } = fit(timesOf(0.2, 1e-5, 0.1));
    expect(fixedMs.interval?.low).toBeLessThan(0.2);
    expect(fixedMs.interval?.high).toBeGreaterThan(0.2);
    expect(perOneMs.interval?.low).toBeLessThan(1e-5);
    expect(perOneMs.interval?.high).toBeGreaterThan(1e-5);
    expect(fixedMs.n).toBe(8 * LEVELS.length);
  });

  it('moves only the fixed cost when only that changes, and only the other when that does', () => {
    const before = fit(timesOf(0.2, 1e-4, 0.02));
    const dearerTrip = fit(timesOf(0.4, 1e-4, 0.02));
    expect(dearerTrip.fixedMs.value / before.fixedMs.value).toBeCloseTo(2, 1);
    expect(dearerTrip.perOneMs.value / before.perOneMs.value).toBeCloseTo(1, 1);
    const dearerBytes = fit(timesOf(0.2, 3e-4, 0.02));
    expect(dearerBytes.fixedMs.value / before.fixedMs.value).toBeCloseTo(1, 1);
    expect(dearerBytes.perOneMs.value / before.perOneMs.value).toBeCloseTo(3, 1);
  });

  it('is not carried off by one block that took ten times as long', () => {
    const levels = timesOf(0.2, 1e-5, 0.02);
    const spiked = levels.map(({ level, ms }, i) => ({
      level,
      ms: i === 3 ? [...ms.slice(1), 2] : ms,
    }));
    expect(fit(spiked).fixedMs.value / fit(levels).fixedMs.value).toBeCloseTo(1, 1);
  });

  it('never has a cost below nothing', () => {
    const through0 = fit([
      { level: 1, ms: [0.9] },
      { level: 10, ms: [10] },
      { level: 100, ms: [101] },
    ]);
    expect(through0.fixedMs.value).toBe(0);
    expect(through0.perOneMs.value).toBeGreaterThan(0);
    const falling = fit([
      { level: 1, ms: [1] },
      { level: 10, ms: [0.9] },
    ]);
    expect(falling.perOneMs.value).toBe(0);
    expect(falling.fixedMs.value).toBeGreaterThan(0.89);
  });

  it('says by how much it misses the point it misses most', () => {
    const levels = timesOf(0.2, 1e-5, 0).map(({ level, ms }) => ({
      level,
      ms: level === 64 ? ms.map((one) => 3 * one) : ms,
    }));
    expect(fit(levels).largestMiss).toBeGreaterThan(2);
  });

  it('leaves out a level with too few blocks where others have enough', () => {
    const levels = timesOf(0.2, 1e-5, 0.02).map(({ level, ms }) => ({
      level,
      ms: level === 64 ? [5] : ms,
    }));
    const { fixedMs, largestMiss } = fit(levels);
    expect(fixedMs.interval?.high).toBeLessThan(0.22);
    expect(largestMiss).toBeLessThan(1.1);
  });

  it('has no interval with too few blocks, and no costs with one level or none', () => {
    expect(fit(timesOf(0.2, 1e-5, 0.1, 2)).fixedMs.interval).toBeNull();
    for (const levels of [[], [{ level: 4, ms: [1, 2, 3] }], [{ level: 4, ms: [] }]]) {
      const { fixedMs, perOneMs } = fit(levels);
      expect(fixedMs.value).toBeNaN();
      expect(perOneMs.value).toBeNaN();
      expect(perOneMs.interval).toBeNull();
    }
  });
});
