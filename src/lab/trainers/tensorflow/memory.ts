import { FEATURES } from '../../model/dataset.ts';
import type { Problem } from '../../model/problem.ts';

const BYTES_PER_NUMBER = 4;

/**
 * Arrays of a number for each row and hidden unit that TensorFlow.js holds at once, forward results kept for the
 * gradients included; rounded up, since its heap grows in leaps. Read from tfjs-wasm's heap at 65,536 rows; on every
 * device the operations are the same.
 */
const ACTIVATIONS_HELD = 9;

/** About how much memory an epoch takes. */
export function bytesHeld({ train, hidden }: Problem): number {
  return ACTIVATIONS_HELD * train.rows * hidden * BYTES_PER_NUMBER;
}

/** The largest array of an epoch: the hidden activations, or the data where there are few hidden units. */
export function bytesOfLargest({ train, hidden }: Problem): number {
  return train.rows * Math.max(hidden, FEATURES) * BYTES_PER_NUMBER;
}
