import { describe, expect, it } from 'vitest';
import { timerSaturation } from '../../src/lab/measure/timer-saturation.ts';

const times = (count: number, ms: number) => new Array<number>(count).fill(ms);

describe('blocks that the clock can’t time', () => {
  it('are those that mostly show no time, or less than none', () => {
    for (const ms of [
      [0, 0, 0],
      [...times(6, 0), 1, 1, 1, 1],
      [-1, 0, 50],
    ]) {
      expect(timerSaturation(ms, 0.1)?.kind).toBe('zero-dominated');
      expect(timerSaturation(ms, null)?.kind).toBe('zero-dominated');
    }
  });

  it('are many of a few steps that show only one or two different times', () => {
    expect(timerSaturation([...times(12, 1), ...times(8, 2)], 1)?.kind).toBe('low-distinct');
    expect(timerSaturation(times(20, 100 / 6), 100 / 6)?.kind).toBe('low-distinct');
  });

  it('are those shorter than twenty steps', () => {
    expect(timerSaturation([9, 11, 14], 1)?.kind).toBe('short-blocks');
    expect(timerSaturation(times(20, 12), 1)?.kind).toBe('short-blocks');
  });

  it('come with a reason in a sentence', () => {
    const saturated = [times(3, 0), times(20, 1), [9, 11, 14], [1]];
    for (const ms of saturated) {
      expect(timerSaturation(ms, 1)?.reason).toMatch(/^[A-Z].*clock.*\.$/);
    }
    expect(timerSaturation([9, 11, 14], 1)?.reason).toMatch(
      /Half of 3 blocks.*11\.0\sms.*1\.00\sms/,
    );
  });
});

describe('blocks that the clock can time', () => {
  it.each([
    ['a hundred steps of 1 ms, all alike', times(20, 100), 1],
    ['a hundred steps of 1 ms, of two different times', [...times(10, 99), ...times(10, 100)], 1],
    ['a hundred steps of 16.7 ms', times(10, 1667), 1000 / 60],
    ['a few zeros among good ones', [0, 0, 50, 51, 52], 0.1],
    ['one long block', [50], 0.1],
    ['an unknown step', [3, 4, 5], null],
    ['none', [], 1],
  ])('are %s', (_, ms, clockStepMs) => {
    expect(timerSaturation(ms, clockStepMs)).toBeNull();
  });
});
