/** A vector of sixteen bytes. */
const VECTOR: usize = 16;

/** Copies the second half of `bytes` to the first, four vectors a turn; half of `bytes` is a multiple of 64. */
export function copyDown(bytes: usize, times: u32): void {
  const half = bytes / 2;
  for (let done: u32 = 0; done < times; done++) {
    for (let to: usize = 0; to < half; to += 4 * VECTOR) {
      v128.store(to, v128.load(half + to));
      v128.store(to + VECTOR, v128.load(half + to + VECTOR));
      v128.store(to + 2 * VECTOR, v128.load(half + to + 2 * VECTOR));
      v128.store(to + 3 * VECTOR, v128.load(half + to + 3 * VECTOR));
    }
  }
}

// #region chase
/**
 * Goes from line to line, each of which holds the address of the next: a load can't begin before the one before has
 * arrived, so the time of a step is the time that memory takes to answer.
 */
export function chase(from: usize, steps: u32): usize {
  let at = from;
  for (let step: u32 = 0; step < steps; step++) at = load<u32>(at);
  return at;
}
// #endregion chase
