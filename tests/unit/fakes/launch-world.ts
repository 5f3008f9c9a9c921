import type { LaunchParts } from '../../../src/lab/experiments/launch.ts';
import { TRAINER_TABLE } from '../../../src/lab/measure/trainer-table.ts';
import type { FakeClock } from './clock.ts';
import {
  fakeFusedTrainer,
  fakeGpuTrainer,
  type GpuPrices,
  type GpuWorld,
  gpuWorld,
  type GpuWorldOptions,
} from './gpu-world.ts';

/** What things take on the made-up GPU, in milliseconds. */
export const PRICES: GpuPrices = {
  hostMs: 0.3,
  launchMs: 0.02,
  executeMs: 0.05,
  submitMs: 0.03,
  uploadMs: 0.01,
  readMs: 0.4,
  syncMs: 0.5,
  turnMs: 0.001,
};

/** What a pass takes besides its launches, and a call of the CPU's. */
export const PASS_MS = 0.01;
export const CALL_MS = 0.000_002;

/** Epochs that the made-up fused trainer takes at once. */
export const AT_ONCE = 500;

/** A world for the launches' experiment. */
export interface LaunchWorld extends GpuWorld {
  readonly parts: LaunchParts;
}

/** What a test changes. */
export interface LaunchWorldOptions extends GpuWorldOptions {
  readonly prices?: Partial<GpuPrices>;
  /** What so many calls take; in proportion unless this says otherwise. */
  readonly callsMs?: (count: number) => number;
}

/** A world whose GPU makes empty launches at these prices, and whose trainers launch as the real ones do. */
export function launchWorld(options: LaunchWorldOptions = {}): LaunchWorld {
  const prices = { ...PRICES, ...options.prices };
  const world = gpuWorld(prices, { launches: 1, uploads: 0 }, options);
  const { gpu, clock } = world;
  return {
    ...world,
    parts: {
      trainers: new Proxy(world.trainers, {
        get: (all, id: keyof typeof TRAINER_TABLE) => {
          const { launchesPerEpoch } = TRAINER_TABLE[id];
          const create = () =>
            typeof launchesPerEpoch === 'number'
              ? fakeGpuTrainer(gpu, { launches: launchesPerEpoch, uploads: 0 }, prices.hostMs)
              : fakeFusedTrainer(gpu, AT_ONCE, prices.hostMs);
          return {
            ...all[id],
            load: () => Promise.resolve({ create: options.create?.(gpu) ?? create }),
          };
        },
      }),
      openEmptyLaunches: () => Promise.resolve(emptyLaunches(clock, prices)),
      makeCalls: (count, start) => {
        clock.advance(options.callsMs?.(count) ?? count * CALL_MS);
        return start + count;
      },
    },
  };
}

function emptyLaunches(
  clock: FakeClock,
  { launchMs, submitMs, syncMs }: GpuPrices,
): Awaited<ReturnType<LaunchParts['openEmptyLaunches']>> {
  const taking = (eachMs: number) => (count: number) => {
    clock.advance(syncMs + count * eachMs);
    return Promise.resolve();
  };
  return {
    onePass: taking(launchMs),
    ownPass: taking(launchMs + PASS_MS),
    ownSubmit: taking(launchMs + PASS_MS + submitMs),
  };
}
