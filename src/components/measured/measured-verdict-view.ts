import type { KeptReport } from '../../lab/measure/kept-report.ts';
import type { Recording } from '../../lab/measure/recording.ts';
import { html, type Html } from '../runner/html.ts';
import { keptPlace } from './kept-place.ts';
import type { RunnerPlace } from './runner-places.ts';
import type { VerdictWords } from './verdicts.ts';

/** A verdict on the reader's kept report; one from a file may be of any machine. */
export function keptVerdictView(words: VerdictWords, kept: KeptReport): Html {
  return block(keptPlace(kept), words(kept.report, kept.from === 'run' ? 'reader' : 'recording'));
}

/** A verdict on the recorded machine, or the way to one where nothing is recorded. */
export function recordedVerdictView(
  words: VerdictWords,
  recording: Recording | null,
  { name, href }: Pick<RunnerPlace, 'name' | 'href'>,
): Html {
  const run = html`<span data-part="run"> <a href="${href}">Run ${name}</a> for yours.</span>`;
  return recording
    ? block(html`Recorded on ${recording.machine}.${run}`, words(recording.report, 'recording'))
    : html`<p><a href="${href}">Run ${name}</a>, and what your readings say stands here.</p>`;
}

function block(source: Html | string, words: Html): Html {
  return html`<p class="oh-aside">${source}</p>
    <p>${words}</p>`;
}
