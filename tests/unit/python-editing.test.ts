import { describe, expect, it } from 'vitest';
import { codeThemes } from '../../src/components/site/code-themes.ts';
import { readFileSync } from 'node:fs';
import { highlightPython } from '../../src/components/python/highlight.ts';
import {
  indented,
  indentedBreak,
  outdented,
  type TextState,
} from '../../src/components/python/indentation.ts';

/** A text with its selection as `[…]`, or its caret as `|`. */
function state(marked: string): TextState {
  if (marked.includes('|')) {
    const at = marked.indexOf('|');
    return { text: marked.replace('|', ''), start: at, end: at };
  }
  const start = marked.indexOf('[');
  return { text: marked.replace(/[[\]]/g, ''), start, end: marked.indexOf(']') - 1 };
}

/** The other way round. */
function marked({ text, start, end }: TextState): string {
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

describe('a line break', () => {
  it.each([
    ['def f():|', 'def f():\n    |'],
    ['    if x:  # why|', '    if x:  # why\n        |'],
    ['    y = 1|', '    y = 1\n    |'],
    ['\tz|', '\tz\n\t|'],
    ['# note:|', '# note:\n|'],
    ['x = {1:| 2}', 'x = {1:\n    | 2}'],
    ['a[b]c', 'a\n|c'],
    ['|', '\n|'],
  ])('keeps the indentation, one step deeper after a colon: %j', (before, after) => {
    expect(marked(indentedBreak(state(before)))).toBe(after);
  });
});

describe('Tab', () => {
  it.each([
    ['|x', '    |x'],
    ['  |x', '    |x'],
    ['    |x', '        |x'],
    ['[a\nb]', '    [a\n    b]'],
    ['[a\n\nb\n]c', '    [a\n\n    b\n]c'],
  ])('indents %j', (before, after) => {
    expect(marked(indented(state(before)))).toBe(after);
  });

  it.each([
    ['    x|', 'x|'],
    ['  x|', 'x|'],
    ['\tx|', 'x|'],
    ['x|', 'x|'],
    ['[    a\n      b]', '[a\n  b]'],
    ['a\n |   b', 'a\n|b'],
  ])('with Shift takes a step away: %j', (before, after) => {
    expect(marked(outdented(state(before)))).toBe(after);
  });
});

describe('a program in colours', () => {
  it('has the same text, and no HTML of its own', () => {
    const { text } = highlightPython('x = "<b>&"  # <i>\n');
    expect(text).toContain('&lt;b&gt;&amp;');
    expect(text.replace(/<span data-ink="\w+">|<\/span>/g, '')).toBe(
      'x = &quot;&lt;b&gt;&amp;&quot;  # &lt;i&gt;\n',
    );
  });

  it('has the inks of the code frames of the chapters', () => {
    const styles = readFileSync('src/styles/python.css', 'utf8');
    const inks = codeThemes.flatMap(({ settings }) =>
      (settings ?? []).flatMap((one) => (one.scope ? (one.settings.foreground ?? []) : [])),
    );
    const used = [...styles.matchAll(/--oh-ink-\w+: (#\w+);/g)].map(([, ink]) => ink);
    expect(used).toHaveLength(6);
    expect(inks).toEqual(expect.arrayContaining(used));
  });
});
