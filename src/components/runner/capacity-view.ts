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
import { rateTable, timeTable } from './capacity-tables.ts';
import { html, type Html } from './html.ts';
import type { Whose } from './race-answer.ts';
import { reportDetails } from './report-details.ts';

/** How the curves come about. */
const METHOD = html`At every size both sides are built, warmed up and timed in turns, in random
order; each block ends when the device is idle, and lasts 100 clock steps and 25 ms or more. Then
the sizes whose intervals are widest are timed again. The figure is the median over blocks; the
interval is a 95 % bootstrap, expanded for the number of blocks, and wider by a clock step on either
side. The crossover is read off the lines between neighbouring sizes, both axes logarithmic; its
interval comes from drawing the rounds of every size again. The peak is the slope of time against
fused multiply-adds in float32. The foretold range starts from the epoch at the first size, taken
apart by added launches and by repeated work.`;

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
    | 'rate-table'
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
    'rate-table': rateTable(report),
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
    table: timeTable(report, axis, predicted),
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
