import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { capacity } from '../../src/lab/experiments/capacity.ts';
import { Cancelled, Interrupted } from '../../src/lab/experiments/experiment.ts';
import { GpuUnavailable } from '../../src/lab/hardware/open-gpu.ts';
import { defaultCapacityPlan, type Plan } from '../../src/lab/measure/plan.ts';
import { type Report, reportSchema } from '../../src/lab/measure/report.ts';
import { SIDES } from '../../src/lab/measure/trainer-table.ts';
import {
  CPU_MS,
  capacityWorld,
  type CapacityWorld,
  type CapacityWorldOptions,
  NO_ROOM,
  OWN_GPU_MS,
  SIZED_PRICES,
} from './fakes/capacity-world.ts';

async function run(
  options: CapacityWorldOptions = {},
  plan: Partial<Plan> = {},
): Promise<{ report: Report; world: CapacityWorld }> {
  const world = capacityWorld(options);
  const job = { plan: { ...defaultCapacityPlan, ...plan }, arms: SIDES };
  const report = await capacity(job, world.host, world.dependencies);
  return { report: v.parse(reportSchema, JSON.parse(JSON.stringify(report))), world };
}

async function partialOf(
  options: CapacityWorldOptions,
  during?: (world: CapacityWorld) => void,
): Promise<{ partial: Report | null; world: CapacityWorld }> {
  const world = capacityWorld(options);
  during?.(world);
  const job = { plan: defaultCapacityPlan, arms: SIDES };
  const error: unknown = await capacity(job, world.host, world.dependencies).catch(
    (reason: unknown) => reason,
  );
  if (!(error instanceof Interrupted)) throw new Error('It was not interrupted.', { cause: error });
  return { partial: error.partial, world };
}

describe('the sweep over sizes', () => {
  // Every size up to the largest takes a moment to make, so one run serves several tests.
  const usual = run();

  it('finds where the GPU overtakes, in rows and in hidden units', async () => {
    const { readings } = (await usual).report;
    // The GPU's epoch is flat there, so that the CPU's is as long where it has so much to do.
    const crossing = OWN_GPU_MS / CPU_MS;
    expect(readings['crossover.batch']?.value).toBeGreaterThan(0.85 * (crossing / 10));
    expect(readings['crossover.batch']?.value).toBeLessThan(1.15 * (crossing / 10));
    expect(readings['crossover.hidden']?.value).toBeGreaterThan(0.85 * (crossing / 120));
    expect(readings['crossover.hidden']?.value).toBeLessThan(1.15 * (crossing / 120));
    expect(readings['crossover.batch']?.unit).toBe('rows');
    expect(readings['crossover.hidden']?.unit).toBe('units');
  });

  it('measures the plan’s size first, then takes it apart, and builds every size once', async () => {
    const { report, world } = await usual;
    const order = report.samples.map(({ arm, batch, hidden }) =>
      arm.startsWith('sweep.') ? arm : `${String(batch)}x${String(hidden)}`,
    );
    const firstOf = (name: string): number => order.indexOf(name);
    expect(firstOf('120x10')).toBe(0);
    expect(firstOf('sweep.repeats')).toBeLessThan(firstOf('sweep.peak'));
    expect(firstOf('sweep.peak')).toBeLessThan(firstOf('480x10'));
    expect(firstOf('480x10')).toBeLessThan(firstOf('120x40'));
    expect(new Set(world.built).size).toBe(world.built.length);
    expect(world.built).toContain('gpu 1048576x10');
    expect(world.built).toContain('cpu 120x4096');
    expect(world.alive()).toBe(0);
    expect(world.gpu.isDisposed).toBe(true);
  });

  it('has both sides of a size take turns, and keeps which size a block was of', async () => {
    const { samples } = (await usual).report;
    for (const side of SIDES) {
      const blocks = samples.filter(({ arm, batch }) => arm === side && batch === 7680);
      expect(blocks.length).toBeGreaterThanOrEqual(5);
      expect(new Set(blocks.map(({ hidden }) => hidden))).toEqual(new Set([10]));
    }
    const rounds = (side: string): number[] =>
      samples.flatMap(({ arm, batch, round }) => (arm === side && batch === 7680 ? round : []));
    expect(rounds('gpu').filter((round) => !rounds('cpu').includes(round)).length).toBeLessThan(2);
  });

  it('finds the peak of the fastest shape, and the share of it that is used', async () => {
    const { readings } = (await usual).report;
    expect(readings['gpu.peakFlops']?.value).toBeCloseTo(1e12, -10);
    const flops = 40_800 / ((readings['gpu.epochMs']?.value ?? NaN) / 1000);
    expect(readings['gpu.flops']?.value).toBeCloseTo(flops, -3);
    const share = flops / (readings['gpu.peakFlops']?.value ?? NaN);
    expect(readings['gpu.usedFraction']?.value).toBeCloseTo(share, 9);
    expect(readings['gpu.usedFractionBest']?.value).toBeGreaterThan(20 * share);
  });

  it('shows a peak twice as high as half the share, and moves nothing else', async () => {
    const [one, two] = [await usual, await run({ peakFlops: 2e12 })];
    const ratio = (name: string): number =>
      (two.report.readings[name]?.value ?? NaN) / (one.report.readings[name]?.value ?? NaN);
    expect(ratio('gpu.usedFraction')).toBeCloseTo(0.5, 2);
    for (const name of ['gpu.epochMs', 'gpu.flops', 'gpu.executeMs', 'crossover.batch']) {
      expect(ratio(name), name).toBeCloseTo(1, 2);
    }
  });

  it('takes the epoch apart: what it computes, without its launches', async () => {
    const { readings } = (await usual).report;
    expect(readings['gpu.executeMs']?.value).toBeCloseTo(5 * SIZED_PRICES.executeMs, 2);
    expect(readings['gpu.epochMs']?.value).toBeCloseTo(OWN_GPU_MS, 2);
  });

  it('finds up to which batch the epoch stays flat', async () => {
    const { readings } = (await usual).report;
    const flat = readings['gpu.flatUntilBatch'];
    expect(flat?.value).toBeGreaterThan(4800);
    expect(flat?.value).toBeLessThan(4 * 4800);
  });
});

