import type { StarlightExpressiveCodeOptions } from '@astrojs/starlight/expressive-code';

type CodeTheme = Exclude<NonNullable<StarlightExpressiveCodeOptions['themes']>[number], string>;

/** The few inks that code is set in. */
interface Inks {
  text: string;
  comment: string;
  keyword: string;
  literal: string;
}

/**
 * A quiet theme: keywords, literals and comments are told apart, everything else is text. Blue and
 * orange are left out, because on this site they mean CPU and GPU; few inks also make light pages.
 */
function codeTheme(type: 'dark' | 'light', background: string, inks: Inks): CodeTheme {
  const ink = (scope: string[], foreground: string) => ({ scope, settings: { foreground } });
  const name = `overhead-${type}`;
  return {
    name,
    type,
    colors: { 'editor.background': background, 'editor.foreground': inks.text },
    settings: [
      { settings: { foreground: inks.text, background } },
      ink(['comment', 'punctuation.definition.comment', 'string.quoted.docstring'], inks.comment),
      ink(['keyword', 'storage', 'constant.language', 'variable.language'], inks.keyword),
      ink(['keyword.operator', 'storage.type.function.arrow'], inks.text),
      ink(
        ['keyword.operator.expression', 'keyword.operator.new', 'keyword.operator.logical.python'],
        inks.keyword,
      ),
      ink(['string', 'constant.numeric'], inks.literal),
    ],
  };
}

/** Both themes, dark first: the HTML is marked dark until Starlight's script has run. */
export const codeThemes: CodeTheme[] = [
  codeTheme('dark', '#1e2024', {
    text: '#d6d5d1',
    comment: '#9c9da1',
    keyword: '#dba3d2',
    literal: '#a8c98a',
  }),
  codeTheme('light', '#f6f4ee', {
    text: '#25272b',
    comment: '#65666a',
    keyword: '#83246f',
    literal: '#3d6320',
  }),
];
