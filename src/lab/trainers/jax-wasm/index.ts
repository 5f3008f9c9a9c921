import { init } from '@jax-js/jax';
import { bytesHeld } from '../jax/memory.ts';
import { createJaxTrainer } from '../jax/training.ts';
import type { TrainerSetup } from '../trainer.ts';
import {
  requireMemory,
  requireSimd,
  requireWebAssembly,
  type WebAssemblyTrainer,
} from '../webassembly.ts';

/**
 * jax-js on WebAssembly: each kernel is a module of its own, and has finished when its call returns.
 *
 * It runs on one thread. jax-js has a pool of them for kernels that are awaited (`data()`), but it sends them a message
 * for each kernel, and on this network that took five times as long as computing here (`dataSync()`).
 */
export function create({ problem }: TrainerSetup): WebAssemblyTrainer {
  requireWebAssembly();
  requireSimd();
  requireMemory(bytesHeld(problem));
  const trainer = createJaxTrainer(problem, {
    name: 'wasm',
    start: async () => {
      await init('wasm');
    },
    compile: (epoch) => {
      epoch().dataSync();
      return Promise.resolve();
    },
    run: (array) => void array.dataSync(),
    sync: () => Promise.resolve(),
  });
  return { ...trainer, threads: 1 };
}
