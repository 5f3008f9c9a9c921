import { bytesHeld, bytesOfLargest } from '../jax/memory.ts';
import { createJaxTrainer } from '../jax/training.ts';
import { type Trainer, type TrainerSetup, Unsupported } from '../trainer.ts';
import { requireAccepted, requireBuffer } from '../webgpu/limits.ts';
import { startOn } from './start.ts';

/** Launches an epoch, each in a submit of its own. Counted as calls of `dispatchWorkgroups` and `submit`. */
export const launchesPerEpoch = 22;

/** jax-js on WebGPU: the kernels that its compiler has left of an epoch, launched one by one. */
export function create({ problem, gpu }: TrainerSetup): Trainer {
  if (!gpu) throw new Unsupported('jax-js on WebGPU needs a WebGPU device.');
  requireBuffer(gpu, bytesOfLargest(problem));

  const trainer = createJaxTrainer(problem, {
    name: 'webgpu',
    start: () => startOn(gpu),
    compile: async (epoch) => {
      await epoch().data();
    },
    run: (array) => void array.gpuBufferSync(),
    sync: () => gpu.queue.onSubmittedWorkDone(),
  });
  return {
    ...trainer,
    prepare: () =>
      requireAccepted(gpu, bytesHeld(problem), () => trainer.prepare()).catch(throwInShort),
  };
}

/** jax-js puts the whole shader behind the compiler's message, after an empty line. */
function throwInShort(error: unknown): never {
  if (!(error instanceof Error) || !error.message.includes('\n\n')) throw error;
  const [message] = error.message.split('\n\n', 1);
  throw new Error(message, { cause: error });
}
