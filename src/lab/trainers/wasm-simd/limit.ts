import bytes from './assembly/limit.ts?wasm';
import { requireSupport } from './support.ts';

/** Twelve vectors of four numbers, each multiplied and added to. */
const FLOP_PER_ROUND = 12 * 4 * 2;

/** Rounds a call: some 20 µs. A long call would end in the code it began in, which is the hasty one at first. */
const ROUNDS_PER_CALL = 10_000;

/** Enough for V8 to have compiled it well; see `WARM_UP_EPOCHS` in program.ts. */
const WARM_UP_CALLS = 500;

/** Under repeated x · FACTOR + TERM every number nears 1: nothing overflows, nothing becomes denormal. */
const FACTOR = 0.75;
const TERM = 0.25;

/** The machine's own limit for one thread of WebAssembly SIMD. */
export interface SimdLimit {
  /** Computes `rounds` rounds and returns the sum of the results, so that they are needed. */
  run(rounds: number): number;
  /** Floating-point operations in a round: 96, a multiplication and an addition counted as one each. */
  readonly flopPerRound: number;
}

/**
 * A peak-FLOP kernel (`assembly/limit.ts`) from the same compiler, and with the same instructions, as the
 * trainer: `rounds · flopPerRound / time` is what one thread of this machine can do at best with them. It counts
 * multiplications and additions in four lanes, and no loads, stores, comparisons or loop counting, which
 * real work can't do without. Where the processor has fused multiply-adds, native code may reach twice as
 * much on some; where its vectors are wider, more: WebAssembly's are of four lanes everywhere.
 *
 * @throws Unsupported where this browser has no WebAssembly with SIMD.
 */
export async function createSimdLimit(): Promise<SimdLimit> {
  requireSupport(bytes);
  const { instance } = await WebAssembly.instantiate(bytes);
  const multiplyAdd = instance.exports['multiplyAdd'] as (
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
