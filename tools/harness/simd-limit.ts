import { compileArithmetic, openArithmetic } from '../../src/lab/hardware/cpu/arithmetic.ts';
import type { Now } from '../../src/lab/measure/clock.ts';
import type { Problem } from '../../src/lab/model/problem.ts';
import { flopPerEpoch } from '../../src/lab/trainers/wasm-simd/cost.ts';
import type { Timed } from './session.ts';

/**
 * The machine's limit for one thread of WebAssembly SIMD, as if it were a trainer: its epoch is as many
 * floating-point operations as the trainer's epoch has, at the highest rate there is. It learns nothing.
 */
export async function openSimdLimit({ train, hidden }: Problem, now: Now): Promise<Timed> {
  const limit = openArithmetic(await compileArithmetic());
  const roundsPerEpoch = flopPerEpoch(train.rows, hidden) / limit.flopPerRound;
  return {
    timeBlock: (epochs) => {
      const rounds = Math.max(1, Math.round(epochs * roundsPerEpoch));
      const beganMs = now();
      limit.run(rounds);
      const ms = now() - beganMs;
      // The rounds are whole, and an epoch's share of them is not.
      return Promise.resolve((ms * epochs * roundsPerEpoch) / rounds);
    },
    dispose: () => Promise.resolve(),
  };
}
