import type { Trainer, TrainerSetup } from '../trainer.ts';
import { readWeights, writeProblem } from './contents.ts';
import { layOut, reserve } from './layout.ts';
import { instantiate, type Program, requireProgramSupport, trainEpoch } from './program.ts';

/** For a call out of order; the trainer's user is a program. */
const NOT_HELD = 'This trainer is not prepared, or was disposed of.';

/**
 * The same maths in AssemblyScript (`assembly/`): float32, four samples a vector, one thread. Data and weights
 * live in the program's own memory, a page of 64 KB for the notes' problem; an epoch is one call, and done when
 * it returns.
 */
export function create({ problem }: TrainerSetup): Trainer {
  requireProgramSupport();
  const layout = layOut(problem.train.rows, problem.hidden);
  let memory: WebAssembly.Memory | null = reserve(layout);
  let program: Program | null = null;
  let loss = Number.NaN;

  const held = <T>(part: T | null): T => {
    if (part === null) throw new Error(NOT_HELD);
    return part;
  };
  return {
    prepare: async () => {
      program = await instantiate(held(memory));
    },
    upload: () => {
      writeProblem(held(memory), layout, problem);
      loss = Number.NaN;
      return Promise.resolve();
    },
    step: (epochs) => {
      const running = held(program);
      for (let epoch = 0; epoch < epochs; epoch++) {
        loss = trainEpoch(running, layout, problem.learningRate);
      }
    },
    sync: () => Promise.resolve(),
    readback: () => Promise.resolve(Float32Array.of(loss)),
    readWeights: () => Promise.resolve(readWeights(held(memory), layout)),
    dispose: () => {
      memory = null;
      program = null;
    },
  };
}
