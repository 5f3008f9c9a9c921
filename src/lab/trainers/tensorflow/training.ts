import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  add,
  dispose,
  getBackend,
  losses,
  matMul,
  relu,
  type Scalar,
  setBackend,
  type Tensor,
  tensor1d,
  tensor2d,
  tidy,
  train,
  transpose,
  type Variable,
  variable,
} from '@tensorflow/tfjs-core';
import { CLASSES, FEATURES } from '../../model/dataset.ts';
import type { Weights } from '../../model/network.ts';
import type { Problem } from '../../model/problem.ts';
import type { Trainer } from '../trainer.ts';

/** What differs between TensorFlow.js's devices. */
export interface Backend {
  /** The name that the backend is registered under. */
  readonly name: string;
  /** Waits until the device is idle, work not yet submitted included. */
  sync(): Promise<void>;
  /** Frees what the backend holds. */
  dispose(): void;
}

interface Tensors {
  readonly x: Tensor;
  readonly labels: Tensor;
  readonly w1: Variable;
  readonly b1: Variable;
  readonly w2: Variable;
  readonly b2: Variable;
}

/** The notes' loop in TensorFlow.js, the same lines for every backend of it. */
export function createTensorflowTrainer(problem: Problem, backend: Backend): Trainer {
  let tensors: Tensors | null = null;
  let loss: Scalar | null = null;
  const optimizer = train.sgd(problem.learningRate);

  const release = (): void => {
    if (tensors) dispose(Object.values(tensors) as Tensor[]);
    loss?.dispose();
    tensors = null;
    loss = null;
  };

  const start = async (): Promise<void> => {
    await activate(backend.name);
    release();
    tensors = createTensors(problem);
  };

  const step = (epochs: number): void => {
    switchTo(backend.name);
    const { x, labels, w1, b1, w2, b2 } = ready(tensors);
    // #region epoch
    const lossOfBatch = (): Scalar => {
      const hidden = relu(add(matMul(x, w1), b1));
      const logits = add(matMul(hidden, w2), b2);
      return losses.softmaxCrossEntropy(labels, logits);
    };
    for (let epoch = 0; epoch < epochs; epoch++) {
      loss?.dispose();
      loss = optimizer.minimize(lossOfBatch, true, [w1, b1, w2, b2]);
    }
    // #endregion epoch
  };

  return {
    prepare: async () => {
      // The first epoch compiles every kernel; its result is thrown away.
      await start();
      step(1);
      await ready(loss).data();
      await backend.sync();
      release();
    },
    upload: async () => {
      await start();
      const { x, labels, w1, b1, w2, b2 } = ready(tensors);
      // TensorFlow.js uploads a tensor only when a kernel first reads it, so let one read them all.
      tidy(() => {
        for (const tensor of [x, labels, w1, b1, w2, b2]) add(tensor, 0);
      });
      await backend.sync();
    },
    step,
    sync: () => backend.sync(),
    readback: async () => (await ready(loss).data()) as Float32Array,
    readWeights: async () => {
      switchTo(backend.name);
      const { w1, b1, w2, b2 } = ready(tensors);
      const inPyTorchsLayout = tidy(() => [transpose(w1), add(b1, 0), transpose(w2), add(b2, 0)]);
      const [fc1Weight, fc1Bias, fc2Weight, fc2Bias] = (await Promise.all(
        inPyTorchsLayout.map((tensor) => tensor.data()),
      )) as [Float32Array, Float32Array, Float32Array, Float32Array];
      dispose(inPyTorchsLayout);
      return { fc1Weight, fc1Bias, fc2Weight, fc2Bias } satisfies Weights;
    },
    dispose: () => {
      switchTo(backend.name);
      release();
      optimizer.dispose();
      backend.dispose();
    },
  };
}

function createTensors({ train: data, hidden, initial }: Problem): Tensors {
  return tidy(() => {
    const weight = (values: Float32Array, out: number, inputs: number): Variable =>
      variable(transpose(tensor2d(values, [out, inputs])));
    return {
      x: tensor2d(data.features, [data.rows, FEATURES]),
      labels: tensor2d(oneHot(data.labels), [data.rows, CLASSES]),
      w1: weight(initial.fc1Weight, hidden, FEATURES),
      b1: variable(tensor1d(initial.fc1Bias)),
      w2: weight(initial.fc2Weight, CLASSES, hidden),
      b2: variable(tensor1d(initial.fc2Bias)),
    };
  });
}

function oneHot(labels: Uint8Array): Float32Array {
  const wanted = new Float32Array(labels.length * CLASSES);
  labels.forEach((label, row) => (wanted[row * CLASSES + label] = 1));
  return wanted;
}

/**
 * Makes `name` TensorFlow.js's backend, or throws. `setBackend` answers false, or falls back in silence to
 * another backend, when the one that was asked for can't start.
 */
async function activate(name: string): Promise<void> {
  const set = await setBackend(name);
  if (!set || getBackend() !== name) {
    throw new Error(`TensorFlow.js could not start its "${name}" backend.`);
  }
}

/** Switches between backends that have started: for those `setBackend` is done when it returns. */
function switchTo(name: string): void {
  if (getBackend() !== name) void setBackend(name);
}

function ready<T>(part: T | null): T {
  if (part === null)
    throw new Error('upload() must be called before a step, and step() before a readback.');
  return part;
}
