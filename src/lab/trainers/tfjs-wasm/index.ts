import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { env, findBackendFactory } from '@tensorflow/tfjs-core';
import { bytesHeld } from '../tensorflow/memory.ts';
import { registerInstead } from '../tensorflow/registration.ts';
import { createTensorflowTrainer } from '../tensorflow/training.ts';
import type { TrainerSetup } from '../trainer.ts';
import { requireMemory, requireWebAssembly, type WebAssemblyTrainer } from '../webassembly.ts';
import { threadsFor } from './threads.ts';

const NAME = 'wasm';

const startBackend = findBackendFactory(NAME);

setWasmPaths({
  'tfjs-backend-wasm.wasm': plainUrl,
  'tfjs-backend-wasm-simd.wasm': simdUrl,
  'tfjs-backend-wasm-threaded-simd.wasm': threadedUrl,
});

/**
 * TensorFlow.js with XNNPACK's kernels, compiled to WebAssembly: each operation has finished when its call returns.
 * The build with SIMD is taken where the browser has it.
 */
export function create({ problem }: TrainerSetup): WebAssemblyTrainer {
  requireWebAssembly();
  // Past the heap's end TensorFlow.js would compute on, over other tensors.
  requireMemory(bytesHeld(problem));
  const threads = threadsFor(problem);
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', threads > 1);
  setThreadsCount(threads);
  const unregister = registerInstead(NAME, startBackend);

  const trainer = createTensorflowTrainer(problem, {
    name: NAME,
    sync: () => Promise.resolve(),
    dispose: unregister,
  });
  return { ...trainer, threads };
}
