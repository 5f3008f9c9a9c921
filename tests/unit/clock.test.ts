import { describe, expect, it } from 'vitest';
import { measureClockStepMs } from '../../src/lab/measure/clock.ts';
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
