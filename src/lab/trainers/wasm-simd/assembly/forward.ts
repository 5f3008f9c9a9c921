import {
  BIAS,
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
  W0,
  W1,
  W2,
  W3,
  X0,
  X1,
  X2,
  X3,
} from './layout';
import { addProduct } from './vector';

// #region forward
/**
 * logits = fc2(relu(fc1(x))) for the quads of a tile. A hidden unit's weights are spread over vectors once and
 * stay in registers while all quads pass by; its activations are kept for the way back.
 */
export function forward(
  quads: usize,
  quadsEnd: usize,
  units: usize,
  unitsEnd: usize,
  logits: usize,
  activations: usize,
): void {
  // The output biases lie behind the units.
  const bias0 = v128.load32_splat(unitsEnd);
  const bias1 = v128.load32_splat(unitsEnd, 4);
  const bias2 = v128.load32_splat(unitsEnd, 8);
  for (let quad = quads, out = logits; quad < quadsEnd; quad += QUAD, out += LOGITS) {
    v128.store(out, bias0, LOGIT0);
    v128.store(out, bias1, LOGIT1);
    v128.store(out, bias2, LOGIT2);
  }

  let kept = activations;
  for (let unit = units; unit < unitsEnd; unit += UNIT) {
    const w0 = v128.load32_splat(unit, W0);
    const w1 = v128.load32_splat(unit, W1);
    const w2 = v128.load32_splat(unit, W2);
    const w3 = v128.load32_splat(unit, W3);
    const bias = v128.load32_splat(unit, BIAS);
    const v0 = v128.load32_splat(unit, V0);
    const v1 = v128.load32_splat(unit, V1);
    const v2 = v128.load32_splat(unit, V2);
    for (let quad = quads, out = logits; quad < quadsEnd; quad += QUAD, out += LOGITS) {
      let sum = addProduct(bias, w0, v128.load(quad, X0));
      sum = addProduct(sum, w1, v128.load(quad, X1));
      sum = addProduct(sum, w2, v128.load(quad, X2));
      sum = addProduct(sum, w3, v128.load(quad, X3));
      // ReLU. In this order of arguments a NaN stays one.
      const activation = f32x4.pmax(sum, f32x4.splat(0));
      v128.store(kept, activation);
      kept += VECTOR;
      v128.store(out, addProduct(v128.load(out, LOGIT0), v0, activation), LOGIT0);
      v128.store(out, addProduct(v128.load(out, LOGIT1), v1, activation), LOGIT1);
      v128.store(out, addProduct(v128.load(out, LOGIT2), v2, activation), LOGIT2);
    }
  }
}
// #endregion forward
