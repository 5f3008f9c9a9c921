import type { CapacityDependencies } from '../../../src/lab/experiments/capacity.ts';
import type { ExperimentHost } from '../../../src/lab/experiments/experiment.ts';
import {
  type GpuPeak,
  lanesOf,
  PEAK_FLOP_PER_TURN,
  type PeakWork,
} from '../../../src/lab/hardware/gpu-peak.ts';
import { TRAINER_TABLE } from '../../../src/lab/measure/trainer-table.ts';
import type { TrainerEntry, TrainerId } from '../../../src/lab/trainers/registry.ts';
import { type Trainer, type TrainerSetup, Unsupported } from '../../../src/lab/trainers/trainer.ts';
import type { FakeClock } from './clock.ts';
import type { FakeGpu } from './fake-gpu.ts';
import { fakeGpuTrainer, type GpuWorldOptions, gpuWorld, type GpuWorld } from './gpu-world.ts';
import { FakeTrainer } from './trainer.ts';

/** What the made-up GPU takes; its execute is what one launch of the notes' epoch computes. */
export const SIZED_PRICES = {
  hostMs: 0.01,
  launchMs: 0.02,
  executeMs: 0.03,
  submitMs: 0.01,
  uploadMs: 0.02,
  readMs: 0.3,
  syncMs: 0.05,
  turnMs: 0.0001,
} as const;

/** Launches of an epoch. */
const LAUNCHES = 5;

/** One epoch of it at the notes' size: launches and computing one after the other, and a submit; the host is beside. */
export const OWN_GPU_MS =
  LAUNCHES * (SIZED_PRICES.launchMs + SIZED_PRICES.executeMs) + SIZED_PRICES.submitMs;

/** The CPU's epoch for each row and hidden unit, in milliseconds. */
export const CPU_MS = 1e-5;

/** What a test makes up. */
export interface CapacityWorldOptions extends Pick<
  GpuWorldOptions,
  'onProgress' | 'openBoundary' | 'gpuInterface'
> {
  /** The CPU's epoch at so many rows and hidden units, in milliseconds. */
  readonly cpuMs?: (rows: number, hidden: number) => number;
  /** How many times what the notes' epoch computes an epoch takes on the GPU. */
  readonly growth?: (rows: number, hidden: number) => number;
  /** Operations a second, at most. */
  readonly peakFlops?: number;
  /** The largest batch that the GPU has room for. */
  readonly room?: number;
  readonly openGpu?: ExperimentHost['openGpu'];
  readonly openPeak?: CapacityDependencies['openPeak'];
}

/** A world in which an epoch's time depends on its size. */
export interface CapacityWorld extends GpuWorld {
  readonly dependencies: CapacityDependencies;
  /** Sizes that were built, as "gpu 480x10", in order. */
  readonly built: string[];
  /** How many trainers were built and not yet disposed of. */
  readonly alive: () => number;
}

/** What the reason says where the GPU has no room. */
export const NO_ROOM = 'The activations would take more than this made-up GPU has.';

/** Makes a world; by default the GPU is full from 4,800 rows on, and the CPU slower from 2,600 on. */
export function capacityWorld(options: CapacityWorldOptions = {}): CapacityWorld {
  const {
    cpuMs = (rows, hidden) => CPU_MS * rows * hidden,
    growth = (rows, hidden) => Math.max(1, (rows * hidden) / 48_000),
    peakFlops = 1e12,
    room = Number.POSITIVE_INFINITY,
  } = options;
  const built: string[] = [];
  let alive = 0;
  const world = gpuWorld(SIZED_PRICES, { launches: LAUNCHES, uploads: 0 }, options);
  const counted = (trainer: Trainer, name: string): Trainer => {
    built.push(name);
    alive++;
    const dispose = (): void => {
      alive--;
      trainer.dispose();
    };
    return new Proxy(trainer, {
      get: (target, key) => {
        if (key === 'dispose') return dispose;
        const value = Reflect.get(target, key) as unknown;
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  };
  const create =
    (side: 'cpu' | 'gpu') =>
    ({ problem: { train, hidden } }: TrainerSetup): Trainer => {
      const name = `${side} ${String(train.rows)}x${String(hidden)}`;
      if (side === 'cpu') {
        const epochMs = cpuMs(train.rows, hidden);
        return counted(new FakeTrainer(world.clock, { epochMs }), name);
      }
      if (train.rows > room) throw new Unsupported(NO_ROOM);
      return counted(sizedTrainer(world.gpu, growth(train.rows, hidden)), name);
    };
  const entryOf = (id: TrainerId): TrainerEntry => {
    const side = TRAINER_TABLE[id].device;
    return {
      device: side,
      ...(side === 'gpu' ? { gpuInterface: options.gpuInterface ?? 'webgpu' } : {}),
      load: () => Promise.resolve({ create: create(side) }),
    };
  };
  const host = options.openGpu ? { ...world.host, openGpu: options.openGpu } : world.host;
  const { clock } = world;
  return {
    ...world,
    host,
    built,
    alive: () => alive,
    dependencies: {
      trainers: new Proxy({} as CapacityDependencies['trainers'], {
        get: (_, id) => entryOf(id as TrainerId),
      }),
      openPeak: options.openPeak ?? (() => Promise.resolve(fakePeak(clock, peakFlops))),
    },
  };
}

/** The trainer of one submit an epoch, whose launches compute so many times as much. */
function sizedTrainer(gpu: FakeGpu, growth: number): Trainer {
  return {
    ...fakeGpuTrainer(gpu, { launches: LAUNCHES, uploads: 0 }, SIZED_PRICES.hostMs),
    step: (epochs) => {
      for (let done = 0; done < epochs; done++) {
        gpu.host(SIZED_PRICES.hostMs);
        gpu.trainerLaunches(LAUNCHES, growth);
        gpu.submit();
      }
    },
  };
}

/** Arithmetic that goes at the peak where there are many lanes, and at half of it where there are few. */
function fakePeak(clock: FakeClock, peakFlops: number): GpuPeak {
  return {
    run: ({ shape, turns, launches }: PeakWork) => {
      const flop = launches * turns * lanesOf(shape) * PEAK_FLOP_PER_TURN;
      const flops = lanesOf(shape) > 100_000 ? peakFlops : peakFlops / 2;
      clock.advance(0.2 + (flop / flops) * 1000);
      return Promise.resolve();
    },
    dispose: () => undefined,
  };
}
