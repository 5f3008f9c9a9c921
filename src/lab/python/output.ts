import { OUTPUT_LIMIT_BYTES, type ProgramOutput } from './job.ts';

/**
 * So many writes are passed on at once: a program that then hangs has been heard. What comes after goes in pieces of
 * this size, or as often as the eye follows.
 */
const AT_ONCE = 500;
const PIECE_CHARACTERS = 1024;
const PIECE_MS = 50;

/** Where the text goes. */
export interface OutputSink {
  text(text: string): void;
  /** Called once, after the last text, when the program printed more than the limit. */
  full(): void;
}

/** Passes what a program prints on, in pieces and up to the limit, and forgets the rest. */
export function createOutput(
  sink: OutputSink,
  now: () => number,
): ProgramOutput & { flush(): void } {
  const decoder = new TextDecoder();
  let printed = '';
  let waiting = '';
  let bytesLeft = OUTPUT_LIMIT_BYTES;
  let writes = 0;
  let sentAtMs = -Infinity;
  let isFull = false;

  const flush = (): void => {
    if (waiting === '') return;
    sink.text(waiting);
    waiting = '';
    sentAtMs = now();
  };
  return {
    flush,
    printed: () => printed,
    write: (bytes) => {
      if (isFull) return;
      const kept = bytes.subarray(0, bytesLeft);
      bytesLeft -= kept.length;
      isFull = kept.length < bytes.length;
      // Half a character at the limit is left out.
      const text = decoder.decode(kept, { stream: true });
      printed += text;
      waiting += text;
      writes++;
      if (
        isFull ||
        writes <= AT_ONCE ||
        waiting.length >= PIECE_CHARACTERS ||
        now() - sentAtMs >= PIECE_MS
      ) {
        flush();
      }
      if (isFull) sink.full();
    },
  };
}
