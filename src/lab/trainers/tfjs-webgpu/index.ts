import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { env, findBackendFactory, registerBackend, removeBackend } from '@tensorflow/tfjs-core';
import { createTensorflowTrainer } from '../tensorflow/training.ts';
import { type Trainer, type TrainerSetup, Unsupported } from '../trainer.ts';

const NAME = 'webgpu';

/**
 * TensorFlow.js on WebGPU: it encodes each operation as a launch and submits 15 of them at a time, so an epoch
 * is 42 launches in about three submits.
 */
export function create({ problem, gpu }: TrainerSetup): Trainer {
  if (!gpu) throw new Unsupported('TensorFlow.js on WebGPU needs a WebGPU device.');

  // By default small tensors that were never uploaded are computed on the CPU, under the GPU's name.
  env().set('WEBGPU_CPU_FORWARD', false);

  // The package registers a backend that asks for a device of its own and does not check that it got one.
  const unregister = (): void => {
    // The types say that there is always a factory, but before the first registration there is none.
    if (findBackendFactory(NAME) as unknown) removeBackend(NAME);
  };
  unregister();
  const backend = new WebGPUBackend(gpu, gpu.adapterInfo);
  registerBackend(NAME, () => backend);

  return createTensorflowTrainer(problem, {
    name: NAME,
    sync: async () => {
      // Up to 14 launches wait in the encoder until somebody submits them.
      backend.ensureCommandEncoderReady();
      backend.endComputePassEncoder();
      backend.submitQueue();
      await gpu.queue.onSubmittedWorkDone();
    },
    dispose: unregister,
  });
}
