import { TRAINING_WAYS } from '../../lab/measure/launch-ways.ts';
import type { Report, Sample } from '../../lab/measure/report.ts';
import { html, type Html } from './html.ts';
import { launchesChart, trainingsChart } from './launch-charts.ts';
import { pointsTable, pricesTable, trainingsTable } from './launch-tables.ts';
import { fewerLaunchesSentence, launchAnswer, naiveTimingSentence } from './launch-words.ts';
import type { Whose } from './race-answer.ts';
import { reportDetails } from './report-details.ts';

/** The intervals of a run under way are redrawn often, so they are worked out roughly. */
const LIVE_DRAWS = 100;

/** How the launches are measured. */
const METHOD = html`Each point is timed in blocks of 100 clock steps and 10 ms or more, all points
in random order, those with the wider intervals more often. The line through them is a fixed cost
and a cost for each more, by least squares of the relative distances; its 95 % intervals are
bootstraps over the blocks. Trainers are timed one after another, after compiling and a warm-up, in
blocks that end when the GPU is idle, with no loss read. Their launches and submits are counted in a
block of the same length that is not timed. What launches cost alone is the first launch of each
submit at the price of one in a submit of its own, and every other at the price of one more in a
pass.`;

/** The parts of a shown run, each for its own place in the runner. */
export interface LaunchView {
  readonly answer: Html;
  readonly launches: Html;
  readonly naive: Html;
  readonly prices: Html;
  readonly trainings: Html;
  readonly fewer: Html;
  readonly epochs: Html;
  readonly details: Html;
}

/** Draws a run; the same at build time, for recordings, and live. */
export function launchView(report: Report, whose: Whose): LaunchView {
  const { samples } = report;
  return {
    answer: launchAnswer(report, whose),
    launches: launchesChart(samples),
    naive: naiveTimingSentence(report),
    prices: pricesTable(report),
    trainings: trainingsChart(samples),
    fewer: fewerLaunchesSentence(report),
    epochs: trainingsTable(report),
    details: html`${reportDetails(report, METHOD)} ${pointsTable(report)} ${reasons(report)}`,
  };
}

/** Both pictures with the blocks so far; nothing before the first. */
export function liveLaunchView(samples: readonly Sample[]): Readonly<Record<string, Html>> {
  if (samples.length === 0) return {};
  return {
    launches: launchesChart(samples, LIVE_DRAWS),
    trainings: trainingsChart(samples, LIVE_DRAWS),
  };
}

/** Why trainings are missing. */
function reasons({ readings }: Report): Html | null {
  const texts = new Set(
    TRAINING_WAYS.flatMap(({ trainer, names }) => {
      const reason = readings[names.epochMs]?.reason;
      return reason === undefined ? [] : `${trainer}: ${reason}`;
    }),
  );
  if (texts.size === 0) return null;
  return html`<ul>
    ${[...texts].map((text) => html`<li>${text}</li>`)}
  </ul>`;
}
