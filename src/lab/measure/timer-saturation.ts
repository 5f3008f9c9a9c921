import { STEPS_PER_BLOCK } from './blocks.ts';
import { formatMs } from './format.ts';
import { median } from './statistics.ts';

/**
 * Blocks shorter than this many clock steps are not believed: from here on the clock alone could move a reading by
 * more than ±5 %. Blocks are planned for five times as many, as a trainer may get faster after its warm-up; what the
 * clock adds in between is in the reading's interval.
 */
const FEWEST_STEPS = STEPS_PER_BLOCK / 5;

/** As many blocks as must differ somehow, if the clock can tell them apart. */
const MANY_BLOCKS = 10;

/** Over so few steps two different values are no more than the clock's own rounding. */
const A_FEW_STEPS = 5;

/** Why the clock can't time these blocks. */
export interface TimerSaturation {
  readonly kind: 'zero-dominated' | 'low-distinct' | 'short-blocks';
  /** For the reader. */
  readonly reason: string;
}

/**
 * Says why blocks of these lengths, in milliseconds, are below what the clock can show; null where they are not. As in
 * tinybench, the answer is a reason and not a boolean. Many equal blocks are no reason by themselves: a quiet machine
 * gives them under a 1 ms clock, right to 1 %.
 */
export function timerSaturation(
  blockMs: readonly number[],
  clockStepMs: number | null,
): TimerSaturation | null {
  if (blockMs.length === 0) return null;
  const still = blockMs.filter((ms) => ms <= 0).length;
  if (still > blockMs.length / 2) {
    return {
      kind: 'zero-dominated',
      reason: `The browser’s clock did not move in ${String(still)} of ${blocks(blockMs.length)}.`,
    };
  }
  if (clockStepMs === null) return null;
  const middleMs = median(blockMs);
  const middle = `Half of ${blocks(blockMs.length)} took ${formatMs(middleMs)} or less`;
  const step = `the browser’s clock moves in steps of ${formatMs(clockStepMs)}`;
  const distinct = new Set(blockMs.map((ms) => Math.round(ms / clockStepMs))).size;
  const isMany = blockMs.length >= MANY_BLOCKS;
  if (isMany && distinct <= 2 && middleMs <= A_FEW_STEPS * clockStepMs) {
    return {
      kind: 'low-distinct',
      reason: `${middle}, and ${step}, so that all of them look alike.`,
    };
  }
  if (middleMs < FEWEST_STEPS * clockStepMs) {
    return {
      kind: 'short-blocks',
      reason: `${middle}, and ${step}: a block must last ${String(FEWEST_STEPS)} of them to be timed.`,
    };
  }
  return null;
}

function blocks(count: number): string {
  return count === 1 ? '1 block' : `${String(count)} blocks`;
}
