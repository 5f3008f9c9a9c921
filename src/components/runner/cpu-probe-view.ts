import type { Report, Sample } from '../../lab/measure/report.ts';
import { cpuProbeAnswer } from './cpu-probe-answer.ts';
import { scalingChart, staircaseChart } from './cpu-probe-charts.ts';
import { figuresTable, scalingTable, staircaseTable } from './cpu-probe-tables.ts';
import { html, type Html } from './html.ts';
import type { Whose } from './race-answer.ts';
import { reportDetails } from './report-details.ts';

/** The pictures of a probe, which are drawn while it goes on, too. */
export interface CpuProbeCharts {
  readonly scaling: Html;
  readonly staircase: Html;
}

/** The parts of a shown probe, each for its own place in the runner. */
export interface CpuProbeView extends CpuProbeCharts {
  readonly answer: Html;
  readonly figures: Html;
  readonly 'scaling-table': Html;
  readonly 'staircase-table': Html;
  readonly details: Html;
}

/** How a probe measures, for the details. */
const METHOD = html`Arithmetic is multiplications and additions in WebAssembly, twelve vectors of
four numbers that don’t wait for each other, called in portions of half a millisecond or four clock
steps. A portion over 2.5 times the median stood still meanwhile. All workers compute over a common
window of time; their numbers take turns in random order. Up to two knees are laid through the
medians by least squares of the relative distances, as many as are worth their parameters. The walk
follows a random cycle through all lines (Sattolo); a step is clear if nine of ten redrawn curves
have it. Intervals are 95 % bootstraps.`;

/** Draws a report; the same at build time, for recordings, and live. */
export function cpuProbeView(report: Report, whose: Whose): CpuProbeView {
  return {
    scaling: scalingChart(report.samples, report.readings['cpu.kneeWorkers'] ?? null),
    staircase: staircaseChart(report.samples),
    answer: cpuProbeAnswer(report, whose),
    figures: figuresTable(report),
    'scaling-table': scalingTable(report),
    'staircase-table': staircaseTable(report),
    details: reportDetails(report, METHOD),
  };
}

/** The pictures alone, from the blocks that were timed so far. */
export function cpuProbeCharts(samples: readonly Sample[]): CpuProbeCharts {
  return { scaling: scalingChart(samples), staircase: staircaseChart(samples) };
}
