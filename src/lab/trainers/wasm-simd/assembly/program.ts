import { backward } from './backward';
import { forward } from './forward';
import { LOGITS, QUAD, VECTOR } from './layout';
import { softmax } from './softmax';
import { addProduct } from './vector';

export { exponentiate } from './exponentiate';
export { log } from './log';

/** Quads that go through the network together: 128 samples. What they leave behind stays in the nearest cache. */
const TILE_QUADS: usize = 32;

// #region epoch
/**
 * One epoch over the whole batch: forward, loss, backward, update. Returns the loss before the update.
 * All parameters but the last are addresses; `scratch` has room for a tile's logits and activations.
 */
export function epoch(
  quads: usize,
  quadsEnd: usize,
  units: usize,
  unitsEnd: usize,
  gradients: usize,
  scratch: usize,
  learningRate: f32,
): f64 {
  const gradientsEnd = gradients + (unitsEnd - units);
  const activations = scratch + TILE_QUADS * LOGITS;
  let loss: f64 = 0;
  for (let tile = quads; tile < quadsEnd; tile += TILE_QUADS * QUAD) {
    const tileEnd = min(tile + TILE_QUADS * QUAD, quadsEnd);
    forward(tile, tileEnd, units, unitsEnd, scratch, activations);
    loss += softmax(tile, tileEnd, scratch, gradientsEnd);
    backward(tile, tileEnd, units, unitsEnd, scratch, activations, gradients);
  }
  descend(units, unitsEnd + VECTOR, gradients, learningRate);
  return loss;
}

/** Plain SGD: every weight goes against its gradient, which is 0 again afterwards. */
function descend(weights: usize, weightsEnd: usize, gradients: usize, learningRate: f32): void {
  const step = f32x4.splat(-learningRate);
  for (; weights < weightsEnd; weights += VECTOR, gradients += VECTOR) {
    v128.store(weights, addProduct(v128.load(weights), step, v128.load(gradients)));
    v128.store(gradients, f32x4.splat(0));
  }
}
// #endregion epoch
