import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  add,
  dispose,
  getBackend,
  losses,
  matMul,
  type Optimizer,
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
import { requireWork, type Trainer } from '../trainer.ts';

/** What differs between TensorFlow.js's devices. */
export interface Backend {
  /** The name that the backend is registered under. */
  readonly name: string;
  /** Waits until the device is idle, work not yet submitted included. */
  sync(): Promise<void>;
  /** Brings a tensor's values to RAM, where TensorFlow.js's own `data()` won't do. */
  read?(tensor: Tensor): Promise<Float32Array>;
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
  requireWork(problem);
  let tensors: Tensors | null = null;
  let optimizer: Optimizer | null = null;
  let loss: Scalar | null = null;
  const read = async (tensor: Tensor): Promise<Float32Array> =>
    backend.read ? backend.read(tensor) : ((await tensor.data()) as Float32Array);

  const release = (): void => {
    if (tensors) dispose(Object.values(tensors) as Tensor[]);
    optimizer?.dispose();
    loss?.dispose();
    tensors = null;
    optimizer = null;
    loss = null;
  };

  const step = (epochs: number): void => {
    switchTo(backend.name);
    const { x, labels, w1, b1, w2, b2 } = ready(tensors);
    const sgd = ready(optimizer);
    // #region epoch
    const lossOfBatch = (): Scalar => {
      const hidden = relu(add(matMul(x, w1), b1));
      const logits = add(matMul(hidden, w2), b2);
      return losses.softmaxCrossEntropy(labels, logits);
    };
    for (let epoch = 0; epoch < epochs; epoch++) {
      loss?.dispose();
      loss = sgd.minimize(lossOfBatch, true, [w1, b1, w2, b2]);
    }
    // #endregion epoch
  };

  const upload = async (): Promise<void> => {
    await activate(backend.name);
    release();
    tensors = createTensors(problem);
    // It holds the learning rate as a tensor, which belongs to the backend that is active when it is made.
    optimizer = train.sgd(problem.learningRate);
    const { x, labels, w1, b1, w2, b2 } = tensors;
    // TensorFlow.js uploads a tensor only when a kernel first reads it, so let one read them all.
    tidy(() => {
      for (const tensor of [x, labels, w1, b1, w2, b2]) add(tensor, 0);
    });
    await backend.sync();
  };

  return {
    prepare: async () => {
      // The first upload and the first epoch compile every kernel; their results are thrown away.
      await upload();
      step(1);
      await read(ready(loss));
      await backend.sync();
      release();
    },
    upload,
    step,
    sync: () => backend.sync(),
    readback: () => read(ready(loss)),
    readWeights: async () => {
      switchTo(backend.name);
      const { w1, b1, w2, b2 } = ready(tensors);
      const inPyTorchsLayout = tidy(() => [transpose(w1), add(b1, 0), transpose(w2), add(b2, 0)]);
      const [fc1Weight, fc1Bias, fc2Weight, fc2Bias] = (await Promise.all(
        inPyTorchsLayout.map(read),
      )) as [Float32Array, Float32Array, Float32Array, Float32Array];
      dispose(inPyTorchsLayout);
      return { fc1Weight, fc1Bias, fc2Weight, fc2Bias } satisfies Weights;
    },
    dispose: () => {
      release();
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
export async function activate(name: string): Promise<void> {
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
