/** A block lasts this many clock steps or more, so that the clock adds 1 % or less to it. */
export const STEPS_PER_BLOCK = 100;

/** Even under a fine clock a block lasts this long, so that one interruption does not decide it. */
const SHORTEST_BLOCK_MS = 50;

/** How long a block should last under this clock step, in milliseconds. */
export function blockTargetMs(clockStepMs: number | null): number {
  return Math.max(SHORTEST_BLOCK_MS, STEPS_PER_BLOCK * (clockStepMs ?? 1));
}

/**
 * How many epochs make a block of about `targetMs`. A block holds whole reading periods, so that every block
 * pays for its fair share of loss readings.
 */
export function epochsPerBlock(
  epochMs: number,
  targetMs: number,
  readEvery: number | 'never',
): number {
  const period = readEvery === 'never' ? 1 : readEvery;
  const epochs = epochMs > 0 ? targetMs / epochMs : 1;
  return Math.max(1, Math.ceil(epochs / period)) * period;
}
