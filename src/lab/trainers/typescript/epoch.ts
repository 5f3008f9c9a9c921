import { FEATURES } from '../../model/dataset.ts';
import type { Problem } from '../../model/problem.ts';

/** The network's weights, their gradients and the data, all in float64: JavaScript computes in nothing else. */
export interface State {
  readonly rows: number;
  readonly hidden: number;
  readonly learningRate: number;
  readonly features: Float64Array;
  readonly labels: Uint8Array;
  readonly w1: Float64Array;
  readonly b1: Float64Array;
  readonly w2: Float64Array;
  readonly b2: Float64Array;
  readonly gradW1: Float64Array;
  readonly gradB1: Float64Array;
  readonly gradW2: Float64Array;
  readonly gradB2: Float64Array;
  /** One row's hidden activations. */
  readonly activation: Float64Array;
}

/** A fresh state at the problem's initial weights. */
export function createState(problem: Problem): State {
  const { train, hidden, learningRate, initial } = problem;
  return {
    rows: train.rows,
    hidden,
    learningRate,
    features: Float64Array.from(train.features),
    labels: train.labels,
    w1: Float64Array.from(initial.fc1Weight),
    b1: Float64Array.from(initial.fc1Bias),
    w2: Float64Array.from(initial.fc2Weight),
    b2: Float64Array.from(initial.fc2Bias),
    gradW1: new Float64Array(initial.fc1Weight.length),
    gradB1: new Float64Array(initial.fc1Bias.length),
    gradW2: new Float64Array(initial.fc2Weight.length),
    gradB2: new Float64Array(initial.fc2Bias.length),
    activation: new Float64Array(hidden),
  };
}

// #region epoch
/** One epoch over the whole batch: forward, loss, backward, update. Returns the loss before the update. */
export function trainEpoch(state: State): number {
  const { rows, hidden, features, labels, w1, b1, w2, b2, activation } = state;
  const { gradW1, gradB1, gradW2, gradB2 } = state;
  gradW1.fill(0);
  gradB1.fill(0);
  gradW2.fill(0);
  gradB2.fill(0);
  let loss = 0;

  for (let row = 0; row < rows; row++) {
    const x = row * FEATURES;
    const x0 = features[x]!;
    const x1 = features[x + 1]!;
    const x2 = features[x + 2]!;
    const x3 = features[x + 3]!;

    // Forward: out = fc2(relu(fc1(x))), the three logits summed while the hidden units are made.
    let out0 = b2[0]!;
    let out1 = b2[1]!;
    let out2 = b2[2]!;
    for (let h = 0; h < hidden; h++) {
      const w = h * FEATURES;
      const sum = b1[h]! + w1[w]! * x0 + w1[w + 1]! * x1 + w1[w + 2]! * x2 + w1[w + 3]! * x3;
      const a = sum < 0 ? 0 : sum;
      activation[h] = a;
      out0 += w2[h]! * a;
      out1 += w2[hidden + h]! * a;
      out2 += w2[2 * hidden + h]! * a;
    }

    // Cross-entropy, the softmax inside; the largest logit is taken off so that exp can't overflow.
    const largest = Math.max(out0, out1, out2);
    const e0 = Math.exp(out0 - largest);
    const e1 = Math.exp(out1 - largest);
    const e2 = Math.exp(out2 - largest);
    const total = e0 + e1 + e2;
    const label = labels[row]!;
    const wanted = label === 0 ? out0 : label === 1 ? out1 : out2;
    loss += Math.log(total) - (wanted - largest);

    // Backward: the gradient of the mean loss in a logit is (probability - 1 if it is the label) / rows.
    const d0 = (e0 / total - (label === 0 ? 1 : 0)) / rows;
    const d1 = (e1 / total - (label === 1 ? 1 : 0)) / rows;
    const d2 = (e2 / total - (label === 2 ? 1 : 0)) / rows;
    gradB2[0]! += d0;
    gradB2[1]! += d1;
    gradB2[2]! += d2;
    for (let h = 0; h < hidden; h++) {
      const a = activation[h]!;
      // Behind a silent ReLU every gradient is zero, but for a NaN, which must spread.
      if (a === 0) continue;
      gradW2[h]! += d0 * a;
      gradW2[hidden + h]! += d1 * a;
      gradW2[2 * hidden + h]! += d2 * a;
      const d = d0 * w2[h]! + d1 * w2[hidden + h]! + d2 * w2[2 * hidden + h]!;
      const w = h * FEATURES;
      gradB1[h]! += d;
      gradW1[w]! += d * x0;
      gradW1[w + 1]! += d * x1;
      gradW1[w + 2]! += d * x2;
      gradW1[w + 3]! += d * x3;
    }
  }

  descend(w1, gradW1, state.learningRate);
  descend(b1, gradB1, state.learningRate);
  descend(w2, gradW2, state.learningRate);
  descend(b2, gradB2, state.learningRate);
  return loss / rows;
}

/** Plain SGD: every weight goes against its gradient. */
function descend(weights: Float64Array, gradients: Float64Array, learningRate: number): void {
  for (let i = 0; i < weights.length; i++) weights[i]! -= learningRate * gradients[i]!;
}
// #endregion epoch
