import { describe, expect, it } from 'vitest';
import {
  forwardOnly,
  measureClock,
  measureClockCallMs,
  measureClockStepMs,
} from '../../src/lab/measure/clock.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { FakeClock } from './fakes/clock.ts';

describe('the clock step', () => {
  it.each([0.005, 0.1, 1, 1000 / 60])('of a clock that shows every %d ms is found', (stepMs) => {
    expect(measureClockStepMs(new FakeClock(stepMs).now)).toBeCloseTo(stepMs, 9);
  });

  it('is the smallest difference that a jittered clock shows', () => {
    const random = seededRandom(7);
    let ms = 0;
    const now = () => (ms += 0.1 + Math.floor(random() * 4) * 0.05);
    expect(measureClockStepMs(now)).toBeCloseTo(0.1, 9);
  });

  it('is not known of a clock that stands still', () => {
    expect(measureClockStepMs(() => 1234)).toBeNull();
  });

  it('is not taken from a jump back', () => {
    const clock = new FakeClock(1);
    let looks = 0;
    const now = () => clock.now() - (++looks > 40 ? 500.25 : 0);
    expect(measureClockStepMs(now)).toBe(1);
  });

  it('is looked for no longer than a few steps of the coarsest clock take', () => {
    const clock = new FakeClock(1000 / 60);
    measureClockStepMs(clock.now);
    expect(clock.now()).toBeLessThan(100);
  });
});

describe('the cost of a look at the clock', () => {
  it.each([0.005, 0.1, 1, 1000 / 60])('is found though the clock moves by %d ms', (stepMs) => {
    const lookMs = stepMs / 20;
    const callMs = measureClockCallMs(new FakeClock(stepMs, lookMs).now) ?? NaN;
    expect(callMs / lookMs).toBeCloseTo(1, 1);
  });

  it('is not known of a clock that stands still, or that moved but once', () => {
    expect(measureClock(() => 1234)).toEqual({ stepMs: null, callMs: null, jumpsBack: 0 });
    const times = [0, 0, 100];
    expect(measureClock(() => times.shift() ?? 100)).toMatchObject({ stepMs: 100, callMs: null });
  });

  it('and the step are right where the clock jumps back, and the jumps are counted', () => {
    const clock = new FakeClock(1, 0.05);
    let looks = 0;
    const now = () => clock.now() - (++looks > 50 ? 500 : 0) - (looks > 90 ? 9000 : 0);
    const { stepMs, callMs, jumpsBack } = measureClock(now);
    expect(stepMs).toBe(1);
    expect(callMs).toBeCloseTo(0.05, 2);
    expect(jumpsBack).toBe(2);
  });
});

describe('a clock that never goes back', () => {
  it('moves with another, and stands still where that one jumps back', () => {
    const times = [100, 105, 40, 47, 47];
    const now = forwardOnly(() => times.shift() ?? 0);
    expect([now(), now(), now(), now()]).toEqual([105, 105, 112, 112]);
  });
});
