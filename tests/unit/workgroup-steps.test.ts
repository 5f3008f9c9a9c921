import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lab/measure/random.ts';
import type { Sample } from '../../src/lab/measure/report.ts';
import { neverFalling, stairs, workgroupSteps } from '../../src/lab/measure/workgroup-steps.ts';

/** Blocks of four launches at each level, five each, with what a launch takes there and some scatter. */
function blocksOf(levels: readonly number[], launchMs: (level: number) => number, scatter = 0.02) {
  const random = seededRandom(7);
  return levels.flatMap((level) =>
    Array.from({ length: 5 }, (_, round): Sample => {
      const ms = 4 * launchMs(level) * (1 + scatter * (2 * random() - 1));
      return { arm: 'sweep.workgroups', level, times: 4, epochs: 0, round, ms, startedAtMs: 0 };
    }),
  );
}

const UP_TO_9 = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** A fixed cost, and 4 ms for each time that all units are busy. */
const stepped =
  (units: number) =>
  (level: number): number =>
    0.5 + 4 * Math.ceil(level / units);

const steps = (samples: readonly Sample[]) => workgroupSteps(samples, seededRandom(1));

describe('how many workgroups run at once', () => {
  it('is the last number before the first step, exactly where both sides were timed', () => {
    expect(steps(blocksOf(UP_TO_9, stepped(2)))).toMatchObject({
      kind: 'step',
      atOnce: { value: 2, interval: { low: 2, high: 2 } },
    });
    expect(steps(blocksOf([0, 1, 40, 79, 80, 81, 120, 160, 161], stepped(80)))).toMatchObject({
      kind: 'step',
      atOnce: { value: 80, interval: { low: 80, high: 80 } },
    });
  });

  it('is known only as far as the next number that was timed', () => {
    const samples = blocksOf([0, 1, 2, 4, 64, 128, 256], stepped(80));
    expect(steps(samples)).toMatchObject({
      atOnce: { value: 64, interval: { low: 64, high: 127 } },
    });
  });

  it('is one where two already take twice as long', () => {
    expect(steps(blocksOf(UP_TO_9, stepped(1)))).toMatchObject({ atOnce: { value: 1 } });
  });

  it('does not follow a single disturbed block, nor a level that came out shorter than one before', () => {
    const samples = blocksOf(UP_TO_9, stepped(4));
    const disturbed = samples.map((sample, i) =>
      i === 16 || i === 3 ? { ...sample, ms: 5 * sample.ms } : sample,
    );
    expect(steps(disturbed)).toMatchObject({ atOnce: { value: 4 } });
    const dented = samples.map((sample) =>
      sample.level === 3 ? { ...sample, ms: 0.9 * sample.ms } : sample,
    );
    expect(steps(dented)).toMatchObject({ atOnce: { value: 4 } });
  });

  it('has a wide interval where the scatter hides the step', () => {
    const found = steps(blocksOf(UP_TO_9, stepped(4), 0.9));
    if (found.kind !== 'step' || !found.atOnce.interval) throw new Error('A step was expected.');
    expect(found.atOnce.interval.high - found.atOnce.interval.low).toBeGreaterThan(1);
  });

  it('has no interval from two blocks a level', () => {
    const samples = blocksOf(UP_TO_9, stepped(2)).filter(({ round }) => round < 2);
    expect(steps(samples)).toMatchObject({ atOnce: { value: 2, interval: null } });
  });

  it('is not told where there is no step up to the largest number', () => {
    expect(steps(blocksOf([0, 1, 2, 512, 1024], () => 4.5))).toEqual({ kind: 'unknown' });
    const flat = (level: number) => (level === 0 ? 0.5 : 4.5);
    expect(steps(blocksOf([0, 1, 2, 512, 1024], flat))).toEqual({ kind: 'none', upTo: 1024 });
  });

  it('is not told where the time grows in no step', () => {
    const ramp = (level: number): number => 0.5 + (level === 0 ? 0 : 4 + 0.4 * (level - 1));
    expect(steps(blocksOf(UP_TO_9, ramp, 0))).toEqual({ kind: 'gradual' });
  });

  it('is unknown from nothing, or without the launches of none and of one', () => {
    expect(steps([])).toEqual({ kind: 'unknown' });
    expect(steps(blocksOf([0, 1], stepped(2)))).toEqual({ kind: 'unknown' });
    expect(steps(blocksOf([1, 2, 3], stepped(2)))).toEqual({ kind: 'unknown' });
    expect(steps(blocksOf([0, 2, 3], stepped(2)))).toEqual({ kind: 'unknown' });
  });
});

describe('values that never fall', () => {
  it('stay as they are where they rise, and are pooled by their weights where they fall', () => {
    const of = (...values: [number, number][]) =>
      neverFalling(values.map(([value, weight]) => ({ value, weight })));
    expect(of([1, 1], [2, 1], [3, 1])).toEqual([1, 2, 3]);
    expect(of([1, 1], [4, 3], [2, 1], [5, 1])).toEqual([1, 3.5, 3.5, 5]);
    expect(of([3, 1], [2, 1], [1, 1])).toEqual([2, 2, 2]);
    expect(of()).toEqual([]);
  });
});

describe('the stairs', () => {
  it('rise by the same each time that all units are busy once more, and end with the last level', () => {
    const corners = stairs(blocksOf([0, 1, 2, 3, 4, 5], stepped(2), 0), 2);
    expect(corners.map(({ workgroups }) => workgroups)).toEqual([1, 2, 2, 4, 4, 5]);
    const heights = corners.map(({ ms }) => ms);
    [4.5, 4.5, 8.5, 8.5, 12.5, 12.5].forEach((ms, i) => expect(heights[i]).toBeCloseTo(ms, 9));
  });

  it('are none where there would be more than a picture has room for', () => {
    expect(stairs(blocksOf([0, 1, 2, 3, 100_000], stepped(2)), 2)).toEqual([]);
  });

  it('are none where there is nothing to lay them through', () => {
    expect(stairs([], 2)).toEqual([]);
    expect(stairs(blocksOf([0], stepped(2)), 2)).toEqual([]);
  });
});
