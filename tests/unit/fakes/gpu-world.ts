import type {
  ExperimentHost,
  ExperimentProgress,
} from '../../../src/lab/experiments/experiment.ts';
import { TRAINER_TABLE } from '../../../src/lab/measure/trainer-table.ts';
import { initialWeights } from '../../../src/lab/model/network.ts';
import type { TrainerEntry, TrainerId } from '../../../src/lab/trainers/registry.ts';
import type { Trainer, TrainerModule } from '../../../src/lab/trainers/trainer.ts';
import { FakeClock } from './clock.ts';
import { FakeGpu, type GpuPrices } from './fake-gpu.ts';
import { SWIFTSHADER } from './reports.ts';
import { FakeTrainer, type FakeTrainerOptions } from './trainer.ts';

export type { GpuPrices } from './fake-gpu.ts';

/** What an epoch of the made-up trainer asks for. */
export interface EpochShape {
  readonly launches: number;
  readonly uploads: number;
}

/** A trainer on a made-up GPU: one submit an epoch, and none of the maths. */
export function fakeGpuTrainer(
  gpu: FakeGpu,
  { launches, uploads }: EpochShape,
  hostMs: number,
): Trainer {
  return {
    prepare: () => Promise.resolve(),
    upload: () => Promise.resolve(),
    step: (epochs) => {
      for (let done = 0; done < epochs; done++) {
        gpu.host(hostMs);
        for (let upload = 0; upload < uploads; upload++) gpu.upload();
        gpu.trainerLaunches(launches);
        gpu.submit();
      }
    },
    sync: () => gpu.sync(),
    readback: async () => {
      // A read brings a submit of its own; its price is the read's.
      gpu.counts.submits++;
      await gpu.read();
      return Float32Array.of(1);
    },
    readWeights: () => Promise.resolve(initialWeights(10, 0)),
    dispose: () => undefined,
  };
}

/**
 * A trainer on a made-up GPU that trains up to `atOnce` epochs in a launch and a submit, and keeps every loss until it is read.
 * The host's work is that of a launch.
 */
export function fakeFusedTrainer(gpu: FakeGpu, atOnce: number, hostMs: number): Trainer {
  let unread = 0;
  return {
    ...fakeGpuTrainer(gpu, { launches: 1, uploads: 0 }, hostMs),
    keepsEveryLoss: true,
    step: (epochs) => {
      for (let left = epochs; left > 0; left -= atOnce) {
        gpu.host(hostMs);
        gpu.trainerLaunches(1, Math.min(left, atOnce));
        gpu.submit();
      }
      unread += epochs;
    },
    readback: async () => {
      gpu.counts.submits++;
      await gpu.read();
      const losses = new Float32Array(unread).fill(1);
      unread = 0;
      return losses;
    },
  };
}

/** What a test changes in a world with a made-up GPU. */
export interface GpuWorldOptions {
  readonly clock?: FakeClock;
  /** The CPU's side, which takes 1 ms an epoch unless this says otherwise. */
  readonly cpu?: Partial<FakeTrainerOptions>;
  /** What makes the GPU's trainer; the one of one submit an epoch unless this says otherwise. */
  readonly create?: (gpu: FakeGpu) => TrainerModule['create'];
  readonly gpuInterface?: 'webgpu' | 'webgl';
  /** Called with each progress; answers whether the tab was hidden, and throws for a Stop. */
  readonly onProgress?: (progress: ExperimentProgress) => boolean;
  readonly openBoundary?: ExperimentHost['openBoundary'];
}

/** The world of an experiment whose GPU is made up. */
export interface GpuWorld {
  readonly gpu: FakeGpu;
  readonly clock: FakeClock;
  readonly host: ExperimentHost;
  readonly trainers: Readonly<Record<TrainerId, TrainerEntry>>;
  /** Takes the GPU away, with the browser's message. */
  readonly loseGpu: (message: string) => void;
}

/** Makes a world whose every GPU trainer is made up, and every CPU trainer a `FakeTrainer` on the same clock. */
export function gpuWorld(
  prices: GpuPrices,
  shape: EpochShape,
  options: GpuWorldOptions = {},
): GpuWorld {
  const { clock = new FakeClock(0.005), gpuInterface = 'webgpu', onProgress } = options;
  const gpu = new FakeGpu(clock, prices);
  let loseGpu: (info: GPUDeviceLostInfo) => void = () => undefined;
  const device = {
    lost: new Promise<GPUDeviceLostInfo>((resolve) => (loseGpu = resolve)),
    destroy: () => undefined,
    features: new Set<string>(),
  } as unknown as GPUDevice;
  const create = options.create?.(gpu) ?? (() => fakeGpuTrainer(gpu, shape, prices.hostMs));
  const onGpu: TrainerEntry = {
    device: 'gpu',
    gpuInterface,
    load: () => Promise.resolve({ create }),
  };
  const onCpu: TrainerEntry = {
    device: 'cpu',
    load: () =>
      Promise.resolve({ create: () => new FakeTrainer(clock, { epochMs: 1, ...options.cpu }) }),
  };
  return {
    gpu,
    clock,
    host: {
      now: clock.now,
      randomSeed: 1,
      openGpu: () => Promise.resolve({ device, facts: SWIFTSHADER }),
      openBoundary: options.openBoundary ?? (() => Promise.resolve(gpu)),
      browser: {
        userAgent: 'a browser',
        hardwareConcurrency: 2,
        crossOriginIsolated: true,
        versions: { overhead: '0.1.0' },
      },
      progress: (progress) =>
        Promise.resolve().then(() => ({ wasHidden: onProgress?.(progress) ?? false })),
    },
    trainers: new Proxy({} as Record<TrainerId, TrainerEntry>, {
      get: (_, id) => (TRAINER_TABLE[id as TrainerId].device === 'cpu' ? onCpu : onGpu),
    }),
    loseGpu: (message) => {
      loseGpu({ message } as GPUDeviceLostInfo);
    },
  };
}
