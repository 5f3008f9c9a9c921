import { describe, expect, it } from 'vitest';
import { pointArm } from '../../src/lab/experiments/point-arms.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { FakeClock } from './fakes/clock.ts';

/** A point of which each takes so long, with something in the way of one of its runs. */
async function pointOf(eachMs: number, { run, ms }: { run: number; ms: number }) {
  const clock = new FakeClock(0.005);
  let runs = 0;
  const kept: number[] = [];
  const arm = await pointArm(
    {
      id: 'a point',
      run: (times) => {
        clock.advance(times * eachMs + (++runs === run ? ms : 0));
        return Promise.resolve();
      },
      describe: (times) => ({ arm: 'sweep.calls', times, epochs: 0 }),
    },
    {
      now: clock.now,
      targetMs: 10,
      random: seededRandom(1),
      breathe: () => Promise.resolve(),
      keep: (_id, { times = 1 }, ms) => kept.push(ms / times),
    },
  );
  return { times: arm.nextBlock(), runs, kept };
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

  it('that takes long is not tried at all: its first time was enough to know', async () => {
    const { runs, kept } = await pointOf(400, { run: 0, ms: 0 });
    expect(runs).toBe(1);
    expect(kept).toEqual([]);
  });

  it('keeps the trials that were as long as a block may be, and no shorter ones', async () => {
    const { kept } = await pointOf(0.01, { run: 0, ms: 0 });
    expect(kept).toHaveLength(2);
    for (const eachMs of kept) expect(eachMs).toBeCloseTo(0.01, 3);
  });
});
