import { scaleLinear } from 'd3-scale';
import { formatPercent } from '../../lab/measure/format.ts';
import { type GpuParts, PARTS, subtracted } from '../../lab/measure/parts-verdict.ts';
import type { Reading } from '../../lab/measure/report.ts';
import { html, type Html } from '../runner/html.ts';
import { OVERLAP_NAME, PART_NAMES, signedMs, UNEXPLAINED_NAME } from '../runner/part-words.ts';
import { type ChartSize, chartSizes, coordinate } from './frame.ts';
import { whisker } from './whisker.ts';

/** Where things stand in a row, from its top, in CSS pixels. */
interface RowLayout {
  readonly height: number;
  readonly textLine: number;
  readonly barTop: number;
  readonly barHeight: number;
  /** From where to where the bars may reach. */
  readonly bars: readonly [number, number];
}

/** Narrow, a row's words stand over its bar; wide, on both sides of it. */
const LAYOUTS: Readonly<Record<ChartSize['name'], RowLayout>> = {
  narrow: { height: 38, textLine: 13, barTop: 18, barHeight: 12, bars: [0, 320] },
  wide: { height: 30, textLine: 19, barTop: 7, barHeight: 16, bars: [144, 510] },
};

/** One row: its name, its reading and the words for it. */
interface Row {
  /** What the bar is: a part, time to be subtracted, or what is left over. */
  readonly kind: 'part' | 'overlap' | 'unexplained';
  readonly name: string;
  readonly reading: Reading | null;
  readonly value: string;
  readonly share: number | null;
}

/**
 * The parts of a GPU epoch as bars from zero, each with its 95 % interval as a whisker. What two parts hid and what
 * stays unexplained have rows of their own. Without any parts the rows are there, and empty, so that nothing moves
 * when they come.
 */
export function partsBarsChart(parts: GpuParts | null): Html {
  const rows = rowsOf(parts);
  const [narrow, wide] = [LAYOUTS.narrow.height, LAYOUTS.wide.height];
  return html`<div class="oh-chart" data-side="gpu">
    ${chartSizes(rows.length * narrow, rows.length * wide).map((size) => drawing(rows, size))}
  </div>`;
}

function rowsOf(found: GpuParts | null): readonly Row[] {
  const parts = PARTS.map((part): Row => {
    const one = found?.parts.find((candidate) => candidate.part === part);
    return { ...row('part', PART_NAMES[part], one?.reading), share: one?.share ?? null };
  });
  const overlap = row('overlap', OVERLAP_NAME, found?.overlap);
  return [
    ...parts,
    { ...overlap, value: inWords(found?.overlap && subtracted(found.overlap)) },
    row('unexplained', UNEXPLAINED_NAME, found?.unexplained),
  ];
}

function row(kind: Row['kind'], name: string, reading: Reading | null = null): Row {
  return { kind, name, reading, value: inWords(reading), share: null };
}

function inWords(reading: Reading | null | undefined): string {
  if (reading?.value != null) return signedMs(reading.value);
  return reading?.reason ? 'not available' : 'not measured';
}

function drawing(rows: readonly Row[], size: ChartSize): Html {
  const { width, height, name } = size;
  const layout = LAYOUTS[name];
  const ends = rows.flatMap(({ reading }) => [
    reading?.value ?? 0,
    reading?.low ?? 0,
    reading?.high ?? 0,
  ]);
  const x = scaleLinear(
    [Math.min(0, ...ends), Math.max(Number.MIN_VALUE, ...ends)],
    [...layout.bars],
  );
  const spoken = rows.map((one) => `${one.name} ${one.value}`).join('; ');
  return html`<svg
    class="oh-${name}"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="Where the GPU’s epoch goes. ${spoken}."
  >
    <path class="oh-zero" d="${rows.map((_, i) => zeroLine(x(0), i * layout.height, layout))}" />
    ${rows.map((one, i) => rowOf(one, i * layout.height, width, layout, x))}
  </svg>`;
}

function zeroLine(x: number, top: number, { barTop, barHeight }: RowLayout): string {
  return `M${coordinate(x)} ${String(top + barTop - 3)}v${String(barHeight + 6)}`;
}

function rowOf(
  { kind, name, reading, value, share }: Row,
  top: number,
  width: number,
  { textLine, barTop, barHeight }: RowLayout,
  x: (ms: number) => number,
): Html {
  const words = html`<text y="${top + textLine}">${name}</text>
    <text x="${width}" y="${top + textLine}" text-anchor="end"
      >${
        reading?.value == null ? value : html`<tspan class="oh-value">${value}</tspan>`
      }${share !== null && `, ${formatPercent(share)}`}</text
    >`;
  if (reading?.value == null) return html`<g>${words}</g>`;
  const [from, to] = [x(Math.min(0, reading.value)), x(Math.max(0, reading.value))];
  return html`<g class="oh-bar is-${kind}"
    >${words}<rect
      x="${coordinate(from)}"
      y="${top + barTop}"
      width="${coordinate(Math.max(1.5, to - from))}"
      height="${barHeight}"
    />${whisker(reading, x, top + barTop + barHeight / 2)}</g
  >`;
}
