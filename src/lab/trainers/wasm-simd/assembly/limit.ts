import { addProduct } from './vector';

// #region limit
/**
 * Multiplies and adds, and nothing else: in a round each of twelve vectors becomes x · factor + term, which is
 * 12 · 4 · 2 operations. No vector waits for another, nothing is loaded or stored, and all the numbers stay in
 * registers. Twelve because a processor that starts two multiplications and two additions at once, and waits
 * three turns for each, is just kept busy by them, and because they fit into sixteen registers with the
 * constants. Returns the sum of all numbers, so that none is computed in vain.
 */
export function multiplyAdd(rounds: u32, factor: f32, term: f32): f32 {
  const by = f32x4.splat(factor);
  const plus = f32x4.splat(term);
  let a = f32x4.splat(0);
  let b = f32x4.splat(1);
  let c = f32x4.splat(2);
  let d = f32x4.splat(3);
  let e = f32x4.splat(4);
  let f = f32x4.splat(5);
  let g = f32x4.splat(6);
  let h = f32x4.splat(7);
  let i = f32x4.splat(8);
  let j = f32x4.splat(9);
  let k = f32x4.splat(10);
  let l = f32x4.splat(11);
  for (let round: u32 = 0; round < rounds; round++) {
    a = addProduct(plus, a, by);
    b = addProduct(plus, b, by);
    c = addProduct(plus, c, by);
    d = addProduct(plus, d, by);
    e = addProduct(plus, e, by);
    f = addProduct(plus, f, by);
    g = addProduct(plus, g, by);
    h = addProduct(plus, h, by);
    i = addProduct(plus, i, by);
    j = addProduct(plus, j, by);
    k = addProduct(plus, k, by);
    l = addProduct(plus, l, by);
  }
  const abcd = f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
  const efgh = f32x4.add(f32x4.add(e, f), f32x4.add(g, h));
  const ijkl = f32x4.add(f32x4.add(i, j), f32x4.add(k, l));
  const all = f32x4.add(f32x4.add(abcd, efgh), ijkl);
  return (
    f32x4.extract_lane(all, 0) +
    f32x4.extract_lane(all, 1) +
    f32x4.extract_lane(all, 2) +
    f32x4.extract_lane(all, 3)
  );
}
// #endregion limit
