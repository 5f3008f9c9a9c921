import type { Problem } from '../../model/problem.ts';
import { bytesHeld } from '../tensorflow/memory.ts';
import { Unsupported } from '../trainer.ts';

const BYTES_IN_GIB = 2 ** 30;

/** What a page can hope for. Browsers don't tell how much they would give, and end a page that takes too much. */
const MOST_BYTES = 4 * BYTES_IN_GIB;

/** Throws `Unsupported` where an epoch would take more memory than a page can hope for. */
export function requirePageMemory(problem: Problem): void {
  const bytes = bytesHeld(problem);
  if (bytes > MOST_BYTES) throw tooMuch(bytes, 'more than the 4 GiB that a page can hope for');
}

/** Does work that takes memory, and throws `Unsupported` where the browser would not give it. */
export async function requireMemoryGiven(
  problem: Problem,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw tooMuch(bytesHeld(problem), 'more than the browser gives here', error);
  }
}

function tooMuch(bytes: number, limit: string, cause?: unknown): Unsupported {
  return new Unsupported(
    `This batch and these hidden units need about ${(bytes / BYTES_IN_GIB).toFixed(1)} GiB, ${limit}. ` +
      'A smaller batch or fewer hidden units would fit.',
    { cause },
  );
}
