import { scaleLinear, scaleLog } from 'd3-scale';
import { area, line } from 'd3-shape';
import { formatMsOnAxis } from '../../lab/measure/format.ts';
import type { Side } from '../../lab/measure/trainer-table.ts';
import { html, type Html } from '../runner/html.ts';
import { fewerPoints, type Point } from './fewer-points.ts';
import { type ChartSize, chartSizes } from './frame.ts';

/** The shape of a series' points. CPU and GPU have a colour each, so shapes tell the series of one side apart. */
export type Mark = 'disc' | 'ring' | 'square' | 'frame' | 'diamond';

/** A measured point, with its 95 % interval where it has one. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly low?: number | null;
  readonly high?: number | null;
}

/** Points of one kind, and the line that was laid through them. */
export interface ChartSeries {
  readonly name: string;
  readonly side: Side;
  readonly mark: Mark;
  readonly points: readonly ChartPoint[];
  /** Corners of the line; none where there is no line, or where it stands for a limit, then dashed. */
  readonly line?: readonly { readonly x: number; readonly y: number }[];
  readonly isDashed?: boolean;
}

/** Where values are expected to lie: drawn behind the points. */
export interface ChartBand {
  readonly name: string;
  readonly side: Side;
  readonly edges: readonly { readonly x: number; readonly low: number; readonly high: number }[];
}

