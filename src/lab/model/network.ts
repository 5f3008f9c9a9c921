import { CLASSES, FEATURES, type Dataset } from './dataset.ts';
import { MersenneTwister } from './mersenne-twister.ts';

/** Hidden units in the notes' network. */
export const NOTES_HIDDEN = 10;

/** The parameters of `Linear(4, hidden)`, ReLU, `Linear(hidden, 3)`, in PyTorch's layout: weight[out][in]. */
export interface Weights {
  /** hidden × 4 */
  readonly fc1Weight: Float32Array;
  /** hidden */
  readonly fc1Bias: Float32Array;
  /** 3 × hidden */
  readonly fc2Weight: Float32Array;
  /** 3 */
  readonly fc2Bias: Float32Array;
}

/** How many numbers the network learns: 83 with the notes' 10 hidden units. */
export function parameterCount(hidden: number): number {
  return hidden * FEATURES + hidden + CLASSES * hidden + CLASSES;
}

/**
 * Floating-point operations of one epoch's matrix products, forward and backward, a multiply-add counted as
 * two: 40,800 for the notes' job. Element-wise work (about a quarter more here) is left out.
 */
export function matmulFlopPerEpoch(batch: number, hidden: number): number {
  const forward = FEATURES * hidden + hidden * CLASSES;
  const weightGradients = forward;
  const hiddenGradient = hidden * CLASSES;
  return 2 * batch * (forward + weightGradients + hiddenGradient);
}

/**
 * The weights that PyTorch starts from after `torch.manual_seed(seed)`: for each layer first the weight,
 * then the bias, uniform in ±1/√(inputs) (`nn.Linear.reset_parameters`).
 */
export function initialWeights(hidden: number, seed: number): Weights {
  const random = new MersenneTwister(seed);
  const uniform = (count: number, inputs: number): Float32Array => {
    const bound = 1 / Math.sqrt(inputs);
    return Float32Array.from({ length: count }, () => random.float32Between(-bound, bound));
  };
  return {
    fc1Weight: uniform(hidden * FEATURES, FEATURES),
    fc1Bias: uniform(hidden, FEATURES),
    fc2Weight: uniform(CLASSES * hidden, hidden),
    fc2Bias: uniform(CLASSES, hidden),
  };
}

/** Mean cross-entropy in nats, and the share of rows whose largest logit is the right one. */
export interface Evaluation {
  readonly loss: number;
  readonly accuracy: number;
}

/** Runs the network forward over a dataset in float64. Never timed: it judges results, not speed. */
export function evaluate(weights: Weights, data: Dataset): Evaluation {
  const hidden = weights.fc1Bias.length;
  const { fc1Weight, fc1Bias, fc2Weight, fc2Bias } = weights;
  const activation = new Float64Array(hidden);
  const logits = new Float64Array(CLASSES);
  let loss = 0;
  let right = 0;
  for (let row = 0; row < data.rows; row++) {
    for (let h = 0; h < hidden; h++) {
      let sum = at(fc1Bias, h);
      for (let f = 0; f < FEATURES; f++) {
        sum += at(fc1Weight, h * FEATURES + f) * at(data.features, row * FEATURES + f);
      }
      activation[h] = sum < 0 ? 0 : sum;
    }
    for (let c = 0; c < CLASSES; c++) {
      let sum = at(fc2Bias, c);
      for (let h = 0; h < hidden; h++) sum += at(fc2Weight, c * hidden + h) * at(activation, h);
      logits[c] = sum;
    }
    const label = at(data.labels, row);
    const largest = Math.max(...logits);
    const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
    loss += largest + Math.log(total) - at(logits, label);
    if (logits.indexOf(largest) === label) right++;
  }
  return { loss: loss / data.rows, accuracy: right / data.rows };
}

function at(values: Float32Array | Float64Array | Uint8Array, index: number): number {
  return values[index] ?? Number.NaN;
}
