import type { Call, CallTrace } from './call-trace.ts';
import { openCalls } from './call-trace.ts';

/** Lines of a text, counted from 1, both included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Code that is being run: a function, and where in it the program is. */
export interface CodePlace {
  readonly call: Call;
  readonly file: 'program.py' | 'nn.py';
  /** The function, from its `def` on. */
  readonly lines: Lines;
  /** The line that makes the next call; the `def` of a function that was just entered; null if it isn't known. */
  readonly current: number | null;
}

/** Texts of the files that calls stand in. */
export type Sources = Readonly<Record<'program.py' | 'nn.py', string>>;

const indentOf = (line: string): number => line.search(/\S/);

/**
 * The block that a heading opens: up to the next line that is not further in, the blank ones at its end left out.
 * A bracket that closes the heading's own parameters belongs to it.
 */
function blockFrom(lines: readonly string[], first: number): Lines {
  const indent = indentOf(lines[first - 1] ?? '');
  let last = first;
  for (let at = first + 1; at <= lines.length; at += 1) {
    const line = lines[at - 1] ?? '';
    if (line.trim() === '') continue;
    const isClosing = indentOf(line) === indent && /^\s*[)\]]/.test(line);
    if (indentOf(line) <= indent && !isClosing) break;
    last = at;
  }
  return { first, last };
}

/** The last heading of this kind and name between two lines: Python takes the last definition, too. */
function heading(
  lines: readonly string[],
  kind: 'class' | 'def',
  name: string,
  within: Lines,
): number | null {
  for (let at = within.last; at >= within.first; at -= 1) {
    const match = /^\s*(?:async\s+)?(class|def)\s+([\p{L}\p{N}_]+)/u.exec(lines[at - 1] ?? '');
    if (match?.[1] === kind && match[2] === name) return at;
  }
  return null;
}

/**
 * The lines of a function, found by name in a program's text, or null. A method is looked for in its class; of
 * several definitions the last one counts. A text is not parsed: a `def` within a string would be found, too.
 *
 * @param owner The class that the method stands in; null for a function.
 */
export function definitionLines(source: string, owner: string | null, name: string): Lines | null {
  const lines = source.split(/\r\n|\n|\r/);
  const whole = { first: 1, last: lines.length };
  if (owner === null) {
    const at = heading(lines, 'def', name, whole);
    return at === null ? null : blockFrom(lines, at);
  }
  const classAt = heading(lines, 'class', owner, whole);
  if (classAt === null) return null;
  const at = heading(lines, 'def', name, blockFrom(lines, classAt));
  return at === null ? null : blockFrom(lines, at);
}

/** How a line that makes this call may look, the surest first. */
function callPatterns({ entered }: Call): RegExp[] {
  if (entered.kind === 'pre-hook') return [/\bhook\(self, args\)/];
  if (entered.kind === 'hook') return [/\bhook\(self, args, output\)/];
  const plain = entered.name.replaceAll(/[^\p{L}\p{N}_]/gu, '');
  if (entered.kind === 'function') return [new RegExp(`\\b${plain}\\(`, 'u')];
  const kept = entered.path?.split('.').at(-1);
  const patterns = [new RegExp(`\\.${plain}\\(`, 'u')];
  if (kept !== undefined && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(kept)) {
    const isCalled = entered.name === '__call__' ? '\\(' : `\\.${plain}\\(`;
    patterns.unshift(new RegExp(`\\.${kept}${isCalled}`, 'u'));
  }
  if (entered.name === '__call__') patterns.push(/(?:^|[^.\w])(?:module|layer)\(/);
  return patterns;
}

/** The first line of a function, after its `def`, that makes a call; null if none is seen to. */
export function callLine(source: string, within: Lines, call: Call): number | null {
  const lines = source.split(/\r\n|\n|\r/);
  for (const pattern of callPatterns(call)) {
    for (let at = within.first + 1; at <= within.last; at += 1) {
      if (pattern.test(lines[at - 1] ?? '')) return at;
    }
  }
  return null;
}

/**
 * The innermost functions that are being run at a step, the outer one first, each with the line where it is. Those
 * whose text isn't found are left out.
 *
 * @param most How many at most.
 */
export function codePlaces(
  trace: CallTrace,
  step: number,
  sources: Sources,
  most: number,
): CodePlace[] {
  const open = openCalls(trace, step);
  const isEntered = trace.steps[step]?.phase === 'enter';
  const places: CodePlace[] = [];
  for (const [at, call] of [...open.entries()].reverse()) {
    if (places.length === most) break;
    const { file, owner, name } = call.entered;
    const lines = definitionLines(sources[file], owner, name);
    if (lines === null) continue;
    const next = open[at + 1];
    const current = next ? callLine(sources[file], lines, next) : isEntered ? lines.first : null;
    places.unshift({ call, file, lines, current });
  }
  return places;
}
