import { describe, expect, it } from 'vitest';
import { pointArm } from '../../src/lab/experiments/point-arms.ts';
import { FakeClock } from './fakes/clock.ts';

/** A point of which each takes so long, with something in the way of one of its runs. */
async function pointOf(eachMs: number, { run, ms }: { run: number; ms: number }) {
  const clock = new FakeClock(0.005);
  let runs = 0;
  const arm = await pointArm(
    {
      id: 'a point',
      run: (times) => {
        clock.advance(times * eachMs + (++runs === run ? ms : 0));
        return Promise.resolve();
      },
      describe: (times) => ({ arm: 'sweep.calls', times, epochs: 0 }),
    },
    { now: clock.now, targetMs: 10, breathe: () => Promise.resolve() },
  );
  return { times: arm.nextBlock(), runs };
}

describe('a point', () => {
  it('is done as often as fills its block', async () => {
    expect((await pointOf(0.01, { run: 0, ms: 0 })).times).toBeCloseTo(1000, -2);
    expect((await pointOf(400, { run: 0, ms: 0 })).times).toBe(1);
  });

  it('is not made short by an interruption of one trial', async () => {
    const { times } = await pointOf(0.01, { run: 2, ms: 30 });
    expect(times).toBeCloseTo(1000, -2);
  });

  it('that takes long is not tried twice', async () => {
    expect((await pointOf(400, { run: 0, ms: 0 })).runs).toBe(2);
  });
});
