import {
  LOGIT0,
  LOGIT1,
  LOGIT2,
  LOGITS,
  QUAD,
  UNIT,
  V0,
  V1,
  V2,
  VECTOR,
  X0,
  X1,
  X2,
  X3,
} from './layout';
import { accumulate, addProduct, laneSums } from './vector';

// #region backward
/**
 * Adds a tile's share to the gradients of each hidden unit's eight weights. They are summed for each lane by
 * itself in eight registers, and over the lanes once, when all quads have passed by.
 */
export function backward(
  quads: usize,
  quadsEnd: usize,
  units: usize,
  unitsEnd: usize,
  deltas: usize,
  activations: usize,
  gradients: usize,
): void {
  let kept = activations;
  for (let unit = units; unit < unitsEnd; unit += UNIT) {
    const v0 = v128.load32_splat(unit, V0);
    const v1 = v128.load32_splat(unit, V1);
    const v2 = v128.load32_splat(unit, V2);
    let gradW0 = f32x4.splat(0);
    let gradW1 = f32x4.splat(0);
    let gradW2 = f32x4.splat(0);
    let gradW3 = f32x4.splat(0);
    let gradBias = f32x4.splat(0);
    let gradV0 = f32x4.splat(0);
    let gradV1 = f32x4.splat(0);
    let gradV2 = f32x4.splat(0);
    for (let quad = quads, out = deltas; quad < quadsEnd; quad += QUAD, out += LOGITS) {
      let sum = f32x4.mul(v0, v128.load(out, LOGIT0));
      sum = addProduct(sum, v1, v128.load(out, LOGIT1));
      sum = addProduct(sum, v2, v128.load(out, LOGIT2));
      // Behind a silent ReLU the gradient is zero; a NaN is not silent.
      const delta = v128.and(sum, f32x4.ne(v128.load(kept), f32x4.splat(0)));
      gradBias = f32x4.add(gradBias, delta);
      gradW0 = addProduct(gradW0, delta, v128.load(quad, X0));
      gradW1 = addProduct(gradW1, delta, v128.load(quad, X1));
      gradW2 = addProduct(gradW2, delta, v128.load(quad, X2));
      gradW3 = addProduct(gradW3, delta, v128.load(quad, X3));
      // Loaded again: sixteen registers can't hold all of it, and a load costs less than a spilled sum.
      const activation = v128.load(kept);
      gradV0 = addProduct(gradV0, activation, v128.load(out, LOGIT0));
      gradV1 = addProduct(gradV1, activation, v128.load(out, LOGIT1));
      gradV2 = addProduct(gradV2, activation, v128.load(out, LOGIT2));
      kept += VECTOR;
    }
    accumulate(gradients, laneSums(gradW0, gradW1, gradW2, gradW3));
    accumulate(gradients + VECTOR, laneSums(gradBias, gradV0, gradV1, gradV2));
    gradients += UNIT;
  }
}
// #endregion backward