describe('a world without a crossover', () => {
  it('says that the CPU is faster at every size, up to the largest', async () => {
    const { readings } = (await run({ cpuMs: () => 0.001 })).report;
    expect(readings['crossover.batch']).toMatchObject({
      value: null,
      reason: 'None up to 1,048,576 rows: the CPU is faster at every size measured.',
    });
    expect(readings['crossover.hidden']?.reason).toMatch(/^None up to 4,096 hidden units/);
  });

  it('says that the GPU is faster at every size, from the smallest on', async () => {
    const { readings } = (await run({ cpuMs: (rows, hidden) => 0.01 * rows * hidden })).report;
    expect(readings['crossover.batch']).toMatchObject({
      value: null,
      reason: 'The GPU is faster at every size measured, from 120 rows on.',
    });
  });
});

describe('a curve that ends early', () => {
  it('ends where the GPU has no room, with the reason, while the CPU goes on', async () => {
    const { report } = await run({ room: 10_000 });
    expect(report.readings['gpu.epochMs.30720x10']).toMatchObject({ value: null, reason: NO_ROOM });
    expect(report.readings['gpu.epochMs.7680x10']?.value).toBeGreaterThan(0);
    expect(report.readings['cpu.epochMs.1048576x10']?.value).toBeGreaterThan(0);
    expect(report.warnings).toContain('sizes-shrunk');
    expect(report.readings).not.toHaveProperty(['gpu.epochMs.122880x10']);
    expect(report.readings['gpu.epochMs.120x4096']?.value).toBeGreaterThan(0);
  });

  it('ends where an epoch would take too long, without building it', async () => {
    const { report, world } = await run({ growth: (rows) => rows / 120 });
    const slow = report.readings['gpu.epochMs.491520x10'];
    expect(slow?.value).toBeNull();
    expect(slow?.reason).toMatch(/^An epoch would take about [\d.]+\sms, over the 500\sms/);
    expect(world.built).not.toContain('gpu 491520x10');
    expect(report.readings['cpu.epochMs.491520x10']?.value).toBeGreaterThan(0);
    expect(report.warnings).toContain('sizes-shrunk');
  });

  it('ends with the budget, marked, and what is there is fitted', async () => {
    const { report } = await run({}, { budgetMs: 3000 });
    expect(report.warnings).toContain('points-missing');
    expect(report.warnings).not.toContain('sizes-shrunk');
    expect(report.readings['gpu.epochMs']?.value).toBeGreaterThan(0);
    const missing = Object.values(report.readings).filter(({ reason }) =>
      reason?.startsWith('The time ran out'),
    );
    expect(missing.length).toBeGreaterThan(0);
    expect(report.readings['crossover.batch']?.reason ?? 'a value').toMatch(/rows|a value/);
  });
});

