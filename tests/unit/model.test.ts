import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FEATURES, NOTES_BATCH, testRows, trainingRows } from '../../src/lab/model/dataset.ts';
import { MersenneTwister } from '../../src/lab/model/mersenne-twister.ts';
import {
  evaluate,
  initialWeights,
  matmulFlopPerEpoch,
  NOTES_HIDDEN,
  parameterCount,
} from '../../src/lab/model/network.ts';
import { problemOf } from '../../src/lab/model/problem.ts';

/** What PyTorch started from; `tools/reference/make_reference.py` wrote it. */
const reference = JSON.parse(
  readFileSync('tests/conformance/reference/day34-float32.json', 'utf8'),
) as { init: Record<string, number[] | number[][]>; losses: number[] };

describe('the Mersenne twister', () => {
  it('gives the numbers that its authors publish for the seed 5489', () => {
    const random = new MersenneTwister(5489);
    const first = Array.from({ length: 5 }, () => random.uint32());
    expect(first).toEqual([3499211612, 581869302, 3890346734, 3586334585, 545404204]);
    for (let drawn = 5; drawn < 9999; drawn++) random.uint32();
    // C++ requires this ten-thousandth number of std::mt19937.
    expect(random.uint32()).toBe(4123659995);
  });

  it('draws float32 numbers in a range, the upper bound left out', () => {
    const random = new MersenneTwister(1);
    for (let draw = 0; draw < 1000; draw++) {
      const value = random.float32Between(-0.5, 0.5);
      expect(Math.fround(value)).toBe(value);
      expect(value).toBeGreaterThanOrEqual(-0.5);
      expect(value).toBeLessThan(0.5);
    }
  });
});

describe('the network', () => {
  it('has 83 parameters and 40,800 matmul FLOP an epoch in the notes', () => {
    expect(parameterCount(NOTES_HIDDEN)).toBe(83);
    expect(matmulFlopPerEpoch(NOTES_BATCH, NOTES_HIDDEN)).toBe(40_800);
  });

  it('starts from the very weights that PyTorch draws for the seed 0', () => {
    const weights = initialWeights(NOTES_HIDDEN, 0);
    expect([...weights.fc1Weight]).toEqual(reference.init['fc1.weight']?.flat());
    expect([...weights.fc1Bias]).toEqual(reference.init['fc1.bias']);
    expect([...weights.fc2Weight]).toEqual(reference.init['fc2.weight']?.flat());
    expect([...weights.fc2Bias]).toEqual(reference.init['fc2.bias']);
  });

  it('starts elsewhere with another seed', () => {
    expect(initialWeights(10, 1)).not.toEqual(initialWeights(10, 0));
  });

  it('costs before training what PyTorch says, to six decimals', () => {
    const { initial, train } = problemOf();
    expect(evaluate(initial, train).loss).toBeCloseTo(reference.losses[0] ?? NaN, 6);
  });

  it('names every row rightly, or none, as its weights have it', () => {
    const data = { ...testRows(), labels: new Uint8Array(30).fill(2) };
    const biased = (label: number) => ({
      fc1Weight: new Float32Array(4),
      fc1Bias: new Float32Array(1),
      fc2Weight: new Float32Array(3),
      fc2Bias: Float32Array.from([0, 0, 0], (_, c) => (c === label ? 5 : 0)),
    });
    expect(evaluate(biased(2), data).accuracy).toBe(1);
    expect(evaluate(biased(0), data).accuracy).toBe(0);
    expect(evaluate(biased(-1), data).loss).toBeCloseTo(Math.log(3), 12);
  });

  it('that has diverged names no row, and its loss is not a number', () => {
    const { fc1Weight, ...rest } = initialWeights(10, 0);
    const broken = { ...rest, fc1Weight: fc1Weight.map(() => Number.NaN) };
    expect(evaluate(broken, testRows())).toEqual({ loss: NaN, accuracy: 0 });
  });
});

describe('the data', () => {
  it('is the notes’ split, scaled to the range of the training rows', () => {
    const { rows, features, labels } = trainingRows();
    expect(rows).toBe(120);
    expect(Math.min(...features)).toBe(0);
    expect(Math.max(...features)).toBe(1);
    expect([0, 1, 2].map((label) => labels.filter((one) => one === label).length)).toEqual([
      40, 41, 39,
    ]);
    expect(testRows().rows).toBe(30);
  });

  it('of a small batch is the first of the notes’ rows', () => {
    const whole = trainingRows();
    const { rows, features, labels } = trainingRows(7);
    expect(rows).toBe(7);
    expect([...features]).toEqual([...whole.features.slice(0, 7 * FEATURES)]);
    expect([...labels]).toEqual([...whole.labels.slice(0, 7)]);
  });

  it('of a large batch begins with the notes’ rows, and goes on with rows close to them', () => {
    const whole = trainingRows();
    const { features, labels } = trainingRows(500, 3);
    expect([...features.slice(0, whole.features.length)]).toEqual([...whole.features]);
    const isNear = (row: number) =>
      whole.labels.some(
        (label, other) =>
          label === labels[row] &&
          [0, 1, 2, 3].every((f) => {
            const moved =
              (features[row * FEATURES + f] ?? NaN) - (whole.features[other * FEATURES + f] ?? NaN);
            return Math.abs(moved) <= 0.0201;
          }),
      );
    const added = Array.from({ length: 380 }, (_, i) => 120 + i);
    expect(added.filter((row) => !isNear(row))).toEqual([]);
  });

  it('of a large batch is the same for the same seed, and another for another', () => {
    expect(trainingRows(500, 3)).toEqual(trainingRows(500, 3));
    expect(trainingRows(500, 4)).not.toEqual(trainingRows(500, 3));
  });
});
