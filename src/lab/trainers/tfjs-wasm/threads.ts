import createProgram from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js';
import programText from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js?raw';
import type { Problem } from '../../model/problem.ts';

/** The most that TensorFlow.js starts, whatever is asked for: half the cores, and never more than these. */
const MOST_THREADS = 8;

/**
 * Hidden activations from which work is shared out. With fewer an operation is over before the other threads have
 * woken up: on two cores, two threads took five times as long as one with the notes' 1,200 activations, and 1.5 times
 * as long with 262,144; from 4 million on they drew level.
 */
const SHARED_FROM = 2 ** 22;

/** How many threads to compute on: one, unless the page is cross-origin isolated and the work worth sharing. */
export function threadsFor({ train, hidden }: Problem): number {
  if (!globalThis.crossOriginIsolated || train.rows * hidden < SHARED_FROM) return 1;
  const { hardwareConcurrency = 1 } = navigator as { hardwareConcurrency?: number };
  return Math.max(1, Math.min(Math.floor(hardwareConcurrency / 2), MOST_THREADS));
}

// TensorFlow.js starts its threads from this function's own text, and a minifier breaks that: the text then names
// variables that stand outside of it. So the text is the program's as it was published.
createProgram.toString = () => `(() => {${programText}; return WasmBackendModuleThreadedSimd})()`;
