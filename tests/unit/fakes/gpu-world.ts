import {
  type Boundary,
  type BoundarySettings,
  UNTOUCHED,
} from '../../../src/lab/boundary/boundary.ts';
import type { ExperimentHost } from '../../../src/lab/experiments/experiment.ts';
import { initialWeights } from '../../../src/lab/model/network.ts';
import type { TrainerEntry, TrainerId } from '../../../src/lab/trainers/registry.ts';
import type { Trainer } from '../../../src/lab/trainers/trainer.ts';
import { FakeClock } from './clock.ts';
import { SWIFTSHADER } from './reports.ts';

/** What a made-up GPU takes for each thing, in milliseconds. */
export interface GpuPrices {
  /** The host's own work in an epoch, before its launches. */
  readonly hostMs: number;
  readonly launchMs: number;
  /** What one launch of the trainer computes, besides its own price. */
  readonly executeMs: number;
  readonly submitMs: number;
  readonly uploadMs: number;
  /** A read, from when the GPU is idle. */
  readonly readMs: number;
  readonly syncMs: number;
  /** One turn of the kernel that counts. */
  readonly turnMs: number;
}

/** What an epoch of the made-up trainer asks for. */
export interface EpochShape {
  readonly launches: number;
  readonly uploads: number;
}

/** A GPU that does one thing after the other, beside a host that only waits where it must. */
export class FakeGpu implements Boundary {
  readonly counts = { launches: 0, submits: 0, uploads: 0, reads: 0 };
  /** Answers by what factor the next piece of work takes longer; 1 on a quiet machine. */
  slowness: () => number = () => 1;
  readonly #clock: FakeClock;
  readonly #prices: GpuPrices;
  #settings: BoundarySettings = UNTOUCHED;
  #idleAtMs = 0;

  constructor(clock: FakeClock, prices: GpuPrices) {
    this.#clock = clock;
    this.#prices = prices;
  }

  async under<T>(settings: BoundarySettings, work: () => Promise<T>): Promise<T> {
    this.#settings = settings;
    try {
      return await work();
    } finally {
      this.#settings = UNTOUCHED;
    }
  }

  /** Time in which the host works, and the GPU may, too. */
  host(ms: number): void {
    this.#clock.advance(ms * this.slowness());
  }

  /** Launches of a trainer, each with its work. */
  trainerLaunches(count: number): void {
    this.counts.launches += count;
    const { isNull, repeats, addedLaunches } = this.#settings;
    if (isNull) return;
    const { launchMs, executeMs } = this.#prices;
    this.#queue(count * repeats * (launchMs + executeMs + this.#launchDelayMs));
    this.#queue(count * addedLaunches * (launchMs + this.#launchDelayMs));
  }

  submit(): void {
    this.counts.submits++;
    if (!this.#settings.isNull) this.#queue(this.#prices.submitMs);
  }

  upload(): void {
    this.counts.uploads++;
    const { isNull, delays } = this.#settings;
    if (!isNull) this.#queue(this.#prices.uploadMs + delays.uploadTurns * this.#prices.turnMs);
  }

  read(): Promise<void> {
    this.counts.reads++;
    if (this.#settings.isNull) return this.sync();
    this.#untilIdle();
    this.host(this.#prices.readMs);
    this.#clock.advance(this.#settings.delays.readMs);
    return Promise.resolve();
  }

  sync(): Promise<void> {
    this.#untilIdle();
    this.host(this.#prices.syncMs);
    return Promise.resolve();
  }

  launches(count: number): Promise<void> {
    this.counts.launches += count;
    this.#queue(count * (this.#prices.launchMs + this.#launchDelayMs));
    return this.sync();
  }

  delayedUploads(count: number, turns: number): Promise<void> {
    this.#queue(count * (this.#prices.uploadMs + turns * this.#prices.turnMs));
    return this.sync();
  }

  count(turns: number): Promise<void> {
    this.#queue(turns * this.#prices.turnMs);
    return this.sync();
  }

  uploads(count: number): Promise<void> {
    for (let done = 0; done < count; done++) this.upload();
    return this.sync();
  }

  submits(count: number): Promise<void> {
    for (let done = 0; done < count; done++) this.submit();
    return this.sync();
  }

  async syncs(count: number): Promise<void> {
    for (let done = 0; done < count; done++) await this.sync();
  }

  async reads(count: number): Promise<void> {
    for (let done = 0; done < count; done++) await this.read();
  }

  dispose(): void {
    this.counts.reads += 0;
  }

  get #launchDelayMs(): number {
    return this.#settings.delays.launchTurns * this.#prices.turnMs;
  }

  #queue(ms: number): void {
    this.#idleAtMs = Math.max(this.#idleAtMs, this.#clock.now()) + ms * this.slowness();
  }

  #untilIdle(): void {
    this.#clock.advance(Math.max(0, this.#idleAtMs - this.#clock.now()));
  }
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

/** The world of an experiment whose GPU side is made up. */
export function gpuWorld(
  prices: GpuPrices,
  shape: EpochShape,
  clock = new FakeClock(0.005),
): {
  readonly gpu: FakeGpu;
  readonly clock: FakeClock;
  readonly host: ExperimentHost;
  readonly trainers: Readonly<Record<TrainerId, TrainerEntry>>;
} {
  const gpu = new FakeGpu(clock, prices);
  const device = {
    lost: new Promise(() => undefined),
    destroy: () => undefined,
    features: new Set<string>(),
  } as unknown as GPUDevice;
  const entry: TrainerEntry = {
    device: 'gpu',
    gpuInterface: 'webgpu',
    load: () => Promise.resolve({ create: () => fakeGpuTrainer(gpu, shape, prices.hostMs) }),
  };
  return {
    gpu,
    clock,
    host: {
      now: clock.now,
      randomSeed: 1,
      openGpu: () => Promise.resolve({ device, facts: SWIFTSHADER }),
      openBoundary: () => Promise.resolve(gpu),
      browser: {
        userAgent: 'a browser',
        hardwareConcurrency: 2,
        crossOriginIsolated: true,
        versions: { overhead: '0.1.0' },
      },
      progress: () => Promise.resolve({ wasHidden: false }),
    },
    trainers: new Proxy({} as Record<TrainerId, TrainerEntry>, { get: () => entry }),
  };
}