/** A value on the x axis that is pointed out, with its interval. */
export interface ChartMarker {
  readonly label: string;
  readonly x: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** An axis: how it is scaled, from where to where, and what is written at it. */
export interface ChartAxis {
  readonly scale: 'log' | 'linear';
  readonly label: string;
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** A chart of measured points. */
export interface PointsChart {
  /** What it shows, in words, for those who don't see it: the numbers stand in a table beside it. */
  readonly description: string;
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  readonly series: readonly ChartSeries[];
  readonly bands?: readonly ChartBand[];
  readonly marker?: ChartMarker | null;
  /** Drawn in the narrow size alone, on pages of any width. */
  readonly isSmall?: boolean;
}

const MARGIN = { top: 24, right: 12, bottom: 42, left: 52 };

/** Half the width of a mark, in CSS pixels. */
const MARK = 4;

/** Draws the points, their intervals as whiskers, and their lines; what lies outside the axes is left out. */
export function pointsChart(chart: PointsChart): Html {
  const sizes = chartSizes(250, 300).filter(({ name }) => !chart.isSmall || name === 'narrow');
  return html`<div class="oh-chart oh-points${chart.isSmall === true && ' is-small'}">
    ${sizes.map((size) => drawing(chart, size))}
  </div>`;
}

/** The names of the series with their marks, for the caption. */
export function pointsKey(series: readonly Pick<ChartSeries, 'name' | 'side' | 'mark'>[]): Html {
  return html`<ul class="oh-key oh-points-key">
    ${series.map(
      ({ name, side, mark }) =>
        html`<li>
          <svg viewBox="-6 -6 12 12" width="12" height="12" data-side="${side}" aria-hidden="true">
            ${markAt(mark, 0, 0)}</svg
          >${name}
        </li>`,
    )}
  </ul>`;
}

/** Nothing measured lies further from 1, and beyond 1e±308 a power of ten is 0 or infinite. */
const FARTHEST = 1e30;

/** The powers of ten around all values that are over 0, as a domain; a decade around 1 where there are none. */
export function decadesAround(values: readonly number[]): [number, number] {
  const positive = values.filter((value) => value > 1 / FARTHEST && value < FARTHEST);
  if (positive.length === 0) return [1, 10];
  const low = 10 ** Math.floor(Math.log10(Math.min(...positive)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...positive)));
  return high > low ? [low, high] : [low, low * 10];
}

/** The powers of ten of a domain with their labels, six at the most. */
export function decadeTicks(
  [low, high]: readonly [number, number],
  labelOf: (value: number) => string,
): { value: number; label: string }[] {
  const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
  const step = Math.max(1, Math.ceil((last - first + 1) / 6));
  const ticks = [];
  for (let power = first; power <= last; power += step) {
    ticks.push({ value: 10 ** power, label: labelOf(10 ** power) });
  }
  return ticks;
}

/** A linear axis from 0 to a round number over the highest value. */
export function valuesFrom0(
  highest: number,
  labelOf: (value: number) => string,
): Pick<ChartAxis, 'scale' | 'domain' | 'ticks'> {
  const scale = scaleLinear([0, highest > 0 ? highest : 1], [0, 1]).nice(4);
  const [low = 0, high = 1] = scale.domain();
  return {
    scale: 'linear',
    domain: [low, high],
    ticks: scale.ticks(4).map((value) => ({ value, label: labelOf(value) })),
  };
}

/** A linear axis of times, from 0 to a round number over the longest, with every tick in the same unit. */
export function timesFrom0(longestMs: number): Pick<ChartAxis, 'scale' | 'domain' | 'ticks'> {
  const scale = scaleLinear([0, longestMs > 0 ? longestMs : 1], [0, 1]).nice(4);
  const [low = 0, high = 1] = scale.domain();
  return {
    scale: 'linear',
    domain: [low, high],
    ticks: scale.ticks(4).map((value) => ({ value, label: formatMsOnAxis(value, high) })),
  };
}

type Scale = (value: number) => number;

function scaleOf({ scale, domain }: ChartAxis, range: [number, number]): Scale {
  return scale === 'log' ? scaleLog(domain, range) : scaleLinear(domain, range);
}

function drawing(chart: PointsChart, size: ChartSize): Html {
  const { width, height, name } = size;
  const floor = height - MARGIN.bottom;
  const x = scaleOf(chart.x, [MARGIN.left, width - MARGIN.right]);
  const y = scaleOf(chart.y, [floor, MARGIN.top]);
  return html`<svg
    class="oh-${name}"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${chart.description}"
  >
    ${chart.y.ticks.map(
      ({ value, label }) =>
        html`<path class="oh-grid" d="M${MARGIN.left} ${pixel(y(value))}H${width - MARGIN.right}" />
          <text x="${MARGIN.left - 6}" y="${pixel(y(value))}" dy="0.32em" text-anchor="end"
            >${label}</text
          >`,
    )}
    ${chart.x.ticks.map(
      ({ value, label }) =>
        html`<path class="oh-grid" d="M${pixel(x(value))} ${MARGIN.top}V${floor}" />
          <text x="${pixel(x(value))}" y="${floor + 16}" text-anchor="middle">${label}</text>`,
    )}
    <text x="0" y="12">${chart.y.label}</text>
    <text x="${width - MARGIN.right}" y="${height - 6}" text-anchor="end">${chart.x.label}</text>
    ${(chart.bands ?? []).map((band) => bandShape(band, chart, x, y))}
    ${chart.marker ? markerShape(chart.marker, chart.x, x, floor) : null}
    ${chart.series.map((series) => seriesShape(series, chart, x, y))}
  </svg>`;
}

function bandShape(
  { side, edges }: ChartBand,
  { x: xAxis, y: yAxis }: PointsChart,
  x: Scale,
  y: Scale,
): Html {
  const inside = edges.filter((edge) => isWithin(xAxis, edge.x));
  const path = area<ChartBand['edges'][number]>()
    .x((edge) => x(edge.x))
    .y0((edge) => y(clamped(yAxis, edge.low)))
    .y1((edge) => y(clamped(yAxis, edge.high)))
    .digits(1)(inside);
  return html`<path class="oh-band" data-side="${side}" d="${path}" />`;
}

function markerShape(
  { label, x: at, low, high }: ChartMarker,
  axis: ChartAxis,
  x: Scale,
  floor: number,
): Html {
  const where = x(clamped(axis, at));
  const isRight = where > (x(axis.domain[0]) + x(axis.domain[1])) / 2;
  const band =
    low !== null && high !== null
      ? html`<rect
          class="oh-marker-interval"
          x="${pixel(x(clamped(axis, low)))}"
          y="${MARGIN.top}"
          width="${pixel(x(clamped(axis, high)) - x(clamped(axis, low)))}"
          height="${floor - MARGIN.top}"
        />`
      : null;
  return html`<g
    >${band}<path class="oh-reference" d="M${pixel(where)} ${MARGIN.top}V${floor}" />
    <text
      x="${pixel(where + (isRight ? -5 : 5))}"
      y="${floor - 8}"
      text-anchor="${isRight ? 'end' : 'start'}"
      >${label}</text
    >
  </g>`;
}

function seriesShape(
  { side, mark, points, line: corners = [], isDashed = false }: ChartSeries,
  { x: xAxis, y: yAxis }: PointsChart,
  x: Scale,
  y: Scale,
): Html {
  const within = points.filter((point) => isWithin(xAxis, point.x) && isWithin(yAxis, point.y));
  const path = line<Point>().digits(1)(
    fewerPoints(
      corners
        .filter((corner) => isWithin(xAxis, corner.x) && isWithin(yAxis, corner.y))
        .map((corner): Point => [x(corner.x), y(corner.y)]),
    ),
  );
  const whiskers = within
    .flatMap(({ x: at, y: value, low, high }) => {
      if (low == null || high == null) return [];
      const ends = [y(clamped(yAxis, low)), y(clamped(yAxis, high))];
      // The mark covers it, and a page of many points is lighter without.
      if (ends.every((end) => Math.abs(end - y(value)) <= MARK)) return [];
      return `M${pixel(x(at))} ${ends.map(pixel).join('V')}`;
    })
    .join('');
  return html`<g class="oh-point-series" data-side="${side}"
    >${path !== null && html`<path class="oh-fit${isDashed && ' is-dashed'}" d="${path}" />`}${
      whiskers !== '' && html`<path class="oh-interval" d="${whiskers}" />`
    }${within.map((point) => markAt(mark, x(point.x), y(point.y)))}</g
  >`;
}

/** A mark with its middle at a place. */
export function markAt(mark: Mark, x: number, y: number): Html {
  const [cx, cy] = [pixel(x), pixel(y)];
  switch (mark) {
    case 'disc':
    case 'ring':
      return html`<circle class="is-${mark}" cx="${cx}" cy="${cy}" r="${MARK}" />`;
    case 'square':
    case 'frame':
      return html`<rect
        class="is-${mark}"
        x="${pixel(x - MARK)}"
        y="${pixel(y - MARK)}"
        width="${2 * MARK}"
        height="${2 * MARK}"
      />`;
    case 'diamond':
      return html`<path
        class="is-${mark}"
        d="M${cx} ${pixel(y - 5.5)}l5.5 5.5l-5.5 5.5l-5.5 -5.5z"
      />`;
  }
}

/** A whole pixel: nobody sees less, and the drawings of a page weigh a tenth less. */
function pixel(value: number): string {
  return String(Math.round(value));
}

function isWithin({ domain: [low, high] }: ChartAxis, value: number): boolean {
  return value >= low && value <= high;
}

function clamped({ domain: [low, high] }: ChartAxis, value: number): number {
  return Math.min(high, Math.max(low, value));
}
