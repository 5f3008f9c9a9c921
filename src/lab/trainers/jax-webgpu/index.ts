import { createJaxTrainer } from '../jax/training.ts';
import { type Trainer, type TrainerSetup, Unsupported } from '../trainer.ts';
import { startOn } from './start.ts';

/** jax-js on WebGPU. */
export function create({ problem, gpu }: TrainerSetup): Trainer {
  if (!gpu) throw new Unsupported('jax-js on WebGPU needs a WebGPU device.');
  return createJaxTrainer(problem, {
    name: 'webgpu',
    start: () => startOn(gpu),
    compile: async (array) => {
      await array.data();
    },
    run: (array) => void array.gpuBufferSync(),
    sync: () => gpu.queue.onSubmittedWorkDone(),
  });
}
