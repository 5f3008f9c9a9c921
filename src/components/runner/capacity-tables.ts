import type { PredictedEpoch } from '../../lab/measure/capacity-prediction.ts';
import {
  type Axis,
  epochReadingName,
  isSameSize,
  type Size,
  sizesAlong,
} from '../../lab/measure/capacity-sizes.ts';
import { type RateAt, ratesOf } from '../../lab/measure/capacity-verdict.ts';
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

/**
 * The numbers behind the charts along an axis: each size with both sides' epochs, the GPU's as foretold, and how fast it
 * computes in them.
 */
export function sizeTable(report: Report, axis: Axis, predicted: readonly PredictedEpoch[]): Html {
  const { plan, readings } = report;
  const rates = ratesOf(report, 'gpu');
  const readingOf = (side: Side, size: Size): Reading | undefined =>
    readings[epochReadingName(side, size, plan)];
  return html`<table class="oh-table">
    <thead>
      <tr>
        <th scope="col">${axis === 'batch' ? 'Rows' : 'Hidden units'}</th>
        <th scope="col" data-side="cpu">CPU</th>
        <th scope="col" data-side="gpu">GPU</th>
        <th scope="col">GPU, foretold</th>
        <th scope="col">GPU, a second</th>
      </tr>
    </thead>
    <tbody>
      ${sizesAlong(axis, plan).map(
        (size) =>
          html`<tr>
            <th scope="row">${formatCount(size[axis])}</th>
            ${SIDES.map((side) => html`<td>${timeCell(readingOf(side, size))}</td>`)}
            <td>${foretoldText(size, predicted)}</td>
            <td>${rateCell(rates.find((rate) => isSameSize(rate.size, size)))}</td>
          </tr>`,
      )}
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

function rateCell(rate: RateAt | undefined): Html {
  if (!rate) return html`${DASH}`;
  const { flops, share } = rate;
  return html`${formatRate(flops, 'FLOP')}${
    share !== null && html`<span class="oh-aside">${formatShare(share)} of its peak</span>`
  }`;
}

function foretoldText(size: Size, predicted: readonly PredictedEpoch[]): string {
  const found = predicted.find((one) => isSameSize(one.size, size));
  return found ? formatMsInterval(found.lowMs, found.highMs) : DASH;
}
