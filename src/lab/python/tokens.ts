/** What a stretch of a Python program is, as far as colouring and the last line need it. */
export type TokenKind =
  | 'keyword'
  | 'constant'
  | 'definition'
  | 'name'
  | 'number'
  | 'string'
  | 'comment'
  | 'operator'
  | 'space'
  | 'newline'
  | 'other';

/** A stretch of a program. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const KEYWORDS = new Set(
  (
    'and as assert async await break class continue def del elif else except finally for from global if import in ' +
    'is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

const CONSTANTS = new Set(['True', 'False', 'None']);

/** Tried in this order at every place; a string without its end goes on to the line's, or the program's, end. */
const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['newline', /\r\n|\n|\r/y],
  ['space', /(?:[^\S\r\n]|\\(?:\r\n|\n|\r))+/y],
  ['comment', /#[^\r\n]*/y],
  [
    'string',
    /[a-zA-Z]{0,2}(?:"""(?:\\[^]|(?!""")[^])*(?:"""|$)|'''(?:\\[^]|(?!''')[^])*(?:'''|$))/y,
  ],
  [
    'string',
    /[a-zA-Z]{0,2}(?:"(?:\\(?:\r\n|[^])|[^"\\\r\n])*"?|'(?:\\(?:\r\n|[^])|[^'\\\r\n])*'?)/y,
  ],
  [
    'number',
    /(?:0[xXoObB][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?)[jJ]?/y,
  ],
  ['name', /[\p{L}_][\p{L}\p{N}\p{M}_]*/uy],
  ['operator', /[-+*/%@&|^~<>=!.,:;()[\]{}]/y],
  ['other', /[^]/uy],
];

/** What a string may have before its quote. */
const STRING_PREFIX = /^(?:[rbuft]|[bft]r|r[bft])?["']/i;

/** The kind of a name, by what it is and what it follows. */
function kindOfName(text: string, before: string): TokenKind {
  if (KEYWORDS.has(text)) return 'keyword';
  if (CONSTANTS.has(text)) return 'constant';
  return before === 'def' || before === 'class' ? 'definition' : 'name';
}

/** A Python program in pieces, which put together give the program again, whatever is in it. */
export function pythonTokens(code: string): Token[] {
  const tokens: Token[] = [];
  /** The last piece that is neither space nor comment. */
  let before = '';
  for (let at = 0; at < code.length;) {
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = at;
      const text = pattern.exec(code)?.[0];
      if (!text || (kind === 'string' && !STRING_PREFIX.test(text))) continue;
      tokens.push({ kind: kind === 'name' ? kindOfName(text, before) : kind, text });
      at += text.length;
      if (kind !== 'space' && kind !== 'comment') before = text;
      break;
    }
  }
  return tokens;
}
