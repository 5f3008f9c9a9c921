import { describe, expect, it } from 'vitest';
import { seededRandom, shuffled } from '../../src/lab/measure/random.ts';
import {
  median,
  medianEstimate,
  pairedRatioEstimate,
  relativeHalfWidth,
  unpairedRatioEstimate,
} from '../../src/lab/measure/statistics.ts';
import { normal } from './fakes/noise.ts';

const count = (length: number) => Array.from({ length }, (_, index) => index);

describe('the median', () => {
  it('is the middle value, or the mean of the two in the middle', () => {
    expect(median([30, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 20])).toBe(3.5);
    expect(median([5])).toBe(5);
  });

  it('leaves the samples in their order', () => {
    const samples = [3, 1, 2];
    median(samples);
    expect(samples).toEqual([3, 1, 2]);
  });

  it('of nothing is not a number', () => {
    expect(median([])).toBeNaN();
  });
});

describe('the interval of a median', () => {
  it('contains the true value in about 95 of 100 seeded trials', () => {
    const trials = 200;
    const hits = count(trials).filter((trial) => {
      const random = seededRandom(trial);
      const samples = count(25).map(() => 10 + normal(random));
      const { interval } = medianEstimate(samples, random);
      return interval !== null && interval.low <= 10 && 10 <= interval.high;
    }).length;
    expect(hits / trials).toBeGreaterThan(0.9);
    expect(hits / trials).toBeLessThan(0.99);
  });

  it('lies around the value, and is narrower the more samples there are', () => {
    const random = seededRandom(3);
    const of = (n: number) =>
      medianEstimate(
        count(n).map(() => 10 + normal(random)),
        random,
      );
    const [few, many] = [of(8), of(200)];
    for (const { value, interval } of [few, many]) {
      expect(interval?.low).toBeLessThanOrEqual(value);
      expect(interval?.high).toBeGreaterThanOrEqual(value);
    }
    expect(relativeHalfWidth(many)).toBeLessThan(relativeHalfWidth(few));
  });

  it('is the same on every visit to the same samples', () => {
    const of = () => medianEstimate([1, 2, 3, 4, 9], seededRandom(1));
    expect(of()).toEqual(of());
  });

  it('is null where fewer than three samples would have to carry it', () => {
    expect(medianEstimate([1, 2], seededRandom(1))).toEqual({ value: 1.5, interval: null, n: 2 });
    expect(medianEstimate([], seededRandom(1))).toEqual({ value: NaN, interval: null, n: 0 });
    expect(medianEstimate([1, 2, 3], seededRandom(1)).interval).not.toBeNull();
  });
});

describe('the ratio of samples taken in pairs', () => {
  it('is the geometric mean of the pairs’ ratios', () => {
    const { value, n } = pairedRatioEstimate([2, 8, 4], [1, 1, 1], seededRandom(1));
    expect(value).toBeCloseTo(4, 12);
    expect(n).toBe(3);
  });

  it('is not moved by what slows both sides alike, as the ratio of two medians is', () => {
    const random = seededRandom(5);
    const drift = count(30).map((round) => 1 + round / 10);
    const over = drift.map((slow) => 6 * slow * (1 + 0.01 * normal(random)));
    const under = drift.map((slow) => 2 * slow * (1 + 0.01 * normal(random)));
    const paired = pairedRatioEstimate(over, under, random);
    expect(paired.interval?.low).toBeLessThan(3);
    expect(paired.interval?.high).toBeGreaterThan(3);
    expect(relativeHalfWidth(paired)).toBeLessThan(0.01);
    expect(relativeHalfWidth(unpairedRatioEstimate(over, under, random))).toBeGreaterThan(0.1);
  });

  it('rests on whole pairs alone', () => {
    expect(pairedRatioEstimate([2, 2, 2, 50], [1, 1, 1], seededRandom(1)).n).toBe(3);
    expect(pairedRatioEstimate([2, 2], [1, 1], seededRandom(1)).interval).toBeNull();
  });
});

describe('the interval of a ratio of pairs', () => {
  it('contains the true ratio in 95 of 100 seeded trials or more, with spikes of a busy machine too', () => {
    const trials = 400;
    for (const spikes of [0, 0.05]) {
      const hits = count(trials).filter((trial) => {
        const random = seededRandom(trial);
        const noisy = () => Math.exp(0.05 * normal(random)) * (random() < spikes ? 1.5 : 1);
        const [over, under] = [count(15).map(() => 3 * noisy()), count(15).map(noisy)];
        const { interval } = pairedRatioEstimate(over, under, random);
        return interval !== null && interval.low <= 3 && 3 <= interval.high;
      }).length;
      expect(hits / trials).toBeGreaterThanOrEqual(0.95);
      expect(hits / trials).toBeLessThan(0.99);
    }
  });

  it('is null where a time is 0, and the value is no ratio', () => {
    for (const [over, under] of [
      [
        [0, 2, 2],
        [1, 1, 1],
      ],
      [
        [2, 2, 2],
        [0, 1, 1],
      ],
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
    ] as const) {
      const estimate = pairedRatioEstimate(over, under, seededRandom(1));
      expect(estimate).toEqual({ value: NaN, interval: null, n: 3 });
    }
  });
});

describe('the ratio of samples taken at different times', () => {
  it('is the ratio of the medians, with an interval around it', () => {
    const { value, interval, n } = unpairedRatioEstimate(
      [6, 6.1, 5.9, 6],
      [2, 2.1, 1.9],
      seededRandom(1),
    );
    expect(value).toBe(3);
    expect(interval?.low).toBeLessThan(3);
    expect(interval?.high).toBeGreaterThan(3);
    expect(n).toBe(3);
  });

  it('has no interval where either side has fewer than three samples', () => {
    expect(unpairedRatioEstimate([6, 6, 6], [2, 2], seededRandom(1)).interval).toBeNull();
  });
});

describe('the half width', () => {
  it('is a share of the value, and infinite where there is no interval', () => {
    expect(relativeHalfWidth({ value: 10, interval: { low: 9, high: 11 }, n: 5 })).toBe(0.1);
    expect(relativeHalfWidth({ value: 10, interval: null, n: 2 })).toBe(Infinity);
  });
});

describe('the seeded generator', () => {
  it('draws the same numbers for the same seed, all of them in [0, 1), and spread evenly', () => {
    const drawn = count(1000).map(seededRandom(42));
    expect(count(1000).map(seededRandom(42))).toEqual(drawn);
    expect(count(1000).map(seededRandom(43))).not.toEqual(drawn);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(drawn.reduce((sum, value) => sum + value, 0) / 1000).toBeCloseTo(0.5, 1);
  });

  it('shuffles into every order about equally often, and leaves the original alone', () => {
    const random = seededRandom(1);
    const original = ['a', 'b', 'c'];
    const seen = new Map<string, number>();
    for (let draw = 0; draw < 6000; draw++) {
      const order = shuffled(original, random).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(original).toEqual(['a', 'b', 'c']);
    expect(seen.size).toBe(6);
    expect(Math.min(...seen.values())).toBeGreaterThan(850);
  });
});
