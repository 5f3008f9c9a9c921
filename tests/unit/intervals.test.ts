import { describe, expect, it } from 'vitest';
import { expandedTail, intervalOf } from '../../src/lab/measure/intervals.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { medianEstimate, pairedRatioEstimate } from '../../src/lab/measure/statistics.ts';
import { studentQuantile } from '../../src/lab/measure/student-t.ts';

// What SciPy 1.10.1 says, from python3 after
//   import numpy as np; from scipy import stats
// by the line that is quoted beside each figure.

describe('the quantile of Student’s t', () => {
  // [stats.t.ppf(.975, d) for d in (1, 2, 3, 4, 9, 24, 99)]
  it.each([
    [1, 12.706204736432095],
    [2, 4.302652729911275],
    [3, 3.182446305284263],
    [4, 2.7764451051977987],
    [9, 2.2621571627409915],
    [24, 2.0638985616280205],
    [99, 1.9842169515086827],
  ])('at 97.5 %% with %d degrees of freedom is SciPy’s', (degrees, quantile) => {
    expect(studentQuantile(0.975, degrees)).toBeCloseTo(quantile, 8);
    expect(studentQuantile(0.025, degrees)).toBeCloseTo(-quantile, 8);
  });

  it('is SciPy’s below the middle, and 0 in it', () => {
    // stats.t.ppf(.05, 7)
    expect(studentQuantile(0.05, 7)).toBeCloseTo(-1.8945786050613054, 8);
    expect(studentQuantile(0.5, 7)).toBeCloseTo(0, 8);
  });
});

describe('the expanded tail', () => {
  // [stats.norm.cdf(-np.sqrt(n/(n-1)) * stats.t.ppf(.975, n-1)) for n in (3, 5, 10, 25, 100, 1000)]
  it.each([
    [3, 6.834137304562962e-8],
    [5, 0.0009541005518824723],
    [10, 0.008550639025807874],
    [25, 0.01758230910817958],
    [100, 0.02306438721135478],
    [1000, 0.024804305905564344],
  ])('for %d samples is SciPy’s, and nearer to 2.5 %% the more there are', (n, tail) => {
    expect(Math.abs(expandedTail(n) - tail)).toBeLessThan(2e-7);
    expect(expandedTail(n)).toBeGreaterThanOrEqual(0);
  });

  it('takes in every draw where there are three samples', () => {
    const { low, high } = intervalOf([5, 1, 9, 3], 3);
    expect(low).toBeCloseTo(1, 5);
    expect(high).toBeCloseTo(9, 5);
  });
});

describe('the interval of ten samples', () => {
  const samples = [4.1, 3.9, 4.4, 4.0, 5.2, 4.3, 3.8, 4.2, 4.6, 4.05];

  it('around their median is SciPy’s percentile bootstrap at the expanded level', () => {
    // n = 10; a = stats.norm.cdf(-np.sqrt(n/(n-1)) * stats.t.ppf(.975, n-1))
    // stats.bootstrap((samples,), np.median, method='percentile', confidence_level=1-2*a, n_resamples=100000,
    //   random_state=1).confidence_interval: low 3.95, high 4.5; at the plain level of .95: 3.975, 4.45
    const { value, interval } = medianEstimate(samples, seededRandom(1), 20_000);
    expect(value).toBeCloseTo(4.15, 12);
    expect(interval?.low).toBeCloseTo(3.95, 2);
    expect(interval?.high).toBeCloseTo(4.5, 2);
  });

  it('around the geometric mean of their ratios to 1 holds SciPy’s bootstrap and SciPy’s Student’s t', () => {
    // The bootstrap with np.mean over np.log(samples), and np.exp of the ends: low 4.003, high 4.554;
    // np.exp(stats.t.interval(.95, 9, np.mean(np.log(samples)), stats.sem(np.log(samples)))): low 3.9695, high 4.5256
    const ones = samples.map(() => 1);
    const { interval } = pairedRatioEstimate(samples, ones, seededRandom(1), 20_000);
    expect(interval?.low).toBeCloseTo(3.9695, 3);
    expect(interval?.high).toBeCloseTo(4.554, 2);
  });
});
