import { GPGPUContext, MathBackendWebGL, setWebGLContext } from '@tensorflow/tfjs-backend-webgl';
import { env } from '@tensorflow/tfjs-core';
import type { Problem } from '../../model/problem.ts';
import { registerInstead } from '../tensorflow/registration.ts';
import { createTensorflowTrainer } from '../tensorflow/training.ts';
import { requireWork, type Trainer, type TrainerSetup, Unsupported } from '../trainer.ts';
import { withCompilersWords } from './compiler.ts';
import { closeContext, openContext } from './context.ts';
import { requireTexture } from './memory.ts';
import { createWait, requireContext } from './wait.ts';

/** Launches an epoch of the notes' problem: a draw call each. Counted as calls of `drawElements`. */
export const launchesPerEpoch = 71;

const NAME = 'webgl';
const WEBGL_VERSION = 2;

/**
 * TensorFlow.js on WebGL: a tensor is a texture, and an operation draws a rectangle into the next one, a pixel's
 * colours being four numbers. `gpu` is not used: the GPU behind a canvas is the browser's choice.
 */
export function create({ problem }: TrainerSetup): Trainer {
  requireWork(problem);
  const gl = openContext();
  try {
    return createOn(gl, problem);
  } catch (error) {
    closeContext(gl);
    throw error;
  }
}

function createOn(gl: WebGL2RenderingContext, problem: Problem): Trainer {
  requireTexture(gl, problem);
  // Left alone, TensorFlow.js opens a context of its own, and takes none that a software renderer answers for.
  setWebGLContext(WEBGL_VERSION, gl);
  configure();
  const backend = new MathBackendWebGL(new GPGPUContext(gl));
  const unregister = registerInstead(NAME, () => backend);
  const waitUntilIdle = createWait(gl);

  const trainer = createTensorflowTrainer(problem, {
    name: NAME,
    sync: () => {
      waitUntilIdle();
      return Promise.resolve();
    },
    read: (tensor) => {
      // `data()` asks a fence from a timer, which browsers slow down to 4 ms; only this worker waits here.
      const values = tensor.dataSync<'float32'>();
      requireContext(gl);
      return Promise.resolve(values);
    },
    dispose: () => {
      unregister();
      closeContext(gl);
    },
  });
  return {
    ...trainer,
    prepare: () => withCompilersWords(gl, () => trainer.prepare()),
    step: (epochs) => {
      requireContext(gl);
      trainer.step(epochs);
    },
  };
}

function configure(): void {
  if (!env().getBool('WEBGL_RENDER_FLOAT32_CAPABLE')) {
    throw new Unsupported(
      'This GPU cannot draw 32-bit numbers with WebGL, and 16 bits are too few to train with.',
    );
  }
  // By default small tensors that were never uploaded are computed on the CPU, under the GPU's name.
  env().set('WEBGL_CPU_FORWARD', false);
  // Four numbers a pixel, two by two: where a side is odd, as with three classes, pixels at the edge are half empty.
  // The packed `exp` writes 1 into those empty places, and later products add them up as if they were data: the
  // gradients are wrong from the second epoch on. One number a pixel, these kernels are right.
  env().set('WEBGL_PACK_UNARY_OPERATIONS', false);
}
