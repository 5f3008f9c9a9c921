import { DASH } from '../../lab/measure/format.ts';
import { html, Html } from '../runner/html.ts';
import { KEPT_KEY } from './kept-key.ts';
import type { RunnerPlace } from './runner-places.ts';

/** A recorded value that may be shown in place of the reader's. */
export interface Example {
  readonly text: string;
  readonly machine: string;
}

/** What stands in a sentence until the reader has run: a dash, the way to the runner, and a recorded example. */
export function measuredOffer(
  { name, href }: Pick<RunnerPlace, 'name' | 'href'>,
  example: Example | null,
): Html {
  const button = example && html`, <button type="button" aria-expanded="false">example</button>`;
  const actions = html`<span data-part="actions"
    ><a href="${href}">run it<span class="sr-only">: ${name}</span></a
    >${button}</span
  >`;
  const recorded =
    example &&
    html`<span data-part="example" title="Recorded on ${example.machine}"
      >${example.text}<span data-part="whose">, recorded on another machine</span></span
    >`;
  return html`<span data-part="value">${DASH}</span
    ><span data-part="offer"> (${actions}${recorded})</span
    >${new Html(`<script>${AT_ONCE}</script>`)}`;
}

/**
 * Runs while the page is parsed, before the element is first drawn, so that nothing moves later. In a sentence with
 * several values of one runner the offer stands behind the first alone. Where a report is kept, the example's text
 * makes room for the reader's, unseen.
 */
const AT_ONCE = [
  `{const e=document.currentScript.parentElement,r=e.dataset.from`,
  `if(e.parentElement.querySelector('measured-value[data-from="'+r+'"]')!=e)e.dataset.follows=""`,
  `if(localStorage.getItem("${KEPT_KEY}"+r))e.dataset.shows="kept",e.firstChild.textContent=e.dataset.room}`,
].join(';');
