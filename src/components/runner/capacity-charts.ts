import type { Crossover } from '../../lab/measure/capacity-crossover.ts';
import type { PredictedEpoch } from '../../lab/measure/capacity-prediction.ts';
import {
  allSizes,
  type Axis,
  flopPerEpoch,
  isSameSize,
  sizesAlong,
} from '../../lab/measure/capacity-sizes.ts';
import {
  type Measured,
  type RateAt,
  ratesOf,
  timesAlong,
} from '../../lab/measure/capacity-verdict.ts';
import {
  formatCount,
  formatLargeTick,
  formatMsTick,
  formatRate,
} from '../../lab/measure/format.ts';
import { type Side, SIDES } from '../../lab/measure/trainer-table.ts';
import {
  type ChartAxis,
  type ChartBand,
  type ChartMarker,
  type ChartSeries,
  decadesAround,
  decadeTicks,
  pointsChart,
} from '../charts/points-chart.ts';
import { countAlong } from './capacity-answer.ts';
import type { Html } from './html.ts';

/** How far an axis of sizes goes on beyond its ends, as a factor. */
const ROOM = 1.35;

const SERIES: Readonly<Record<Side, Pick<ChartSeries, 'name' | 'side' | 'mark'>>> = {
  cpu: { name: 'CPU', side: 'cpu', mark: 'disc' },
  gpu: { name: 'GPU', side: 'gpu', mark: 'square' },
};

/** Both sides' series, for the caption. */
export const SIDE_SERIES = SIDES.map((side) => SERIES[side]);

/** What the third chart's marks stand for, for its caption. */
export const RATE_SERIES = [
  { ...SERIES.gpu, name: 'GPU, more rows' },
  { ...SERIES.gpu, name: 'GPU, more hidden units', mark: 'frame' },
] as const;

/** The time of an epoch along an axis, both sides, with what was foretold of the GPU behind them. */
export function timeChart(
  measured: Measured,
  axis: Axis,
  predicted: readonly PredictedEpoch[],
  crossover: Crossover | null,
): Html {
  const series = SIDES.map((side): ChartSeries => {
    const points = timesAlong(measured, axis, side).map(({ along, reading }) => ({
      x: along,
      y: reading.value ?? Number.NaN,
      low: reading.low,
      high: reading.high,
    }));
    return { ...SERIES[side], points, line: points };
  });
  const edges = sizesAlong(axis, measured.plan).flatMap((size) => {
    const found = predicted.find((one) => isSameSize(one.size, size));
    return found ? [{ x: size[axis], low: found.lowMs, high: found.highMs }] : [];
  });
  const bands: ChartBand[] = edges.length > 1 ? [{ name: 'foretold', side: 'gpu', edges }] : [];
  const y = decadesAround([
    ...series.flatMap(({ points }) => points.map((point) => point.y)),
    ...edges.flatMap(({ low, high }) => [low, high]),
  ]);
  const marker = markerOf(crossover, measured, axis);
  const spoken = series.map(({ name, points }) => `${name} at ${formatCount(points.length)} sizes`);
  return pointsChart({
    description: `Time per epoch against ${axis === 'batch' ? 'rows' : 'hidden units'}. ${spoken.join('; ')}${
      marker ? `; the GPU overtakes at ${marker.label}` : ''
    }.`,
    x: sizeAxis(measured, axis),
    y: {
      scale: 'log',
      label: 'an epoch',
      domain: y,
      ticks: decadeTicks(y, formatMsTick),
    },
    series,
    bands,
    marker,
  });
}

/** How fast the GPU computes, against what there is to compute, and its peak above. */
export function rateChart(measured: Measured): Html {
  const { plan, readings } = measured;
  const rates = ratesOf(measured, 'gpu');
  const peak = readings['gpu.peakFlops'];
  const pointsOf = (wanted: (rate: RateAt) => boolean) =>
    rates.filter(wanted).map(({ flop, flops, low, high }) => ({ x: flop, y: flops, low, high }));
  const byBatch = pointsOf(({ size }) => size.hidden === plan.hidden);
  const byHidden = pointsOf(({ size }) => size.hidden !== plan.hidden);
  const x = decadesAround(allSizes(plan).map(flopPerEpoch));
  const y = decadesAround([...rates.map(({ flops }) => flops), (peak?.value ?? Number.NaN) * ROOM]);
  const [rows, units] = RATE_SERIES;
  const series: ChartSeries[] = [
    { ...rows, points: byBatch, line: byBatch },
    { ...units, points: byHidden },
  ];
  if (peak?.value != null) {
    const { value } = peak;
    series.push({
      name: 'peak',
      side: 'gpu',
      mark: 'square',
      points: [],
      line: x.map((end) => ({ x: end, y: value })),
      isDashed: true,
    });
  }
  const spokenPeak =
    peak?.value == null ? 'its peak is not known' : `its peak is ${formatRate(peak.value, 'FLOP')}`;
  return pointsChart({
    description: `Operations a second on the GPU against operations in an epoch, at ${formatCount(rates.length)} sizes; ${spokenPeak}.`,
    x: {
      scale: 'log',
      label: 'operations in an epoch',
      domain: x,
      ticks: decadeTicks(x, formatLargeTick),
    },
    y: {
      scale: 'log',
      label: 'operations a second',
      domain: y,
      ticks: decadeTicks(y, formatLargeTick),
    },
    series,
    isSmall: true,
  });
}

function sizeAxis({ plan }: Measured, axis: Axis): ChartAxis {
  const sizes = sizesAlong(axis, plan).map((size) => size[axis]);
  const domain = [(sizes[0] ?? 1) / ROOM, (sizes.at(-1) ?? 1) * ROOM] as const;
  return {
    scale: 'log',
    label: axis === 'batch' ? 'rows in the batch' : 'hidden units',
    domain,
    ticks: decadeTicks(domain, formatCount),
  };
}

function markerOf(
  crossover: Crossover | null,
  { readings }: Measured,
  axis: Axis,
): ChartMarker | null {
  const reading = readings[`crossover.${axis}`];
  if (crossover?.kind !== 'crosses' || reading?.value == null) return null;
  const { value, low, high } = reading;
  return { label: countAlong(axis, value), x: value, low, high };
}
