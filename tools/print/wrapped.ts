/**
 * A text as lines of at most `width` characters, broken between words; all but the first begin with `indent`. A word that
 * is longer than a line has one to itself.
 */
export function wrapped(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  const [first = '', ...words] = text.split(' ');
  let line = first;
  for (const word of words) {
    const longer = `${line} ${word}`;
    // Spaces that the text begins with are its own indent.
    if (longer.length <= width || line.trim() === '') {
      line = longer;
    } else {
      lines.push(line);
      line = indent + word;
    }
  }
  return [...lines, line];
}
