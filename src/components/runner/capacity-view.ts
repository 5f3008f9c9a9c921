import type { PredictedEpoch } from '../../lab/measure/capacity-prediction.ts';
import { AXES, type Axis } from '../../lab/measure/capacity-sizes.ts';
import { crossoverOf, curveEnds, predictionOf } from '../../lab/measure/capacity-verdict.ts';
import type { Report } from '../../lab/measure/report.ts';
import {
  bestUseSentence,
  capacityAnswer,
  countAlong,
  flatSentence,
  hiddenSentence,
  predictionSentence,
  softwareSentence,
} from './capacity-answer.ts';
import { rateChart, timeChart } from './capacity-charts.ts';
import { sizeTable } from './capacity-tables.ts';
import { html, type Html } from './html.ts';
import type { Whose } from './race-answer.ts';
import { reportDetails } from './report-details.ts';

/** How the curves come about. */
const METHOD = html`At each size both sides are warmed up and timed in turns, in random order; a
block ends when the device is idle, and lasts 100 clock steps and 25 ms or more. What is known least
is timed again. A figure is the median over blocks, its interval a 95 % bootstrap, wider by a clock
step on either side. The crossover’s comes from drawing every size’s rounds again. The peak is a
slope over fused multiply-adds in float32. What is foretold rests on the first size’s epoch with
launches added, and with its work repeated.`;

/** The parts of a shown result, each for its own place in the runner. */
export type CapacityView = Readonly<
  Record<
    | 'answer'
    | `${Axis}-chart`
    | `${Axis}-table`
    | 'flat'
    | 'hidden-line'
    | 'prediction'
    | 'rate-chart'
    | 'rate-line'
    | 'ends'
    | 'details',
    Html
  >
>;

/** Draws a report; the same at build time, for recordings, and live. */
export function capacityView(report: Report, whose: Whose): CapacityView {
  const predicted = predictionOf(report);
  const [batch, hidden] = AXES.map((axis) => ofAxis(report, axis, predicted));
  return {
    answer: capacityAnswer(report, whose),
    'batch-chart': batch!.chart,
    'batch-table': batch!.table,
    'hidden-chart': hidden!.chart,
    'hidden-table': hidden!.table,
    flat: flatSentence(report),
    'hidden-line': hiddenSentence(report, whose),
    prediction: predictionSentence(report),
    'rate-chart': rateChart(report),
    'rate-line': html`${bestUseSentence(report)} ${softwareSentence(report)}`,
    ends: endsLine(report),
    details: reportDetails(report, METHOD),
  };
}

function ofAxis(
  report: Report,
  axis: Axis,
  predicted: readonly PredictedEpoch[],
): { readonly chart: Html; readonly table: Html } {
  return {
    chart: timeChart(report, axis, predicted, crossoverOf(report, axis)),
    table: sizeTable(report, axis, predicted),
  };
}

/** Which sizes were left out, and why. */
function endsLine(report: Report): Html {
  const ends = curveEnds(report);
  if (ends.length === 0) return html`Every size was measured on both sides.`;
  return html`Left out:
  ${ends.map(({ reason, places }) => {
    const named = places.map(
      ({ side, axis, along }, i) =>
        html`${i > 0 && ', '}<span data-side="${side}">${side.toUpperCase()}</span> from
          ${countAlong(axis, along)} on`,
    );
    return html` ${named}. ${reason}`;
  })}`;
}
