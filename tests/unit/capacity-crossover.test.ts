import { describe, expect, it } from 'vitest';
import { crossoverAlong, firstFall, lastFall } from '../../src/lab/measure/capacity-crossover.ts';
import { type Size, sizesAlong } from '../../src/lab/measure/capacity-sizes.ts';
import { defaultCapacityPlan } from '../../src/lab/measure/plan.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { type MadeUpMachine, sizedSamples } from './fakes/sizes.ts';

const SIZES = sizesAlong('batch', defaultCapacityPlan);

const crossover = (machine: Omit<MadeUpMachine, 'sizes'>, sizes: readonly Size[] = SIZES) =>
  crossoverAlong('batch', SIZES, sizedSamples({ ...machine, sizes }), seededRandom(1));

/** A CPU that takes a microsecond a row. */
const cpuMs = ({ batch }: Size): number => batch / 1000;

describe('where one curve falls below another', () => {
  const gaps = (...logs: number[]) => logs.map((log, i) => ({ along: 10 ** i, log }));

  it('is on the line between neighbours, both axes logarithmic', () => {
    expect(lastFall(gaps(1, -1))).toBeCloseTo(Math.sqrt(10), 9);
    expect(lastFall(gaps(2, 3, -1))).toBeCloseTo(10 ** 1.75, 9);
  });

  it('is the last of several falls, or the first', () => {
    expect(lastFall(gaps(1, -1, 1, -1))).toBeCloseTo(10 ** 2.5, 9);
    expect(firstFall(gaps(1, -1, 1, -1))).toBeCloseTo(10 ** 0.5, 9);
  });

  it('lies beyond the ends where there is none', () => {
    expect(lastFall(gaps(1, -1, 1))).toBe(Infinity);
    expect(lastFall(gaps(-1, -2))).toBe(-Infinity);
    expect(firstFall(gaps(1, 2))).toBe(Infinity);
    expect(firstFall(gaps(-1, 2))).toBe(-Infinity);
    expect(lastFall([])).toBeNaN();
    expect(firstFall([])).toBeNaN();
  });
});

describe('the crossover', () => {
  it('is where the two take equally long, with an interval that holds it', () => {
    const found = crossover({ cpuMs, gpuMs: () => 5 });
    if (found.kind !== 'crosses') throw new Error(found.kind);
    const { value, interval, n } = found.at;
    expect(value).toBeGreaterThan(4900);
    expect(value).toBeLessThan(5100);
    expect(interval?.low).toBeLessThan(5000);
    expect(interval?.high).toBeGreaterThan(5000);
    expect(n).toBe(6);
    expect(found).toMatchObject({ to: 2 ** 20, again: false });
  });

  it('has a wider interval where blocks scatter more', () => {
    const width = (scatter: number): number => {
      const found = crossover({ cpuMs, gpuMs: () => 5, scatter });
      if (found.kind !== 'crosses' || !found.at.interval) throw new Error(found.kind);
      return found.at.interval.high - found.at.interval.low;
    };
    expect(width(0.1)).toBeGreaterThan(3 * width(0.01));
  });

  it('has no interval from fewer than three rounds', () => {
    const found = crossover({ cpuMs, gpuMs: () => 5, rounds: 2 });
    expect(found).toMatchObject({ kind: 'crosses', at: { interval: null, n: 2 } });
  });

  it('is not there where the CPU is faster at every size', () => {
    const found = crossover({ cpuMs, gpuMs: (size) => 3 * cpuMs(size) });
    expect(found).toEqual({ kind: 'cpu-faster', to: 2 ** 20, gpuFasterAt: [] });
  });

  it('is not there where the GPU is ahead for a while only, and says where', () => {
    const gpuMs = (size: Size): number => (size.batch === 7680 ? 0.3 : 3) * cpuMs(size);
    expect(crossover({ cpuMs, gpuMs })).toMatchObject({ kind: 'cpu-faster', gpuFasterAt: [7680] });
  });

  it('is not there where the GPU is faster at every size', () => {
    const found = crossover({ cpuMs, gpuMs: (size) => cpuMs(size) / 3 });
    expect(found).toEqual({ kind: 'gpu-faster', from: 120, to: 2 ** 20 });
  });

  it('is the last one where the curves meet again, and says so', () => {
    const ahead = [480, 2 ** 20];
    const gpuMs = (size: Size): number => (ahead.includes(size.batch) ? 0.3 : 3) * cpuMs(size);
    const found = crossover({ cpuMs, gpuMs });
    if (found.kind !== 'crosses') throw new Error(found.kind);
    expect(found.again).toBe(true);
    expect(found.at.value).toBeGreaterThan(491_520);
  });

  it('is unclear where the scatter hides it', () => {
    expect(crossover({ cpuMs, gpuMs: cpuMs, scatter: 0.2 }).kind).toBe('unclear');
  });

  it('knows only the sizes that both sides were measured at', () => {
    const found = crossover({ cpuMs, gpuMs: () => 5 }, SIZES.slice(0, 3));
    expect(found).toMatchObject({ kind: 'cpu-faster', to: 1920 });
    const samples = sizedSamples({ cpuMs, gpuMs: () => 5, sizes: SIZES });
    const onlyCpu = samples.filter(({ arm }) => arm === 'cpu');
    expect(crossoverAlong('batch', SIZES, onlyCpu, seededRandom(1))).toEqual({
      kind: 'unmeasured',
    });
  });
});
