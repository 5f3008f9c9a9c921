import { scaleLinear } from 'd3-scale';
import { formatCount, formatMs } from '../../lab/measure/format.ts';
import { type LevelPoint, levelPoints } from '../../lab/measure/level-times.ts';
import { analysisRandom } from '../../lab/measure/precision.ts';
import type { Sample } from '../../lab/measure/report.ts';
import { stairs, workgroupSteps } from '../../lab/measure/workgroup-steps.ts';
import { type ChartAxis, pointsChart, timesFrom0 } from '../charts/points-chart.ts';
import { html, type Html } from './html.ts';

/** Shown before there are points, so that the axis has an end. */
const FEWEST_WORKGROUPS = 4;

/** The time of a launch against its workgroups, with the stairs that the first step makes of it. */
export function stepsChart(samples: readonly Sample[]): Html {
  const points = levelPoints(samples, 'sweep.workgroups', analysisRandom());
  const steps = workgroupSteps(samples, analysisRandom());
  const atOnce = steps.kind === 'step' ? steps.atOnce : null;
  const corners = atOnce ? stairs(samples, atOnce.value) : [];
  const longestMs = Math.max(
    0,
    ...points.map(({ ms }) => ms.interval?.high ?? ms.value),
    ...corners.map(({ ms }) => ms),
  );
  return pointsChart({
    description:
      'The time of one launch against its number of workgroups; the numbers are in the table below.',
    x: workgroupsAxis(points),
    y: { ...timesFrom0(longestMs), label: 'one launch' },
    series: [
      {
        name: 'A launch',
        side: 'gpu',
        mark: 'square',
        points: points.map(({ level, ms }) => ({
          x: level,
          y: ms.value,
          low: ms.interval?.low ?? null,
          high: ms.interval?.high ?? null,
        })),
        line: corners.map(({ workgroups, ms }) => ({ x: workgroups, y: ms })),
      },
    ],
    marker: atOnce && {
      label: `${formatCount(atOnce.value)} at once`,
      x: atOnce.value,
      low: atOnce.interval?.low ?? null,
      high: atOnce.interval?.high ?? null,
    },
  });
}

function workgroupsAxis(points: readonly LevelPoint[]): ChartAxis {
  const last = Math.max(FEWEST_WORKGROUPS, ...points.map(({ level }) => level));
  const scale = scaleLinear([0, last], [0, 1]);
  return {
    scale: 'linear',
    label: 'workgroups in the launch',
    domain: [-0.03 * last, 1.03 * last],
    ticks: scale
      .ticks(5)
      .filter(Number.isInteger)
      .map((value) => ({ value, label: formatCount(value) })),
  };
}

/** What the steps say, in a line below the chart. */
export function stepsLine(samples: readonly Sample[]): Html {
  const steps = workgroupSteps(samples, analysisRandom());
  switch (steps.kind) {
    case 'unknown':
      return html`Too little was timed to tell how many run at once.`;
    case 'none':
      return html`No step up to ${formatCount(steps.upTo)} workgroups: so many take no longer than
      one.`;
    case 'gradual':
      return html`The time grows little by little and in no step.`;
    case 'step': {
      const { value } = steps.atOnce;
      const points = levelPoints(samples, 'sweep.workgroups', analysisRandom());
      const timeOf = (level: number): number | undefined =>
        points.find((point) => point.level === level)?.ms.value;
      const [flatMs, nextMs] = [timeOf(value), timeOf(value + 1)];
      const times =
        flatMs === undefined || nextMs === undefined
          ? null
          : html`: ${formatMs(flatMs)}, and ${formatMs(nextMs)} for one more`;
      const many =
        value === 1
          ? html`One workgroup has the GPU to itself`
          : html`Up to ${formatCount(value)} workgroups take about as long as one`;
      return html`${many}${times}.`;
    }
  }
}
