import { VECTOR } from './layout';
import { addProduct } from './vector';

/**
 * In memory, and not as literals: V8 takes three instructions to make a literal vector anew each time round the
 * loop, and one to load it ahead.
 */
const CONSTANTS = memory.data<f32>([
  // The least x; below it e^x is taken for e^-87, about 2e-38.
  -87,
  // log2(e)
  1.44269504,
  // 1.5 · 2^23: adding it leaves no room for fractions, so the sum's last bits are a whole number.
  12582912,
  // 2^f for f within ±½: a polynomial whose largest relative error is the least, 1.1e-7; at 0 it is exact.
  1,
  0.6931470036506653, 0.24022242426872253, 0.05550733581185341, 0.009671512991189957,
  0.001326472614891827,
]);

// #region exp
/**
 * Replaces each number x from `begin` to `end` by e^x; made for softmax, so for x ≤ 0. e^x is 2^(n + f) with a
 * whole n and f within ±½: 2^f is a polynomial, and n goes into the exponent's bits. The error is at most
 * 2e-7, and at most 2e-7 + 8e-8 |x| relative to e^x down to x = -87. NaN stays NaN.
 */
export function exponentiate(begin: usize, end: usize): void {
  const least = v128.load32_splat(CONSTANTS);
  const log2e = v128.load32_splat(CONSTANTS, 4);
  const rounder = v128.load32_splat(CONSTANTS, 8);
  const c0 = v128.load32_splat(CONSTANTS, 12);
  const c1 = v128.load32_splat(CONSTANTS, 16);
  const c2 = v128.load32_splat(CONSTANTS, 20);
  const c3 = v128.load32_splat(CONSTANTS, 24);
  const c4 = v128.load32_splat(CONSTANTS, 28);
  const c5 = v128.load32_splat(CONSTANTS, 32);
  for (let at = begin; at < end; at += VECTOR) {
    const power = f32x4.mul(f32x4.pmax(v128.load(at), least), log2e);
    const rounded = f32x4.add(power, rounder);
    const f = f32x4.sub(power, f32x4.sub(rounded, rounder));

    // In pairs rather than one term after another: the terms don't wait for each other.
    const ff = f32x4.mul(f, f);
    const c01 = addProduct(c0, c1, f);
    const c23 = addProduct(c2, c3, f);
    const c45 = addProduct(c4, c5, f);
    const root = addProduct(c01, addProduct(c23, c45, ff), ff);

    v128.store(at, i32x4.add(root, i32x4.shl(rounded, 23)));
  }
}
// #endregion exp
