import type { Report, Sample } from '../../lab/measure/report.ts';
import { gpuProbeAnswer } from './gpu-probe-answer.ts';
import { stepsChart, stepsLine } from './gpu-probe-chart.ts';
import {
  adapterTable,
  featuresTable,
  figuresTable,
  limitsTable,
  stepsTable,
} from './gpu-probe-tables.ts';
import { html, type Html } from './html.ts';
import type { Whose } from './race-answer.ts';
import { reportDetails } from './report-details.ts';

/** The parts of a shown probe, each for its own place in the runner. */
export interface GpuProbeView {
  readonly answer: Html;
  readonly figures: Html;
  readonly steps: Html;
  readonly 'steps-line': Html;
  readonly 'steps-table': Html;
  readonly adapter: Html;
  readonly limits: Html;
  readonly features: Html;
  readonly details: Html;
}

/** How a probe is measured, for the details. */
const METHOD = html`Names, features and limits are what WebGPU says of the adapter, and WebGL of its
own. In the launches every workgroup has 256 lanes and the same multiply-adds to do, some
milliseconds of them; all blocks have the same number of launches, and launches of no workgroup show
what these cost by themselves. The numbers take turns in random order. The first step is where a
launch takes half again one workgroup’s time; its interval is a 95 % bootstrap over the blocks, and
reaches to the next number that was timed. Both rates are slopes, so what a launch or a wait costs
is not in them: operations against time, in the best of three shapes; bytes read and written against
time, by a kernel that copies one buffer to another, up to 256 MiB each, through and through. No
launch lasts 50 ms.`;

/** Draws a report; the same at build time, for recordings, and live. */
export function gpuProbeView(report: Report, whose: Whose): GpuProbeView {
  return {
    ...gpuProbeCharts(report.samples),
    answer: gpuProbeAnswer(report, whose),
    figures: figuresTable(report),
    'steps-line': stepsLine(report.samples),
    'steps-table': stepsTable(report),
    adapter: adapterTable(report),
    limits: limitsTable(report),
    features: featuresTable(report),
    details: reportDetails(report, METHOD),
  };
}

/** The picture alone, from the blocks that were timed so far. */
export function gpuProbeCharts(samples: readonly Sample[]): Pick<GpuProbeView, 'steps'> {
  return { steps: stepsChart(samples) };
}
