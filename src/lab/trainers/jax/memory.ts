import { FEATURES } from '../../model/dataset.ts';
import type { Problem } from '../../model/problem.ts';

const BYTES_PER_NUMBER = 4;

/**
 * Arrays of a number for each row and hidden unit that jax-js holds at once: it takes the memory for all kernels of an
 * epoch before it runs the first. Counted from its memory at 65,536 rows, as are the numbers beside them.
 */
const ACTIVATIONS_HELD = 5;

/** Numbers for each row, besides: the row itself, its labels, its logits and what their losses need. */
const NUMBERS_HELD_PER_ROW = 33;

/** About how much memory an epoch takes. */
export function bytesHeld({ train, hidden }: Problem): number {
  return train.rows * (ACTIVATIONS_HELD * hidden + NUMBERS_HELD_PER_ROW) * BYTES_PER_NUMBER;
}

/** The largest array of an epoch: the hidden activations, or the data where there are few hidden units. */
export function bytesOfLargest({ train, hidden }: Problem): number {
  return train.rows * Math.max(hidden, FEATURES) * BYTES_PER_NUMBER;
}
