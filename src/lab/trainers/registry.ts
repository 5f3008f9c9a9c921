import type { TrainerModule } from './trainer.ts';

/** Where a trainer computes, and how its code is fetched: only when a run needs it. */
export interface TrainerEntry {
  readonly device: 'cpu' | 'gpu';
  readonly load: () => Promise<TrainerModule>;
}

/** Every trainer by its id. */
export const registry = {
  'tfjs-cpu': { device: 'cpu', load: () => import('./tfjs-cpu/index.ts') },
  typescript: { device: 'cpu', load: () => import('./typescript/index.ts') },
  'tfjs-webgpu': { device: 'gpu', load: () => import('./tfjs-webgpu/index.ts') },
} as const satisfies Record<string, TrainerEntry>;

/** The id of a trainer. */
export type TrainerId = keyof typeof registry;
