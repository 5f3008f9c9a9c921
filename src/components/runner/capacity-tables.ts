import type { PredictedEpoch } from '../../lab/measure/capacity-prediction.ts';
import {
  type Axis,
  epochReadingName,
  isSameSize,
  type Size,
  sizesAlong,
} from '../../lab/measure/capacity-sizes.ts';
import { ratesOf } from '../../lab/measure/capacity-verdict.ts';
import {
  DASH,
  formatCount,
  formatMs,
  formatMsInterval,
  formatRate,
  formatReadingInterval,
  formatShare,
} from '../../lab/measure/format.ts';
import type { Reading, Report } from '../../lab/measure/report.ts';
import { type Side, SIDES } from '../../lab/measure/trainer-table.ts';
import { html, type Html } from './html.ts';

/** The numbers behind a chart of times: each size with both sides' epochs, and the GPU's as foretold. */
export function timeTable(
  { plan, readings }: Report,
  axis: Axis,
  predicted: readonly PredictedEpoch[],
): Html {
  const readingOf = (side: Side, size: Size): Reading | undefined =>
    readings[epochReadingName(side, size, plan)];
  return html`<table class="oh-table">
    <thead>
      <tr>
        <th scope="col">${axis === 'batch' ? 'Rows' : 'Hidden units'}</th>
        <th scope="col" data-side="cpu">CPU</th>
        <th scope="col" data-side="gpu">GPU</th>
        <th scope="col">GPU, foretold</th>
      </tr>
    </thead>
    <tbody>
      ${sizesAlong(axis, plan).map(
        (size) =>
          html`<tr>
            <th scope="row">${formatCount(size[axis])}</th>
            ${SIDES.map((side) => html`<td>${timeCell(readingOf(side, size))}</td>`)}
            <td>${foretoldText(size, predicted)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The numbers behind the chart of rates: what the GPU computes a second at each size, and what share that is. */
export function rateTable(report: Report): Html {
  const peak = report.readings['gpu.peakFlops'];
  return html`<table class="oh-table">
    <thead>
      <tr>
        <th scope="col">Rows × hidden units</th>
        <th scope="col">In an epoch</th>
        <th scope="col">A second</th>
        <th scope="col">Of the peak</th>
      </tr>
    </thead>
    <tbody>
      ${ratesOf(report, 'gpu').map(
        ({ size, flop, flops, share }) =>
          html`<tr>
            <th scope="row">${formatCount(size.batch)} × ${formatCount(size.hidden)}</th>
            <td>${formatRate(flop, 'FLOP').replace('/s', '')}</td>
            <td>${formatRate(flops, 'FLOP')}</td>
            <td>${share === null ? DASH : formatShare(share)}</td>
          </tr>`,
      )}
      <tr>
        <th scope="row">Nothing but arithmetic</th>
        <td>${DASH}</td>
        <td>
          ${peak?.value == null ? DASH : formatRate(peak.value, 'FLOP')}<span class="oh-aside"
            >${peak?.value == null ? 'not measured' : formatReadingInterval(peak)}</span
          >
        </td>
        <td>${peak?.value == null ? DASH : formatShare(1)}</td>
      </tr>
    </tbody>
  </table>`;
}

function timeCell(reading: Reading | undefined): Html {
  if (reading?.value == null) {
    return html`${DASH}<span class="oh-aside"
        >${reading?.reason ? 'left out' : 'not measured'}</span
      >`;
  }
  return html`${formatMs(reading.value)}<span class="oh-aside"
      >${formatReadingInterval(reading)}</span
    >`;
}

function foretoldText(size: Size, predicted: readonly PredictedEpoch[]): string {
  const found = predicted.find((one) => isSameSize(one.size, size));
  return found ? formatMsInterval(found.lowMs, found.highMs) : DASH;
}
