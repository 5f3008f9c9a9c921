import '@tensorflow/tfjs-backend-cpu';
import { createTensorflowTrainer } from '../tensorflow/training.ts';
import type { Trainer, TrainerSetup } from '../trainer.ts';

/** TensorFlow.js with its plain JavaScript kernels: each operation has finished when its call returns. */
export function create({ problem }: TrainerSetup): Trainer {
  return createTensorflowTrainer(problem, {
    name: 'cpu',
    sync: () => Promise.resolve(),
    dispose: () => undefined,
  });
}
