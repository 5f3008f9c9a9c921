import type { CodePlace, Sources } from '../../lab/python/call-lines.ts';
import type { Call, CallTrace } from '../../lab/python/call-trace.ts';
import { html, Html } from '../runner/html.ts';
import { callFlow, callName } from './call-trace-words.ts';
import { highlightPython } from './highlight.ts';

/** Lists within lists go no deeper: browsers take HTML apart that is nested hundreds deep. */
const DEEPEST_LIST = 12;

/** Every call as a row with its bar, those that a call made in a list within it. */
export function callList(trace: CallTrace): Html {
  const parts: string[] = ['<ol class="oh-calls" role="list">'];
  let depth = 0;
  trace.calls.forEach((call, at) => {
    const here = Math.min(call.depth, DEEPEST_LIST);
    if (at > 0)
      parts.push(here > depth ? '<ol role="list">' : `</li>${'</ol></li>'.repeat(depth - here)}`);
    parts.push('<li>', row(call, trace).text);
    depth = here;
  });
  parts.push(`</li>${'</ol></li>'.repeat(depth)}</ol>`);
  return new Html(trace.calls.length === 0 ? '' : parts.join(''));
}

function row(call: Call, { steps }: CallTrace): Html {
  const { enterStep, leaveStep, entered } = call;
  return html`<button
    type="button"
    class="oh-call"
    tabindex="-1"
    data-action="go-${enterStep}"
    data-step="${enterStep}"
    data-kind="${entered.kind}"
  >
    <span class="oh-call-name">${callName(call)}</span>
    <span class="oh-call-flow">${callFlow(call)}</span>
    <svg viewBox="0 0 ${steps.length} 1" preserveAspectRatio="none" aria-hidden="true">
      <rect x="${enterStep}" width="${leaveStep - enterStep + 1}" height="1" />
    </svg>
  </button>`;
}

/** The functions where the program is, outer first, each with the line marked that it has come to. */
export function codeView(places: readonly CodePlace[], sources: Sources): Html {
  if (places.length === 0) {
    return html`<p class="oh-aside">
      The text of this function is not in the program or in nn.py.
    </p>`;
  }
  return html`${places.map(
    (place, at) =>
      html`<section${at === places.length - 1 && html` data-inner`}>
        <p class="oh-aside">${placeName(place)}</p>
        <ol class="oh-call-code" role="list">
          ${linesOf(place, sources).map(codeLine)}
        </ol>
      </section>`,
  )}`;
}

function placeName({ call, file, lines: { first, last } }: CodePlace): string {
  const lines = first === last ? `line ${String(first)}` : `lines ${String(first)}–${String(last)}`;
  return `${callName(call)} (${file}, ${lines})`;
}

interface CodeLine {
  readonly number: number;
  readonly text: string;
  readonly isCurrent: boolean;
}

function linesOf(
  { file, lines: { first, last }, current }: CodePlace,
  sources: Sources,
): CodeLine[] {
  const lines = sources[file].split(/\r\n|\n|\r/).slice(first - 1, last);
  const indent = /^\s*/.exec(lines[0] ?? '')?.[0].length ?? 0;
  return lines.map((line, at) => ({
    number: first + at,
    text: line.slice(indent),
    isCurrent: first + at === current,
  }));
}

function codeLine({ number, text, isCurrent }: CodeLine): Html {
  const line = html`<span aria-hidden="true">${number}</span><code>${highlightPython(text)}</code>`;
  return isCurrent ? html`<li aria-current="true">${line}</li>` : html`<li>${line}</li>`;
}
