import { FEATURES } from '../../src/lab/model/dataset.ts';
import type { Weights } from '../../src/lab/model/network.ts';
import type { Problem } from '../../src/lab/model/problem.ts';

/*
 * The network once more, written from the formulas, in float64, for reading rather than for speed. It shares no
 * code with the trainers, so that an error in one of them is not an error in both.
 */

/** The parameters as rows of plain numbers, weight[out][in]; the gradients have the same shape. */
export interface Parameters {
  readonly w1: readonly (readonly number[])[];
  readonly b1: readonly number[];
  readonly w2: readonly (readonly number[])[];
  readonly b2: readonly number[];
}

/** One flower: its scaled measurements and its species. */
interface Example {
  readonly x: readonly number[];
  readonly label: number;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
const dot = (a: readonly number[], b: readonly number[]): number =>
  sum(a.map((value, i) => value * (b[i] ?? Number.NaN)));

/** Wx + b. */
const linear = (
  w: readonly (readonly number[])[],
  b: readonly number[],
  x: readonly number[],
): number[] => w.map((row, out) => dot(row, x) + (b[out] ?? Number.NaN));

function forward({ w1, b1, w2, b2 }: Parameters, { x }: Example) {
  const sums = linear(w1, b1, x);
  const activations = sums.map((value) => Math.max(value, 0));
  const exponentials = linear(w2, b2, activations).map(Math.exp);
  const total = sum(exponentials);
  return { sums, activations, probabilities: exponentials.map((value) => value / total) };
}

/** The mean cross-entropy over the examples, in nats. */
export function lossOf(parameters: Parameters, examples: readonly Example[]): number {
  const losses = examples.map((example) => {
    const { probabilities } = forward(parameters, example);
    return -Math.log(probabilities[example.label] ?? Number.NaN);
  });
  return sum(losses) / examples.length;
}

/** The gradient of `lossOf` in every parameter, by the chain rule. */
export function gradientsOf(parameters: Parameters, examples: readonly Example[]): Parameters {
  const { w1, w2 } = parameters;
  const gradients = {
    w1: w1.map((row) => row.map(() => 0)),
    b1: w1.map(() => 0),
    w2: w2.map((row) => row.map(() => 0)),
    b2: w2.map(() => 0),
  };
  for (const example of examples) {
    const { sums, activations, probabilities } = forward(parameters, example);
    const ofLogits = probabilities.map(
      (probability, c) => (probability - (c === example.label ? 1 : 0)) / examples.length,
    );
    const ofSums = sums.map((value, h) =>
      value > 0 ? sum(w2.map((row, c) => (row[h] ?? 0) * (ofLogits[c] ?? 0))) : 0,
    );
    accumulate(gradients.w2, gradients.b2, ofLogits, activations);
    accumulate(gradients.w1, gradients.b1, ofSums, example.x);
  }
  return gradients;
}

/** Adds one example's share to a layer's gradients: the outer product, and the bias's own. */
function accumulate(
  ofW: number[][],
  ofB: number[],
  ofOutputs: readonly number[],
  inputs: readonly number[],
): void {
  ofOutputs.forEach((ofOutput, out) => {
    ofB[out] = (ofB[out] ?? 0) + ofOutput;
    const row = ofW[out] ?? [];
    inputs.forEach((input, i) => (row[i] = (row[i] ?? 0) + ofOutput * input));
  });
}

/** The problem's training rows, one by one. */
export function examplesOf({ train }: Problem): Example[] {
  return Array.from(train.labels, (label, row) => ({
    x: [...train.features.subarray(row * FEATURES, (row + 1) * FEATURES)],
    label,
  }));
}

/** A trainer's weights as rows. */
export function parametersOf({ fc1Weight, fc1Bias, fc2Weight, fc2Bias }: Weights): Parameters {
  return {
    w1: rowsOf(fc1Weight, fc1Bias.length),
    b1: [...fc1Bias],
    w2: rowsOf(fc2Weight, fc2Bias.length),
    b2: [...fc2Bias],
  };
}

function rowsOf(values: Float32Array, rows: number): number[][] {
  const width = values.length / rows;
  return Array.from({ length: rows }, (_, row) => [
    ...values.subarray(row * width, (row + 1) * width),
  ]);
}

/** The parameters one after another, always in the same order. */
export function flat({ w1, b1, w2, b2 }: Parameters): number[] {
  return [...w1.flat(), ...b1, ...w2.flat(), ...b2];
}

/** Parameters shaped like these, out of a flat list. */
export function shapedLike({ w1, b1, w2, b2 }: Parameters, values: readonly number[]): Parameters {
  const rest = [...values];
  const row = (like: readonly unknown[]) => rest.splice(0, like.length);
  return { w1: w1.map(row), b1: row(b1), w2: w2.map(row), b2: row(b2) };
}

/** One epoch: its loss before the update, and the parameters after it. */
interface Epoch {
  readonly loss: number;
  readonly parameters: Parameters;
}

/** Plain SGD over the whole batch, for so many epochs. */
export function train(problem: Problem, epochs: number): Epoch[] {
  const examples = examplesOf(problem);
  let parameters = parametersOf(problem.initial);
  return Array.from({ length: epochs }, () => {
    const loss = lossOf(parameters, examples);
    const gradients = flat(gradientsOf(parameters, examples));
    const moved = flat(parameters).map(
      (value, i) => value - problem.learningRate * (gradients[i] ?? Number.NaN),
    );
    parameters = shapedLike(parameters, moved);
    return { loss, parameters };
  });
}
