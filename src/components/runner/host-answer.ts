import {
  formatCount,
  formatFactor,
  formatMs,
  formatReadingInterval,
  formatShare,
} from '../../lab/measure/format.ts';
import { type HostTrainerId, LARGE_BATCH_FACTOR } from '../../lab/measure/host-readings.ts';
import { hostDependence, type HostVerdict, hostVerdict } from '../../lab/measure/host-verdict.ts';
import type { Report } from '../../lab/measure/report.ts';
import { html, type Html } from './html.ts';
import { gpuName, type Whose } from './race-answer.ts';

/** A trainer as a sentence calls it. */
export const HOST_NAMES: Readonly<Record<HostTrainerId, string>> = {
  'tfjs-webgpu': 'TensorFlow.js',
  'jax-webgpu': 'jax-js',
  'wgsl-steps': 'The hand-written program of five launches',
  'wgsl-fused': 'The hand-written program of one launch',
};

/** The sentences that answer "what does the framework itself cost an epoch?" */
export function hostAnswer(report: Report, whose: Whose): Html {
  const verdict = hostVerdict(report);
  switch (verdict.kind) {
    case 'nothing':
      return html`Nothing was measured.`;
    case 'no-host':
      return html`No trainer’s own work could be
      measured${verdict.reason === null ? '.' : `: ${verdict.reason}`} ${onCpuSentence(report)}`;
    case 'measured':
      return html`${hostAgainstPlainSentence(report, whose)} ${hostInEpochSentence(report)}`;
  }
}

/** The framework's own work for one epoch, against the whole epoch in plain TypeScript; nothing where not measured. */
export function hostAgainstPlainSentence(report: Report, whose: Whose): Html {
  const verdict = hostVerdict(report);
  if (verdict.kind !== 'measured') return html``;
  const { trainer, hostMs, plain } = verdict;
  const cpu = whose === 'reader' ? 'your CPU' : 'the CPU';
  return html`${HOST_NAMES[trainer]} works <strong>${formatMs(hostMs)}</strong> on ${cpu} before
    ${gpuName(report.environment.gpu, whose)} hears of an epoch. ${plain && plainWords(plain)}`;
}

/** Who waits for whom in an epoch: the GPU for the host, or the host, hidden, for the GPU; nothing where not measured. */
export function hostInEpochSentence(report: Report): Html {
  const verdict = hostVerdict(report);
  if (verdict.kind !== 'measured' || !verdict.epoch) return html``;
  const { epochMs, share, how } = verdict.epoch;
  const epoch = html`The whole epoch takes ${formatMs(epochMs)}`;
  const rest = formatShare(Math.max(0, 1 - share));
  switch (how) {
    case 'bare':
      return html`${epoch}, nearly all of it the host’s work: the GPU waits for the program, and an
      endlessly fast one would save ${rest} at the most.`;
    case 'hidden':
      return html`${epoch}, because the GPU is the slower of the two here: the host’s work takes
      ${formatShare(share)} as long, and without it no more than that would be saved.`;
    case 'both':
      return html`${epoch}, and the host’s work ${formatShare(share)} as long: an endlessly fast GPU
      would save ${rest} at the most.`;
    case 'rough':
      return html`${epoch}, from too few blocks to say more.`;
  }
}

/** Whether host work depends on the rows of the batch. */
export function hostBatchSentence(report: Report): Html {
  const { batch } = hostDependence(report);
  if (!batch) {
    const reason = report.readings['tfjs-webgpu.hostMsLargeBatch']?.reason;
    return html`${LARGE_BATCH_FACTOR} times the rows: not measured${reason ? `. ${reason}` : '.'}`;
  }
  const { largeRows, hostMs, largeHostMs, ratio, how } = batch;
  return html`${LARGE_BATCH_FACTOR} times the rows, ${formatCount(largeRows)} of them: TensorFlow.js
  works ${formatMs(largeHostMs)} instead of ${formatMs(hostMs)}, ${formatFactor(ratio.value)} as
  long (95 % interval ${formatReadingInterval(ratio)}). ${BATCH_WORDS[how]}`;
}

/** Whether host work depends on the number of launches; nothing where not measured. */
export function hostLaunchesSentence(report: Report): Html {
  const { launches } = hostDependence(report);
  if (!launches) return html``;
  const { many, few, how } = launches;
  return html`${HOST_NAMES[few.trainer]} launches ${formatCount(few.launches)} kernels an epoch
  where ${HOST_NAMES[many.trainer]} launches ${formatCount(many.launches)}, and works
  ${formatMs(few.hostMs)} where that works ${formatMs(many.hostMs)}${LAUNCHES_WORDS[how]}`;
}

const BATCH_WORDS = {
  same: 'Host work does not depend on the size of the batch.',
  'far-less': 'If it grew at all, then by far less than the batch did.',
  more: 'Here host work grew with the batch.',
  unknown: 'That is too rough to tell whether it grew: run for a minute.',
} as const;

const LAUNCHES_WORDS = {
  less: ': fewer operations, less work.',
  more: ': fewer operations, but each of them dearer.',
  alike: ', which can’t be told apart here.',
} as const;

/** What is known where no GPU is to be had: a framework's whole epoch on the CPU beside the plain one. */
function onCpuSentence({ readings }: Report): Html | null {
  const plainMs = readings['typescript.epochMs']?.value ?? null;
  const frameworkMs = readings['tfjs-cpu.epochMs']?.value ?? null;
  if (plainMs === null) return null;
  return frameworkMs === null
    ? html`A whole epoch in plain TypeScript takes ${formatMs(plainMs)}.`
    : html`On the CPU a whole epoch takes <strong>${formatMs(frameworkMs)}</strong> with
        TensorFlow.js and <strong>${formatMs(plainMs)}</strong> in plain TypeScript, for the same
        maths.`;
}

function plainWords({ epochMs, how, factor }: NonNullable<Measured['plain']>): Html {
  const epoch = html`the whole epoch in plain TypeScript (${formatMs(epochMs)})`;
  switch (how) {
    case 'longer':
      return html`That is <strong>${formatFactor(factor)}</strong> ${epoch}.`;
    case 'shorter':
      return html`That is less than ${epoch}, ${formatFactor(factor)} of it.`;
    case 'alike':
      return html`That can’t be told from ${epoch}.`;
    case 'rough':
      return html`That is about ${formatFactor(factor)} ${epoch}, from too few blocks to be sure.`;
  }
}

type Measured = Extract<HostVerdict, { kind: 'measured' }>;
