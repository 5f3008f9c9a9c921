import createProgram from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js';
import programText from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js?raw';
import type { Problem } from '../../model/problem.ts';

/** The most that TensorFlow.js starts, whatever is asked for: half the cores, and never more than these. */
const MOST_THREADS = 8;

/**
 * Hidden activations from which work is shared out. Below it an operation is over before the other threads have
 * woken up: with two threads the notes' 1,200 activations took five times as long as with one.
 */
const SHARED_FROM = 2 ** 18;

/** How many threads to compute on: one, unless the page is cross-origin isolated and the work worth sharing. */
export function threadsFor({ train, hidden }: Problem): number {
  if (!globalThis.crossOriginIsolated || train.rows * hidden < SHARED_FROM) return 1;
  const { hardwareConcurrency = 1 } = navigator as { hardwareConcurrency?: number };
  return Math.max(1, Math.min(Math.floor(hardwareConcurrency / 2), MOST_THREADS));
}

// TensorFlow.js starts its threads from this function's own text, and a minifier breaks that: the text then names
// variables that stand outside of it. So the text is the program's as it was published.
createProgram.toString = () => `(() => {${programText}; return WasmBackendModuleThreadedSimd})()`;
