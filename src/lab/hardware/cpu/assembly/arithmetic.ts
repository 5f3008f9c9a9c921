// #region arithmetic
/**
 * Multiplies and adds, and nothing else: in a round each of twelve vectors becomes x · factor + term, which is
 * 12 · 4 · 2 operations. No vector waits for another, so that a core has work for all its units while a result is on its
 * way, and all of them stay in registers. Twelve because a processor that starts two multiplications and two additions at
 * once, and waits three turns for each, is just kept busy by them, and because they fit into sixteen registers with the
 * constants. Returns a sum of all numbers, so that none is computed in vain.
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
    a = f32x4.add(f32x4.mul(a, by), plus);
    b = f32x4.add(f32x4.mul(b, by), plus);
    c = f32x4.add(f32x4.mul(c, by), plus);
    d = f32x4.add(f32x4.mul(d, by), plus);
    e = f32x4.add(f32x4.mul(e, by), plus);
    f = f32x4.add(f32x4.mul(f, by), plus);
    g = f32x4.add(f32x4.mul(g, by), plus);
    h = f32x4.add(f32x4.mul(h, by), plus);
    i = f32x4.add(f32x4.mul(i, by), plus);
    j = f32x4.add(f32x4.mul(j, by), plus);
    k = f32x4.add(f32x4.mul(k, by), plus);
    l = f32x4.add(f32x4.mul(l, by), plus);
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
// #endregion arithmetic
