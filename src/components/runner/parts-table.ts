import { DASH, formatCount, formatMs, formatNumber } from '../../lab/measure/format.ts';
import {
  type GpuParts,
  ownSubmits,
  type Part,
  PARTS,
  subtracted,
} from '../../lab/measure/parts-verdict.ts';
import type { Reading, Report } from '../../lab/measure/report.ts';
import { html, type Html } from './html.ts';
import {
  OVERLAP_NAME,
  PART_NAMES,
  signedInterval,
  signedMs,
  UNEXPLAINED_NAME,
} from './part-words.ts';

/** The numbers behind the bars of the parts: each with its interval, and how it comes about. */
export function partsTable(report: Report, found: GpuParts | null): Html {
  const { readings } = report;
  const parts = PARTS.map((part) => {
    const reading = found?.parts.find((one) => one.part === part)?.reading;
    return row(PART_NAMES[part], reading, MADE_UP[part](report));
  });
  return html`<table class="oh-table">
    <thead>
      <tr>
        <th scope="col">Part</th>
        <th scope="col">An epoch</th>
        <th scope="col" class="is-text">What it is</th>
      </tr>
    </thead>
    <tbody>
      ${parts}
      ${row(OVERLAP_NAME, found?.overlap && subtracted(found.overlap), 'in two of the parts above, so taken off once')}
      ${row(UNEXPLAINED_NAME, found?.unexplained, 'what the parts leave over')}
      ${row('The epoch', readings['gpu.epochMs'], 'timed by itself, in blocks')}
      ${row('Once a run', readings['gpu.fixedMs'], 'however many epochs follow, and in none of them')}
    </tbody>
  </table>`;
}

function row(name: string, reading: Reading | undefined | null, madeUp: string): Html {
  const known = reading?.value == null ? null : reading;
  const missing = reading?.reason ? 'not available' : 'not measured';
  const aside = known ? signedInterval(known) : missing;
  const value = known?.value == null ? DASH : signedMs(known.value);
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${value}<span class="oh-aside${known?.low != null && ' is-interval'}">${aside}</span></td>
    <td class="is-text">${madeUp}</td>
  </tr>`;
}

/** How each part comes about: what there is of it in an epoch, and the price of one, where they are known. */
const MADE_UP: Readonly<Record<Part, (report: Report) => string>> = {
  host: () => 'the trainer’s own work and encoding, before anything reaches the GPU',
  launch: (report) => {
    const { readings } = report;
    const launches = priced(
      valueOf(readings, 'launches'),
      'launch',
      'launches',
      readings,
      'Launch',
    );
    const submits = ownSubmits(report);
    if (launches === null) return 'starting the kernels, and submitting them';
    const rest = submits ? priced(submits, 'submit', 'submits', readings, 'Submit') : null;
    return rest === null ? launches : `${launches} + ${rest}`;
  },
  execute: () => 'the GPU computing',
  upload: ({ readings }) =>
    priced(valueOf(readings, 'uploads'), 'upload', 'uploads', readings, 'Upload') ??
    'from RAM to the GPU, with the wait',
  readback: ({ readings }) =>
    priced(valueOf(readings, 'reads'), 'reading', 'readings', readings, 'Read') ??
    'from the GPU to RAM, with the wait',
};

type Readings = Report['readings'];

function priced(
  count: number | null,
  one: string,
  many: string,
  readings: Readings,
  price: string,
): string | null {
  if (count === null) return null;
  if (count === 0) return `no ${many}`;
  const number = Number.isInteger(count) ? formatCount(count) : formatNumber(count);
  const priceMs = valueOf(readings, `per${price}Ms`);
  return `${number} ${count === 1 ? one : many}${priceMs === null ? '' : ` × ${formatMs(priceMs)}`}`;
}

function valueOf(readings: Readings, name: string): number | null {
  return readings[`gpu.${name}`]?.value ?? null;
}
