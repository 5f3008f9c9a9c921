import { DASH, formatMs } from '../../lab/measure/format.ts';
import { PARTS } from '../../lab/measure/parts-verdict.ts';
import type { Reading } from '../../lab/measure/report.ts';
import type { Outcome, SelfTestRow, SelfTestVerdict } from '../../lab/measure/self-test-verdict.ts';
import type { Planted } from '../../lab/measure/sweep.ts';
import { html, type Html } from './html.ts';
import { PART_NAMES, signedInterval, signedMs } from './part-words.ts';

/** Keeps a sign and its word together. */
const NO_BREAK_SPACE = '\u00a0';

/** Where one delay of an epoch is. */
const EACH: Readonly<Record<Planted, string>> = {
  launch: 'at each launch',
  readback: 'at each reading of the loss',
  upload: 'at each upload',
  host: 'at once',
};

/** An outcome's sign, its word, and the class that colours both. */
const OUTCOMES: Readonly<Record<Outcome, readonly [sign: string, word: string, tone: string]>> = {
  passed: ['✓', 'passed', 'is-good'],
  failed: ['×', 'failed', 'is-bad'],
  noisy: ['?', 'too noisy', 'is-warn'],
  unmeasured: [DASH, 'not measured', ''],
};

/** A sign and a word for an outcome; the word alone is spoken. */
export function verdictMark(outcome: Outcome, words?: string): Html {
  const [sign, word, tone] = OUTCOMES[outcome];
  return html`<strong class="oh-verdict ${tone}"
    ><span aria-hidden="true">${sign}</span>${NO_BREAK_SPACE}${words ?? word}</strong
  >`;
}

/** A row for each planted delay: what was planted, what was found there and elsewhere, and the verdict. */
export function verdictTable({ rows }: SelfTestVerdict): Html {
  return html`<table class="oh-table">
    <caption>
      Each epoch was delayed by a known time, in one place at a time
    </caption>
    <thead>
      <tr>
        <th scope="col">Planted</th>
        <th scope="col">Found there</th>
        <th scope="col">Most elsewhere</th>
        <th scope="col" class="is-text">Verdict</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(verdictRow)}
    </tbody>
  </table>`;
}

function verdictRow(row: SelfTestRow): Html {
  const { delayed, eachMs, injectedMs, moved, elsewhere, outcome, reason } = row;
  const own = moved.find(({ part }) => part === delayed)?.reading;
  const planted =
    injectedMs === null
      ? 'not planted'
      : html`${formatMs(injectedMs)} an
        epoch${eachMs !== null && `, ${formatMs(eachMs)} ${EACH[delayed]}`}`;
  return html`<tr>
    <th scope="row">${PART_NAMES[delayed]}<span class="oh-aside">${planted}</span></th>
    <td>${moveCell(own)}</td>
    <td>
      ${
        elsewhere?.ms == null
          ? DASH
          : html`${signedMs(elsewhere.ms)}<span class="oh-aside"
                >${PART_NAMES[elsewhere.part]}</span
              >`
      }
    </td>
    <td class="is-text">
      ${verdictMark(outcome)}${
        outcome === 'unmeasured' && reason !== null && html`<span class="oh-aside">${reason}</span>`
      }
    </td>
  </tr>`;
}

/** How far every part moved for every planted delay, each with its interval. */
export function movesTable({ rows }: SelfTestVerdict): Html {
  return html`<div
    class="oh-scroll"
    tabindex="0"
    role="region"
    aria-label="How far every part moved"
  >
    <table class="oh-table">
      <caption>
        How far each part of the report moved, an epoch, by where the delay was planted
      </caption>
      <thead>
        <tr>
          <td></td>
          ${rows.map(({ delayed }) => html`<th scope="col">${PART_NAMES[delayed]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${PARTS.map(
          (part) =>
            html`<tr>
              <th scope="row">${PART_NAMES[part]}</th>
              ${rows.map((row) => {
                const cell = moveCell(row.moved.find((move) => move.part === part)?.reading);
                return html`<td>
                  ${row.delayed === part ? html`<strong>${cell}</strong>` : cell}
                </td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function moveCell(reading: Reading | null | undefined): Html {
  if (reading?.value == null) return html`${DASH}`;
  return html`${signedMs(reading.value)}<span class="oh-aside">${signedInterval(reading)}</span>`;
}
