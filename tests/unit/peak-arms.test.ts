import { describe, expect, it } from 'vitest';
import { peakArms } from '../../src/lab/experiments/peak-arms.ts';
import type { PointBlocks } from '../../src/lab/experiments/point-arms.ts';
import { type GpuPeak, lanesOf } from '../../src/lab/hardware/gpu-peak.ts';

/** A GPU that gets through so many lanes' turns in a millisecond, by how many lanes a launch has. */
interface MadeUpGpu {
  readonly turnsPerMs: (lanes: number) => number;
  /** What a launch costs by itself, by its workgroups. */
  readonly launchMs: (workgroups: number) => number;
  /** The browser looks so often whether the GPU is done. */
  readonly lookMs: number;
}

/** The lanes of the shape that is taken, and how long its two levels last. */
async function taken({ turnsPerMs, launchMs, lookMs }: MadeUpGpu) {
  let nowMs = 0;
  const peak: GpuPeak = {
    run: ({ shape, turns, launches }) => {
      const workMs = (lanesOf(shape) * turns) / turnsPerMs(lanesOf(shape));
      const untilMs = nowMs + launches * (launchMs(shape.workgroups) + workMs);
      nowMs = Math.ceil(untilMs / lookMs) * lookMs;
      return Promise.resolve();
    },
    dispose: () => undefined,
  };
  const blocks = {
    now: () => nowMs,
    targetMs: 10,
    breathe: () => Promise.resolve(),
  } as Partial<PointBlocks> as PointBlocks;
  const arms = await peakArms(peak, blocks, new Promise<never>(() => undefined));
  const lastingMs: number[] = [];
  for (const arm of arms) {
    const beganMs = nowMs;
    await arm.run(1);
    lastingMs.push(nowMs - beganMs);
  }
  return { lanes: arms[0]?.describe(1).times, lastingMs };
}

const even = { turnsPerMs: () => 1e6, launchMs: () => 0, lookMs: 1 };

describe('the shape of the peak', () => {
  it('is the one in which the GPU computes fastest', async () => {
    for (const fastest of [16_384, 131_072, 262_144]) {
      const turnsPerMs = (lanes: number): number => (lanes === fastest ? 1.2e6 : 1e6);
      expect((await taken({ ...even, turnsPerMs })).lanes).toBe(fastest);
    }
  });

  it('is the same whenever the browser looks', async () => {
    const turnsPerMs = (lanes: number): number => (lanes === 16_384 ? 1.2e6 : 1e6);
    for (const perMs of [0.7, 0.8, 0.9, 1, 1.1, 1.3, 1.5, 1.7, 1.9]) {
      const gpu = { ...even, turnsPerMs: (lanes: number) => perMs * turnsPerMs(lanes), lookMs: 2 };
      expect((await taken(gpu)).lanes, String(perMs)).toBe(16_384);
    }
  });

  it('is not one whose launches cost more by themselves than its arithmetic saves', async () => {
    const launchMs = (workgroups: number): number => workgroups / 500;
    expect((await taken({ ...even, launchMs })).lanes).toBe(16_384);
  });

  it('has a higher level of five times the work, of launches that no browser minds', async () => {
    const { lastingMs } = await taken(even);
    expect(lastingMs[1]! / lastingMs[0]!).toBeCloseTo(5, 0);
    expect(lastingMs[0]).toBeLessThan(50);
  });
});
