import { scaleLog } from 'd3-scale';
import { DASH, formatMs, formatMsTick } from '../../lab/measure/format.ts';
import type { Reading } from '../../lab/measure/report.ts';
import type { Side } from '../../lab/measure/trainer-table.ts';
import { html, type Html } from '../runner/html.ts';
import { type ChartSize, chartSizes, coordinate } from './frame.ts';
import { decadesAround, decadeTicks, type Mark, markAt } from './points-chart.ts';

/** One trainer: its own work, where that is measured by itself, and its whole epoch. */
export interface HostRow {
  readonly name: string;
  readonly side: Side;
  readonly host: Reading | null;
  readonly epoch: Reading | null;
}

/** The time that all others are held against. */
export interface PlainEpoch {
  readonly label: string;
  readonly ms: number;
}

/** Where things stand in a row, from its top, in CSS pixels. */
interface RowLayout {
  readonly height: number;
  readonly nameLine: number;
  /** Where the times stand, to the right. */
  readonly timesLine: number;
  readonly track: number;
}

/** Narrow, a row's times stand under its name; wide, beside it. */
const LAYOUTS: Readonly<Record<ChartSize['name'], RowLayout>> = {
  narrow: { height: 58, nameLine: 13, timesLine: 30, track: 44 },
  wide: { height: 44, nameLine: 13, timesLine: 13, track: 29 },
};

/** Over the rows: the axis's numbers, and the plain epoch's label. */
const TOP = 40;

/** The marks of the host's work and of the whole epoch on either side. */
export const HOST_MARKS: Readonly<Record<Side, { readonly host: Mark; readonly epoch: Mark }>> = {
  gpu: { host: 'frame', epoch: 'square' },
  cpu: { host: 'ring', epoch: 'disc' },
};

/** Left and right of the marks there is room for half of one. */
const INSET = 8;

/** A row a trainer, its own work and its whole epoch on one logarithmic axis, each with its 95 % interval. */
export function hostRowsChart(rows: readonly HostRow[], plain: PlainEpoch | null): Html {
  const [narrow, wide] = [LAYOUTS.narrow.height, LAYOUTS.wide.height];
  return html`<div class="oh-chart oh-points">
    ${chartSizes(TOP + rows.length * narrow, TOP + rows.length * wide).map((size) =>
      drawing(rows, plain, size),
    )}
  </div>`;
}

function drawing(rows: readonly HostRow[], plain: PlainEpoch | null, size: ChartSize): Html {
  const { width, height, name } = size;
  const layout = LAYOUTS[name];
  const domain = decadesAround(
    rows.flatMap(({ host, epoch }) => [host?.value ?? 0, epoch?.value ?? 0]),
  );
  const x = scaleLog(domain, [INSET, width - INSET]).clamp(true);
  const spoken = rows.map((row) => `${row.name}: ${times(row)}`).join('; ');
  return html`<svg
    class="oh-${name}"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="Time an epoch on a logarithmic axis. ${spoken}."
  >
    ${decadeTicks(domain, formatMsTick).map(
      ({ value, label }) =>
        html`<path class="oh-grid" d="M${coordinate(x(value))} ${TOP - 4}V${height}" /><text
            x="${coordinate(x(value))}"
            y="12"
            text-anchor="${anchor(x(value), width)}"
            >${label}</text
          >`,
    )}
    ${plain && plainLine(plain, x(plain.ms), size)}
    ${rows.map((row, i) => rowOf(row, TOP + i * layout.height, width, layout, x))}
  </svg>`;
}

function plainLine({ label }: PlainEpoch, at: number, { width, height }: ChartSize): Html {
  const isRight = at > width / 2;
  return html`<path class="oh-reference" d="M${coordinate(at)} ${TOP - 22}V${height}" /><text
      x="${coordinate(at + (isRight ? -5 : 5))}"
      y="${TOP - 11}"
      text-anchor="${isRight ? 'end' : 'start'}"
      >${label}</text
    >`;
}

function rowOf(
  row: HostRow,
  top: number,
  width: number,
  { nameLine, timesLine, track }: RowLayout,
  x: (ms: number) => number,
): Html {
  const { name, side, host, epoch } = row;
  const marks = HOST_MARKS[side];
  const y = top + track;
  const ends = [host?.value, epoch?.value].flatMap((ms) => (ms == null ? [] : x(ms)));
  const between =
    ends.length === 2 &&
    html`<path
      class="oh-fit"
      d="M${ends.map((end) => coordinate(end)).join(` ${String(y)}L`)} ${y}"
    />`;
  return html`<g data-side="${side}"
    ><text y="${top + nameLine}">${name}</text
    ><text x="${width}" y="${top + timesLine}" text-anchor="end"
      ><tspan class="oh-value">${times(row)}</tspan></text
    >${between}${point(host, marks.host, y, x)}${point(epoch, marks.epoch, y, x)}</g
  >`;
}

function point(
  reading: Reading | null,
  mark: Mark,
  y: number,
  x: (ms: number) => number,
): Html | null {
  if (reading?.value == null) return null;
  const { value, low, high } = reading;
  const whisker =
    low !== null &&
    high !== null &&
    html`<path class="oh-interval" d="M${coordinate(x(low))} ${y}H${coordinate(x(high))}" />`;
  return html`${whisker}${markAt(mark, x(value), y)}`;
}

function times({ host, epoch }: HostRow): string {
  const epochWords = `epoch ${inWords(epoch)}`;
  return host ? `host ${inWords(host)}, ${epochWords}` : epochWords;
}

function inWords(reading: Reading | null): string {
  if (reading?.value != null) return formatMs(reading.value);
  return reading?.reason ? 'not available' : DASH;
}

function anchor(x: number, width: number): string {
  if (x < 2 * INSET) return 'start';
  return x > width - 2 * INSET ? 'end' : 'middle';
}
