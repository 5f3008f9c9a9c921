import type { Problem } from '../../model/problem.ts';

const BYTES_PER_NUMBER = 4;

/**
 * Arrays of a number for each row and hidden unit that TensorFlow.js holds at once, forward results kept for the
 * gradients included; rounded up, since its heap grows in leaps. Read from the heap at 65,536 rows.
 */
const ACTIVATIONS_HELD = 9;

/** About how much memory an epoch takes. Past the heap's end TensorFlow.js would compute on, over other tensors. */
export function bytesHeld({ train, hidden }: Problem): number {
  return ACTIVATIONS_HELD * train.rows * hidden * BYTES_PER_NUMBER;
}
