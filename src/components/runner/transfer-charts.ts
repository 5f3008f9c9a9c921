import { formatBytes, formatMsTick } from '../../lab/measure/format.ts';
import type { CopySweep } from '../../lab/measure/copy-readings.ts';
import type { Sample } from '../../lab/measure/report.ts';
import { cadencePoints, copyCurves } from '../../lab/measure/transfer-points.ts';
import type { Side } from '../../lab/measure/trainer-table.ts';
import {
  type ChartAxis,
  decadesAround,
  decadeTicks,
  type Mark,
  pointsChart,
  timesFrom0,
} from '../charts/points-chart.ts';
import type { Html } from './html.ts';

/** How each way of copying is shown. */
export const COPY_SERIES: Readonly<
  Record<CopySweep, { readonly name: string; readonly side: Side; readonly mark: Mark }>
> = {
  uploadBytes: { name: 'Upload', side: 'gpu', mark: 'square' },
  readbackBytes: { name: 'Readback', side: 'gpu', mark: 'frame' },
  copyBytes: { name: 'Copy within RAM', side: 'cpu', mark: 'disc' },
};

const BYTES_AXIS: ChartAxis = {
  scale: 'log',
  label: 'bytes in one copy',
  domain: [2, 2 ** 27],
  ticks: [2 ** 2, 2 ** 8, 2 ** 14, 2 ** 20, 2 ** 26].map((value) => ({
    value,
    label: formatBytes(value),
  })),
};

/** Readings an epoch; the label is how often. */
const CADENCE_AXIS: ChartAxis = {
  scale: 'linear',
  label: 'the loss is read',
  domain: [-0.03, 1.03],
  ticks: [
    { value: 0, label: 'never' },
    { value: 0.2, label: '1 in 5' },
    { value: 0.5, label: '1 in 2' },
    { value: 1, label: 'each' },
  ],
};

/** Time against bytes, each way, with the line of fixed cost and cost a byte. */
export function copiesChart(samples: readonly Sample[]): Html {
  const curves = copyCurves(samples);
  const domain = decadesAround(curves.flatMap(({ points }) => points.map(({ ms }) => ms.value)));
  return pointsChart({
    description:
      'The time of one copy against its bytes, on logarithmic axes; the table below has the lines’ numbers.',
    x: BYTES_AXIS,
    y: { scale: 'log', label: 'one copy', domain, ticks: decadeTicks(domain, formatMsTick) },
    series: curves.map(({ sweep, points, line }) => ({
      ...COPY_SERIES[sweep],
      points: points.map(({ level, ms }) => ({
        x: level,
        y: ms.value,
        low: ms.interval?.low ?? null,
        high: ms.interval?.high ?? null,
      })),
      line: line.map(({ bytes, ms }) => ({ x: bytes, y: ms })),
    })),
  });
}

/** Time of an epoch against readings an epoch. */
export function cadenceChart(samples: readonly Sample[]): Html {
  const points = cadencePoints(samples);
  const longestMs = Math.max(
    0,
    ...points.map(({ epochMs }) => epochMs.interval?.high ?? epochMs.value),
  );
  return pointsChart({
    description:
      'The time of an epoch against how often the loss is read; the numbers are in the table below.',
    x: CADENCE_AXIS,
    y: { ...timesFrom0(longestMs), label: 'one epoch' },
    series: [
      {
        name: 'An epoch on the GPU',
        side: 'gpu',
        mark: 'square',
        points: points.map(({ readsPerEpoch, epochMs }) => ({
          x: readsPerEpoch,
          y: epochMs.value,
          low: epochMs.interval?.low ?? null,
          high: epochMs.interval?.high ?? null,
        })),
        line: points.map(({ readsPerEpoch, epochMs }) => ({ x: readsPerEpoch, y: epochMs.value })),
      },
    ],
  });
}
