import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lab/measure/random.ts';
import {
  leastSquaresEstimate,
  type Point,
  theilSenEstimate,
} from '../../src/lab/measure/slopes.ts';
import type { Estimate } from '../../src/lab/measure/statistics.ts';

/** Both ways to lay a line, which share what they do with few points. */
const WAYS = [
  ['Theil and Sen', theilSenEstimate],
  ['least squares', leastSquaresEstimate],
] as const;

/** A line of slope 2 and intercept 1, all but exactly, with one point far off. */
const Y = [3.1, 4.9, 7.2, 9.1, 10.8, 13.3, 14.9, 17.2, 30, 21.1];
const POINTS: readonly Point[] = Y.map((y, i) => ({ x: i + 1, y }));
/** The same without that point's error. */
const QUIET = POINTS.map(({ x, y }) => ({ x, y: x === 9 ? 18.7 : y }));

function contains({ interval }: Estimate, value: number): boolean {
  return interval !== null && interval.low <= value && value <= interval.high;
}

// What SciPy 1.10.1 says of the points, from python3 after
//   import numpy as np; from scipy import stats
//   x = np.arange(1, 11); y = np.array([3.1, 4.9, 7.2, 9.1, 10.8, 13.3, 14.9, 17.2, 30, 21.1])
//   quiet = np.where(x == 9, 18.7, y)
//   level = 1 - 2 * stats.norm.cdf(-np.sqrt(10 / 9) * stats.t.ppf(.975, 9))
//   interval = lambda f: stats.bootstrap((x, quiet), f, paired=True, vectorized=False, method='percentile',
//     confidence_level=level, n_resamples=5000, random_state=1).confidence_interval
describe('the line of Theil and Sen', () => {
  const { slope, intercept } = theilSenEstimate(POINTS, seededRandom(1));

  it('is SciPy’s, and is not carried off by one point', () => {
    // stats.theilslopes(y, x, method='joint')
    expect(slope.value).toBeCloseTo(2.025, 12);
    expect(intercept.value).toBeCloseTo(1, 12);
  });

  it('has SciPy’s intervals', () => {
    // interval(lambda x, y: stats.theilslopes(y, x, method='joint')[0]): low 1.917, high 2.05; [1]: 0.594, 1.6
    const line = theilSenEstimate(QUIET, seededRandom(1));
    expect(line.slope.interval?.low).toBeCloseTo(1.917, 1);
    expect(line.slope.interval?.high).toBeCloseTo(2.05, 1);
    expect(line.intercept.interval?.low).toBeCloseTo(0.594, 1);
    expect(line.intercept.interval?.high).toBeCloseTo(1.6, 1);
  });

  it('passes over pairs that share one x', () => {
    const twice = [...POINTS, ...POINTS.map(({ x, y }) => ({ x, y: y + 0.01 }))];
    // stats.theilslopes(np.r_[y, y + .01], np.r_[x, x], method='joint'): slope 2.0256250000000002, intercept 1.0012499999999989
    const line = theilSenEstimate(twice, seededRandom(1));
    expect(line.slope.value).toBeCloseTo(2.0256250000000002, 9);
    expect(line.intercept.value).toBeCloseTo(1.0012499999999989, 9);
  });
});

describe('the least-squares line', () => {
  const { slope, intercept } = leastSquaresEstimate(POINTS, seededRandom(1));

  it('is SciPy’s', () => {
    // stats.linregress(x, y)
    expect(slope.value).toBeCloseTo(2.470303030303031, 12);
    expect(intercept.value).toBeCloseTo(-0.4266666666666712, 12);
  });

  it('has SciPy’s intervals', () => {
    // interval(lambda x, y: stats.linregress(x, y).slope): low 1.931, high 2.040; .intercept: 0.810, 1.435
    const line = leastSquaresEstimate(QUIET, seededRandom(1));
    expect(line.slope.interval?.low).toBeCloseTo(1.931, 1);
    expect(line.slope.interval?.high).toBeCloseTo(2.04, 1);
    expect(line.intercept.interval?.low).toBeCloseTo(0.81, 1);
    expect(line.intercept.interval?.high).toBeCloseTo(1.435, 1);
  });
});

describe.each(WAYS)('a line by %s', (_, estimate) => {
  it('through points on a line is that line, with intervals of no width', () => {
    const points = [1, 2, 3, 4, 5].map((x) => ({ x, y: 4 + 0.5 * x }));
    const { slope, intercept } = estimate(points, seededRandom(1));
    expect(slope.value).toBeCloseTo(0.5, 12);
    expect(intercept.value).toBeCloseTo(4, 12);
    expect(slope.interval?.low).toBeCloseTo(0.5, 12);
    expect(intercept.interval?.high).toBeCloseTo(4, 12);
    expect(slope.n).toBe(5);
  });

  it('has no slope through points that share one x, through one point, or through none', () => {
    for (const xs of [[2, 2, 2, 2], [7], []]) {
      const line = estimate(
        xs.map((x, i) => ({ x, y: i })),
        seededRandom(1),
      );
      for (const part of [line.slope, line.intercept]) {
        expect(part).toEqual({ value: NaN, interval: null, n: xs.length });
      }
    }
  });

  it('through two points has no interval', () => {
    const line = estimate(
      [
        { x: 1, y: 1 },
        { x: 2, y: 3 },
      ],
      seededRandom(1),
    );
    expect(line.slope).toEqual({ value: 2, interval: null, n: 2 });
    expect(line.intercept).toEqual({ value: -1, interval: null, n: 2 });
  });

  it('is the same on every visit to the same points', () => {
    expect(estimate(POINTS, seededRandom(3))).toEqual(estimate(POINTS, seededRandom(3)));
  });

  it('has intervals that contain the true slope and intercept in about 95 of 100 seeded trials', () => {
    const trials = 100;
    let [slopes, intercepts] = [0, 0];
    for (let seed = 0; seed < trials; seed++) {
      const random = seededRandom(seed);
      const points = Array.from({ length: 15 }, (_, i) => ({
        x: 1 + (i % 5),
        y: 3 + 2 * (1 + (i % 5)) + (random() + random() + random() - 1.5),
      }));
      const line = estimate(points, random);
      if (contains(line.slope, 2)) slopes++;
      if (contains(line.intercept, 3)) intercepts++;
    }
    for (const hits of [slopes, intercepts]) {
      expect(hits / trials).toBeGreaterThan(0.9);
      expect(hits / trials).toBeLessThan(0.99);
    }
  });
});
