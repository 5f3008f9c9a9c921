import { describe, expect, it } from 'vitest';
import {
  fewerLaunches,
  launchPrice,
  launchShare,
  naiveTiming,
} from '../../src/lab/measure/launch-verdict.ts';
import { unavailableReading } from '../../src/lab/measure/report.ts';
import {
  between,
  LAUNCH_BOUND,
  launchReport,
  withReading,
  WORK_BOUND,
} from './fakes/launch-reports.ts';

const BOUND = launchReport(LAUNCH_BOUND);
const FREE = launchReport(WORK_BOUND);

describe('the price of a launch', () => {
  it('is told in milliseconds and in calls', () => {
    const price = launchPrice(BOUND);
    expect(price).toMatchObject({ kind: 'priced' });
    expect(price).toHaveProperty('launchMs', expect.closeTo(LAUNCH_BOUND.perDispatchMs, 3));
    expect((price as { inCalls: number }).inCalls / 12_500).toBeCloseTo(1, 1);
  });

  it('is not set against calls that may cost as much', () => {
    const report = withReading(BOUND, 'launch.inCalls', between(0.8, 1.1, 1.5, 'ratio'));
    expect(launchPrice(report)).toMatchObject({ kind: 'priced', inCalls: null });
  });

  it('is unseen where its interval reaches down to nothing', () => {
    const report = withReading(BOUND, 'launch.perDispatchMs', between(0, 0.0001, 0.0004));
    expect(launchPrice(report)).toEqual({ kind: 'unseen', atMostMs: 0.0004 });
  });

  it('is unknown, with the reason, where it could not be had', () => {
    const reading = unavailableReading('ms', 'The clock stood still.');
    expect(launchPrice(withReading(BOUND, 'launch.perDispatchMs', reading))).toEqual({
      kind: 'unknown',
      reason: 'The clock stood still.',
    });
    expect(launchPrice({ ...BOUND, readings: {} })).toEqual({ kind: 'unknown', reason: null });
  });
});

describe('the share of launches in an epoch', () => {
  it('is most of it where launches bind, and little where other work does', () => {
    expect(launchShare(BOUND)).toMatchObject({ kind: 'most', launches: 42 });
    const found = launchShare(BOUND);
    if (found.kind === 'unknown' || found.kind === 'unseen')
      throw new Error('The share is unknown.');
    // Three of the launches have a submit of their own.
    expect(found.launchMs).toBeCloseTo(3 * 0.04 + 39 * 0.025, 1);
    expect(found.share).toBeCloseTo(found.launchMs / found.epochMs, 9);
    expect(launchShare(FREE)).toMatchObject({ kind: 'little' });
  });

  it('is neither while its interval holds the limit', () => {
    for (const [low, value, high] of [
      [0.3, 0.52, 0.7],
      [0.05, 0.08, 0.12],
    ] as const) {
      const share = between(low, value, high, 'fraction');
      expect(launchShare(withReading(BOUND, 'tfjs-webgpu.launchShare', share)).kind).toBe('some');
    }
  });

  it('is over all of it only where that is sure', () => {
    const name = 'tfjs-webgpu.launchShare';
    const over = between(1.1, 1.3, 1.6, 'fraction');
    expect(launchShare(withReading(BOUND, name, over)).kind).toBe('over');
    const perhaps = between(0.9, 1.1, 1.3, 'fraction');
    expect(launchShare(withReading(BOUND, name, perhaps)).kind).toBe('most');
  });

  it('is no more than a bound where the price is unseen', () => {
    const unseen = withReading(BOUND, 'launch.perDispatchMs', between(0, 0.0001, 0.0004));
    const found = launchShare(unseen);
    expect(found).toMatchObject({ kind: 'unseen', launches: 42 });
    expect(found).toHaveProperty('atMostMs', unseen.readings['tfjs-webgpu.launchMs']?.high);
  });

  it('is the next trainer’s where TensorFlow.js could not run, and unknown where none could', () => {
    const without = launchReport({ ...LAUNCH_BOUND, epochMs: [null, 0.9, 0.16, 0.05, 0.01] });
    expect(launchShare(without)).toMatchObject({ way: { trainer: 'jax-webgpu' }, launches: 22 });
    const none = launchReport({ ...LAUNCH_BOUND, epochMs: [null, null, null, null, null] });
    expect(launchShare(none)).toEqual({ kind: 'unknown', reason: 'It is not here.' });
  });
});

describe('fewer launches of the same kernel', () => {
  it('are faster where a launch costs more than an epoch', () => {
    const found = fewerLaunches(BOUND);
    expect(found).toMatchObject({ kind: 'faster', epochsPerLaunch: 500 });
    expect(found).toHaveProperty('factor', expect.closeTo(5, 0));
    expect(found).toHaveProperty('savedMs', expect.closeTo(0.04, 2));
  });

  it('are the same where the interval holds 1, and slower where they are', () => {
    const same = withReading(FREE, 'wgsl-fused.oneEpochMs', between(0.09, 0.1, 0.11));
    expect(fewerLaunches(same).kind).toBe('same');
    const slower = fewerLaunches(launchReport({ ...WORK_BOUND, epochMs: [25, 3, 0.2, 0.1, 0.2] }));
    expect(slower).toMatchObject({ kind: 'slower' });
    expect(slower).toHaveProperty('factor', expect.closeTo(2, 0));
  });

  it('are unknown where one of the ways is missing', () => {
    const half = launchReport({ ...LAUNCH_BOUND, epochMs: [1.4, 0.9, 0.16, 0.05, null] });
    expect(fewerLaunches(half)).toEqual({ kind: 'unknown' });
  });
});

describe('one launch timed by itself', () => {
  it('fools where the wait is longer than the launch', () => {
    expect(naiveTiming(BOUND)).toMatchObject({ kind: 'fooled' });
    expect(naiveTiming(BOUND)).toHaveProperty('factor', expect.closeTo(21, 0));
  });

  it('is right where there is nothing to wait for', () => {
    const quick = launchReport({ ...LAUNCH_BOUND, waitMs: 0.000_1 });
    expect(naiveTiming(quick)).toMatchObject({ kind: 'right' });
    expect(naiveTiming({ ...BOUND, readings: {} })).toEqual({ kind: 'unknown' });
  });
});
