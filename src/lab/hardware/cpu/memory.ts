import bytes from './assembly/memory.ts?wasm';

/** What processors move between memory and their caches at once, in nearly all of them (Apple's have 128). */
export const LINE_BYTES = 64;

/** An array of words finds the next line so many further on. */
const WORDS_PER_LINE = LINE_BYTES / Uint32Array.BYTES_PER_ELEMENT;

const PAGE_BYTES = 65_536;

/** Less than this shows no more than the nearest cache. */
const SMALLEST_BYTES = 2 ** 20;

/** So many steps, or a lap, fetch what the caches can hold of a cycle that was just laid. */
const WARM_UP_STEPS = 65_536;

const NO_MEMORY =
  'This browser had no memory left for the walk through it. Close other tabs, and run again.';

/** The program's own memory, and two ways to use it. */
export interface CpuMemory {
  readonly largestBytes: number;
  /** Copies one half of it to the other, so many times: `largestBytes` read and written, half of them each. */
  copy(times: number): void;
  /**
   * Lays a cycle through all lines of the first `bytes`, in random order, and walks it once to warm up. The memory has
   * one cycle at a time.
   */
  lay(bytes: number, random: () => number): void;
  /** Goes so many steps along the cycle, each of which waits for the one before. */
  chase(steps: number): void;
}

/** The browser has no memory left; the message is a sentence for the reader. */
export class NoMemory extends Error {
  override readonly name = 'NoMemory';
}

/**
 * Takes memory of `wantedBytes`, or of a half, a quarter … where there is no room for it, and touches all of it. Throws
 * `NoMemory` where there is none.
 */
export async function openMemory(wantedBytes: number): Promise<CpuMemory> {
  let largestBytes = wantedBytes;
  let memory = takeMemory(largestBytes);
  while (memory === null) {
    largestBytes /= 2;
    if (largestBytes < SMALLEST_BYTES) throw new NoMemory(NO_MEMORY);
    memory = takeMemory(largestBytes);
  }
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
  const program = instance.exports as unknown as {
    copyDown(bytes: number, times: number): void;
    chase(from: number, steps: number): number;
  };
  const words = new Uint32Array(memory.buffer);
  // Pages that were never written may all be the same page of zeros.
  words.fill(1);
  let at = 0;
  return {
    largestBytes,
    copy: (times) => {
      program.copyDown(largestBytes, times);
    },
    lay: (bytes, random) => {
      layCycle(words, bytes / LINE_BYTES, random);
      at = program.chase(0, Math.min(bytes / LINE_BYTES, WARM_UP_STEPS));
    },
    chase: (steps) => {
      at = program.chase(at, steps);
    },
  };
}

function takeMemory(size: number): WebAssembly.Memory | null {
  try {
    const pages = Math.ceil(size / PAGE_BYTES);
    return new WebAssembly.Memory({ initial: pages, maximum: pages });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * One cycle through all lines (Sattolo, “An algorithm to generate a random cyclic permutation”, 1986): Fisher and Yates'
 * shuffle in which no line may stay where it is. In random order, no prefetcher guesses the next.
 */
export function layCycle(words: Uint32Array, lines: number, random: () => number): void {
  for (let line = 0; line < lines; line++) words[line * WORDS_PER_LINE] = line * LINE_BYTES;
  for (let line = lines - 1; line > 0; line--) {
    const other = Math.floor(random() * line) * WORDS_PER_LINE;
    const own = line * WORDS_PER_LINE;
    const next = words[own]!;
    words[own] = words[other]!;
    words[other] = next;
  }
}
