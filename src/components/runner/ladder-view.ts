import {
  formatCount,
  formatFactor,
  formatMs,
  formatMsTick,
  formatReadingInterval,
} from '../../lab/measure/format.ts';
import { type Bought, bought, commonCourse, extremes } from '../../lab/measure/ladder-verdict.ts';
import { isSoftwareAdapter, type Report } from '../../lab/measure/report.ts';
import { trainerFacts, type TrainerId } from '../../lab/measure/trainer-table.ts';
import { type LogAxis, logAxis } from '../charts/log-axis.ts';
import { html, type Html } from './html.ts';
import { LADDERS, type Rung } from './ladder-rungs.ts';
import type { Whose } from './race-answer.ts';
import { reportDetails } from './report-details.ts';
import { trainerLink } from './trainer-link.ts';

/** The parts of a shown ladder, each for its own place in the runner. */
export interface LadderView {
  readonly answer: Html;
  readonly rungs: Html;
  readonly agreement: Html;
  readonly details: Html;
}

/** Draws a ladder; the same at build time, for recordings, and live. */
export function ladderView(report: Report, whose: Whose): LadderView {
  const axis = logAxis(
    Object.entries(report.readings).flatMap(([name, { value }]) =>
      name.endsWith('.epochMs') && value !== null ? [value] : [],
    ),
  );
  return {
    answer: answer(report, whose),
    rungs: html`${LADDERS.map(
      ({ title, rungs }) =>
        html`<h3>${title}</h3>
          ${axisLabels(axis)}
          <ol class="oh-ladder">
            ${rungs.map((rung) => rungItem(rung, report, axis))}
          </ol>`,
    )}`,
    agreement: agreementLine(report),
    details: reportDetails(report),
  };
}

function answer(report: Report, whose: Whose): Html {
  const found = extremes(report);
  if (!found) return html`Fewer than two trainers were measured, so there is nothing to compare.`;
  const { fastest, slowest, fastestMs, slowestMs, factor } = found;
  const place = whose === 'reader' ? 'On your machine' : 'There';
  const software = isSoftwareAdapter(report.environment.gpu)
    ? html` The GPU here is a software adapter: ${whose === 'reader' ? 'your' : 'the'} CPU, playing
      GPU.`
    : null;
  return html`${place} the same training takes ${formatMs(slowestMs)} an epoch with
    ${trainerFacts(slowest).name} and ${formatMs(fastestMs)} with ${trainerFacts(fastest).name}:
    <strong>${formatFactor(factor)} as fast</strong>, for the same losses.${software}`;
}

function axisLabels({ decades, percent }: LogAxis): Html {
  return html`<div class="oh-ladder-axis" aria-hidden="true">
    ${decades.map(
      (value) => html`<span style="left: ${percent(value)}%">${formatMsTick(value)}</span>`,
    )}
  </div>`;
}

function rungItem({ id, from, change }: Rung, report: Report, axis: LogAxis): Html {
  const reading = report.readings[`${id}.epochMs`];
  const facts = trainerFacts(id);
  const time =
    reading?.value == null
      ? html`<span class="oh-ladder-time oh-aside"
          >${reading?.reason ? 'not here' : 'not measured'}</span
        >`
      : html`<span class="oh-ladder-time"
          ><strong>${formatMs(reading.value)}</strong>
          <span class="oh-aside">${formatReadingInterval(reading)}</span></span
        >`;
  return html`<li data-side="${facts.device}" data-trainer="${id}">
    <p class="oh-ladder-head">${trainerLink(id)}${time}</p>
    ${bar(reading?.value ?? null, axis)}
    <p class="oh-aside">${launchesText(id)}</p>
    <p>
      ${change} ${reading?.reason ? html`<em>${reading.reason}</em>` : boughtText(from, id, report)}
    </p>
  </li>`;
}

function bar(value: number | null, { decades, percent }: LogAxis): Html {
  return html`<svg
    class="oh-ladder-bar"
    viewBox="0 0 100 10"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${decades.map((decade) => html`<path class="oh-grid" d="M${percent(decade).toFixed(2)} 0v10" />`)}
    ${value !== null && html`<rect y="2" width="${percent(value).toFixed(2)}" height="6" />`}
  </svg>`;
}

function launchesText(id: TrainerId): string {
  const { launchesPerEpoch } = trainerFacts(id);
  if (launchesPerEpoch === null) return 'No launches and no readbacks: it all happens in RAM.';
  if (launchesPerEpoch === 'shared') {
    return 'One launch and one readback for many epochs, every loss included.';
  }
  return `${formatCount(launchesPerEpoch)} launches and one readback an epoch.`;
}

function boughtText(from: TrainerId | null, id: TrainerId, report: Report): Html | null {
  if (!from) return null;
  return html`<strong>${wordsFor(bought(report, from, id), trainerFacts(from).name)}</strong>`;
}

function wordsFor(result: Bought, from: string): string {
  switch (result.kind) {
    case 'unknown':
      return '';
    case 'nothing':
      return `Here that changed nothing that can be told from ${from}.`;
    case 'faster':
      return `Here that is ${formatFactor(result.factor)} as fast as ${from}.`;
    case 'slower':
      return `Here that is ${formatFactor(result.factor)} slower than ${from}.`;
  }
}

function agreementLine(report: Report): Html {
  const course = commonCourse(report);
  if (!course) return html`Same result? Two trainers must run before this can be checked.`;
  const { same, trainers, largestLossDifference } = course;
  return html`Same result? <strong>${same ? 'Yes' : 'No'}</strong>: the losses of
    ${formatCount(trainers)} trainers differ by ${largestLossDifference.toExponential(1)} at the
    most, at the epochs that they share.`;
}
