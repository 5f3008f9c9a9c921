import { findNames } from '../../lab/hardware/names/find-names.ts';
import { namesView } from './names-view.ts';

/** The places of the decoder's HTML that an answer fills. */
export interface NamePlaces {
  readonly summary: HTMLElement;
  readonly answer: HTMLElement;
}

/** Decodes a text and shows it: the program behind `<name-decoder>`, with the tables. */
export function showNames(text: string, { summary, answer }: NamePlaces): void {
  const view = namesView(text, findNames(text));
  answer.innerHTML = view.answer.text;
  // A live region is spoken when it changes, so it is not written again with the same words.
  if (summary.textContent !== view.summary) summary.textContent = view.summary;
}
