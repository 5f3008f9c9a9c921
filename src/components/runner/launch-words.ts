import { formatCount, formatMs, formatShare } from '../../lab/measure/format.ts';
import {
  fewerLaunches,
  launchPrice,
  launchShare,
  naiveTiming,
} from '../../lab/measure/launch-verdict.ts';
import type { Report } from '../../lab/measure/report.ts';
import type { TrainerId } from '../../lab/measure/trainer-table.ts';
import { html, type Html } from './html.ts';
import { gpuName, type Whose } from './race-answer.ts';

/** A trainer within a sentence. */
const IN_SENTENCE: Partial<Record<TrainerId, string>> = {
  'tfjs-webgpu': 'TensorFlow.js',
  'jax-webgpu': 'jax-js',
  'wgsl-steps': 'The trainer with a launch a step',
  'wgsl-fused': 'The fused trainer',
};

/** How many launches an epoch has, or how many epochs a launch: 42, 2.5, 1 in 500. */
export function launchesText(launches: number): string {
  if (launches > 0 && launches < 1) return `1 in ${formatCount(1 / launches)}`;
  return rounded(launches);
}

/** The sentences that answer "what does a launch cost, and how much of an epoch is that?" */
export function launchAnswer(report: Report, whose: Whose): Html {
  return html`${launchPriceSentence(report, whose)} ${launchShareSentence(report)}`;
}

/** What a launch costs the GPU, beside what a function call costs the CPU. */
export function launchPriceSentence(report: Report, whose: Whose): Html {
  const price = launchPrice(report);
  const gpu = html`<span data-side="gpu">${gpuName(report.environment.gpu, whose)}</span>`;
  if (price.kind === 'unknown') {
    return html`What a launch costs was not measured.${price.reason !== null && ` ${price.reason}`}`;
  }
  if (price.kind === 'unseen') {
    const most = price.atMostMs === null ? '' : `: ${formatMs(price.atMostMs)} at the most`;
    return html`A launch costs ${gpu} less than this run can tell${most}.`;
  }
  const { launchMs, callMs, inCalls } = price;
  const cpu = whose === 'reader' ? 'your CPU' : 'the CPU';
  const call =
    callMs === null
      ? null
      : html` and a function call <span data-side="cpu">${cpu}</span> ${formatMs(callMs)}`;
  const factor =
    inCalls === null ? null : html`: <strong>${rounded(inCalls)} times</strong> as much`;
  return html`A launch costs ${gpu} <strong>${formatMs(launchMs)}</strong>${call}${factor}.`;
}

/** How much of a framework's epoch its launches are at that price. */
export function launchShareSentence(report: Report): Html {
  const found = launchShare(report);
  if (found.kind === 'unknown') {
    const reason = found.reason !== null && ` ${found.reason}`;
    return html`How much of an epoch launches are was not measured.${reason}`;
  }
  const { way, launches } = found;
  const name = IN_SENTENCE[way.trainer] ?? way.trainer;
  if (found.kind === 'unseen') {
    const most =
      found.atMostMs === null ? 'an unknown part' : `${formatMs(found.atMostMs)} at the most`;
    return html`${name} makes ${launchesText(launches)} launches an epoch: ${most} of its
    ${formatMs(found.epochMs)}.`;
  }
  const { kind, launchMs, epochMs, share } = found;
  const [cost, epoch] = [formatMs(launchMs), formatMs(epochMs)];
  if (kind === 'over') {
    return html`Made by themselves, the ${launchesText(launches)} launches of an epoch of ${name}
    take ${cost}, more than the whole epoch of ${epoch}: in the loop they go on while other work
    does.`;
  }
  const ofEpoch = html`${name} makes ${launchesText(launches)} launches an epoch: at that price
    ${cost} of ${epoch}, <strong>${formatShare(share)}</strong>.`;
  if (kind === 'most') return html`${ofEpoch} Most of its epoch is starting kernels.`;
  if (kind === 'little') return html`${ofEpoch} Nearly all of its epoch is something else.`;
  return ofEpoch;
}

/** What comes of launching the same kernel once for many epochs and not once for each. */
export function fewerLaunchesSentence(report: Report): Html {
  const found = fewerLaunches(report);
  if (found.kind === 'unknown') {
    return html`The fused trainer must run in both ways before one launch an epoch can be compared
    with one for many.`;
  }
  const { kind, factor, oneMs, manyMs, savedMs, epochsPerLaunch, perSubmitMs } = found;
  const both = html`The same kernel takes ${formatMs(oneMs)} an epoch with a launch for each, and
  ${formatMs(manyMs)} with a launch for every ${formatCount(epochsPerLaunch)}`;
  if (kind === 'same') {
    return html`${both}. No difference can be told: here the time goes into something else.`;
  }
  if (kind === 'slower') {
    return html`${both}: ${rounded(factor)} times as slow, though it is launched less often.`;
  }
  return html`${both}:
    <strong>${rounded(factor)} times as fast</strong>.${explained(savedMs, perSubmitMs)}`;
}

/** How much of what a launch for each epoch adds is the launch itself. */
function explained(savedMs: number, perSubmitMs: number | null): Html | null {
  if (perSubmitMs === null) return null;
  const empty = html` An empty launch in a submit of its own costs ${formatMs(perSubmitMs)}`;
  return perSubmitMs < savedMs
    ? html`${empty}, so it explains that much of the ${formatMs(savedMs)} between them.`
    : html`${empty}, which explains all of the ${formatMs(savedMs)} between them.`;
}

/** What comes of timing one launch by itself. */
export function naiveTimingSentence(report: Report): Html {
  const found = naiveTiming(report);
  if (found.kind === 'unknown') return html`One launch by itself was not timed.`;
  if (found.kind === 'unsure') {
    return html`One launch timed by itself takes ${formatMs(found.naiveMs)}; the price of a launch
    is not known well enough to compare.`;
  }
  const { kind, naiveMs, launchMs, factor } = found;
  if (kind === 'right') {
    return html`One launch timed by itself takes ${formatMs(naiveMs)} here, which can hardly be told
    from the price of ${formatMs(launchMs)}: waiting costs next to nothing.`;
  }
  return html`One launch timed by itself takes ${formatMs(naiveMs)},
    <strong>${rounded(factor)} times</strong> the price: the rest is waiting for the GPU’s answer.`;
}

/** Two significant digits: 7,200; 41; 1.5. */
function rounded(value: number): string {
  const digits = Math.max(1, 10 ** (Math.floor(Math.log10(value)) - 1));
  return value < 10
    ? value.toLocaleString('en', { maximumSignificantDigits: 2 })
    : formatCount(Math.round(value / digits) * digits);
}
