import bytes from './assembly/arithmetic.ts?wasm';

/** Twelve vectors of four numbers, each multiplied and added to; a multiplication and an addition count as one each. */
const FLOP_PER_ROUND = 12 * 4 * 2;

/** Rounds a call: some 20 µs. A long call would end in the code it began in, which is the hasty one at first. */
const ROUNDS_PER_CALL = 10_000;

/** Engines compile twice, first in haste, and well only what was called often; in V8 a few hundred calls are enough. */
const WARM_UP_CALLS = 500;

/** Under repeated x · FACTOR + TERM every number nears 1: nothing overflows, nothing becomes denormal. */
const FACTOR = 0.75;
const TERM = 0.25;

/**
 * Arithmetic of one thread at the highest rate that WebAssembly's vectors of four numbers give: with the instructions of
 * the trainer `wasm-simd`, and from the same compiler, but without the loads, stores, comparisons and counting that real
 * work can't do without. Native code may reach twice as much where the processor has fused multiply-adds, and more where
 * its vectors are wider: WebAssembly's are of four lanes everywhere.
 */
export interface Arithmetic {
  /** Computes so many rounds of `flopPerRound` operations, and returns the sum of the results. */
  readonly run: (rounds: number) => number;
  readonly flopPerRound: number;
}

/** Compiles the program, to be opened here and by other workers. Rejects where there is no WebAssembly with SIMD. */
export function compileArithmetic(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(bytes);
}

/** Opens the compiled program and runs it until the engine has compiled it well. */
export function openArithmetic(module: WebAssembly.Module): Arithmetic {
  const { exports } = new WebAssembly.Instance(module);
  const multiplyAdd = exports['multiplyAdd'] as (
    rounds: number,
    factor: number,
    term: number,
  ) => number;
  const run = (rounds: number): number => {
    let sum = 0;
    for (let left = rounds; left > 0; left -= ROUNDS_PER_CALL) {
      sum += multiplyAdd(Math.min(left, ROUNDS_PER_CALL), FACTOR, TERM);
    }
    return sum;
  };
  run(WARM_UP_CALLS * ROUNDS_PER_CALL);
  return { run, flopPerRound: FLOP_PER_ROUND };
}
