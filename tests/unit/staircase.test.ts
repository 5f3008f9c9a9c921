import { describe, expect, it } from 'vitest';
import { cachesOf } from '../../src/lab/measure/cpu-caches.ts';
import { chaseSizes } from '../../src/lab/experiments/cpu-probe-arms.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { clearStairs } from '../../src/lab/measure/staircase.ts';
import { caches } from './fakes/cpu-world.ts';
import { normal } from './fakes/noise.ts';

const SIZES = chaseSizes(2 ** 26);

/** 48 KiB, 2 MiB and 32 MiB, and memory. */
const THREE = caches(
  [
    [48 * 1024, 1.4e-6],
    [2 ** 21, 5e-6],
    [2 ** 25, 25e-6],
  ],
  9e-5,
);

const stairsOf = (stepMs: (bytes: number) => number) =>
  clearStairs(SIZES.map((bytes) => ({ bytes, ms: stepMs(bytes) })));

describe('the steps of a walk through memory', () => {
  it('are where the caches end, as far as the walk goes beyond them', () => {
    const [first, second] = stairsOf(THREE);
    expect(first!.fromBytes).toBeLessThanOrEqual(48 * 1024);
    expect(first!.toBytes).toBeGreaterThan(48 * 1024);
    expect(second!.fromBytes).toBeLessThanOrEqual(2 ** 21);
    expect(second!.toBytes).toBeGreaterThan(2 ** 21);
    expect(second!.bytes / 2 ** 21).toBeGreaterThan(0.7);
    expect(second!.bytes / 2 ** 21).toBeLessThan(2);
  });

  it('are none on a slope that never rests', () => {
    expect(stairsOf((bytes) => 1e-6 * (bytes / 4096) ** 0.5)).toEqual([]);
    expect(stairsOf((bytes) => 1e-6 * (bytes / 4096) ** 0.2)).toEqual([]);
  });

  it('are none on a level, and none where a step is smaller than the scatter of machines', () => {
    expect(stairsOf(() => 2e-6)).toEqual([]);
    expect(stairsOf((bytes) => (bytes > 2 ** 20 ? 2.8e-6 : 2e-6))).toEqual([]);
  });

  it('are none of no points, and of one', () => {
    expect(clearStairs([])).toEqual([]);
    expect(clearStairs([{ bytes: 4096, ms: 1 }])).toEqual([]);
  });
});

describe('steps that are clear', () => {
  const blocksOf = (stepMs: (bytes: number) => number, scatter: number, blocks = 6) => {
    const random = seededRandom(5);
    return SIZES.map((level) => ({
      level,
      ms: Array.from({ length: blocks }, () => stepMs(level) * Math.exp(scatter * normal(random))),
    }));
  };

  it('stay when the blocks are drawn again', () => {
    const { stairs, count } = cachesOf(blocksOf(THREE, 0.03), seededRandom(1));
    expect(stairs.length).toBeGreaterThanOrEqual(2);
    expect(count.value).toBe(stairs.length);
    expect(count.interval!.low).toBeLessThanOrEqual(count.value);
    expect(count.interval!.high).toBeGreaterThanOrEqual(count.value);
  });

  it('are not made by scatter', () => {
    for (const scatter of [0.05, 0.3]) {
      const { stairs } = cachesOf(
        blocksOf(() => 2e-6, scatter),
        seededRandom(1),
      );
      expect(stairs, String(scatter)).toEqual([]);
    }
  });

  it('can’t be told from fewer than three blocks', () => {
    const { stairs, count } = cachesOf(blocksOf(THREE, 0.03, 2), seededRandom(1));
    expect(stairs).toEqual([]);
    expect(count.value).toBeNaN();
    expect(cachesOf([], seededRandom(1)).count.value).toBeNaN();
  });
});
