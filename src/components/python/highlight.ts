import { pythonTokens, type TokenKind } from '../../lab/python/tokens.ts';
import { html, Html } from '../runner/html.ts';

/** The ink of a piece; the other kinds are plain text. */
const INKS: Partial<Record<TokenKind, string>> = {
  keyword: 'keyword',
  constant: 'keyword',
  definition: 'definition',
  string: 'literal',
  number: 'literal',
  comment: 'comment',
};

/** A Python program in colours, line breaks kept. */
export function highlightPython(code: string): Html {
  const pieces = pythonTokens(code).map(({ kind, text }) => {
    const ink = INKS[kind];
    return ink ? html`<span data-ink="${ink}">${text}</span>` : html`${text}`;
  });
  return new Html(pieces.join(''));
}
