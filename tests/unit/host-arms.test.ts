import { describe, expect, it } from 'vitest';
import type { BoundarySettings } from '../../src/lab/boundary/boundary.ts';
import { type GpuTrainer, nullArm, realArm } from '../../src/lab/experiments/host-arms.ts';
import type { SweepBench } from '../../src/lab/experiments/sweep-bench.ts';
import { defaultHostPlan } from '../../src/lab/measure/plan.ts';
import type { PointBlocks } from '../../src/lab/experiments/point-arms.ts';
import type { Now } from '../../src/lab/measure/clock.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { FakeClock } from './fakes/clock.ts';

const TARGET_MS = 50;

/** A trainer whose every block ends with a wait, and some of whose blocks meet a program that has the processor. */
function trainer(clock: FakeClock, spikes: readonly number[]): GpuTrainer & { asked: string[] } {
  const asked: string[] = [];
  const trainUnread = ({ isNull }: BoundarySettings, epochs: number): Promise<void> => {
    const spikeMs = spikes[asked.length] ?? 0;
    asked.push(`${isNull ? 'null' : 'real'} ${String(epochs)}`);
    clock.advance(2 + 0.01 * epochs + spikeMs);
    return Promise.resolve();
  };
  return {
    id: 'wgsl-steps',
    plan: defaultHostPlan,
    launches: 5,
    bench: { trainUnread } as unknown as SweepBench,
    asked,
  };
}

/** How points are prepared by this clock. */
const blocksOf = (now: Now): PointBlocks => ({
  now,
  targetMs: TARGET_MS,
  random: seededRandom(1),
  breathe: () => Promise.resolve(),
  keep: () => undefined,
});

describe('an arm of the host’s experiment', () => {
  it.each([
    ['the first trial', [0, 100]],
    ['the first trials', [0, 100, 100, 30]],
    ['no trial', []],
  ])('has blocks of half their length at the least, though %s met a spike', async (_, spikes) => {
    for (const arm of [nullArm, realArm]) {
      const clock = new FakeClock(0.005);
      const blocks = blocksOf(clock.now);
      const made = await arm(trainer(clock, spikes), blocks);
      const beganMs = clock.passedMs;
      await made.run(made.nextBlock() ?? 0);
      expect(clock.passedMs - beganMs).toBeGreaterThan(TARGET_MS / 2);
      expect(clock.passedMs - beganMs).toBeLessThan(2 * TARGET_MS);
    }
  });

  it('comes to an end where the clock stands still', async () => {
    const blocks = blocksOf(() => 0);
    const made = await nullArm(trainer(new FakeClock(), []), blocks);
    expect(made.nextBlock()).toBeGreaterThan(0);
  });

  it('leaves the real GPU alone where it is the null GPU’s', async () => {
    const clock = new FakeClock(0.005);
    const blocks = blocksOf(clock.now);
    const ofNull = trainer(clock, []);
    await nullArm(ofNull, blocks);
    expect(ofNull.asked.every((one) => one.startsWith('null'))).toBe(true);
    const ofReal = trainer(clock, []);
    await realArm(ofReal, blocks);
    expect(ofReal.asked.every((one) => one.startsWith('real'))).toBe(true);
  });
});
