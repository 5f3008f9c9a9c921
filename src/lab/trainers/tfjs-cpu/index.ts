import '@tensorflow/tfjs-backend-cpu';
import { createTensorflowTrainer } from '../tensorflow/training.ts';
import type { Trainer, TrainerSetup } from '../trainer.ts';
import { requireMemoryGiven, requirePageMemory } from './memory.ts';

/** TensorFlow.js with its plain JavaScript kernels: each operation has finished when its call returns. */
export function create({ problem }: TrainerSetup): Trainer {
  requirePageMemory(problem);
  const trainer = createTensorflowTrainer(problem, {
    name: 'cpu',
    sync: () => Promise.resolve(),
    dispose: () => undefined,
  });
  return { ...trainer, prepare: () => requireMemoryGiven(problem, () => trainer.prepare()) };
}
