import { describe, expect, it } from 'vitest';
import { TOLERANCE } from '../../tools/conformance/judge.ts';
import {
  examplesOf,
  flat,
  gradientsOf,
  lossOf,
  type Parameters,
  parametersOf,
  shapedLike,
  train,
} from './float64-trainer.ts';
import { REFERENCE_NAMES, referenceNamed } from './references.ts';

/** Half the distance between the two points of a difference quotient. */
const STEP = 1e-6;

/** This trainer is slow; others follow the notes' job to its end. */
const MOST_EPOCHS = 5000;

/** What rounding leaves of a difference quotient with that step. */
const ROUNDING = 1e-8;

/** The gradient found without the chain rule: by moving each parameter a little to either side. */
function differenceQuotients(
  parameters: Parameters,
  examples: ReturnType<typeof examplesOf>,
): number[] {
  const values = flat(parameters);
  const lossWith = (index: number, value: number) =>
    lossOf(shapedLike(parameters, values.with(index, value)), examples);
  return values.map(
    (value, i) => (lossWith(i, value + STEP) - lossWith(i, value - STEP)) / (2 * STEP),
  );
}

function largestDifference(a: readonly number[], b: readonly number[]): number {
  expect(a).toHaveLength(b.length);
  return Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? Number.NaN))));
}

describe.each(REFERENCE_NAMES)('the float64 reference trainer on %s', (name) => {
  const { problem, losses, config, finalLoss } = referenceNamed(name);
  const examples = examplesOf(problem);

  it('has the gradients that difference quotients give, at the start and in the middle', () => {
    const start = parametersOf(problem.initial);
    const middle = train(problem, 200)[199]!.parameters;
    for (const parameters of [start, middle]) {
      const byChainRule = flat(gradientsOf(parameters, examples));
      const byDifferences = differenceQuotients(parameters, examples);
      expect(largestDifference(byChainRule, byDifferences)).toBeLessThan(ROUNDING);
      expect(Math.max(...byChainRule.map(Math.abs))).toBeGreaterThan(1000 * ROUNDING);
    }
  });

  it("has PyTorch's losses, and the last one too where it comes so far", () => {
    const epochs = Math.min(config.epochs, MOST_EPOCHS);
    const own = train(problem, epochs);
    const listed = losses.filter(({ epoch }) => epoch < epochs);
    const reached = listed.map(({ epoch }) => own[epoch]!.loss);
    const wanted = listed.map(({ loss }) => loss);
    if (epochs === config.epochs) {
      reached.push(lossOf(own[epochs - 1]!.parameters, examples));
      wanted.push(finalLoss);
    }
    // Float32 and float64 differ by some 1e-6 in a run; the tolerance leaves room for the trainers.
    expect(largestDifference(reached, wanted)).toBeLessThan(TOLERANCE / 100);
  });
});
