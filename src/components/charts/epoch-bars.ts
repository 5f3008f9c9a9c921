import { scaleLinear } from 'd3-scale';
import { formatMs } from '../../lab/measure/format.ts';
import type { Reading } from '../../lab/measure/report.ts';
import type { Side } from '../../lab/measure/trainer-table.ts';
import { html, type Html } from '../runner/html.ts';
import { type ChartSize, chartSizes, coordinate } from './frame.ts';
import { whisker } from './whisker.ts';

const BAR_HEIGHT = 22;
const ROW_HEIGHT = 46;
const LABEL_HEIGHT = 16;

/** Both sides' time per epoch as bars from zero, each with its 95 % interval as a whisker. */
export function epochBarsChart(readings: Partial<Record<Side, Reading>>): Html {
  return html`<div class="oh-chart">
    ${chartSizes(2 * ROW_HEIGHT, 2 * ROW_HEIGHT).map((size) => drawing(readings, size))}
  </div>`;
}

function drawing(readings: Partial<Record<Side, Reading>>, size: ChartSize): Html {
  const longest = Math.max(
    ...Object.values(readings).map(({ value, high }) => Math.max(value ?? 0, high ?? 0)),
    Number.MIN_VALUE,
  );
  const x = scaleLinear([0, longest], [0, size.width - 12]);
  const label = (['cpu', 'gpu'] as const)
    .map((side) => `${side.toUpperCase()} ${spoken(readings[side])}`)
    .join('; ');
  return html`<svg
    class="oh-${size.name}"
    viewBox="0 0 ${size.width} ${size.height}"
    role="img"
    aria-label="Time per epoch. ${label}."
  >
    ${(['cpu', 'gpu'] as const).map((side, row) => bar(side, readings[side], row * ROW_HEIGHT, x))}
  </svg>`;
}

function bar(
  side: Side,
  reading: Reading | undefined,
  top: number,
  x: (ms: number) => number,
): Html {
  const middle = top + LABEL_HEIGHT + 4 + BAR_HEIGHT / 2;
  const barTop = middle - BAR_HEIGHT / 2;
  const name = side.toUpperCase();
  if (reading?.value == null) {
    return html`<g class="oh-bar" data-side="${side}">
      <text y="${top + LABEL_HEIGHT - 3}">${name}: not measured</text>
      <line class="oh-reference" x1="0" x2="${x(0)}" y1="${barTop}" y2="${barTop + BAR_HEIGHT}" />
    </g>`;
  }
  const { value } = reading;
  return html`<g class="oh-bar" data-side="${side}">
    <text y="${top + LABEL_HEIGHT - 3}"
      >${name}: <tspan class="oh-value">${formatMs(value)}</tspan></text
    >
    <rect y="${barTop}" width="${coordinate(Math.max(1.5, x(value)))}" height="${BAR_HEIGHT}" />
    ${whisker(reading, x, middle)}
  </g>`;
}

function spoken(reading: Reading | undefined): string {
  return reading?.value == null ? 'not measured' : formatMs(reading.value);
}