describe('a GPU that can’t be had or measured', () => {
  it('leaves the CPU’s curves, and says why there is no crossover', async () => {
    const openGpu = () => Promise.reject(new GpuUnavailable('There is none here.'));
    const { report, world } = await run({ openGpu });
    expect(report.readings['cpu.epochMs.1048576x10']?.value).toBeGreaterThan(0);
    expect(report.readings['gpu.epochMs']?.reason).toBe('There is none here.');
    for (const axis of ['batch', 'hidden']) {
      const { value, reason } = report.readings[`crossover.${axis}`] ?? {};
      expect([value, reason]).toEqual([null, 'No GPU. There is none here.']);
    }
    expect(report.readings).not.toHaveProperty(['gpu.usedFraction']);
    expect(world.built.every((name) => name.startsWith('cpu '))).toBe(true);
  });

  it('is no reason to lose the curves where it can’t be taken apart, or its peak not be found', async () => {
    const { report } = await run({
      openBoundary: () => Promise.reject(new Error('Planted boundary.')),
      openPeak: () => Promise.reject(new Error('Planted peak.')),
    });
    expect(report.readings['gpu.executeMs']?.reason).toContain('Planted boundary.');
    expect(report.readings['gpu.peakFlops']?.reason).toContain('Planted peak.');
    expect(report.readings['gpu.usedFraction']?.reason).toContain('Planted peak.');
    expect(report.readings['crossover.batch']?.value).toBeGreaterThan(0);
  });

  it('through WebGL is timed, and what needs WebGPU has its reason', async () => {
    const { readings } = (await run({ gpuInterface: 'webgl' })).report;
    expect(readings['gpu.epochMs.480x10']?.value).toBeGreaterThan(0);
    expect(readings['gpu.peakFlops']?.reason).toContain('WebGL');
    expect(readings['gpu.executeMs']?.reason).toContain('WebGL');
  });
});

describe('a run that is cut short', () => {
  it('by Stop keeps what was timed, and frees what was built', async () => {
    let seen = 0;
    const { partial, world } = await partialOf({
      onProgress: ({ phase, samples }) => {
        seen += samples.filter(({ batch }) => batch === 480).length;
        if (phase === 'measuring' && seen > 0) throw new Cancelled();
        return false;
      },
    });
    expect(partial?.warnings).toContain('stopped-early');
    expect(partial?.readings['cpu.epochMs']?.value).toBeGreaterThan(0);
    expect(partial?.readings['gpu.epochMs']?.value).toBeGreaterThan(0);
    expect(partial?.readings).not.toHaveProperty(['gpu.epochMs.1920x10']);
    expect(world.alive()).toBe(0);
  });

  it('by Stop before anything was timed keeps nothing', async () => {
    const { partial } = await partialOf({
      onProgress: () => {
        throw new Cancelled();
      },
    });
    expect(partial).toBeNull();
  });

  it('by a lost device keeps what was timed, marked', async () => {
    let lose: () => void = () => undefined;
    const { partial } = await partialOf(
      {
        onProgress: ({ samples }) => {
          if (samples.some(({ batch }) => batch === 480)) lose();
          return false;
        },
      },
      ({ loseGpu }) => {
        lose = () => {
          loseGpu('gone');
        };
      },
    );
    expect(partial?.warnings).toContain('device-lost');
    expect(partial?.readings['gpu.epochMs']?.value).toBeGreaterThan(0);
  });
});
