import type {
  ExperimentHost,
  ExperimentProgress,
} from '../../../src/lab/experiments/experiment.ts';
import type { TrainerEntry, TrainerId } from '../../../src/lab/trainers/registry.ts';
import type { Side } from '../../../src/lab/measure/trainer-table.ts';
import { FakeClock } from './clock.ts';
import { SWIFTSHADER } from './reports.ts';
import { FakeTrainer, type FakeTrainerOptions } from './trainer.ts';

/** Drawing takes this long, and no block may contain it. */
export const DRAWING_MS = 17;

/** What a test changes in the world of a race. */
export interface RaceWorldOptions {
  readonly cpu?: Partial<FakeTrainerOptions>;
  readonly gpu?: Partial<FakeTrainerOptions>;
  readonly clock?: FakeClock;
  /** Called with each progress; answers whether the tab was hidden, and throws for a Stop. */
  readonly onProgress?: (progress: ExperimentProgress) => boolean;
  readonly openGpu?: ExperimentHost['openGpu'];
}

/** All that a race asks for, made up: clock, page, GPU and two trainers. */
export class RaceWorld {
  readonly clock: FakeClock;
  readonly host: ExperimentHost;
  readonly trainers: Readonly<Record<TrainerId, TrainerEntry>>;
  readonly arms: Readonly<Record<Side, FakeTrainer>>;
  /** Every progress, with the time at which it was shown. */
  readonly shown: (ExperimentProgress & { readonly atMs: number })[] = [];
  deviceDestroyed = false;
  /** Takes the GPU away, with the browser's message. */
  loseGpu: (message: string) => void = () => undefined;

  constructor({
    cpu,
    gpu,
    clock = new FakeClock(0.1),
    onProgress,
    openGpu,
  }: RaceWorldOptions = {}) {
    this.clock = clock;
    this.arms = {
      cpu: new FakeTrainer(clock, { epochMs: 0.5, prepareMs: 5, ...cpu }),
      gpu: new FakeTrainer(clock, { epochMs: 10, prepareMs: 900, ...gpu }),
    };
    const lost = new Promise<GPUDeviceLostInfo>((resolve) => {
      this.loseGpu = (message) => resolve({ message } as GPUDeviceLostInfo);
    });
    const destroy = () => (this.deviceDestroyed = true);
    const device = { lost, destroy } as unknown as GPUDevice;
    this.host = {
      now: clock.now,
      randomSeed: 1,
      openGpu: openGpu ?? (() => Promise.resolve({ device, facts: SWIFTSHADER })),
      openBoundary: () => Promise.reject(new Error('This made-up GPU has no boundary.')),
      browser: {
        userAgent: 'a browser',
        hardwareConcurrency: 2,
        crossOriginIsolated: false,
        versions: { overhead: '0.1.0' },
      },
      progress: async (progress) => {
        this.shown.push({ ...progress, atMs: clock.now() });
        clock.advance(DRAWING_MS);
        await Promise.resolve();
        return { wasHidden: onProgress?.(progress) ?? false };
      },
    };
    const entry = (device: Side): TrainerEntry => ({
      device,
      ...(device === 'gpu' ? { gpuInterface: 'webgpu' as const } : {}),
      load: () => Promise.resolve({ create: () => this.arms[device] }),
    });
    this.trainers = new Proxy({} as Record<TrainerId, TrainerEntry>, {
      get: (_, id) => entry(String(id).includes('gpu') ? 'gpu' : 'cpu'),
    });
  }

  /** The phases that were shown, each once, in order. */
  get phases(): string[] {
    const names = this.shown.map(({ phase, arm }) => (arm ? `${phase} ${arm}` : phase));
    return names.filter((name, i) => name !== names[i - 1]);
  }
}
