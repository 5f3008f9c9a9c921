import { cpuCurves } from '../../lab/measure/cpu-points.ts';
import { isBusy, workersBlocks } from '../../lab/measure/cpu-scaling.ts';
import { formatBytes, formatMsTick, formatGigaTick } from '../../lab/measure/format.ts';
import { fitKnee, rateAt } from '../../lab/measure/knee.ts';
import type { Reading, Sample } from '../../lab/measure/report.ts';
import {
  type ChartAxis,
  type ChartMarker,
  decadesAround,
  decadeTicks,
  pointsChart,
  valuesFrom0,
} from '../charts/points-chart.ts';
import type { Html } from './html.ts';

/** Of these sizes the axis has a label. */
const NAMED_SIZES = [2 ** 12, 2 ** 16, 2 ** 20, 2 ** 23, 2 ** 26];

const SIZE_AXIS: ChartAxis = {
  scale: 'log',
  label: 'memory walked through',
  domain: [3000, 2 ** 26 * 1.4],
  ticks: NAMED_SIZES.map((value) => ({ value, label: formatBytes(value) })),
};

/** The axis of workers has room for so many labels. */
const MOST_TICKS = 8;

/** From a nanosecond to a tenth of a microsecond, while nothing is timed. */
const UNTIMED_DOMAIN: [number, number] = [1e-6, 1e-4];

/** Work of all workers together against their number, with the pieces through it and, if there is one, the knee. */
export function scalingChart(samples: readonly Sample[], knee: Reading | null = null): Html {
  const { scaling } = cpuCurves(samples);
  // Where other programs had turns, the pieces would be theirs.
  const fit = isBusy(workersBlocks(samples))
    ? null
    : fitKnee(scaling.map(({ workers, rate }) => ({ workers, rate: rate.value })));
  const most = Math.max(2, ...scaling.map(({ workers }) => workers));
  const highest = Math.max(0, ...scaling.map(({ rate }) => rate.interval?.high ?? rate.value));
  const corners = [0, fit?.knee, fit?.secondKnee, most].filter((at) => at != null);
  return pointsChart({
    description:
      'Floating-point operations a second of all workers together against the number of workers; the numbers are in the table below.',
    x: {
      scale: 'linear',
      label: 'workers at once',
      domain: [0, most + 0.3],
      ticks: workerTicks(most),
    },
    y: {
      ...valuesFrom0(highest, formatGigaTick),
      label: 'GFLOP/s of all together',
    },
    series: [
      {
        name: 'All workers together',
        side: 'cpu',
        mark: 'disc',
        points: scaling.map(({ workers, rate }) => ({
          x: workers,
          y: rate.value,
          low: rate.interval?.low ?? null,
          high: rate.interval?.high ?? null,
        })),
        line: fit ? corners.map((at) => ({ x: at, y: rateAt(fit, at) })) : [],
      },
    ],
    marker: fit ? kneeMarker(knee) : null,
  });
}

/** Every number, or every second, third …, as there is room for. */
function workerTicks(most: number): ChartAxis['ticks'] {
  const step = Math.ceil(most / MOST_TICKS);
  return Array.from({ length: Math.floor(most / step) }, (_, i) => {
    const value = step * (i + 1);
    return { value, label: String(value) };
  });
}

function kneeMarker(knee: Reading | null): ChartMarker | null {
  if (knee?.value == null) return null;
  return { label: 'knee', x: knee.value, low: knee.low, high: knee.high };
}

/** The time of a step against the bytes that are walked through, both logarithmic. */
export function staircaseChart(samples: readonly Sample[]): Html {
  const { chase } = cpuCurves(samples);
  const domain =
    chase.length === 0
      ? UNTIMED_DOMAIN
      : decadesAround(
          chase.flatMap(({ ms }) => [
            ms.value,
            ms.interval?.low ?? ms.value,
            ms.interval?.high ?? ms.value,
          ]),
        );
  return pointsChart({
    description:
      'The time of one step through memory in random order against the bytes walked through, on logarithmic axes; the numbers are in the table below.',
    x: SIZE_AXIS,
    y: { scale: 'log', label: 'one step', domain, ticks: decadeTicks(domain, formatMsTick) },
    series: [
      {
        name: 'One step',
        side: 'cpu',
        mark: 'disc',
        points: chase.map(({ level, ms }) => ({
          x: level,
          y: ms.value,
          low: ms.interval?.low ?? null,
          high: ms.interval?.high ?? null,
        })),
        line: chase.map(({ level, ms }) => ({ x: level, y: ms.value })),
      },
    ],
  });
}
