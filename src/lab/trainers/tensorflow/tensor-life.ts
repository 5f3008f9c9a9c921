import { add, dispose, memory, type Tensor, tensor2d } from '@tensorflow/tfjs-core';
import { FEATURES, type Dataset } from '../../model/dataset.ts';
import { activate } from './training.ts';

/** What happens to a tensor, in order. */
export const LIFE_STEPS = [
  'make',
  'firstUse',
  'secondUse',
  'read',
  'readAgain',
  'dispose',
] as const;

/** One thing that happens to a tensor. */
export type LifeStep = (typeof LIFE_STEPS)[number];

/** What TensorFlow.js says that it holds. */
export interface Holdings {
  readonly tensors: number;
  /** Of all tensors, wherever their values lie. */
  readonly bytes: number;
  /** Of the buffers on the GPU; null on a device that has none. */
  readonly gpuBytes: number | null;
}

/** A tensor of the notes' inputs, from `tf.tensor2d()` to `tf.dispose()`. */
export interface TensorLife {
  readonly steps: Readonly<Record<LifeStep, () => Promise<void>>>;
  holdings(): Holdings;
}

/** Makes TensorFlow.js's backend of this name the active one, and prepares to make a tensor on it. */
export async function createTensorLife(
  backendName: string,
  { features, rows }: Dataset,
): Promise<TensorLife> {
  await activate(backendName);
  const tensors: Record<string, Tensor> = {};
  const made = (name: string): Tensor => {
    const tensor = tensors[name];
    if (!tensor) throw new Error('A tensor must be made before it is used.');
    return tensor;
  };
  const atOnce = (work: () => void) => (): Promise<void> => {
    work();
    return Promise.resolve();
  };
  return {
    steps: {
      // #region life
      make: atOnce(() => (tensors['x'] = tensor2d(features, [rows, FEATURES]))),
      firstUse: atOnce(() => (tensors['y'] = add(made('x'), 1))),
      secondUse: atOnce(() => (tensors['z'] = add(made('x'), 2))),
      read: async () => {
        await made('y').data();
      },
      readAgain: async () => {
        await made('y').data();
      },
      dispose: atOnce(() => {
        dispose(Object.values(tensors));
      }),
      // #endregion life
    },
    holdings: () => {
      const { numTensors, numBytes, ...others } = memory();
      const { numBytesInGPU = null } = others as { numBytesInGPU?: number };
      return { tensors: numTensors, bytes: numBytes, gpuBytes: numBytesInGPU };
    },
  };
}
