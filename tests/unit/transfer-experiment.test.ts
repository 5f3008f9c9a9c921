import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  Cancelled,
  DeviceLost,
  Interrupted,
  Unsupported,
} from '../../src/lab/experiments/experiment.ts';
import { transfer } from '../../src/lab/experiments/transfer.ts';
import { GpuUnavailable } from '../../src/lab/hardware/open-gpu.ts';
import { CADENCE_READINGS } from '../../src/lab/measure/cadence-readings.ts';
import { defaultTransferPlan, type Plan } from '../../src/lab/measure/plan.ts';
import { type Report, reportSchema } from '../../src/lab/measure/report.ts';
import { FakeClock } from './fakes/clock.ts';
import { CARD_PRICES, type CopyPrices, FakeCopies } from './fakes/fake-copies.ts';
import { RaceWorld, type RaceWorldOptions } from './fakes/race-world.ts';

/** The made-up GPU has this trainer. */
const PLAN: Plan = { ...defaultTransferPlan, gpu: 'tfjs-webgpu' };

/** A world in which an epoch takes 10 ms and a reading so long. */
interface World extends RaceWorldOptions {
  readonly readMs?: number;
  readonly prices?: Partial<CopyPrices>;
  readonly largestBytes?: number;
  readonly plan?: Partial<Plan>;
}

interface Outcome {
  readonly report: Report;
  readonly world: RaceWorld;
  readonly copies: FakeCopies;
}

async function run(options: World = {}): Promise<Outcome> {
  const { readMs = 0.5, prices, largestBytes = 2 ** 26, plan, ...rest } = options;
  const clock = rest.clock ?? new FakeClock(0.005);
  const world = new RaceWorld({
    ...rest,
    clock,
    gpu: {
      epochMs: 10,
      beforeReadback: () => {
        clock.advance(readMs);
        return Promise.resolve();
      },
      ...rest.gpu,
    },
  });
  const copies = new FakeCopies(clock, { ...CARD_PRICES, ...prices }, largestBytes);
  const report = await transfer({ plan: { ...PLAN, ...plan }, arms: ['gpu'] }, world.host, {
    trainers: world.trainers,
    openCopies: () => Promise.resolve(copies),
  });
  return { report: v.parse(reportSchema, JSON.parse(JSON.stringify(report))), world, copies };
}

const valueOf = ({ readings }: Report, name: string): number => readings[name]?.value ?? Number.NaN;

