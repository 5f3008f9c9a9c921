/** A block lasts this many clock steps or more, so that the clock adds 1 % or less to it. */
export const STEPS_PER_BLOCK = 100;

/** Even under a fine clock a block lasts this long, so that one interruption does not decide it. */
const SHORTEST_BLOCK_MS = 50;

/**
 * Whole reading periods may stretch a block to this many times its target. Where they are longer still, the one
 * reading in them is so small a share of the time that not every block need pay for it.
 */
const LONGEST_STRETCH = 10;

/** How long a block should last under this clock step, in milliseconds. */
export function blockTargetMs(clockStepMs: number | null): number {
  return Math.max(SHORTEST_BLOCK_MS, STEPS_PER_BLOCK * (clockStepMs ?? 1));
}

/**
 * How many epochs make a block of about `targetMs`. A block holds whole reading periods where
 * they are not too long, so that every block pays for its fair share of loss readings.
 */
export function epochsPerBlock(
  epochMs: number,
  targetMs: number,
  readEvery: number | 'never',
): number {
  const period = readEvery === 'never' ? 1 : readEvery;
  const epochs = epochMs > 0 ? Math.max(1, Math.ceil(targetMs / epochMs)) : 1;
  const wholePeriods = Math.ceil(epochs / period) * period;
  return wholePeriods * epochMs <= LONGEST_STRETCH * Math.max(targetMs, epochMs)
    ? wholePeriods
    : epochs;
}
