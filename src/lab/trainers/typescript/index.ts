import type { Weights } from '../../model/network.ts';
import { requireWork, type Trainer, type TrainerSetup } from '../trainer.ts';
import { createState, trainEpoch } from './epoch.ts';

/**
 * The notes' maths in typed arrays: one thread, no framework. There is nothing to compile, upload or wait for,
 * so those calls return at once and `step` has done the work when it returns.
 */
export function create({ problem }: TrainerSetup): Trainer {
  requireWork(problem);
  let state = createState(problem);
  let loss = Number.NaN;
  return {
    prepare: () => Promise.resolve(),
    upload: () => {
      state = createState(problem);
      return Promise.resolve();
    },
    step: (epochs) => {
      for (let epoch = 0; epoch < epochs; epoch++) loss = trainEpoch(state);
    },
    sync: () => Promise.resolve(),
    readback: () => Promise.resolve(Float32Array.of(loss)),
    readWeights: () =>
      Promise.resolve<Weights>({
        fc1Weight: Float32Array.from(state.w1),
        fc1Bias: Float32Array.from(state.b1),
        fc2Weight: Float32Array.from(state.w2),
        fc2Bias: Float32Array.from(state.b2),
      }),
    dispose: () => undefined,
  };
}
