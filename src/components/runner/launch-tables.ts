import {
  DASH,
  formatCount,
  formatMs,
  formatReadingInterval,
  formatShare,
} from '../../lab/measure/format.ts';
import { priceCurve } from '../../lab/measure/launch-curves.ts';
import { ONE_EPOCH, TRAINING_WAYS, type TrainingWay } from '../../lab/measure/launch-ways.ts';
import type { Reading, Report } from '../../lab/measure/report.ts';
import { html, type Html } from './html.ts';
import { PRICE_SERIES } from './launch-charts.ts';
import { launchesText } from './launch-words.ts';
import { trainerLink } from './trainer-link.ts';

/** The rows of the prices: what, and its reading. */
const PRICE_ROWS: readonly (readonly [string, string])[] = [
  ['One more launch in a pass', 'launch.perDispatchMs'],
  ['… in a pass of its own', 'launch.perPassMs'],
  ['… in a submit of its own', 'launch.perSubmitMs'],
  ['The wait at the end, once', 'launch.fixedMs'],
  ['One launch, timed by itself', 'launch.naiveMs'],
  ['One more function call', 'call.perCallMs'],
];

/** What one more of each costs. */
export function pricesTable({ readings }: Report): Html {
  return html`<table class="oh-table">
    <caption>
      What it costs
    </caption>
    <tbody>
      ${PRICE_ROWS.map(
        ([name, reading]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${timeCell(readings[reading])}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Each training: its launches, its epoch, and what the launches are of it. */
export function trainingsTable({ readings }: Report): Html {
  return html`<table class="oh-table">
    <caption>
      The same training, from many launches to few
    </caption>
    <thead>
      <tr>
        <th scope="col">Trainer</th>
        <th scope="col">Launches an epoch</th>
        <th scope="col">An epoch</th>
        <th scope="col">Launches alone</th>
      </tr>
    </thead>
    <tbody>
      ${TRAINING_WAYS.map((way) => trainingRow(way, readings))}
    </tbody>
  </table>`;
}

function trainingRow(way: TrainingWay, readings: Report['readings']): Html {
  const { names, trainer, epochsPerStep } = way;
  const launches = readings[names.launches]?.value ?? null;
  const epoch = readings[names.epochMs];
  const share = readings[names.launchShare]?.value ?? null;
  const remark =
    epochsPerStep === null
      ? null
      : way === ONE_EPOCH
        ? 'an epoch a launch'
        : 'many epochs a launch';
  return html`<tr>
    <th scope="row">
      ${trainerLink(trainer)}${remark !== null && html`<span class="oh-aside">${remark}</span>`}
    </th>
    <td>${launches === null ? DASH : launchesText(launches)}</td>
    <td>${timeCell(epoch)}</td>
    <td>
      ${share === null ? DASH : formatShare(share)}${aside(
        share === null ? null : formatMs(readings[names.launchMs]?.value ?? Number.NaN),
      )}
    </td>
  </tr>`;
}

/** The numbers behind the curves: a row for each number of launches or calls, a column for each sweep. */
export function pointsTable({ samples }: Report): Html {
  const curves = PRICE_SERIES.map(({ sweep }) => priceCurve(samples, sweep).points);
  const levels = [...new Set(curves.flatMap((points) => points.map(({ x }) => x)))];
  const cell = (points: (typeof curves)[number], level: number): string => {
    const point = points.find(({ x }) => x === level);
    return point ? formatMs(point.y) : DASH;
  };
  return html`<table class="oh-table">
    <caption>
      The points of the first picture
    </caption>
    <thead>
      <tr>
        <td></td>
        ${PRICE_SERIES.map(({ name }) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${levels
        .sort((a, b) => a - b)
        .map(
          (level) =>
            html`<tr>
              <th scope="row">${formatCount(level)}</th>
              ${curves.map((points) => html`<td>${cell(points, level)}</td>`)}
            </tr>`,
        )}
    </tbody>
  </table>`;
}

/** A time with its interval under it, or why there is none. */
function timeCell(reading: Reading | undefined): Html {
  if (reading?.value == null) {
    return html`${DASH}${aside(reading?.reason ? 'not available' : 'not measured')}`;
  }
  return html`${formatMs(reading.value)}<span class="oh-aside is-interval"
      >${formatReadingInterval(reading)}</span
    >`;
}

/** Two lines whatever is known, so that a table keeps its height. */
function aside(text: string | null): Html {
  return html`<span class="oh-aside">${text ?? ' '}</span>`;
}
