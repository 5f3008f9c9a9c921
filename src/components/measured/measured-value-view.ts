import {
  DASH,
  formatCount,
  formatReading,
  formatReadingInterval,
} from '../../lab/measure/format.ts';
import type { KeptReport } from '../../lab/measure/kept-report.ts';
import { type Quotation, quoteOf } from '../../lab/measure/quote.ts';
import type { Reading } from '../../lab/measure/report.ts';
import { type Warning, WARNING_SENTENCES } from '../../lab/measure/warnings.ts';
import { html, type Html } from '../runner/html.ts';
import { keptPlace } from './kept-place.ts';

/** What is said beside each reading of a run, whatever its own warnings; the adapter is named anyway. */
const OF_THE_RUN: readonly Warning[] = ['stopped-early', 'device-lost', 'hidden-tab'];

/** Where a value's note is on the page, and where its runner is. */
interface Places {
  readonly noteId: string;
  readonly href: string;
}

/**
 * A quoted reading: its value, and in a note that opens on it the interval, where it comes from, and what to know of it.
 * Null if the report has no such reading, as where only the other side was run.
 */
export function measuredValueView(
  kept: KeptReport,
  quotation: Quotation,
  { noteId, href }: Places,
): Html | null {
  const quoted = quoteOf(kept.report, quotation);
  if (!quoted) return null;
  const facts = [precision(kept, quotation, quoted), keptPlace(kept)];
  const cautions = quoted.value === null ? [] : warningsOf(kept, quoted);
  const aside = quoted.value === null ? 'not available' : kept.from === 'file' && 'from a file';
  return html`<button type="button" popovertarget="${noteId}" title="${facts.join(' ')}">
      ${formatReading(quoted)}</button
    >${aside && html`<span data-part="aside"> (${aside})</span>`}<span popover id="${noteId}"
      >${[...facts, ...cautions].map((sentence) => html`<span>${sentence}</span> `)}<a
        href="${href}"
        >Run it again</a
      ></span
    >`;
}

/** How far the value is to be trusted, or why there is none. */
function precision({ report }: KeptReport, quotation: Quotation, quoted: Reading): string {
  const { of, times } = quotation;
  if (quoted.value === null) return quoted.reason ?? 'It could not be measured.';
  if (of !== undefined) {
    return 'Worked out from two readings of one run, so it has no interval of its own.';
  }
  if (quoted.unit === 'count') return 'Counted, not timed.';
  const interval =
    quoted.low === null
      ? 'Too few blocks for an interval.'
      : `95 % interval: ${formatReadingInterval(quoted)}, n = ${formatCount(quoted.n)}.`;
  if (times === undefined) return interval;
  const once = quoteOf(report, { reading: quotation.reading });
  return `Projected: ${formatCount(times)} times ${once ? formatReading(once) : DASH}. ${interval}`;
}

function warningsOf({ report }: KeptReport, { warnings }: Reading): string[] {
  const codes = [...warnings, ...report.warnings.filter((code) => OF_THE_RUN.includes(code))];
  return [...new Set(codes)].map((code) => WARNING_SENTENCES[code]);
}
