/** A text without trademark signs and double spaces, and the way back to where its characters stood. */
export interface PlainText {
  readonly text: string;
  /** The index in the original of a character of `text`. */
  readonly origin: (index: number) => number;
}

/**
 * What makers and screens put between the words of a name: trademark signs, in the ways that terminals and browsers print
 * them, and spaces that stay on their line, the invisible ones too.
 */
const BETWEEN_WORDS = /(?:\((?:R|TM|C)\)|[®™©\t \u00a0\u200b\u202f])+/gi;

/** "Intel(R) Core(TM)  i7" and "Intel® Core™ i7" become "Intel Core i7". Goes over the text once. */
export function plainText(original: string): PlainText {
  /** Where pieces of the original begin in the plain text, and where in the original. */
  const starts: number[] = [0];
  const origins: number[] = [0];
  const pieces: string[] = [];
  let length = 0;
  let after = 0;
  for (const { 0: gap, index } of original.matchAll(BETWEEN_WORDS)) {
    pieces.push(original.slice(after, index), ' ');
    length += index - after + 1;
    after = index + gap.length;
    if (gap.length > 1) {
      starts.push(length);
      origins.push(after);
    }
  }
  pieces.push(original.slice(after));
  return {
    text: pieces.join(''),
    origin: (index) => {
      const piece = lastAtMost(starts, index);
      return (origins[piece] ?? 0) + index - (starts[piece] ?? 0);
    },
  };
}

/** Index of the last of rising numbers that is not above a limit. */
function lastAtMost(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rising[middle] ?? Infinity) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
