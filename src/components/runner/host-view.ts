import {
  DASH,
  formatCount,
  formatMs,
  formatReadingInterval,
  formatValue,
} from '../../lab/measure/format.ts';
import {
  BESIDE_TRAINERS,
  HOST_TRAINERS,
  hostReadings,
  WEBGL_TRAINER,
} from '../../lab/measure/host-readings.ts';
import type { Plan } from '../../lab/measure/plan.ts';
import type { Reading, Report, Sample } from '../../lab/measure/report.ts';
import { trainerFacts, type TrainerId } from '../../lab/measure/trainer-table.ts';
import { HOST_MARKS, hostRowsChart } from '../charts/host-rows.ts';
import { pointsKey } from '../charts/points-chart.ts';
import { hostAnswer, hostBatchSentence, hostLaunchesSentence } from './host-answer.ts';
import { html, type Html } from './html.ts';
import type { Whose } from './race-answer.ts';
import { reportDetails } from './report-details.ts';
import { trainerLink } from './trainer-link.ts';

/** The parts of a shown run, each for its own place in the runner. */
export interface HostView {
  readonly answer: Html;
  readonly rows: Html;
  readonly dependence: Html;
  readonly table: Html;
  readonly details: Html;
}

/** How the times come about. */
const METHOD = html`Each block of epochs lasts 100 clock steps and 50 ms or more, reads no loss, and
ends when the browser says that the GPU is idle. On the null GPU launches, submits, uploads and
reads do nothing; the trainer’s own program, its encoders, bind groups and buffers are real, and so
is the wait until the browser’s process has gone through them. All trainers take turns in random
order. A figure is the median over blocks; ratios come from pairs of blocks of one round; the
intervals are 95 % bootstraps, wider by a clock step on either side.`;

/** What the marks mean, for the caption. */
export const HOST_KEY = pointsKey([
  { name: 'Its own work, on a null GPU', side: 'gpu', mark: HOST_MARKS.gpu.host },
  { name: 'Whole epoch on the GPU', side: 'gpu', mark: HOST_MARKS.gpu.epoch },
  { name: 'Whole epoch on the CPU', side: 'cpu', mark: HOST_MARKS.cpu.epoch },
]);

/** Draws a report; the same at build time, for recordings, and live. */
export function hostView(report: Report, whose: Whose): HostView {
  return {
    answer: hostAnswer(report, whose),
    rows: rowsChart(report.readings),
    dependence: html`${hostBatchSentence(report)} ${hostLaunchesSentence(report)}`,
    table: hostTable(report),
    details: reportDetails(report, METHOD),
  };
}

/** The rows of a run under way, from the blocks timed so far. */
export function hostLiveRows(samples: readonly Sample[], plan: Plan): Html {
  return rowsChart(
    hostReadings({
      plan,
      samples,
      clockStepMs: null,
      launches: {},
      launchesLargeBatch: null,
      unavailable: {},
      largeBatchUnavailable: null,
    }),
  );
}

type Readings = Report['readings'];

function rowsChart(readings: Readings): Html {
  const plainMs = readings['typescript.epochMs']?.value ?? null;
  return hostRowsChart(
    [
      ...HOST_TRAINERS.map((id) => ({
        name: trainerFacts(id).name,
        side: 'gpu' as const,
        host: readings[`${id}.hostMs`] ?? NOT_YET,
        epoch: readings[`${id}.epochMs`] ?? null,
      })),
      ...BESIDE_TRAINERS.map((id) => ({
        name: trainerFacts(id).name,
        side: 'cpu' as const,
        host: null,
        epoch: readings[`${id}.epochMs`] ?? null,
      })),
    ],
    plainMs === null ? null : { label: 'plain TypeScript', ms: plainMs },
  );
}

/** Stands in for a reading that is still to come, so that its row looks the same. */
const NOT_YET: Reading = {
  value: null,
  unit: 'ms',
  low: null,
  high: null,
  n: 0,
  clockStepMs: null,
  warnings: [],
};

function hostTable({ readings }: Report): Html {
  const ids: readonly TrainerId[] = [...HOST_TRAINERS, WEBGL_TRAINER, ...BESIDE_TRAINERS];
  return html`<div
    class="oh-scroll"
    tabindex="0"
    role="region"
    aria-label="The numbers behind the chart"
  >
    <table class="oh-table">
      <caption>
        An epoch without a reading of the loss
      </caption>
      <thead>
        <tr>
          <th scope="col">Trainer and its source</th>
          <th scope="col">Its own work</th>
          <th scope="col">Whole epoch</th>
          <th scope="col">Share</th>
          <th scope="col">Launches</th>
        </tr>
      </thead>
      <tbody>
        ${ids.map((id) => row(id, readings))}
      </tbody>
    </table>
  </div>`;
}

function row(id: TrainerId, readings: Readings): Html {
  const { device } = trainerFacts(id);
  const [host, epoch] = [readings[`${id}.hostMs`], readings[`${id}.epochMs`]];
  const reason = host?.reason ?? epoch?.reason;
  const onCpu = device === 'cpu';
  return html`<tr>
    <th scope="row" data-side="${device}">
      ${trainerLink(id)}${reason !== undefined && html`<span class="oh-aside">${reason}</span>`}
    </th>
    <td>${onCpu ? 'all of it' : readingCell(host)}</td>
    <td>${readingCell(epoch)}</td>
    <td>${onCpu ? DASH : readingCell(readings[`${id}.hostShare`])}</td>
    <td>${onCpu ? 'none' : launchesCell(id, readings)}</td>
  </tr>`;
}

/** How many launches an epoch has, or how many epochs a launch; and what of the trainer's work comes to each. */
function launchesCell(id: TrainerId, readings: Readings): Html {
  const launches = readings[`${id}.launches`]?.value ?? null;
  const eachMs = readings[`${id}.hostPerLaunchMs`]?.value ?? null;
  if (launches === null) return html`${DASH}`;
  const count = launches >= 1 ? formatCount(launches) : `1 in ${formatCount(1 / launches)} epochs`;
  return withAside(count, eachMs === null ? '' : `${formatMs(eachMs)} each`);
}

function readingCell(reading: Reading | undefined): Html {
  if (reading?.value == null)
    return withAside(DASH, reading?.reason ? 'not available' : 'not measured');
  return withAside(formatValue(reading.value, reading.unit), formatReadingInterval(reading));
}

function withAside(value: string, aside: string): Html {
  return html`${value}<span class="oh-aside">${aside}</span>`;
}
