import { describe, expect, it } from 'vitest';
import { testRows, trainingRows } from '../../src/lab/model/dataset.ts';
import { problemOf } from '../../src/lab/model/problem.ts';
import { REFERENCE_NAMES, referenceNamed } from './references.ts';

describe.each(REFERENCE_NAMES)("the starting point of PyTorch's run in %s", (name) => {
  const { problem, test, config } = referenceNamed(name);

  it('has the same training and test rows, bit for bit', () => {
    expect(trainingRows()).toEqual(problem.train);
    expect(testRows()).toEqual(test);
  });

  it('has the same initial weights, bit for bit, drawn from the seed alone', () => {
    expect(problemOf({ hidden: config.hidden, lr: config.lr, seed: config.seed })).toEqual(problem);
  });
});
