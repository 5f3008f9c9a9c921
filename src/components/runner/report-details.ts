import { DASH, formatCount, formatMoment, formatMs } from '../../lab/measure/format.ts';
import { gpuName } from '../../lab/measure/gpu-name.ts';
import { reportOutliers } from '../../lab/measure/outliers.ts';
import type { Plan } from '../../lab/measure/plan.ts';
import type { Report } from '../../lab/measure/report.ts';
import { isExternal, SIDES } from '../../lab/measure/trainer-table.ts';
import { WARNING_SENTENCES } from '../../lab/measure/warnings.ts';
import { html, type Html } from './html.ts';

/** Runners whose plans have the fields of a training, and whose runs have none. */
const TRAINS_NOTHING: readonly Plan['runner'][] = ['cpu-probe', 'gpu-probe'];

/** How the time of an epoch is measured. */
const METHOD = html`Each block of epochs ends when the device is idle, and lasts 100 clock steps and
50 ms or more. The two sides take turns in random order. The figure is the median over blocks of a
block’s time over its epochs; the interval is a 95 % bootstrap, expanded for the number of blocks,
and wider by a clock step on either side. Compiling and the first upload stand apart as “first use”.`;

/**
 * What is shown on request: warnings, where it ran, how it was measured, and the numbers behind the loss curve.
 */
export function reportDetails(report: Report, method: Html = METHOD): Html {
  return html`${warnings(report)} ${environment(report)}
    <p class="oh-aside">${method}</p>
    ${lossTable(report)}`;
}

/** How many warnings a report carries, for the line that opens the details. */
export function detailsSummary({ warnings: codes }: Report): string {
  if (codes.length === 0) return 'Method, environment and numbers';
  const cautions = codes.length === 1 ? '1 caution' : `${String(codes.length)} cautions`;
  return `${cautions}, method, environment and numbers`;
}

function warnings({ warnings: codes }: Report): Html | null {
  if (codes.length === 0) return null;
  return html`<div class="oh-run-warnings">
    ${codes.map((code) => html`<p class="oh-note is-warn"><span>${WARNING_SENTENCES[code]}</span></p>`)}
  </div>`;
}

function environment(report: Report): Html {
  const { environment: where, plan, startedAt, samples } = report;
  const facts: [string, string][] = [
    ['Measured', formatMoment(startedAt)],
    ['GPU', where.gpu ? gpuName(where.gpu) : 'not asked for, or none'],
    [
      'Logical processors',
      where.hardwareConcurrency === null ? DASH : formatCount(where.hardwareConcurrency),
    ],
    ['Clock step', where.clockStepMs === null ? 'unknown' : formatMs(where.clockStepMs)],
    ['Cost of a look at the clock', where.clockCallMs == null ? DASH : formatMs(where.clockCallMs)],
    ['Cross-origin isolated', where.crossOriginIsolated ? 'yes' : 'no'],
    ['Timed blocks', formatCount(samples.length)],
    ['Outliers among them, kept', outliersText(report)],
    ...trainingFacts(plan),
    [
      'Versions',
      Object.entries(where.versions)
        .map((pair) => pair.join(' '))
        .join(', '),
    ],
    [isExternal(plan.cpu) ? 'Program' : 'Browser', where.userAgent],
  ];
  return html`<dl class="oh-facts">
    ${facts.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** What a run that trains says of its training. */
function trainingFacts({ runner, readEvery, batch, hidden }: Report['plan']): [string, string][] {
  if (TRAINS_NOTHING.includes(runner)) return [];
  const often = readEvery === 1 ? 'every epoch' : `every ${formatCount(Number(readEvery))} epochs`;
  return [
    ['Loss read', readEvery === 'never' ? 'never' : often],
    ['Batch, hidden units', `${formatCount(batch)}, ${formatCount(hidden)}`],
  ];
}

/** How many blocks lie outside Tukey's fences, arm by arm. */
function outliersText(report: Report): string {
  const texts = reportOutliers(report).flatMap(({ arm, blocks, mild, severe }) => {
    if (mild + severe === 0) return [];
    const name = arm === 'cpu' || arm === 'gpu' ? arm.toUpperCase() : arm;
    return `${name}: ${formatCount(mild)} mild, ${formatCount(severe)} severe of ${formatCount(blocks)}`;
  });
  return texts.length > 0 ? texts.join('; ') : 'none';
}

function lossTable({ losses }: Report): Html | null {
  const lastEpoch = Math.max(0, ...SIDES.flatMap((side) => losses[side]?.epochs.at(-1) ?? []));
  if (lastEpoch === 0) return null;
  const epochs = SIDES.flatMap((side) => losses[side]?.epochs ?? []);
  const shown = [...new Set(epochs)]
    .filter((epoch) => /^[125]0*$/.test(String(epoch)) || epoch === lastEpoch)
    .sort((a, b) => a - b);
  return html`<table class="oh-table">
    <caption>
      The numbers behind the loss curve
    </caption>
    <thead>
      <tr>
        <th scope="col">Epoch</th>
        <th scope="col" data-side="cpu">CPU</th>
        <th scope="col" data-side="gpu">GPU</th>
      </tr>
    </thead>
    <tbody>
      ${shown.map(
        (epoch) =>
          html`<tr>
            <th scope="row">${formatCount(epoch)}</th>
            ${SIDES.map((side) => html`<td>${lossAt(losses[side], epoch)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function lossAt(curve: Report['losses']['cpu'], epoch: number): string {
  const value = curve?.values[curve.epochs.indexOf(epoch)];
  return value === undefined ? DASH : value.toFixed(5);
}
