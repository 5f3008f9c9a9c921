import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { deviceView } from '../../src/components/runner/device-view.ts';
import { device } from '../../src/lab/experiments/device.ts';
import { Cancelled, Interrupted } from '../../src/lab/experiments/experiment.ts';
import { GpuUnavailable } from '../../src/lab/hardware/open-gpu.ts';
import { defaultDevicePlan, type Plan } from '../../src/lab/measure/plan.ts';
import { type Report, reportSchema } from '../../src/lab/measure/report.ts';
import { lifeChanges, uploadVerdict } from '../../src/lab/measure/tensor-life-readings.ts';
import type { Side } from '../../src/lab/measure/trainer-table.ts';
import type { TensorLife } from '../../src/lab/trainers/tensorflow/tensor-life.ts';
import type { FakeGpu } from './fakes/fake-gpu.ts';
import { gpuWorld, type GpuWorld, type GpuWorldOptions } from './fakes/gpu-world.ts';
import { words } from './fakes/words.ts';

const PRICES = {
  hostMs: 0.2,
  launchMs: 0.05,
  executeMs: 0.1,
  submitMs: 0.02,
  uploadMs: 0.03,
  readMs: 0.4,
  syncMs: 0.05,
  turnMs: 0.001,
};

/** A framework that uploads when a tensor is made, or when it is first used. */
function made(gpu: FakeGpu | null, isLazy: boolean): TensorLife {
  let [tensors, onGpu] = [0, 0];
  const step = (work: () => void) => (): Promise<void> => {
    work();
    return Promise.resolve();
  };
  const upload = (): void => {
    gpu?.upload();
    onGpu += 1920;
  };
  const use = (): void => {
    gpu?.trainerLaunches(1);
    tensors++;
    onGpu += 1920;
  };
  return {
    steps: {
      make: step(() => {
        tensors++;
        if (!isLazy) upload();
      }),
      firstUse: step(() => {
        if (isLazy) upload();
        use();
      }),
      secondUse: step(use),
      read: async () => {
        await gpu?.read();
      },
      readAgain: step(() => undefined),
      dispose: step(() => ([tensors, onGpu] = [0, 0])),
    },
    holdings: () => ({ tensors, bytes: 1920 * tensors, gpuBytes: gpu ? onGpu : null }),
  };
}

interface Choice extends GpuWorldOptions {
  readonly isLazy?: boolean;
  readonly plan?: Partial<Plan>;
}

async function run(side: Side, { isLazy = true, plan, ...options }: Choice = {}): Promise<Report> {
  const world: GpuWorld = gpuWorld(PRICES, { launches: 5, uploads: 0 }, options);
  const report = await device(
    { plan: { ...defaultDevicePlan, budgetMs: 2000, ...plan }, arms: [side] },
    world.host,
    {
      trainers: world.trainers,
      openTensorLife: () => Promise.resolve(made(side === 'gpu' ? world.gpu : null, isLazy)),
    },
  );
  return v.parse(reportSchema, JSON.parse(JSON.stringify(report)));
}

const answerOf = (report: Report): string => words(deviceView(report, 'reader').answer);

describe('a device run', () => {
  it('finds that a lazy framework uploads a tensor at its first use, and only then', async () => {
    const report = await run('gpu');
    const changes = lifeChanges(report, 'gpu');
    expect(changes.map(({ facts }) => facts.uploads)).toEqual([0, 1, 0, 0, 0, 0]);
    expect(changes.map(({ facts }) => facts.reads)).toEqual([0, 0, 0, 1, 0, 0]);
    expect(changes.map(({ moreGpuBytes }) => moreGpuBytes)).toEqual([0, 3840, 1920, 0, 0, -5760]);
    expect(uploadVerdict(report, 'gpu')).toEqual({
      kind: 'at-first-use',
      bytes: 1920,
      gpuBytes: 3840,
    });
    expect(answerOf(report)).toContain('The first operation uploaded it');
  });

  it('says so of a framework that uploads at once', async () => {
    const report = await run('gpu', { isLazy: false });
    expect(uploadVerdict(report, 'gpu')).toMatchObject({ kind: 'at-once' });
    expect(answerOf(report)).toContain('uploaded it at once');
  });

  it('finds that nothing crosses on the CPU, and shows no 0 in place of it', async () => {
    const report = await run('cpu');
    expect(uploadVerdict(report, 'cpu')).toEqual({ kind: 'cpu', bytes: 1920 });
    expect(report.readings['cpu.firstUse.uploads']).toMatchObject({ value: null });
    const view = deviceView(report, 'reader');
    expect(words(view.answer)).toContain('nothing was copied');
    expect(words(view.life)).toContain('It happened in RAM.');
  });

  it('trains on the device, and says what an epoch takes and what was learned', async () => {
    const report = await run('cpu');
    expect(report.readings['cpu.epochMs']?.value).toBeCloseTo(1, 1);
    expect(report.results.cpu?.epochs).toBeGreaterThan(0);
    expect(report.results.gpu).toBeUndefined();
    expect(words(deviceView(report, 'reader').epoch)).toContain('takes 1.0');
  });

  it('trains all the same where the trainer has no tensors to follow, and says why', async () => {
    const report = await run('cpu', { plan: { cpu: 'typescript' } });
    expect(uploadVerdict(report, 'cpu')).toMatchObject({ kind: 'unmeasured' });
    expect(answerOf(report)).toContain('this trainer is another');
    expect(report.readings['cpu.epochMs']?.value).toBeGreaterThan(0);
  });

  it('keeps the tensor’s life when it is stopped while it trains', async () => {
    const error = await run('gpu', {
      onProgress: ({ phase }) => {
        if (phase === 'warming-up') throw new Cancelled();
        return false;
      },
    }).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(Interrupted);
    const { partial } = error as Interrupted;
    expect(partial?.warnings).toContain('stopped-early');
    expect(lifeChanges(partial!, 'gpu')).toHaveLength(6);
  });

  it('has no GPU where there is none', async () => {
    const world = gpuWorld(PRICES, { launches: 5, uploads: 0 });
    const host = {
      ...world.host,
      openGpu: () => Promise.reject(new GpuUnavailable('No WebGPU here.')),
    };
    await expect(
      device({ plan: defaultDevicePlan, arms: ['gpu'] }, host, {
        trainers: world.trainers,
        openTensorLife: () => Promise.resolve(made(null, true)),
      }),
    ).rejects.toThrow('No WebGPU here.');
  });
});
