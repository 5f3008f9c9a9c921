import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  Cancelled,
  DeviceLost,
  Interrupted,
  Unsupported,
} from '../../src/lab/experiments/experiment.ts';
import { hostWork } from '../../src/lab/experiments/host.ts';
import { GpuUnavailable } from '../../src/lab/hardware/open-gpu.ts';
import { BESIDE_TRAINERS, HOST_TRAINERS } from '../../src/lab/measure/host-readings.ts';
import { defaultHostPlan, type Plan } from '../../src/lab/measure/plan.ts';
import { type Report, reportSchema } from '../../src/lab/measure/report.ts';
import type { Trainer } from '../../src/lab/trainers/trainer.ts';
import {
  fakeFusedTrainer,
  fakeGpuTrainer,
  type GpuWorld,
  gpuWorld,
  type GpuWorldOptions,
} from './fakes/gpu-world.ts';
import { PRICES, SHAPE } from './fakes/parts-race.ts';

/** Waits at the end of a block, which a clock that knows all would take for the host's work. */
const WAIT_SHARE = 0.02;

const ARMS = [...HOST_TRAINERS, ...BESIDE_TRAINERS];

function world(options: GpuWorldOptions = {}): GpuWorld {
  return gpuWorld(PRICES, SHAPE, options);
}

/** Runs the host's experiment in this world, and checks that its report fits the contract. */
async function run(
  { host, trainers }: GpuWorld,
  plan: Partial<Plan> = {},
  entries = trainers,
): Promise<Report> {
  const made = await hostWork({ plan: { ...defaultHostPlan, ...plan }, arms: ARMS }, host, entries);
  return v.parse(reportSchema, made);
}

/** What ended a run, and what was measured until then. */
async function cutShort(made: GpuWorld): Promise<{ cause: unknown; partial: Report }> {
  const error: unknown = await run(made).catch((reason: unknown) => reason);
  if (!(error instanceof Interrupted)) throw new Error('The run was not cut short.');
  return { cause: error.cause, partial: v.parse(reportSchema, error.partial) };
}

/** Checks that a reading is this, but for the wait at the end of its blocks. */
function expectKnown({ readings }: Report, name: string, value: number): void {
  expect(readings[name]?.value, name).toBeGreaterThanOrEqual(value * (1 - WAIT_SHARE));
  expect(readings[name]?.value, name).toBeLessThanOrEqual(value * (1 + WAIT_SHARE));
}

