import { formatCount, formatFactor, formatMs, formatShare } from '../../lab/measure/format.ts';
import { readbackVerdict } from '../../lab/measure/readback-verdict.ts';
import { isSoftwareAdapter, type Report } from '../../lab/measure/report.ts';
import { type WinnerVerdict, winnerVerdict } from '../../lab/measure/winner-verdict.ts';
import { html, type Html } from '../runner/html.ts';
import type { Whose } from '../runner/race-answer.ts';

/** What moving the reading of the loss out of the loop could win. */
export function readbackShareWords(report: Report, whose: Whose): Html {
  const verdict = readbackVerdict(report);
  const gpus = whose === 'reader' ? 'your GPU’s' : 'the GPU’s';
  switch (verdict.kind) {
    case 'unmeasured':
      return html`This run has no GPU side with its parts, so nobody knows yet what reading the loss
      is of an epoch.`;
    case 'unavailable':
      return html`What reading the loss is of ${gpus} epoch can’t be told here. ${verdict.reason}`;
    case 'never':
      return html`This run never read the loss, so there is nothing left to win by reading it less
      often.`;
    case 'unclear':
      return html`Reading the loss is too small a part of ${gpus} epoch to be told from nothing:
      ${formatShare(verdict.mostShare)} at the most. Moving it out of the loop can’t win more than
      that.`;
    case 'whole':
      return html`Reading the loss takes as long as ${gpus} whole epoch: ${times(verdict)}. What
      else there is goes on during the wait. Reading less often pays here, until the rest comes to
      the fore.${seldom(verdict)}`;
    default: {
      const share = html`Reading the loss is <strong>${formatShare(verdict.share)}</strong> of
        ${gpus} epoch: ${times(verdict)}.`;
      return html`${share} ${WINNINGS[verdict.kind](verdict.mostFactor)}${seldom(verdict)}`;
    }
  }
}

const WINNINGS: Readonly<Record<'small' | 'middling' | 'large', (most: number) => string>> = {
  small: () => 'Moving it out of the loop can’t win more than that; the rest goes elsewhere.',
  middling: (most) =>
    `Without it an epoch would be ${formatFactor(most)} as fast at the most. That is worth having, and most of the time still goes elsewhere.`,
  large: (most) =>
    `Here it is the main cost. Without it an epoch could be ${formatFactor(most)} as fast, and no faster.`,
};

function times({ readbackMs, epochMs }: { readbackMs: number; epochMs: number }): string {
  return `${formatMs(readbackMs)} of ${formatMs(epochMs)}`;
}

/** What to add where the loss is not read in every epoch. */
function seldom({
  readEvery,
  perReadMs,
}: {
  readEvery: number;
  perReadMs: number | null;
}): Html | null {
  if (readEvery === 1) return null;
  const one = perReadMs === null ? null : html` One reading takes ${formatMs(perReadMs)}.`;
  return html` It was read every ${formatCount(readEvery)} epochs only.${one}`;
}

/** Why the side that won did. */
export function winnerWords(report: Report, whose: Whose): Html {
  const verdict = winnerVerdict(report);
  switch (verdict.kind) {
    case 'unmeasured':
      return html`This run does not have both sides, so there is no winner to explain.
      ${verdict.reason}`;
    case 'inconclusive':
      return html`There is no winner to explain: the interval of the ratio contains 1, so this run
      can’t tell the two sides apart. A longer one may.`;
    case 'decided':
      return html`${reason(verdict, report, whose)}${programs(verdict)}${roughly(report)}`;
  }
}

type Decided = Extract<WinnerVerdict, { kind: 'decided' }>;

function reason(verdict: Decided, report: Report, whose: Whose): Html {
  const { winner, cpuMs, split } = verdict;
  const owner = whose === 'reader' ? 'your' : 'the';
  const isSoftware = isSoftwareAdapter(report.environment.gpu);
  const cpu = `${owner} CPU`;
  const gpu = isSoftware ? 'the software adapter' : `${owner} GPU`;
  const won = `Why ${winner === 'cpu' ? cpu : gpu} won:`;
  if (!split) {
    return html`${won} where the GPU’s epoch went can’t be told here, so only the times stand
    against each other, ${formatMs(cpuMs)} on the CPU and ${formatMs(verdict.gpuMs)} on the GPU.
    ${verdict.reason}`;
  }
  const overhead = formatMs(split.overheadMs);
  const execute = formatMs(split.executeMs);
  const inDisguise =
    isSoftware &&
    html` That adapter is ${owner} CPU, playing GPU; a graphics card computes faster.`;
  if (winner === 'gpu') {
    return html`${won} its overheads, which are host, launches, uploads and readbacks, take
    ${overhead} an epoch and its computing ${execute}, while ${cpu} needs ${formatMs(cpuMs)} for the
    whole of an epoch.${inDisguise}`;
  }
  if (split.overheadMs >= cpuMs) {
    return html`${won} host, launches, uploads and readbacks alone take ${gpu}
      <strong>${overhead}</strong> an epoch. ${capitalised(cpu)} is through with all of an epoch in
      ${formatMs(cpuMs)}. Even a GPU that computed in no time would lose here.`;
  }
  return html`${won} the computing. It takes ${gpu} <strong>${execute}</strong> an epoch, and ${cpu}
    ${formatMs(cpuMs)} with all that belongs to it. The overheads beside it, ${overhead}, would not
    have decided the race.${inDisguise}`;
}

/** What to add where a program by hand ran against a framework, or where the CPU's framework may have lost it. */
function programs({ winner, handWritten }: Decided): Html | null {
  if (handWritten !== null) {
    return html` The ${handWritten.toUpperCase()} side is written by hand and the other a framework,
    so programs were compared as much as devices.`;
  }
  return winner === 'gpu'
    ? html` Believe it: a launch took 24 to 36 µs in
        <a href="https://arxiv.org/abs/2604.02344">one study of WebGPU on Vulkan</a>, so a few dozen
        of them take about as long as an epoch of a framework on many CPUs, and either side may come
        out ahead. Then choose “Hand-written TypeScript” for the CPU side, the same maths without a
        framework, and run again.`
    : null;
}

function roughly({ warnings }: Report): Html | null {
  return warnings.includes('unexplained')
    ? html` More than a tenth of the GPU’s epoch is in none of its parts, so take them for a rough
      guide.`
    : null;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
