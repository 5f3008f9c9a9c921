import type { Report } from '../../lab/measure/report.ts';
import {
  hostAgainstPlainSentence,
  hostBatchSentence,
  hostInEpochSentence,
  hostLaunchesSentence,
} from '../runner/host-answer.ts';
import { html, type Html } from '../runner/html.ts';
import type { Whose } from '../runner/race-answer.ts';

/** A framework's own work for an epoch, against the whole epoch in plain TypeScript. */
export function againstPlainWords(report: Report, whose: Whose): Html {
  return orNotMeasured(hostAgainstPlainSentence(report, whose));
}

/** Who waits for whom in an epoch. */
export function inEpochWords(report: Report): Html {
  return orNotMeasured(hostInEpochSentence(report));
}

/** Whether the work depends on the rows of the batch. */
export function batchWords(report: Report): Html {
  return orNotMeasured(hostBatchSentence(report));
}

/** Whether the work depends on the number of launches. */
export function launchesWords(report: Report): Html {
  return orNotMeasured(hostLaunchesSentence(report));
}

function orNotMeasured(words: Html): Html {
  return words.text.trim() === '' ? html`That was not measured in this run.` : words;
}
