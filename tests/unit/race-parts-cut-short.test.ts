import { describe, expect, it } from 'vitest';
import { Cancelled, DeviceLost } from '../../src/lab/experiments/experiment.ts';
import { PARTS_READINGS, TOO_SHORT } from '../../src/lab/measure/parts-readings.ts';
import type { Report } from '../../src/lab/measure/report.ts';
import { gpuWorld, type GpuWorld, type GpuWorldOptions } from './fakes/gpu-world.ts';
import {
  holds,
  KNOWN_EPOCH_MS,
  partsRace,
  partsRaceCutShort,
  PRICES,
  readingIn,
  SHAPE,
} from './fakes/parts-race.ts';

/** A world in which something happens at the `nth` drawing of the sweeps, before their rounds or in them. */
function worldInWhich(
  happens: (world: GpuWorld) => void,
  when: { readonly nth: number; readonly inRounds: boolean },
): GpuWorld {
  let drawings = 0;
  const world: GpuWorld = gpuWorld(PRICES, SHAPE, {
    onProgress: ({ phase, fraction }) => {
      const isThere = phase === 'sweeping' && (fraction !== null) === when.inRounds;
      if (isThere && ++drawings === when.nth) happens(world);
      return false;
    },
  });
  return world;
}

function expectWholeRace(report: Report): void {
  expect(holds(readingIn(report, 'gpu.epochMs'), KNOWN_EPOCH_MS)).toBe(true);
  expect(report.results.gpu?.loss).toBe(1);
}

function expectNoParts(report: Report, reason: string | RegExp): void {
  for (const name of PARTS_READINGS) {
    const reading = readingIn(report, name);
    expect(reading, name).toMatchObject({ value: null, low: null, high: null, n: 0 });
    expect(reading.reason, name).toMatch(reason);
  }
}

const stop = (): never => {
  throw new Cancelled();
};

describe('sweeps that are stopped', () => {
  it('keep the race’s readings, and the parts as far as they go', async () => {
    const world = worldInWhich(stop, { nth: 4, inRounds: true });
    const { cause, partial } = await partsRaceCutShort(world);
    expect(cause).toBeInstanceOf(Cancelled);
    expect(partial.warnings).toContain('stopped-early');
    expectWholeRace(partial);
    expect(partial.readings['gpu.hostMs']?.warnings).toEqual(['few-samples']);
    expect(world.gpu.isDisposed).toBe(true);
  });

  it.each([1, 2])('hear it before their rounds have begun, too, at drawing %d', async (nth) => {
    const { cause, partial } = await partsRaceCutShort(
      worldInWhich(stop, { nth, inRounds: false }),
    );
    expect(cause).toBeInstanceOf(Cancelled);
    expect(partial.warnings).toContain('stopped-early');
    expectWholeRace(partial);
    expect(Object.keys(partial.readings)).not.toContain('gpu.hostMs');
  });

  it('by a lost device end the race, which keeps its readings and says so', async () => {
    const lose = ({ loseGpu }: GpuWorld): void => loseGpu('the driver was reset');
    const world = worldInWhich(lose, { nth: 4, inRounds: true });
    const { cause, partial } = await partsRaceCutShort(world);
    expect(cause).toBeInstanceOf(DeviceLost);
    expect((cause as Error).message).toMatch(/\(the driver was reset\)/);
    expect(partial.warnings).toContain('device-lost');
    expectWholeRace(partial);
    expect(world.gpu.isDisposed).toBe(true);
  });
});

describe('sweeps that take long to prepare', () => {
  it('are heard of between any two trials', async () => {
    const epochMs = 300;
    const shownAtMs: number[] = [];
    const world: GpuWorld = gpuWorld({ ...PRICES, executeMs: epochMs / SHAPE.launches }, SHAPE, {
      onProgress: ({ phase, fraction }) => {
        if (phase === 'sweeping' && fraction === null) shownAtMs.push(world.clock.passedMs);
        return false;
      },
    });
    await partsRace(world, { budgetMs: 120_000 });
    expect(shownAtMs.length).toBeGreaterThan(10);
    const longestMs = Math.max(...shownAtMs.slice(1).map((ms, i) => ms - (shownAtMs[i] ?? NaN)));
    // The longest trial is of an epoch whose launches are repeated, or added to, until it takes a few times as long.
    expect(longestMs).toBeLessThan(9 * epochMs);
  });
});

describe('sweeps that can’t be', () => {
  it('for want of a boundary leave the race whole, and the parts without a value and with the reason', async () => {
    const openBoundary = () => Promise.reject(new Error('This GPU has no boundary.'));
    const report = await partsRace(gpuWorld(PRICES, SHAPE, { openBoundary }));
    expectWholeRace(report);
    expectNoParts(report, /could not be measured: This GPU has no boundary\./);
    expect(report.warnings).toEqual(['software-adapter']);
  });

  it('for the boundary fails in the middle leave the race whole, too', async () => {
    const world = worldInWhich(
      ({ gpu }) => {
        gpu.uploads = () => Promise.reject(new Error('No more buffers.'));
      },
      { nth: 1, inRounds: true },
    );
    const report = await partsRace(world);
    expectWholeRace(report);
    expectNoParts(report, /No more buffers\./);
  });

  it('as the trainer uses WebGL say so', async () => {
    const report = await partsRace(gpuWorld(PRICES, SHAPE, { gpuInterface: 'webgl' }));
    expectWholeRace(report);
    expectNoParts(report, /WebGL\.$/);
  });
});

describe('a GPU that is slower than the budget', () => {
  const slow = (options: GpuWorldOptions = {}) =>
    gpuWorld({ ...PRICES, executeMs: 2000 / SHAPE.launches }, SHAPE, options);

  it('ends in time with the race’s reading, and parts that say that it ran out', async () => {
    let sweptSinceMs = 0;
    const world: GpuWorld = slow({
      onProgress: ({ phase }) => {
        if (phase !== 'sweeping') sweptSinceMs = world.clock.passedMs;
        return false;
      },
    });
    const report = await partsRace(world, { budgetMs: 4000 });
    const { value, n } = readingIn(report, 'gpu.epochMs');
    expect(value).toBeGreaterThan(2000);
    expect(n).toBe(2);
    expect(report.warnings).toContain('few-samples');
    expectNoParts(report, TOO_SHORT);
    for (const [name, reading] of Object.entries(report.readings)) {
      expect(reading.value, name).not.toBe(0);
    }
    // Counting and a few trials, each an epoch or two; all levels would take a minute.
    expect(world.clock.passedMs - sweptSinceMs).toBeLessThan(3 * 2100);
  });
});
