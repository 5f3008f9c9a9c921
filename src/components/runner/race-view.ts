import {
  DASH,
  formatCount,
  formatMs,
  formatMsInterval,
  formatNumber,
  formatPercent,
  formatReadingInterval,
} from '../../lab/measure/format.ts';
import { agreement, epochsTimed, wholeJob } from '../../lab/measure/race-verdict.ts';
import type { Reading, Report } from '../../lab/measure/report.ts';
import { type Side, SIDES } from '../../lab/measure/trainer-table.ts';
import { epochBarsChart } from '../charts/epoch-bars.ts';
import { lossCurveChart } from '../charts/loss-curve.ts';
import { html, type Html } from './html.ts';
import { partsView, type PartsView } from './parts-view.ts';
import { raceAnswer, type Whose } from './race-answer.ts';
import { reportDetails } from './report-details.ts';
import { trainerLink } from './trainer-link.ts';

/** The parts of a shown result, each for its own place in the runner, so that nothing moves when they change. */
export interface RaceView extends PartsView {
  readonly answer: Html;
  readonly ratio: Html;
  readonly bars: Html;
  readonly table: Html;
  readonly curve: Html;
  readonly agreement: Html;
  readonly details: Html;
}

/** Draws a report; the same at build time, for recordings, and live. */
export function raceView(report: Report, whose: Whose): RaceView {
  return {
    answer: raceAnswer(report, whose),
    ratio: ratioLine(report),
    bars: epochBarsChart({
      ...onlyIf('cpu', report.readings['cpu.epochMs']),
      ...onlyIf('gpu', report.readings['gpu.epochMs']),
    }),
    ...partsView(report),
    table: resultTable(report),
    curve: lossCurveChart(withoutMissing(report.losses), report.plan.epochs),
    agreement: agreementLine(report),
    details: reportDetails(report),
  };
}

function ratioLine({ readings }: Report): Html {
  const { ratio } = readings;
  if (ratio?.value == null) return html`GPU time over CPU time: not measured yet.`;
  const blocks = ratio.warnings.includes('not-interleaved')
    ? html`<strong>not interleaved</strong>: the sides ran one after the other`
    : html`${formatCount(ratio.n)} pairs of blocks, interleaved`;
  return html`GPU time over CPU time: ${formatNumber(ratio.value)}, 95 % interval
  ${formatReadingInterval(ratio)} (${blocks}).`;
}

function resultTable(report: Report): Html {
  const rows: [string, (side: Side) => Html][] = [
    ['Trainer and its source', (side) => trainerLink(report.plan[side])],
    ['Time per epoch', (side) => readingCell(report.readings[`${side}.epochMs`])],
    ['20,000 epochs', (side) => wholeJobCell(report, side)],
    ['First use, once', (side) => timeCell(report.readings[`${side}.firstUseMs`]?.value ?? null)],
    [
      'Epochs timed',
      (side) =>
        html`${epochsTimed(report, side) > 0 ? formatCount(epochsTimed(report, side)) : DASH}`,
    ],
    ['Loss', (side) => lossCell(report, side)],
    ['Test accuracy', (side) => accuracyCell(report, side)],
  ];
  return html`<table class="oh-table">
    <caption>
      What each side did
    </caption>
    <thead>
      <tr>
        <td></td>
        <th scope="col" data-side="cpu">CPU</th>
        <th scope="col" data-side="gpu">GPU</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, cell]) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${SIDES.map((side) => html`<td>${cell(side)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function readingCell(reading: Reading | undefined): Html {
  if (reading?.value == null)
    return withAside(DASH, reading?.reason ? 'not available' : 'not measured');
  return withAside(formatMs(reading.value), formatReadingInterval(reading));
}

function wholeJobCell(report: Report, side: Side): Html {
  const job = wholeJob(report, side);
  if (!job) return withAside(DASH, 'not measured');
  const interval =
    job.lowMs !== null && job.highMs !== null
      ? formatMsInterval(job.lowMs, job.highMs)
      : 'no interval';
  return withAside(formatMs(job.ms), job.projected ? `${interval}, projected` : interval);
}

function timeCell(ms: number | null): Html {
  return html`${ms === null ? DASH : formatMs(ms)}`;
}

function lossCell({ results }: Report, side: Side): Html {
  const result = results[side];
  if (!result) return withAside(DASH, 'not measured');
  const at = `at epoch ${formatCount(result.epochs)}`;
  if (result.divergedAtEpoch !== null) {
    return withAside('diverged', `at epoch ${formatCount(result.divergedAtEpoch)}`);
  }
  return withAside(result.loss === null ? DASH : result.loss.toFixed(4), at);
}

function accuracyCell({ results }: Report, side: Side): Html {
  const result = results[side];
  return result
    ? withAside(formatPercent(result.testAccuracy), `at epoch ${formatCount(result.epochs)}`)
    : withAside(DASH, 'not measured');
}

/** Two lines whatever is known, so that a table keeps its height. */
function withAside(value: string, aside: string): Html {
  return html`${value}<span class="oh-aside">${aside}</span>`;
}

function agreementLine(report: Report): Html {
  const both = agreement(report);
  if (!both) return html`Same result? Both sides must run before this can be checked.`;
  const { same, largestLossDifference, lastEpoch, sameAccuracy } = both;
  const losses = html`the losses differ by ${largestLossDifference.toExponential(1)} at the most, up
  to epoch ${formatCount(lastEpoch)}`;
  const accuracy =
    sameAccuracy === null
      ? 'the accuracies are of different epochs'
      : sameAccuracy
        ? 'the test accuracy is the same'
        : 'the test accuracy differs';
  return html`Same result? <strong>${same ? 'Yes' : 'No'}</strong>: ${losses}, and ${accuracy}.`;
}

function onlyIf(side: Side, reading: Reading | undefined): Partial<Record<Side, Reading>> {
  return reading ? { [side]: reading } : {};
}

function withoutMissing<T>(sides: {
  cpu?: T | undefined;
  gpu?: T | undefined;
}): Partial<Record<Side, T>> {
  return Object.fromEntries(Object.entries(sides).filter(([, value]) => value !== undefined));
}
