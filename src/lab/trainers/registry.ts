import type { TrainerModule } from './trainer.ts';

/** Where a trainer computes, and how its code is fetched: only when a run needs it. */
export interface TrainerEntry {
  readonly device: 'cpu' | 'gpu';
  /** The interface through which it reaches the GPU; a WebGPU device is handed to it, WebGL it opens itself. */
  readonly gpuInterface?: 'webgpu' | 'webgl';
  readonly load: () => Promise<TrainerModule>;
}

/** Every trainer by its id. */
export const registry = {
  'tfjs-cpu': { device: 'cpu', load: () => import('./tfjs-cpu/index.ts') },
  'tfjs-wasm': { device: 'cpu', load: () => import('./tfjs-wasm/index.ts') },
  'jax-wasm': { device: 'cpu', load: () => import('./jax-wasm/index.ts') },
  typescript: { device: 'cpu', load: () => import('./typescript/index.ts') },
  'wasm-simd': { device: 'cpu', load: () => import('./wasm-simd/index.ts') },
  'tfjs-webgpu': {
    device: 'gpu',
    gpuInterface: 'webgpu',
    load: () => import('./tfjs-webgpu/index.ts'),
  },
  'tfjs-webgl': {
    device: 'gpu',
    gpuInterface: 'webgl',
    load: () => import('./tfjs-webgl/index.ts'),
  },
  'jax-webgpu': {
    device: 'gpu',
    gpuInterface: 'webgpu',
    load: () => import('./jax-webgpu/index.ts'),
  },
  'wgsl-steps': {
    device: 'gpu',
    gpuInterface: 'webgpu',
    load: () => import('./wgsl-steps/index.ts'),
  },
  'wgsl-fused': {
    device: 'gpu',
    gpuInterface: 'webgpu',
    load: () => import('./wgsl-fused/index.ts'),
  },
} as const satisfies Record<string, TrainerEntry>;

/** The id of a trainer. */
export type TrainerId = keyof typeof registry;
