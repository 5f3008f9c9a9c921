import {
  type Array as JaxArray,
  jit,
  nn,
  numpy as np,
  type OwnedFunction,
  tree,
  valueAndGrad,
} from '@jax-js/jax';

/** The network's parameters in PyTorch's layout, out × in. jax-js can't look into what `interface` declares. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
export type Parameters = { w1: JaxArray; b1: JaxArray; w2: JaxArray; b2: JaxArray };

/** One epoch as a function: it uses up its arguments, and gives the loss and the updated parameters. */
export type Epoch = OwnedFunction<
  (parameters: Parameters, x: JaxArray, labels: JaxArray) => [loss: JaxArray, updated: Parameters]
>;

/**
 * The notes' epoch for the compiler: its first call traces it, differentiates it and compiles the whole, the update
 * included, into a few kernels, and later calls run those. `labels` is one-hot, a row for each row of `x`.
 */
export function createEpoch(learningRate: number): Epoch {
  // #region epoch
  // jax-js counts references: a call uses up each array that it is given, and `ref` keeps one for another use.
  const descend = (parameter: JaxArray, gradient: JaxArray): JaxArray =>
    parameter.sub(gradient.mul(learningRate));

  return jit((parameters: Parameters, x: JaxArray, labels: JaxArray): [JaxArray, Parameters] => {
    const lossOfBatch = ({ w1, b1, w2, b2 }: Parameters): JaxArray => {
      const hidden = nn.relu(np.matmul(x, w1.transpose()).add(b1));
      const logits = np.matmul(hidden, w2.transpose()).add(b2);
      // Cross-entropy, the softmax inside.
      return nn.logsumexp(logits.ref, -1).sub(logits.mul(labels).sum(-1)).mean();
    };
    const [loss, gradients] = valueAndGrad(lossOfBatch)(tree.ref(parameters));
    return [loss, tree.map(descend, parameters, gradients)];
  });
  // #endregion epoch
}
