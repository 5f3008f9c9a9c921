import { COPY_NAMES, COPY_SWEEPS } from '../../lab/measure/copy-readings.ts';
import {
  DASH,
  formatCount,
  formatMs,
  formatMsInterval,
  formatReadingInterval,
  formatValue,
} from '../../lab/measure/format.ts';
import type { Reading, Report } from '../../lab/measure/report.ts';
import { type CadencePoint, cadencePoints } from '../../lab/measure/transfer-points.ts';
import { html, type Html } from './html.ts';
import { COPY_SERIES } from './transfer-charts.ts';

/** Each way of copying: what a copy costs however small, and how fast its bytes follow. */
export function copiesTable({ readings }: Report): Html {
  return html`<table class="oh-table">
    <thead>
      <tr>
        <th scope="col">Way</th>
        <th scope="col">However few</th>
        <th scope="col">Bytes a second</th>
      </tr>
    </thead>
    <tbody>
      ${COPY_SWEEPS.map((sweep) => {
        const name = COPY_NAMES[sweep];
        return html`<tr>
          <th scope="row">${COPY_SERIES[sweep].name}</th>
          <td>${cell(readings[`${name}.fixedMs`])}</td>
          <td>${cell(readings[`${name}.bytesPerSecond`])}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** Each cadence of the loop: its epoch, and the notes' 20,000. */
export function cadenceTable({ samples, readings }: Report): Html {
  const reason = readings['item.perReadMs']?.reason;
  const points = cadencePoints(samples);
  if (points.length === 0) {
    return html`<p class="oh-aside">The loop was not timed.${reason ? ` ${reason}` : null}</p>`;
  }
  return html`<table class="oh-table">
    <thead>
      <tr>
        <th scope="col">The loss is read</th>
        <th scope="col">One epoch</th>
        <th scope="col">20,000 epochs, projected</th>
      </tr>
    </thead>
    <tbody>
      ${points.map(
        (point) =>
          html`<tr>
            <th scope="row">${cadenceName(point.everyEpochs)}</th>
            <td>${epochCell(point)}</td>
            <td>${formatMs(point.wholeJobMs)}</td>
          </tr>`,
      )}
      <tr>
        <th scope="row">One reading more</th>
        <td>${cell(readings['item.perReadMs'])}</td>
        <td></td>
      </tr>
    </tbody>
  </table>`;
}

function cadenceName(everyEpochs: number): string {
  if (everyEpochs === 0) return 'never';
  return everyEpochs === 1 ? 'every epoch' : `every ${formatCount(everyEpochs)} epochs`;
}

function epochCell({ epochMs: { value, interval } }: CadencePoint): Html {
  return withAside(
    formatMs(value),
    interval ? formatMsInterval(interval.low, interval.high) : 'too few blocks for an interval',
  );
}

function cell(reading: Reading | undefined): Html {
  if (reading?.value == null) {
    return withAside(DASH, reading?.reason ? 'not available' : 'not measured');
  }
  return withAside(formatValue(reading.value, reading.unit), formatReadingInterval(reading));
}

function withAside(value: string, aside: string): Html {
  return html`${value}<span class="oh-aside">${aside}</span>`;
}
