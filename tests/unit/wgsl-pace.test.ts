import { describe, expect, it } from 'vitest';
import { epochsAtOnce } from '../../src/lab/trainers/wgsl/pace.ts';

/** A GPU whose time is counted, not spent: it waits `waitMs` at least, in steps of `stepMs`. */
function pretendGpu({
  epochMs,
  waitMs = 0,
  stepMs = 0.001,
}: Record<'epochMs', number> & {
  waitMs?: number;
  stepMs?: number;
}) {
  let nowMs = 0;
  const runs: number[] = [];
  return {
    runs,
    run: (epochs: number) => {
      runs.push(epochs);
      nowMs += Math.ceil(Math.max(waitMs, epochs * epochMs) / stepMs) * stepMs;
      return Promise.resolve();
    },
    now: () => nowMs,
  };
}

describe('how many epochs go to the GPU at once', () => {
  it('is what it does in 50 ms', async () => {
    const { run, now } = pretendGpu({ epochMs: 0.03 });
    expect(await epochsAtOnce(run, now)).toBeCloseTo(50 / 0.03, -1);
  });

  it('is one where an epoch is longer than that', async () => {
    const { run, now, runs } = pretendGpu({ epochMs: 3000 });
    expect(await epochsAtOnce(run, now)).toBe(1);
    expect(Math.max(...runs)).toBe(1);
  });

  it('is never more than 50 ms of work where the wait is rounded up to 100 ms', async () => {
    const { run, now } = pretendGpu({ epochMs: 0.03, waitMs: 100, stepMs: 100 });
    const epochs = await epochsAtOnce(run, now);
    expect(epochs * 0.03).toBeLessThanOrEqual(50);
    expect(epochs).toBeGreaterThan(100);
  });

  it('is not misled by one trial that something held up', async () => {
    const gpu = pretendGpu({ epochMs: 0.002 });
    let heldUpMs = 0;
    const run = (epochs: number) => {
      if (gpu.runs.length === 4) heldUpMs += 40;
      return gpu.run(epochs);
    };
    expect(await epochsAtOnce(run, () => gpu.now() + heldUpMs)).toBeGreaterThan(20_000);
  });

  it('ends even on a clock that stands still', async () => {
    expect(
      await epochsAtOnce(
        () => Promise.resolve(),
        () => 0,
      ),
    ).toBe(2 ** 15);
  });
});
