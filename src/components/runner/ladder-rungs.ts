import type { TrainerId } from '../../lab/measure/trainer-table.ts';

/** A step of the ladder: a trainer, and what was changed to come to it. */
export interface Rung {
  readonly id: TrainerId;
  /** The rung that it is compared with; null at the foot of a ladder. */
  readonly from: TrainerId | null;
  /** What changed from there, as a sentence. */
  readonly change: string;
}

/** The GPU's ladder, then the CPU's, each from the framework down to hand-written code. */
export const LADDERS: readonly { readonly title: string; readonly rungs: readonly Rung[] }[] = [
  {
    title: 'On the GPU',
    rungs: [
      {
        id: 'tfjs-webgpu',
        from: null,
        change: 'Where the race starts: a framework that launches a kernel for each operation.',
      },
      {
        id: 'tfjs-webgl',
        from: 'tfjs-webgpu',
        change:
          'The same framework by the older road: each operation is drawn as a picture, through WebGL.',
      },
      {
        id: 'jax-webgpu',
        from: 'tfjs-webgpu',
        change:
          'A compiler reads the whole training step first and fuses neighbouring operations into one kernel.',
      },
      {
        id: 'wgsl-steps',
        from: 'jax-webgpu',
        change:
          'No framework: kernels written by hand, encoded in one pass and sent in one submit.',
      },
      {
        id: 'wgsl-fused',
        from: 'wgsl-steps',
        change:
          'The loop itself moves to the GPU: one launch trains many epochs, and their losses come back together.',
      },
    ],
  },
  {
    title: 'On the CPU',
    rungs: [
      {
        id: 'tfjs-cpu',
        from: null,
        change:
          'The same framework with kernels in plain JavaScript: nothing is launched, nothing is copied.',
      },
      {
        id: 'tfjs-wasm',
        from: 'tfjs-cpu',
        change: 'The same framework again; only the kernels are compiled, to WebAssembly.',
      },
      {
        id: 'jax-wasm',
        from: 'tfjs-wasm',
        change: 'The compiler instead of the interpreter, on the CPU.',
      },
      {
        id: 'typescript',
        from: 'tfjs-cpu',
        change: 'No framework: one function, one loop over the rows, no tensors.',
      },
      {
        id: 'wasm-simd',
        from: 'typescript',
        change: 'The same maths in WebAssembly, four rows in each vector instruction.',
      },
    ],
  },
];