describe('the host’s experiment', () => {
  it('finds each trainer’s own work, and no launch, upload or computing in it', async () => {
    const report = await run(world());
    const { launches, uploads } = SHAPE;
    const onGpuMs =
      launches * (PRICES.launchMs + PRICES.executeMs) + PRICES.submitMs + uploads * PRICES.uploadMs;
    for (const id of HOST_TRAINERS) {
      expectKnown(report, `${id}.hostMs`, PRICES.hostMs);
      // The made-up host runs ahead of its GPU, so the longer of the two is the epoch.
      expectKnown(report, `${id}.epochMs`, onGpuMs);
      expectKnown(report, `${id}.hostShare`, PRICES.hostMs / onGpuMs);
      expect(report.readings[`${id}.launches`]?.value).toBe(launches);
      expectKnown(report, `${id}.hostPerLaunchMs`, PRICES.hostMs / launches);
    }
    for (const id of BESIDE_TRAINERS) expectKnown(report, `${id}.epochMs`, 1);
    expectKnown(report, 'tfjs-webgpu.hostInPlainEpochs', PRICES.hostMs);
    expect(report.environment.gpu).not.toBeNull();
    expect(report.warnings).not.toContain('not-interleaved');
  });

  it('reads no loss, whatever the plan says, and its report says so', async () => {
    const made = world();
    const report = await run(made, { readEvery: 1 });
    expect(made.gpu.counts.reads).toBe(0);
    expect(report.plan.readEvery).toBe('never');
  });

  it('trains 16 times the rows against a null GPU alone, and compares round by round', async () => {
    const made = world({
      create:
        (gpu) =>
        ({ problem }) =>
          fakeGpuTrainer(gpu, SHAPE, problem.train.rows > 120 ? 0.6 : 0.4),
    });
    const report = await run(made);
    expectKnown(report, 'tfjs-webgpu.hostMsLargeBatch', 0.6);
    expectKnown(report, 'tfjs-webgpu.largeBatchRatio', 1.5);
    expect(report.readings['tfjs-webgpu.launchesLargeBatch']?.value).toBe(SHAPE.launches);
    const large = report.samples.filter(({ batch }) => batch === 1920);
    expect(large.length).toBeGreaterThan(4);
    expect(new Set(large.map(({ arm, trainer }) => `${arm} ${String(trainer)}`))).toEqual(
      new Set(['sweep.null tfjs-webgpu']),
    );
  });

  it('says why there is no larger batch than the largest', async () => {
    const { readings } = await run(world(), { batch: 2 ** 17 });
    expect(readings['tfjs-webgpu.hostMsLargeBatch']).toMatchObject({ value: null });
    expect(readings['tfjs-webgpu.hostMsLargeBatch']?.reason).toContain('2,097,152 rows');
  });

  it('times whole launches of a trainer whose epochs share them', async () => {
    const made = world({ create: (gpu) => () => fakeFusedTrainer(gpu, 50, 0.4) });
    const report = await run(made);
    expect(report.readings['wgsl-fused.launches']?.value).toBeCloseTo(1 / 50, 10);
    const blocks = report.samples.filter(({ trainer }) => trainer === 'wgsl-fused');
    expect(blocks.every(({ epochs }) => epochs > 0 && epochs % 50 === 0)).toBe(true);
    expectKnown(report, 'wgsl-fused.hostMs', 0.4 / 50);
  });

  it('sends its first blocks before it has asked for the GPU', async () => {
    const seen: string[] = [];
    await run(
      world({
        onProgress: ({ phase, samples }) => {
          if (samples.length > 0) seen.push(samples[0]!.arm);
          if (phase === 'opening-gpu') seen.push(phase);
          return false;
        },
      }),
    );
    expect(seen[0]).toMatch(/typescript|wasm-simd/);
    expect(seen).toContain('opening-gpu');
  });

  it('measures the CPU’s trainers where there is no GPU, and gives the reason for the others', async () => {
    const made = world();
    const host = {
      ...made.host,
      openGpu: () => Promise.reject(new GpuUnavailable('There is no GPU here.')),
    };
    const { readings } = await run({ ...made, host });
    for (const id of BESIDE_TRAINERS) expect(readings[`${id}.epochMs`]?.value).toBeGreaterThan(0);
    for (const id of HOST_TRAINERS) {
      expect(readings[`${id}.hostMs`]).toMatchObject({ reason: 'There is no GPU here.' });
    }
  });

  it('goes on without a trainer that fails, and says why', async () => {
    const made = world();
    const failing = (error: Error) => ({
      load: () =>
        Promise.resolve({
          create: (): Trainer => {
            throw error;
          },
        }),
    });
    const entries = new Proxy(made.trainers, {
      get: (known, id) => {
        if (id === 'wgsl-fused')
          return { device: 'gpu', ...failing(new Unsupported('Too large.')) };
        if (id === 'tfjs-cpu') return { device: 'cpu', ...failing(new Error('Out of memory.')) };
        return known[id as keyof typeof known];
      },
    });
    const { readings } = await run(made, {}, entries);
    expect(readings['wgsl-fused.hostMs']).toMatchObject({ value: null, reason: 'Too large.' });
    expect(readings['tfjs-cpu.epochMs']?.reason).toContain('Out of memory.');
    expect(readings['wgsl-steps.hostMs']?.value).toBeGreaterThan(0);
  });

  it('makes its blocks longer where the browser looks at the GPU by a slow timer, and says so', async () => {
    const slow = { ...PRICES, syncMs: 100 };
    const report = await run(gpuWorld(slow, SHAPE));
    expect(report.warnings).toContain('browser-timer');
    const { value } = report.readings['tfjs-webgpu.hostMs']!;
    // With blocks of the usual 50 ms the wait would be twice the work.
    expect(value).toBeLessThan(2 * PRICES.hostMs);
  });

  it('stopped in the middle keeps what was measured', async () => {
    const made = world({
      onProgress: ({ phase, fraction }) => {
        if (phase === 'measuring' && (fraction ?? 0) > 0.5) throw new Cancelled();
        return false;
      },
    });
    const { cause, partial } = await cutShort(made);
    expect(cause).toBeInstanceOf(Cancelled);
    expect(partial.warnings).toContain('stopped-early');
    expect(partial.readings['typescript.epochMs']?.value).toBeGreaterThan(0);
    expect(partial.readings['tfjs-webgpu.hostMs']?.value).toBeGreaterThan(0);
  });

  it('keeps what was measured when the GPU is lost, and frees what it held', async () => {
    const made: GpuWorld = world({
      onProgress: ({ phase, fraction }) => {
        if (phase === 'measuring' && (fraction ?? 0) > 0.5) made.loseGpu('a driver was reset');
        return false;
      },
    });
    const { cause, partial } = await cutShort(made);
    expect(cause).toBeInstanceOf(DeviceLost);
    expect(partial.warnings).toContain('device-lost');
    expect(partial.readings['tfjs-webgpu.hostMs']?.value).toBeGreaterThan(0);
    expect(made.gpu.isDisposed).toBe(true);
  });
});
