import { formatBytes, formatMs, formatShare } from '../../lab/measure/format.ts';
import { isSoftwareAdapter, type Report } from '../../lab/measure/report.ts';
import {
  type CopiesVerdict,
  type LoopVerdict,
  transferVerdict,
} from '../../lab/measure/transfer-verdict.ts';
import { html, type Html } from './html.ts';
import type { Whose } from './race-answer.ts';

/** The sentences that answer "what does moving data cost here, and how much of the loop is it?" */
export function transferAnswer(report: Report, whose: Whose): Html {
  const { loop, copies } = transferVerdict(report);
  const software = isSoftwareAdapter(report.environment.gpu)
    ? html` The GPU here is a software adapter: ${whose === 'reader' ? 'your' : 'the'} CPU, playing
      GPU.`
    : null;
  return html`${loopSentence(loop)}${copiesSentence(copies)}${software}`;
}

function loopSentence(loop: LoopVerdict): Html {
  switch (loop.kind) {
    case 'unmeasured':
      return html`What reading the loss costs the loop was not
      measured.${loop.reason === null ? null : ` ${loop.reason}`}`;
    case 'nothing': {
      const epoch = loop.epochMs === null ? '' : ` of ${formatMs(loop.epochMs)}`;
      return html`Whether the loop reads the loss makes <strong>no difference</strong> that could be
        told from the scatter of its epochs${epoch}.`;
    }
    case 'timer':
      return html`A reading of the loss takes <strong>${formatMs(loop.perReadMs)}</strong>, and that
        is this browser’s timer and not the bus: it looks only now and then whether the GPU is done.
        The notes’ 20,000 readings would take ${formatMs(loop.allReadsMs)}, projected.`;
    case 'some':
      return html`Reading the loss costs <strong>${formatMs(loop.perReadMs)}</strong> a time. That
        is ${formatShare(loop.share)} of an epoch’s ${formatMs(loop.epochMs)}: a loop that never
        reads it still takes ${formatMs(loop.unreadEpochMs)}.`;
    case 'most':
      return html`Reading the loss costs <strong>${formatMs(loop.perReadMs)}</strong> a time. That
        is most of an epoch, ${formatShare(loop.share)} of ${formatMs(loop.epochMs)}: a loop that
        never reads it takes ${formatMs(loop.unreadEpochMs)}.`;
  }
}

function copiesSentence(copies: CopiesVerdict): Html | null {
  if (copies.kind === 'unmeasured') return null;
  const { readbackFixedMs, evenBytes } = copies;
  return html` However few the bytes, bringing them back takes
  ${formatMs(readbackFixedMs)}${
    evenBytes !== null && html`; how many they are counts from about ${formatBytes(evenBytes)} on`
  }.`;
}
