import { type Array as JaxArray, defaultDevice, numpy as np, tree } from '@jax-js/jax';
import { CLASSES, FEATURES } from '../../model/dataset.ts';
import type { Weights } from '../../model/network.ts';
import type { Problem } from '../../model/problem.ts';
import { requireWork, type Trainer } from '../trainer.ts';
import { createEpoch, type Parameters } from './epoch.ts';

/** What differs between jax-js's devices. */
export interface JaxDevice {
  readonly name: 'wasm' | 'webgpu';
  /** Starts the device; when it has started already, it does nothing. */
  start(): Promise<void>;
  /** Runs a first epoch, which compiles all, and waits for it. It uses up the array that the epoch gives. */
  compile(epoch: () => JaxArray): Promise<void>;
  /** Runs all that the array waits for, or puts it in the device's queue, and uses up the array. */
  run(array: JaxArray): void;
  /** Waits until the device is idle. */
  sync(): Promise<void>;
}

/** The arrays of a training under way. */
interface Arrays {
  readonly x: JaxArray;
  readonly labels: JaxArray;
  parameters: Parameters;
  /** The newest epoch's. */
  loss: JaxArray | null;
}

/** The notes' loop in jax-js, the same lines for every device of it. */
export function createJaxTrainer(problem: Problem, device: JaxDevice): Trainer {
  requireWork(problem);
  const epoch = createEpoch(problem.learningRate);
  let arrays: Arrays | null = null;

  const release = (): void => {
    if (!arrays) return;
    const { x, labels, parameters, loss } = arrays;
    tree.dispose([x, labels, parameters]);
    loss?.dispose();
    arrays = null;
  };

  const start = async (): Promise<Arrays> => {
    await device.start();
    // The constants that the compiler finds in an epoch stay here; elsewhere they would be copied at every call.
    defaultDevice(device.name);
    release();
    arrays = createArrays(problem, device);
    return arrays;
  };

  // #region step
  const trainEpoch = (state: Arrays): JaxArray => {
    const [loss, updated] = epoch(state.parameters, state.x.ref, state.labels.ref);
    state.parameters = updated;
    state.loss?.dispose();
    state.loss = loss;
    return loss;
  };

  const step = (epochs: number): void => {
    const state = ready(arrays);
    for (let done = 0; done < epochs; done++) {
      // jax-js is lazy: left alone it would note down epoch after epoch and compute none.
      device.run(trainEpoch(state).ref);
    }
  };
  // #endregion step

  return {
    prepare: async () => {
      const state = await start();
      await device.compile(() => trainEpoch(state).ref);
      await device.sync();
      release();
    },
    upload: async () => {
      await start();
      await device.sync();
    },
    step,
    sync: () => device.sync(),
    readback: async () => (await ready(ready(arrays).loss).ref.data()) as Float32Array,
    readWeights: async () => {
      const { w1, b1, w2, b2 } = ready(arrays).parameters;
      const [fc1Weight, fc1Bias, fc2Weight, fc2Bias] = (await Promise.all(
        [w1, b1, w2, b2].map((array) => array.ref.data()),
      )) as [Float32Array, Float32Array, Float32Array, Float32Array];
      return { fc1Weight, fc1Bias, fc2Weight, fc2Bias } satisfies Weights;
    },
    dispose: () => {
      release();
      epoch.dispose();
    },
  };
}

function createArrays({ train, hidden, initial }: Problem, { name: device }: JaxDevice): Arrays {
  const array = (values: Float32Array, ...shape: number[]): JaxArray =>
    np.array(new Float32Array(values), { shape, device });
  return {
    x: array(train.features, train.rows, FEATURES),
    labels: array(oneHot(train.labels), train.rows, CLASSES),
    parameters: {
      w1: array(initial.fc1Weight, hidden, FEATURES),
      b1: array(initial.fc1Bias, hidden),
      w2: array(initial.fc2Weight, CLASSES, hidden),
      b2: array(initial.fc2Bias, CLASSES),
    },
    loss: null,
  };
}

function oneHot(labels: Uint8Array): Float32Array {
  const wanted = new Float32Array(labels.length * CLASSES);
  labels.forEach((label, row) => (wanted[row * CLASSES + label] = 1));
  return wanted;
}

function ready<T>(part: T | null): T {
  if (part === null) {
    throw new Error('upload() must be called before a step, and step() before a readback.');
  }
  return part;
}
