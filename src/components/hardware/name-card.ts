import type { DecodedName, NameKind } from '../../lab/hardware/names/decoded-name.ts';
import { html, type Html, type HtmlValue } from '../runner/html.ts';

const UNKNOWN = html`<span class="oh-name-unknown">unknown</span>`;

const SIDES: Readonly<Record<NameKind, readonly ('cpu' | 'gpu')[]>> = {
  cpu: ['cpu'],
  gpu: ['gpu'],
  chip: ['cpu', 'gpu'],
};

/** One name with its parts underlined and explained, the facts, what stays open, and the source. */
export function nameCard(name: DecodedName, text: string): Html {
  return html`<div class="oh-name" role="group" aria-label="${name.text}">
    <p class="oh-name-line">${line(name, text)}</p>
    <ol class="oh-name-parts">
      ${name.parts.map(
        ({ start, end, what, meaning }) =>
          html`<li>
            <b>${text.slice(start, end)}</b> <span class="oh-aside">${what}</span>
            <span>${meaning ?? UNKNOWN}</span>
          </li>`,
      )}
    </ol>
    <dl class="oh-name-facts">${facts(name)}</dl>
    ${
      name.unknown.length > 0 &&
      html`<div class="oh-name-open">
        <p>What this name doesn’t tell:</p>
        <ul>
          ${name.unknown.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>
      </div>`
    }
    ${
      name.source &&
      html`<p class="oh-aside">
        Source: <a href="${name.source.address}" rel="external">${name.source.title}</a>
      </p>`
    }
  </div>`;
}

/** The name as it was pasted: parts underlined and numbered, what stands between them as it is. */
function line({ start, end, parts }: DecodedName, text: string): HtmlValue[] {
  const pieces: HtmlValue[] = [];
  let after = start;
  parts.forEach((part, index) => {
    pieces.push(text.slice(after, part.start));
    const state = part.meaning === null ? ' is-unknown' : '';
    // The number is for the eye: the list below names each part by its own text.
    pieces.push(
      html`<span class="oh-name-part${state}"
        ><u>${text.slice(part.start, part.end)}</u
        ><span aria-hidden="true">${index + 1}</span></span
      >`,
    );
    after = part.end;
  });
  pieces.push(text.slice(after, end));
  return pieces;
}

/** The facts that a CPU or a GPU may have, each with its value or "unknown". */
function facts({ vendor, kind, nature, facts }: DecodedName): Html[] {
  const { generation, architecture, tier, year, yearOf, place, cores, threads, memoryGb } = facts;
  const rows: [string, HtmlValue][] = [
    ['Maker', vendor],
    ['Kind', kindOf(kind)],
  ];
  // What is made up has no generation that could be unknown.
  if (nature === 'device') {
    rows.push(
      ['Generation', generation],
      ['Architecture', architecture],
      ['Tier', tier],
      [yearOf === 'family' ? 'Family out since' : 'Out since', year],
      ['Made for', place],
    );
    if (kind === 'cpu') rows.push(['Cores and threads', coresOf(cores, threads)]);
    if (kind === 'gpu' && place !== 'on the processor') {
      rows.push(['VRAM', memoryGb.length === 0 ? null : `${memoryGb.join(' or ')} GB`]);
    }
  }
  return rows.map(
    ([term, value]) =>
      html`<div>
        <dt>${term}</dt>
        <dd>${value ?? UNKNOWN}</dd>
      </div>`,
  );
}

function kindOf(kind: NameKind): Html {
  return html`${SIDES[kind].map(
    (side) =>
      html`<span class="oh-name-side" data-side="${side}"
        ><span class="oh-marker"></span>${side.toUpperCase()}</span
      >`,
  )}`;
}

function coresOf(cores: number | null, threads: number | null): string | null {
  if (cores === null) return null;
  return threads === null
    ? `${String(cores)} cores`
    : `${String(cores)} cores, ${String(threads)} threads`;
}
