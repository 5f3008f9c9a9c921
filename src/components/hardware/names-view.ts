import { isKnown, type DecodedName } from '../../lab/hardware/names/decoded-name.ts';
import type { FoundNames } from '../../lab/hardware/names/find-names.ts';
import { LONGEST_TEXT } from '../../lab/hardware/names/longest-text.ts';
import { html, type Html } from '../runner/html.ts';
import { nameCard } from './name-card.ts';

/** Names that are shown of a screen that has more. */
const MOST_SHOWN = 8;

/** What the decoder shows of a text. */
export interface NamesView {
  /** One line, which is also spoken. */
  readonly summary: string;
  readonly answer: Html;
}

/** Draws what was found in a text, at build time and while the reader types. */
export function namesView(text: string, { names, isCut }: FoundNames): NamesView {
  const shown = names.slice(0, MOST_SHOWN);
  const sentences = [
    summaryOf(text, names),
    isCut && `Only the first ${String(LONGEST_TEXT / 1024)} KB of the text were read.`,
    names.length > shown.length && `The first ${String(MOST_SHOWN)} are shown.`,
  ];
  return {
    summary: sentences.filter(Boolean).join(' '),
    answer: html`${shown.map((name) => nameCard(name, text))}`,
  };
}

function summaryOf(text: string, names: readonly DecodedName[]): string {
  const [first] = names;
  if (first === undefined) {
    return text.trim() === ''
      ? 'Paste or pick a name.'
      : 'There is no name of a CPU or GPU in this text that we know how to read.';
  }
  if (names.length > 1) return `${String(names.length)} names found.`;
  return sentenceOf(first);
}

/** One name in one sentence: what is known, or that it isn't. */
function sentenceOf(name: DecodedName): string {
  const { vendor, remark, facts } = name;
  if (remark !== null) return remark;
  if (!isKnown(name)) return `A name of ${vendor}’s. What is inside is unknown.`;
  const { generation, architecture, year, yearOf } = facts;
  const what =
    generation === null ? `${architecture ?? ''}.` : `${architecture ?? ''}: ${generation}.`;
  if (year === null) return what;
  return yearOf === 'family'
    ? `${what} The family came out in ${String(year)}.`
    : `${what} Out since ${String(year)}.`;
}
