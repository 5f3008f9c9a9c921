import { describe, expect, it } from 'vitest';
import { estimateOf, ratioOf, weightedSum } from '../../src/lab/measure/estimate-arithmetic.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { readingOf, unavailableReading } from '../../src/lab/measure/report.ts';
import type { Estimate } from '../../src/lab/measure/statistics.ts';
import { normal } from './fakes/noise.ts';

const estimate = (value: number, low: number, high: number, n = 9): Estimate => ({
  value,
  interval: { low, high },
  n,
});

describe('a sum of estimates', () => {
  it('weighs the values, and adds the reaches of their intervals as the sides of a right angle', () => {
    const total = weightedSum([
      { weight: 2, estimate: estimate(10, 8.5, 13) },
      { weight: 1, estimate: estimate(5, 1, 9, 4) },
    ]);
    expect(total.value).toBe(25);
    expect(total.interval?.low).toBeCloseTo(25 - 5, 9);
    expect(total.interval?.high).toBeCloseTo(25 + Math.hypot(6, 4), 9);
    expect(total.n).toBe(4);
  });

  it('takes no notice of a term that weighs nothing, and has no interval if a term has none', () => {
    const bare: Estimate = { value: 7, interval: null, n: 1 };
    const one = estimate(3, 2, 4);
    expect(
      weightedSum([
        { weight: 1, estimate: one },
        { weight: 0, estimate: bare },
      ]),
    ).toEqual(one);
    const both = weightedSum([
      { weight: 1, estimate: one },
      { weight: 1, estimate: bare },
    ]);
    expect(both).toEqual({ value: 10, interval: null, n: 1 });
  });
});

describe('a ratio of estimates', () => {
  it('turns round with its terms', () => {
    const [a, b] = [estimate(10, 8, 13), estimate(4, 3.5, 4.2)];
    const { value, interval } = ratioOf(a, b);
    const turned = ratioOf(b, a);
    expect(value).toBe(2.5);
    expect(turned.interval?.low).toBeCloseTo(1 / (interval?.high ?? NaN), 9);
    expect(turned.interval?.high).toBeCloseTo(1 / (interval?.low ?? NaN), 9);
  });

  it('holds the true ratio in about 95 of 100 intervals', () => {
    const random = seededRandom(7);
    const drawn = (middle: number, deviation: number): Estimate => {
      const value = middle + deviation * normal(random);
      return estimate(value, value - 1.96 * deviation, value + 1.96 * deviation);
    };
    const tries = 2000;
    let held = 0;
    for (let i = 0; i < tries; i++) {
      const { interval } = ratioOf(drawn(20, 1.5), drawn(5, 0.4));
      if (interval && interval.low <= 4 && interval.high >= 4) held++;
    }
    expect(held / tries).toBeGreaterThan(0.93);
    expect(held / tries).toBeLessThan(0.97);
  });

  it('reaches down to 0 where its upper term does, and has no interval where its lower one does', () => {
    expect(ratioOf(estimate(1, 0, 2), estimate(4, 3, 5)).interval?.low).toBe(0);
    expect(ratioOf(estimate(1, 0.5, 2), estimate(4, 0, 5)).interval).toBeNull();
    expect(ratioOf(estimate(0, 0, 2), estimate(4, 3, 5))).toMatchObject({
      value: 0,
      interval: null,
    });
  });
});

describe('the estimate behind a reading', () => {
  it('is what the reading was made of, and null where it has no value', () => {
    const known = estimate(10, 8, 13);
    expect(estimateOf(readingOf(known, 'ms', 0.1))).toEqual(known);
    expect(estimateOf(unavailableReading('ms', 'It is not here.'))).toBeNull();
    expect(estimateOf(undefined)).toBeNull();
  });
});
