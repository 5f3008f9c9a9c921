import { bisect } from 'simple-statistics';

/** The angle is found to this many radians, and so the quantile to about nine digits. */
const TOLERANCE = 1e-12;
const MOST_HALVINGS = 60;

/**
 * The quantile of Student's t: below it lies the share `probability`, over 0 and under 1, of a distribution with a
 * whole number of degrees of freedom, 1 or more.
 */
export function studentQuantile(probability: number, degrees: number): number {
  const within = Math.abs(2 * probability - 1);
  const angle = bisect(
    (theta: number) => shareWithin(theta, degrees) - within,
    0,
    Math.PI / 2,
    MOST_HALVINGS,
    TOLERANCE,
  );
  const quantile = Math.sqrt(degrees) * Math.tan(angle);
  return probability < 0.5 ? -quantile : quantile;
}

/**
 * The share of the distribution between -t and t, with t = sqrt(degrees) tan(theta): Abramowitz and Stegun (1964),
 * 26.7.3 for odd degrees of freedom and 26.7.4 for even ones.
 */
function shareWithin(theta: number, degrees: number): number {
  const [sine, cosine] = [Math.sin(theta), Math.cos(theta)];
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (theta + sine * sum) : sine * sum;
}
