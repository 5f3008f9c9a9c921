/**
 * The natural logarithm of x ≥ 1; the error is at most 1e-9. x is m · 2^n with m from 1 to 2, and log m is
 * log √2 + 2 artanh s with s = (m - √2) / (m + √2), a short series because |s| < 0.172.
 */
export function log(x: f64): f64 {
  const bits = reinterpret<u64>(x);
  const n = <f64>(<i64>(bits >> 52) - 1023);
  const m = reinterpret<f64>((bits & 0x000f_ffff_ffff_ffff) | 0x3ff0_0000_0000_0000);
  const s = (m - Math.SQRT2) / (m + Math.SQRT2);
  const ss = s * s;
  const series = 1 + ss * (1.0 / 3 + ss * (1.0 / 5 + ss * (1.0 / 7 + ss * (1.0 / 9))));
  return (n + 0.5) * Math.LN2 + 2 * s * series;
}
