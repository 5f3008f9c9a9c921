import { exponentiate } from './exponentiate';
import {
  CAP,
  LOGIT0,
  LOGIT1,
  LOGIT2,
  LOGITS,
  QUAD,
  SHARE,
  TARGET0,
  TARGET1,
  TARGET2,
} from './layout';
import { log } from './log';
import { accumulate, addProduct, laneSums } from './vector';

// #region softmax
/**
 * Cross-entropy, the softmax inside: turns a tile's logits into deltas, the loss's gradients in them, adds these
 * up as the gradients of the output biases, and returns what the tile adds to the mean loss. Three short loops
 * are faster here than a long one: a processor looks only so far ahead for work that needn't wait.
 */
export function softmax(quads: usize, quadsEnd: usize, logits: usize, biasGradients: usize): f64 {
  // The largest logit is taken off so that exp can't overflow.
  let fit = f32x4.splat(0);
  let out = logits;
  for (let quad = quads; quad < quadsEnd; quad += QUAD) {
    const logit0 = v128.load(out, LOGIT0);
    const logit1 = v128.load(out, LOGIT1);
    const logit2 = v128.load(out, LOGIT2);
    const largest = f32x4.pmax(f32x4.pmax(logit0, logit1), logit2);
    const below0 = f32x4.sub(logit0, largest);
    const below1 = f32x4.sub(logit1, largest);
    const below2 = f32x4.sub(logit2, largest);
    fit = addProduct(fit, below0, v128.load(quad, TARGET0));
    fit = addProduct(fit, below1, v128.load(quad, TARGET1));
    fit = addProduct(fit, below2, v128.load(quad, TARGET2));
    v128.store(out, below0, LOGIT0);
    v128.store(out, below1, LOGIT1);
    v128.store(out, below2, LOGIT2);
    out += LOGITS;
  }

  exponentiate(logits, out);

  // A delta is (probability - 1 if it is the label) / rows.
  let product = f32x4.splat(1);
  let sum0 = f32x4.splat(0);
  let sum1 = f32x4.splat(0);
  let sum2 = f32x4.splat(0);
  out = logits;
  for (let quad = quads; quad < quadsEnd; quad += QUAD) {
    const exp0 = v128.load(out, LOGIT0);
    const exp1 = v128.load(out, LOGIT1);
    const exp2 = v128.load(out, LOGIT2);
    const total = f32x4.add(f32x4.add(exp0, exp1), exp2);
    const scale = f32x4.div(v128.load(quad, SHARE), total);
    product = f32x4.mul(product, f32x4.pmin(total, v128.load(quad, CAP)));
    const delta0 = f32x4.sub(f32x4.mul(exp0, scale), v128.load(quad, TARGET0));
    const delta1 = f32x4.sub(f32x4.mul(exp1, scale), v128.load(quad, TARGET1));
    const delta2 = f32x4.sub(f32x4.mul(exp2, scale), v128.load(quad, TARGET2));
    sum0 = f32x4.add(sum0, delta0);
    sum1 = f32x4.add(sum1, delta1);
    sum2 = f32x4.add(sum2, delta2);
    v128.store(out, delta0, LOGIT0);
    v128.store(out, delta1, LOGIT1);
    v128.store(out, delta2, LOGIT2);
    out += LOGITS;
  }
  accumulate(biasGradients, laneSums(sum0, sum1, sum2, f32x4.splat(0)));

  // A sample's loss is log(total) - below[label]. A sum of logs is the log of the product: one log for the tile.
  // A NaN gets lost in log; it comes through by way of fit.
  const totals =
    <f64>f32x4.extract_lane(product, 0) *
    <f64>f32x4.extract_lane(product, 1) *
    <f64>f32x4.extract_lane(product, 2) *
    <f64>f32x4.extract_lane(product, 3);
  const fits = laneSums(fit, fit, fit, fit);
  return log(totals) * <f64>load<f32>(quads, SHARE) - <f64>f32x4.extract_lane(fits, 0);
}
// #endregion softmax