describe('a transfer run', () => {
  it('finds what copies cost, fixed and a byte, each way', async () => {
    const { report } = await run();
    expect(valueOf(report, 'upload.fixedMs')).toBeCloseTo(0.05, 3);
    expect(valueOf(report, 'readback.fixedMs')).toBeCloseTo(0.1, 3);
    expect(valueOf(report, 'copy.fixedMs')).toBeCloseTo(5e-5, 6);
    expect(valueOf(report, 'upload.bytesPerSecond') / 1e10).toBeCloseTo(1, 2);
    expect(valueOf(report, 'readback.bytesPerSecond') / 1e10).toBeCloseTo(1, 2);
    expect(valueOf(report, 'copy.bytesPerSecond') / 2e10).toBeCloseTo(1, 2);
  });

  it('finds what reading the loss costs the loop, and its share of the epoch', async () => {
    const { report } = await run();
    expect(valueOf(report, 'item.perReadMs')).toBeCloseTo(0.5, 2);
    expect(valueOf(report, 'item.share')).toBeCloseTo(0.5 / 10.5, 3);
    expect(valueOf(report, 'gpu.epochMs')).toBeCloseTo(10.5, 1);
    expect(valueOf(report, 'gpu.unreadEpochMs')).toBeCloseTo(10, 1);
  });

  it('moves the reading’s price, and no copy’s, when only reading takes longer', async () => {
    const [before, after] = [await run(), await run({ readMs: 5.5 })];
    expect(
      valueOf(after.report, 'item.perReadMs') - valueOf(before.report, 'item.perReadMs'),
    ).toBeCloseTo(5, 1);
    for (const name of ['upload.fixedMs', 'readback.fixedMs', 'readback.bytesPerSecond']) {
      expect(valueOf(after.report, name) / valueOf(before.report, name), name).toBeCloseTo(1, 2);
    }
  });

  it('gives each of its readings an interval', async () => {
    const { report } = await run();
    for (const [name, { low, high, value }] of Object.entries(report.readings)) {
      expect(low, name).toBeLessThanOrEqual(value ?? Number.NaN);
      expect(high, name).toBeGreaterThanOrEqual(value ?? Number.NaN);
    }
  });

  it('times copies in every size and each cadence of the loop', async () => {
    const { report } = await run();
    const levels = (arm: string) =>
      new Set(report.samples.flatMap((sample) => (sample.arm === arm ? sample.level : [])));
    expect(levels('sweep.uploadBytes').size).toBe(13);
    expect([...levels('sweep.cadence')].sort()).toEqual([0, 1, 10, 100, 2, 5]);
  });

  it('ends with its budget, or when enough is known', async () => {
    const { world } = await run({ plan: { budgetMs: 3000 } });
    const times = world.shown.map(({ atMs }) => atMs);
    // First use, warm-up, and a block for each point of a slow loop come on top.
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(3000 + 5000);
  });

  it('shows the blocks to the page while it goes on, each once', async () => {
    const { report, world } = await run();
    const shown = world.shown.flatMap(({ samples }) => samples);
    expect(shown.length).toBeGreaterThan(0.8 * report.samples.length);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('frees the buffers and the device', async () => {
    const { world, copies } = await run();
    expect(copies.isDisposed).toBe(true);
    expect(world.deviceDestroyed).toBe(true);
    expect(world.arms.gpu.calls.at(-1)).toBe('dispose');
  });
});

describe('a transfer run that meets bad conditions', () => {
  it('says that the sizes shrank where the GPU has no room for the largest', async () => {
    const { report } = await run({ largestBytes: 2 ** 20 });
    expect(report.warnings).toContain('sizes-shrunk');
    expect(Math.max(...report.samples.map(({ level = 0 }) => level))).toBe(2 ** 20);
    expect(valueOf(report, 'readback.fixedMs')).toBeCloseTo(0.1, 3);
  });

  it('calls a readback of 100 ms the browser’s timer, and does not spend the budget on it', async () => {
    const { report } = await run({ readMs: 100, prices: { readbackMs: 100, uploadMs: 100 } });
    expect(report.warnings).toContain('browser-timer');
    expect(valueOf(report, 'item.perReadMs') / 100).toBeCloseTo(1, 1);
  });

  it('leaves out a cadence whose period would take too much of the budget, and says so', async () => {
    const { report } = await run({ gpu: { epochMs: 60 } });
    const levels = report.samples.flatMap(({ arm, level }) =>
      arm === 'sweep.cadence' ? level : [],
    );
    expect(levels).not.toContain(100);
    expect(levels).toContain(1);
    expect(report.warnings).toContain('points-missing');
  });

  it('keeps the copies where the trainer can’t run, and gives its reason', async () => {
    const world = new RaceWorld();
    const reason = 'This needs more than the device has.';
    const copies = new FakeCopies(world.clock, CARD_PRICES, 2 ** 26);
    const report = await transfer({ plan: PLAN, arms: ['gpu'] }, world.host, {
      trainers: new Proxy(world.trainers, {
        get: () => ({
          device: 'gpu',
          gpuInterface: 'webgpu',
          load: () =>
            Promise.resolve({
              create: () => {
                throw new Unsupported(reason);
              },
            }),
        }),
      }),
      openCopies: () => Promise.resolve(copies),
    });
    expect(valueOf(report, 'readback.fixedMs')).toBeGreaterThan(0);
    for (const name of Object.keys(CADENCE_READINGS)) {
      expect(report.readings[name]).toMatchObject({ value: null, reason });
    }
  });

  it('fails with the browser’s reason where there is no GPU', async () => {
    const openGpu = () => Promise.reject(new GpuUnavailable('No WebGPU here.'));
    await expect(run({ openGpu })).rejects.toThrow('No WebGPU here.');
  });

  it('keeps the copies when it is stopped while the loop is timed', async () => {
    const stopped = run({
      onProgress: ({ phase }) => {
        if (phase === 'reading') throw new Cancelled();
        return false;
      },
    });
    const error = await stopped.catch((error: unknown) => error);
    expect(error).toBeInstanceOf(Interrupted);
    const { partial } = error as Interrupted;
    expect(partial?.warnings).toContain('stopped-early');
    expect(valueOf(partial!, 'readback.fixedMs')).toBeCloseTo(0.1, 3);
  });

  it('keeps the copies when the device is lost while the loop is timed', async () => {
    let world: RaceWorld | null = null;
    const clock = new FakeClock(0.005);
    const waiting = { beforeReadback: () => new Promise<void>(() => world?.loseGpu('a crash')) };
    world = new RaceWorld({ clock, gpu: waiting });
    const error = await transfer({ plan: PLAN, arms: ['gpu'] }, world.host, {
      trainers: world.trainers,
      openCopies: () => Promise.resolve(new FakeCopies(clock, CARD_PRICES, 2 ** 26)),
    }).catch((error: unknown) => error);
    expect((error as Interrupted).cause).toBeInstanceOf(DeviceLost);
    expect((error as Interrupted).partial?.warnings).toContain('device-lost');
    expect(valueOf((error as Interrupted).partial!, 'readback.fixedMs')).toBeCloseTo(0.1, 3);
  });
});
