import { describe, expect, it } from 'vitest';
import { splitLastExpression } from '../../src/lab/python/last-expression.ts';
import { pythonTokens } from '../../src/lab/python/tokens.ts';

const kinds = (code: string): string[] =>
  pythonTokens(code)
    .filter(({ kind }) => kind !== 'space')
    .map(({ kind, text }) => `${kind} ${text}`);

describe('the pieces of a Python program', () => {
  it.each([
    'x = 1\n\ty = "ünï 😀"\r\n# end',
    "'never ends\nnext",
    '"""never\nends',
    'f"{a!r}" b\'\\\'x\' rb"\\"',
    'x\\\n= 0x1F + 1_000.5e-3j ? $ `\u0000\u2028',
    '',
  ])('put together give the program again: %j', (code) => {
    expect(
      pythonTokens(code)
        .map(({ text }) => text)
        .join(''),
    ).toBe(code);
  });

  it('tell keywords, definitions, strings, numbers and comments apart', () => {
    expect(kinds('class A: # note')).toEqual([
      'keyword class',
      'definition A',
      'operator :',
      'comment # note',
    ]);
    expect(kinds('return None, rb"x", .5')).toEqual([
      'keyword return',
      'constant None',
      'operator ,',
      'string rb"x"',
      'operator ,',
      'number .5',
    ]);
  });

  it('end a string with its line, and a long string with its quotes', () => {
    expect(kinds('"a\nb')).toEqual(['string "a', 'newline \n', 'name b']);
    expect(kinds('"""a\n"b"""c')).toEqual(['string """a\n"b"""', 'name c']);
  });
});

describe('the last statement of a program', () => {
  const last = (code: string): string | null => splitLastExpression(code).last;

  it.each([
    ['a\nb', 'b'],
    ['a\nb # note\n\n', 'b # note\n\n'],
    ['f(\n  1,\n  2)', 'f(\n  1,\n  2)'],
    ['x = 1; x', ' x'.trim()],
    ['x = 1; x;', 'x'],
    ['x = """\nif\n"""\nx', 'x'],
    ['f(";")', 'f(";")'],
    ['a + \\\n  b', 'a + \\\n  b'],
  ])('is found in %j', (code, expected) => {
    expect(last(code)).toBe(expected);
  });

  it.each([
    '',
    '# only words',
    'if x:\n    y',
    'for a in b: c; d',
    'import x; import y',
    '@d\ndef f():\n  1',
  ])('is no expression in %j', (code) => {
    expect(last(code)).toBeNull();
  });

  it('leaves what comes before it as it stands', () => {
    const { before, last: end } = splitLastExpression('a = 1\n\nb');
    expect([before, end]).toEqual(['a = 1\n\n', 'b']);
  });
});
