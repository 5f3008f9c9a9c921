import type { Report, Sample } from '../../lab/measure/report.ts';
import { html, type Html } from './html.ts';
import type { Whose } from './race-answer.ts';
import { reportDetails } from './report-details.ts';
import { transferAnswer } from './transfer-answer.ts';
import { cadenceChart, copiesChart } from './transfer-charts.ts';
import { cadenceTable, copiesTable } from './transfer-tables.ts';

/** The pictures of a transfer run, which are drawn while it goes on, too. */
export interface TransferCharts {
  readonly copies: Html;
  readonly cadences: Html;
}

/** The parts of a shown transfer run, each for its own place in the runner. */
export interface TransferView extends TransferCharts {
  readonly answer: Html;
  readonly 'copies-table': Html;
  readonly 'cadences-table': Html;
  readonly details: Html;
}

/** How a transfer run is measured, for the details. */
const METHOD = html`A copy is waited for before the next begins. Each size is copied as often as
fills 100 clock steps, and 10 ms at the least; the sizes and ways take turns in random order, and
after three rounds the time goes where the intervals are widest. The line is fixed cost plus cost a
byte, by least squares of the relative distances. The loop’s blocks hold whole periods between two
readings; the cost of one reading is the slope of time against readings (Theil and Sen), each block
less the median of its round. Intervals are 95 % bootstraps.`;

/** Draws a report; the same at build time, for recordings, and live. */
export function transferView(report: Report, whose: Whose): TransferView {
  return {
    ...transferCharts(report.samples),
    answer: transferAnswer(report, whose),
    'copies-table': copiesTable(report),
    'cadences-table': cadenceTable(report),
    details: reportDetails(report, METHOD),
  };
}

/** The pictures alone, from the blocks that were timed so far. */
export function transferCharts(samples: readonly Sample[]): TransferCharts {
  return { copies: copiesChart(samples), cadences: cadenceChart(samples) };
}
