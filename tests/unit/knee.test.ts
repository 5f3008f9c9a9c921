import { describe, expect, it } from 'vitest';
import { fitKnee, rateAt, type ScalingPoint } from '../../src/lab/measure/knee.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { cores, coresWithThreads, fastAndSlow } from './fakes/cpu-world.ts';
import { normal } from './fakes/noise.ts';

const SIXTEEN = [1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16];

function points(
  counts: readonly number[],
  scaling: (workers: number) => number,
  scatter = 0,
  seed = 1,
): ScalingPoint[] {
  const random = seededRandom(seed);
  return counts.map((workers) => ({
    workers,
    rate: 40 * scaling(workers) * Math.exp(scatter * normal(random)),
  }));
}

describe('the knee of a curve of workers', () => {
  it('is at 2 where two cores do all there is', () => {
    const fit = fitKnee(points([1, 2, 3, 4], cores(2)))!;
    expect(fit.knee).toBe(2);
    expect(fit.slopeAfter).toBeCloseTo(0, 6);
    expect(fit.perWorker).toBeCloseTo(40, 6);
    expect(fit.secondKnee).toBeNull();
  });

  it('is at 1 on one core', () => {
    const fit = fitKnee(points([1, 2], cores(1)))!;
    expect(fit.knee).toBe(1);
    expect(fit.slopeAfter).toBeCloseTo(0, 6);
  });

  it('finds none among rates that no arithmetic can hold together', () => {
    const rates = [1e300, 1e-300, 1e300, 1e-300];
    expect(fitKnee(rates.map((rate, i) => ({ workers: i + 1, rate })))).toBeNull();
  });

  it('is at 4, with a slope of a quarter, where four cores have two threads each', () => {
    const fit = fitKnee(points(SIXTEEN, coresWithThreads(4)))!;
    expect(fit.knee).toBe(4);
    expect(fit.slopeAfter).toBeCloseTo(0.25, 2);
    expect(fit.secondKnee).toBe(8);
    expect(fit.slopeAfterSecond).toBeCloseTo(0, 2);
  });

  it('is at 8, with the slower cores’ slope, where eight fast cores have eight slow ones beside them', () => {
    const fit = fitKnee(points(SIXTEEN, fastAndSlow(8, 8)))!;
    expect(fit.knee).toBe(8);
    expect(fit.slopeAfter).toBeCloseTo(0.55, 2);
  });

  it('is not there where every worker does as much as the first', () => {
    const fit = fitKnee(points(SIXTEEN, cores(32)))!;
    expect(fit.knee).toBeNull();
    expect(fit.slopeAfter).toBe(1);
  });

  it('is not there where cores clock a little lower the more of them work', () => {
    const clocking = (workers: number) => workers * (1 - 0.008 * (workers - 1));
    expect(fitKnee(points(SIXTEEN, clocking))!.knee).toBeNull();
  });

  it('stays within a worker of the truth under a scatter of 3 %, and invents none', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const two = fitKnee(points([1, 2, 3, 4], cores(2), 0.03, seed))!;
      expect(Math.round(two.knee!), `two cores, seed ${String(seed)}`).toBe(2);
      const four = fitKnee(points(SIXTEEN, coresWithThreads(4), 0.03, seed))!;
      expect(Math.abs(four.knee! - 4), `four cores, seed ${String(seed)}`).toBeLessThanOrEqual(1);
      const none = fitKnee(points(SIXTEEN, cores(32), 0.03, seed))!;
      expect(none.knee, `no knee, seed ${String(seed)}`).toBeNull();
    }
  });

  it('does not depend on the unit', () => {
    const scaled = points(SIXTEEN, coresWithThreads(4)).map(({ workers, rate }) => ({
      workers,
      rate: rate * 1e9,
    }));
    expect(fitKnee(scaled)!.knee).toBe(4);
  });

  it('needs two numbers of workers that did something', () => {
    expect(fitKnee([])).toBeNull();
    expect(fitKnee([{ workers: 1, rate: 40 }])).toBeNull();
    expect(
      fitKnee([
        { workers: 1, rate: 40 },
        { workers: 2, rate: 0 },
      ]),
    ).toBeNull();
  });

  it('is not sought among numbers of workers that no machine has, as a report from anywhere may name them', () => {
    expect(fitKnee(points([1, 2, 3, 2000], cores(2)))).toBeNull();
  });

  it('gives pieces that go through the points', () => {
    const measured = points(SIXTEEN, coresWithThreads(4));
    const fit = fitKnee(measured)!;
    for (const { workers, rate } of measured) {
      expect(rateAt(fit, workers) / rate, String(workers)).toBeCloseTo(1, 2);
    }
  });
});
