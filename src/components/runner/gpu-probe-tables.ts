import {
  DASH,
  formatBytes,
  formatCount,
  formatMs,
  formatMsInterval,
  formatNumber,
  formatRate,
  formatReadingInterval,
} from '../../lab/measure/format.ts';
import { levelPoints } from '../../lab/measure/level-times.ts';
import { analysisRandom } from '../../lab/measure/precision.ts';
import {
  type GpuFacts,
  isSoftwareAdapter,
  type Reading,
  type Report,
} from '../../lab/measure/report.ts';
import { FEATURE_WORDS, LIMIT_WORDS } from './gpu-limit-words.ts';
import { html, type Html } from './html.ts';

/** The three figures, each with what it is of. */
export function figuresTable({ readings }: Report): Html {
  const rows: [string, string, Reading | undefined, (value: number) => string][] = [
    [
      'Computes',
      'multiply-adds of 32-bit numbers, two operations each',
      readings['gpu.peakFlops'],
      (value) => formatRate(value, 'FLOP'),
    ],
    [
      'Moves',
      'bytes read and bytes written by a kernel that copies, counted both',
      readings['gpu.bytesPerSecond'],
      (value) => formatRate(value, 'B'),
    ],
    [
      'Works on at once',
      'workgroups of 256 lanes, an estimate from the first step',
      readings['gpu.workgroupsAtOnce'],
      formatCount,
    ],
  ];
  return html`<table class="oh-table">
    <thead>
      <tr>
        <th scope="col">The GPU</th>
        <th scope="col">Measured</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, of, reading, format]) =>
          html`<tr>
            <th scope="row">${name}<span class="oh-aside">${of}</span></th>
            <td>${figureCell(reading, format)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function figureCell(reading: Reading | undefined, format: (value: number) => string): Html {
  if (reading?.value == null) {
    return html`${DASH}<span class="oh-aside">${reading?.reason ?? 'not measured'}</span>`;
  }
  const { value, low, high } = reading;
  const interval =
    low === high && low !== null ? 'the next number takes longer' : formatReadingInterval(reading);
  return html`${format(value)}<span class="oh-aside">${interval}</span>`;
}

/** Each number of workgroups: a launch, and how many times one workgroup's that is. */
export function stepsTable({ samples }: Report): Html {
  const points = levelPoints(samples, 'sweep.workgroups', analysisRandom());
  if (points.length === 0) return html`<p class="oh-aside">No launches were timed.</p>`;
  const timeOf = (wanted: number): number =>
    points.find(({ level }) => level === wanted)?.ms.value ?? Number.NaN;
  const [noneMs, oneMs] = [timeOf(0), timeOf(1)];
  return html`<table class="oh-table">
    <thead>
      <tr>
        <th scope="col">Workgroups</th>
        <th scope="col">One launch</th>
        <th scope="col">In times of one, without the launch itself</th>
      </tr>
    </thead>
    <tbody>
      ${points.map(
        ({ level, ms: { value, interval } }) =>
          html`<tr>
            <th scope="row">${formatCount(level)}</th>
            <td>
              ${formatMs(value)}<span class="oh-aside"
                >${
                  interval
                    ? formatMsInterval(interval.low, interval.high)
                    : 'too few blocks for an interval'
                }</span
              >
            </td>
            <td>${level === 0 ? DASH : formatNumber((value - noneMs) / (oneMs - noneMs))}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What the browser says of the adapter, and what it does not. */
export function adapterTable({ environment: { gpu } }: Report): Html {
  const rows: [string, string][] = [
    ['Vendor', told(gpu?.vendor)],
    ['Architecture', told(gpu?.architecture)],
    ['Device', told(gpu?.device)],
    ['Description', told(gpu?.description)],
    ['Kind', kindOf(gpu)],
    ['Lanes that go in step', lanesInStep(gpu)],
    ['WebGL’s vendor', told(gpu?.webgl?.vendor)],
    ['WebGL’s renderer', told(gpu?.webgl?.renderer)],
    ['VRAM', 'no browser tells'],
  ];
  return html`<dl class="oh-facts">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function told(text: string | undefined): string {
  return text ? text : 'withheld';
}

function kindOf(gpu: GpuFacts | null): string {
  if (!gpu) return DASH;
  return isSoftwareAdapter(gpu)
    ? 'virtual or software: the CPU, playing GPU'
    : 'not said to be software';
}

function lanesInStep(gpu: GpuFacts | null): string {
  const { subgroupMinSize: fewest, subgroupMaxSize: most } = gpu ?? {};
  if (fewest === undefined || most === undefined) return 'withheld';
  const range =
    fewest === most ? formatCount(most) : `${formatCount(fewest)} to ${formatCount(most)}`;
  return fewest === 4 && most === 128 ? `${range}, which may stand for “withheld”` : range;
}

/** The limits that matter here, with their meaning. */
export function limitsTable({ environment: { gpu } }: Report): Html {
  return wordsTable(
    'Limit',
    LIMIT_WORDS.map(({ name, unit, meaning }) => {
      const value = gpu?.limits?.[name];
      const text =
        value === undefined ? DASH : unit === 'bytes' ? formatBytes(value) : formatCount(value);
      return { name, meaning, text };
    }),
  );
}

/** The features that matter here, whether they are there, and how many others. */
export function featuresTable({ environment: { gpu } }: Report): Html {
  const features = gpu?.features;
  const others = (features ?? []).filter(
    (name) => !FEATURE_WORDS.some((words) => words.name === name),
  ).length;
  const table = wordsTable(
    'Feature',
    FEATURE_WORDS.map(({ name, meaning }) => ({
      name,
      meaning,
      text: features === undefined ? DASH : features.includes(name) ? 'yes' : 'no',
    })),
  );
  return html`${table}
    <p class="oh-aside">
      And ${formatCount(others)} others, most of them for pictures; the saved report names all.
    </p>`;
}

function wordsTable(
  title: string,
  rows: readonly { readonly name: string; readonly meaning: string; readonly text: string }[],
): Html {
  return html`<table class="oh-table">
    <thead>
      <tr>
        <th scope="col">${title}, and what it means here</th>
        <th scope="col">This adapter</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ name, meaning, text }) =>
          html`<tr>
            <th scope="row"><code>${name}</code><span class="oh-aside">${meaning}</span></th>
            <td>${text}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
