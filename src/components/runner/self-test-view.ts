import {
  DASH,
  formatCount,
  formatFactor,
  formatMs,
  formatMsInterval,
  formatReadingInterval,
} from '../../lab/measure/format.ts';
import { PREDICTED } from '../../lab/measure/prediction.ts';
import type { Reading, Report } from '../../lab/measure/report.ts';
import { predictionOutcome, selfTestVerdict } from '../../lab/measure/self-test-verdict.ts';
import { html, type Html } from './html.ts';
import type { Whose } from './race-answer.ts';
import { reportDetails } from './report-details.ts';
import { selfTestAnswer } from './self-test-answer.ts';
import { movesTable, verdictMark, verdictTable } from './self-test-tables.ts';

/** The parts of a shown self-test, each for its own place in the runner. */
export interface SelfTestView {
  readonly answer: Html;
  readonly verdicts: Html;
  readonly moves: Html;
  /** What else the trial found: naive timing, the prediction, the GPU's own clock. */
  readonly findings: Html;
  readonly details: Html;
}

/** How a self-test is made, for the details. */
const METHOD = html`A delay of a known length is planted into one kind of event at a time, and the
epoch is taken apart as in any other report. A part’s move is its time with the delay less its time
without, per epoch; the interval is a 95 % bootstrap. A delay is found when its own part moves by
it, within 10 %, and every other part by less than 10 % of it.`;

/** Draws a self-test; the same at build time, for recordings, and live. */
export function selfTestView(report: Report, whose: Whose): SelfTestView {
  const verdict = selfTestVerdict(report);
  return {
    answer: selfTestAnswer(report, whose),
    verdicts: verdictTable(verdict),
    moves: movesTable(verdict),
    findings: findings(report),
    details: reportDetails(report, METHOD),
  };
}

function findings(report: Report): Html {
  const facts: [string, Html][] = [
    ['How to be fooled', naiveTiming(report)],
    ['A prediction', prediction(report)],
    ['The GPU’s own clock', timestamps(report)],
  ];
  return html`<dl class="oh-facts">
    ${facts.map(
      ([name, words]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${words}</dd>
        </div>`,
    )}
  </dl>`;
}

function naiveTiming({ readings }: Report): Html {
  const naive = readings['naive.launchMs'];
  const slope = readings['launch.perDispatchMs'];
  const factor = readings['naive.factor'];
  if (naive?.value == null || slope?.value == null) return missing([naive, slope]);
  const times =
    factor?.value != null &&
    html` The first is <strong>${formatFactor(factor.value)}</strong> the second.`;
  return html`Start the clock, launch one empty kernel, wait for it, stop the clock:
  ${formatMs(naive.value)}. What one more launch adds to a pass of many:
  ${formatMs(slope.value)}.${times}`;
}

function prediction(report: Report): Html {
  const { 'prediction.predictedMs': predicted, 'prediction.measuredMs': measured } =
    report.readings;
  const outcome = predictionOutcome(report);
  if (outcome === null || predicted?.low == null || predicted.high === null) {
    return missing([predicted, measured]);
  }
  const range = formatMsInterval(predicted.low, predicted.high);
  const mark = {
    inside: verdictMark('passed', 'inside the range'),
    touching: verdictMark('noisy', 'too near to tell'),
    outside: verdictMark('failed', 'outside the range'),
  }[outcome];
  return html`With ${PREDICTED.batchFactor} times the rows and the loss read every
  ${PREDICTED.readEvery} epochs, an epoch should take ${range} by the prices found here. It took
  ${formatMs(measured?.value ?? Number.NaN)}${interval(measured)}. ${mark}`;
}

function timestamps({ readings }: Report): Html {
  const step = readings['gpu.timestampStepMs'];
  const ratio = readings['gpu.timestampRatio'];
  const negative = readings['gpu.timestampsNegative']?.value ?? 0;
  if (step?.value == null) return missing([step]);
  return html`It moves in steps of ${formatMs(step.value)}.
  ${
    ratio?.value != null &&
    html`For the same work it shows ${formatFactor(ratio.value)} the time that the browser’s clock
    shows. `
  }${
    negative > 0 &&
    html`${formatCount(negative)} of its differences ran backwards and were left out.`
  }`;
}

function interval(reading: Reading | undefined): string {
  return reading?.low == null ? '' : `, ${formatReadingInterval(reading)}`;
}

function missing(readings: readonly (Reading | undefined)[]): Html {
  const reason = readings.find((reading) => reading?.reason !== undefined)?.reason;
  return html`${DASH} ${reason ?? 'not measured'}`;
}
