import { NOTES_BATCH, trainingRows, type Dataset } from './dataset.ts';
import { initialWeights, NOTES_HIDDEN, type Weights } from './network.ts';

/** What every trainer solves: plain SGD on the mean cross-entropy of the whole batch, from the same start. */
export interface Problem {
  readonly train: Dataset;
  readonly hidden: number;
  readonly learningRate: number;
  readonly initial: Weights;
}

/** What singles one problem out; the defaults are the notes' own job. */
export interface ProblemChoice {
  readonly batch?: number;
  readonly hidden?: number;
  readonly lr?: number;
  readonly seed?: number;
}

/** Builds the problem; the seed draws the initial weights as PyTorch does, and the jitter of extra rows. */
export function problemOf(choice: ProblemChoice = {}): Problem {
  const { batch = NOTES_BATCH, hidden = NOTES_HIDDEN, lr = 0.01, seed = 0 } = choice;
  return {
    train: trainingRows(batch, seed),
    hidden,
    learningRate: lr,
    initial: initialWeights(hidden, seed),
  };
}
