import { formatCount, formatMsTick } from '../../lab/measure/format.ts';
import { priceCurve, trainingPoints } from '../../lab/measure/launch-curves.ts';
import type { PricedSweep } from '../../lab/measure/launch-prices.ts';
import type { Sample } from '../../lab/measure/report.ts';
import {
  type ChartAxis,
  type ChartSeries,
  decadesAround,
  decadeTicks,
  pointsChart,
} from '../charts/points-chart.ts';
import type { Html } from './html.ts';

/** How the sweeps are drawn, from the dearest to the cheapest. */
export const PRICE_SERIES: readonly (Pick<ChartSeries, 'name' | 'side' | 'mark'> & {
  readonly sweep: PricedSweep;
})[] = [
  { sweep: 'ownSubmit', name: 'launches, a submit each', side: 'gpu', mark: 'diamond' },
  { sweep: 'ownPass', name: 'launches, a pass each', side: 'gpu', mark: 'frame' },
  { sweep: 'onePass', name: 'launches in one pass', side: 'gpu', mark: 'square' },
  { sweep: 'calls', name: 'function calls', side: 'cpu', mark: 'disc' },
];

/** What is drawn of the trainings. */
export const TRAINING_SERIES = [
  { name: 'an epoch', side: 'gpu', mark: 'square' },
  { name: 'its launches alone, at the price of empty ones', side: 'gpu', mark: 'frame' },
] as const;

const ONE_TO_MANY: ChartAxis = {
  scale: 'log',
  label: 'how many',
  domain: [1, 10_000],
  ticks: decadeTicks([1, 10_000], formatCount),
};

/** Launches an epoch, from one for a thousand epochs. */
const FEW_TO_MANY: ChartAxis = {
  scale: 'log',
  label: 'launches an epoch',
  domain: [0.001, 100],
  ticks: decadeTicks([0.001, 100], (value) => String(Number(value.toPrecision(1)))),
};

/** Time against the number of launches and of calls; `draws` is for the intervals. */
export function launchesChart(samples: readonly Sample[], draws?: number): Html {
  const series = PRICE_SERIES.map(({ sweep, ...look }) => ({
    ...look,
    ...priceCurve(samples, sweep, draws),
  }));
  return pointsChart({
    description:
      'Time against the number of empty launches, for launches in one pass, in a pass each and in a submit each, and ' +
      'against the number of function calls, with the lines through them.',
    x: ONE_TO_MANY,
    y: timeAxis(series.flatMap(({ points, line }) => [...points, ...line].map(({ y }) => y))),
    series,
  });
}

/** The time of an epoch against its launches, and the part of it that launches explain. */
export function trainingsChart(samples: readonly Sample[], draws?: number): Html {
  const found = trainingPoints(samples, draws);
  const launches = found.flatMap(({ epoch, launchMs }) =>
    launchMs === null ? [] : { x: epoch.x, y: launchMs },
  );
  const epochs = found.map(({ epoch }) => epoch);
  return pointsChart({
    description:
      'Time of an epoch against its launches, for each way of training, and what the launches alone cost.',
    x: FEW_TO_MANY,
    y: timeAxis([...epochs, ...launches].map(({ y }) => y)),
    series: [
      { ...TRAINING_SERIES[0], points: epochs },
      { ...TRAINING_SERIES[1], points: launches },
    ],
  });
}

function timeAxis(times: readonly number[]): ChartAxis {
  const domain = decadesAround(times);
  return { scale: 'log', label: 'time', domain, ticks: decadeTicks(domain, formatMsTick) };
}
