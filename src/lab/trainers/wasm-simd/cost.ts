import { CLASSES } from '../../model/dataset.ts';
import { matmulFlopPerEpoch, parameterCount } from '../../model/network.ts';

/** For each row and hidden unit: ReLU and the bias's gradient, less the addition that a sum's first term spares. */
const PER_UNIT = 1 + 1 - 1;

/** `exponentiate`: limit, scale, round (2), take off, and a polynomial of 6 multiplications and 5 additions. */
const PER_EXP = 1 + 1 + 2 + 1 + 11;

/** For each row: the largest logit, three taken off, the fit, the sum, its cap, the product, a division. */
const PER_ROW = 2 + 3 + 6 + 2 + 1 + 1 + 1;

/** For each row and class: probability, delta, and the bias's gradient. */
const PER_CLASS = 1 + 1 + 1;

/** For each parameter: times the learning rate, and off. */
const PER_PARAMETER = 2;

/**
 * Floating-point operations of one epoch as `assembly/` computes it: 50,926 for the notes' job, of which 40,800
 * are the matrix products. Additions, multiplications, divisions and the larger or smaller of two numbers count
 * one each. Left out are loads and stores, shifts, masks, the sums over lanes, lanes without a sample, and the
 * logarithm that is taken once a tile.
 */
export function flopPerEpoch(batch: number, hidden: number): number {
  const perRow = hidden * PER_UNIT + CLASSES * (PER_EXP + PER_CLASS) + PER_ROW;
  return (
    matmulFlopPerEpoch(batch, hidden) + batch * perRow + PER_PARAMETER * parameterCount(hidden)
  );
}
