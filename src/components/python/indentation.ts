/** A text box's text and selection. */
export interface TextState {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const STEP = '    ';

/** Where the line begins that a place is in. */
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** A line break in place of the selection, indented like its line, and one step more after a colon. */
export function indentedBreak({ text, start, end }: TextState): TextState {
  const line = text.slice(lineStart(text, start), start);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const opens = /:[ \t]*(?:#.*)?$/.test(line) && !line.trimStart().startsWith('#');
  const added = `\n${indent}${opens ? STEP : ''}`;
  const at = start + added.length;
  return { text: text.slice(0, start) + added + text.slice(end), start: at, end: at };
}

/** Spaces up to the next step; with lines selected, a step before each. */
export function indented({ text, start, end }: TextState): TextState {
  if (!text.slice(start, end).includes('\n')) {
    const column = start - lineStart(text, start);
    const added = ' '.repeat(STEP.length - (column % STEP.length));
    const at = start + added.length;
    return { text: text.slice(0, start) + added + text.slice(end), start: at, end: at };
  }
  return everyLine({ text, start, end }, (line) => (line === '' ? line : STEP + line));
}

/** A step less before each line of the selection. */
export function outdented(state: TextState): TextState {
  return everyLine(state, (line) => line.replace(/^(?: {1,4}|\t)/, ''));
}

/** Changes the lines that the selection touches, and keeps it on the same characters. */
function everyLine({ text, start, end }: TextState, change: (line: string) => string): TextState {
  const from = lineStart(text, start);
  // A selection that ends where a line begins does not touch that line.
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end;
  const lineEnd = text.indexOf('\n', last);
  const to = lineEnd < 0 ? text.length : lineEnd;
  const lines = text.slice(from, to).split('\n');
  const changed = lines.map(change);
  const first = (changed[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  const all = changed.join('\n').length - (to - from);
  return {
    text: text.slice(0, from) + changed.join('\n') + text.slice(to),
    start: Math.max(from, start + first),
    end: Math.max(from, end + all),
  };
}
