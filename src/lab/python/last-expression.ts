import { pythonTokens } from './tokens.ts';

/** A program in two: what comes before its last statement, and that statement if it may be an expression. */
export interface SplitProgram {
  /** Ends where the last statement begins. */
  readonly before: string;
  /** The last statement, comments and blank lines after it included; null if it begins like no expression. */
  readonly last: string | null;
}

/** Statements that begin with these are not expressions, though something that looks like one may end them. */
const NO_EXPRESSION =
  /^(?:assert|async|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|nonlocal|pass|raise|return|try|while|with|@)$/;

/**
 * Finds a program's last statement, for an interpreter that has no `ast`. Whether it is an expression only the
 * interpreter can tell.
 */
export function splitLastExpression(code: string): SplitProgram {
  let depth = 0;
  let at = 0;
  /** Where the line began that is being read, and whether anything of it was seen. */
  let lineStart = 0;
  let lineIsEmpty = true;
  /** Where the newest statement begins, and its first piece. */
  let start: number | null = null;
  let first = '';
  let afterSemicolon = false;
  let isBlock = false;
  for (const { kind, text } of pythonTokens(code)) {
    if (kind === 'newline' && depth <= 0) {
      lineStart = at + text.length;
      lineIsEmpty = true;
      afterSemicolon = false;
    } else if (kind === 'operator' && text === ';' && depth === 0) {
      afterSemicolon = true;
    } else if (kind !== 'space' && kind !== 'comment' && kind !== 'newline') {
      if (lineIsEmpty) {
        // An indented line belongs to the block above it.
        isBlock = at > lineStart || NO_EXPRESSION.test(text);
        start = at;
        first = text;
      } else if (afterSemicolon && !isBlock) {
        start = at;
        first = text;
      }
      lineIsEmpty = false;
      afterSemicolon = false;
      if (/^[([{]$/.test(text)) depth++;
      if (/^[)\]}]$/.test(text)) depth--;
    }
    at += text.length;
  }
  if (start === null || isBlock || NO_EXPRESSION.test(first)) return { before: code, last: null };
  return { before: code.slice(0, start), last: code.slice(start).replace(/;\s*$/, '') };
}
