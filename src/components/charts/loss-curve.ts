import { scaleLinear, scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import { formatCount, formatNumber } from '../../lab/measure/format.ts';
import type { LossCurve } from '../../lab/measure/report.ts';
import type { Side } from '../../lab/measure/trainer-table.ts';
import { html, type Html } from '../runner/html.ts';
import { fewerPoints, type Point } from './fewer-points.ts';
import { type ChartSize, chartSizes, coordinate } from './frame.ts';

/** The losses of both sides; a side that has none is left out. */
export type LossCurves = Partial<Record<Side, LossCurve>>;

const MARGIN = { top: 8, right: 12, bottom: 40, left: 32 };

/** ln 3, what guessing among three classes costs: where an untrained network starts. */
const GUESSING_LOSS = Math.log(3);

/**
 * Loss against epoch, on a logarithmic axis of epochs, so that the first hundred and the last thousands are both
 * seen. `lastEpoch` fixes the axis, so that a curve grows into its place while the network trains.
 */
export function lossCurveChart(curves: LossCurves, lastEpoch: number): Html {
  return html`<div class="oh-chart">
    ${chartSizes(210, 260).map((size) => drawing(curves, lastEpoch, size))}
  </div>`;
}

function drawing(curves: LossCurves, lastEpoch: number, size: ChartSize): Html {
  const { width, height } = size;
  const highest = Math.max(1.2, ...Object.values(curves).flatMap((curve) => curve.values));
  const x = scaleLog([1, Math.max(10, lastEpoch)], [MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear([0, highest], [height - MARGIN.bottom, MARGIN.top]);
  const floor = height - MARGIN.bottom;

  const epochTicks = decadesUpTo(lastEpoch).map(
    (epoch) =>
      html`<g transform="translate(${coordinate(x(epoch))} 0)">
        <line class="oh-grid" y1="${MARGIN.top}" y2="${floor}" />
        <text y="${floor + 16}" text-anchor="middle">${formatCount(epoch)}</text>
      </g>`,
  );
  const lossTicks = y.ticks(4).map(
    (loss) =>
      html`<g transform="translate(0 ${coordinate(y(loss))})">
        <line class="oh-grid" x1="${MARGIN.left}" x2="${width - MARGIN.right}" />
        <text x="${MARGIN.left - 6}" dy="0.32em" text-anchor="end">${tickLabel(loss)}</text>
      </g>`,
  );
  const guessing = y(Math.min(GUESSING_LOSS, highest));

  return html`<svg
    class="oh-${size.name}"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${describe(curves)}"
  >
    ${epochTicks} ${lossTicks}
    <line
      class="oh-reference"
      x1="${MARGIN.left}"
      x2="${width - MARGIN.right}"
      y1="${coordinate(guessing)}"
      y2="${coordinate(guessing)}"
    />
    <text x="${width - MARGIN.right}" y="${coordinate(guessing - 5)}" text-anchor="end">
      guessing
    </text>
    <text x="${(width + MARGIN.left) / 2}" y="${height - 4}" text-anchor="middle">
      epoch (logarithmic)
    </text>
    ${(['cpu', 'gpu'] as const).map((side) => curve(side, curves[side], x, y))}
  </svg>`;
}

function curve(
  side: Side,
  losses: LossCurve | undefined,
  x: (epoch: number) => number,
  y: (loss: number) => number,
): Html | null {
  if (!losses || losses.epochs.length === 0) return null;
  const points = losses.epochs.map((epoch, i): Point => [x(epoch), y(losses.values[i] ?? 0)]);
  const [lastX, lastY] = points.at(-1) ?? [0, 0];
  const path = line<Point>().digits(1)(fewerPoints(points)) ?? '';
  const end =
    side === 'cpu'
      ? html`<circle cx="${coordinate(lastX)}" cy="${coordinate(lastY)}" r="4.5" />`
      : html`<rect
          x="${coordinate(lastX - 4)}"
          y="${coordinate(lastY - 4)}"
          width="8"
          height="8"
        />`;
  return html`<g class="oh-series" data-side="${side}"><path d="${path}" />${end}</g>`;
}

function describe(curves: LossCurves): string {
  const sides = (['cpu', 'gpu'] as const).flatMap((side) => {
    const curve = curves[side];
    const last = curve?.values.at(-1);
    const epoch = curve?.epochs.at(-1);
    if (last === undefined || epoch === undefined) return [];
    return `${side.toUpperCase()} ${formatNumber(last)} at epoch ${formatCount(epoch)}`;
  });
  if (sides.length === 0) return 'Loss against epoch: nothing measured yet.';
  return `Loss against epoch. ${sides.join('; ')}.`;
}

function decadesUpTo(lastEpoch: number): number[] {
  const decades: number[] = [];
  for (let epoch = 1; epoch <= Math.max(10, lastEpoch); epoch *= 10) decades.push(epoch);
  return decades;
}

/** A loss that runs away has hundreds of digits before it is no number. */
function tickLabel(loss: number): string {
  return loss >= 1000
    ? formatNumber(loss)
    : loss.toLocaleString('en', { maximumFractionDigits: 2 });
}
