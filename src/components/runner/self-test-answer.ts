import { isSoftwareAdapter, type Report } from '../../lab/measure/report.ts';
import {
  type Outcome,
  type SelfTestRow,
  selfTestVerdict,
} from '../../lab/measure/self-test-verdict.ts';
import type { Planted } from '../../lab/measure/sweep.ts';
import { html, type Html } from './html.ts';
import type { Whose } from './race-answer.ts';

/** Where a delay was planted, in a sentence. */
const PLACES: Readonly<Record<Planted, string>> = {
  launch: 'launches',
  readback: 'readbacks',
  upload: 'uploads',
  host: 'host’s work',
};

/** What to say of the delays that did not pass, and what to do. */
const SENTENCES: Readonly<Record<Exclude<Outcome, 'passed'>, (places: string) => string>> = {
  failed: (places) =>
    `In the ${places} the test failed: do not trust that part of a report from here until a second run passes.`,
  noisy: (places) =>
    `In the ${places} it was too noisy to tell: close other programs, give the run more time, and run again.`,
  unmeasured: (places) => `In the ${places} it was not measured.`,
};

/** The sentence that answers "can this instrument be trusted?", and what to do where it can't. */
export function selfTestAnswer(report: Report, whose: Whose): Html {
  return html`${verdictSentences(report)}${softwareSentence(report, whose)}`;
}

function verdictSentences(report: Report): Html {
  const { rows, outcome, passed } = selfTestVerdict(report);
  if (rows.every((row) => row.outcome === 'unmeasured')) {
    const reason = rows.find((row) => row.reason !== null)?.reason;
    return html`No planted delay was measured.${reason ? ` ${reason}` : ''}`;
  }
  const found = html`The instrument found
    <strong>${passed} of ${rows.length} planted delays</strong>`;
  if (outcome === 'passed') return html`${found}, and nothing else moved.`;
  const others = (['failed', 'noisy', 'unmeasured'] as const).map((one) => sentence(one, rows));
  return html`${found}.${others}`;
}

function sentence(outcome: Exclude<Outcome, 'passed'>, rows: readonly SelfTestRow[]): Html | null {
  const places = rows
    .filter((row) => row.outcome === outcome)
    .map(({ delayed }) => PLACES[delayed]);
  return places.length > 0 ? html` ${SENTENCES[outcome](listed(places))}` : null;
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en').format(words);
}

function softwareSentence({ environment }: Report, whose: Whose): Html | null {
  if (!isSoftwareAdapter(environment.gpu)) return null;
  return html` The GPU here is a software adapter: ${whose === 'reader' ? 'your' : 'the'} CPU,
  playing GPU.`;
}
