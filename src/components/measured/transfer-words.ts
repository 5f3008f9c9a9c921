import { formatBytes, formatFactor, formatMs, formatShare } from '../../lab/measure/format.ts';
import type { Report } from '../../lab/measure/report.ts';
import { NOTES_BYTES, transferVerdict } from '../../lab/measure/transfer-verdict.ts';
import { html, type Html } from '../runner/html.ts';
import type { Whose } from '../runner/race-answer.ts';

/** What moving the reading of the loss out of the loop can win. */
export function itemWords(report: Report, whose: Whose): Html {
  const { loop } = transferVerdict(report);
  const where = whose === 'reader' ? 'On your machine' : 'There';
  switch (loop.kind) {
    case 'unmeasured':
      return html`${where} the loop was not timed, so what its readings cost is not known.`;
    case 'nothing':
      return html`${where} a loop that reads the loss every time can’t be told from one that never
      does. Moving the reading out of it would win nothing that shows.`;
    case 'timer':
      return html`${where} a reading takes ${formatMs(loop.perReadMs)} because the browser looks at
      the GPU only now and then. Reading less often helps a great deal, and says nothing about a
      bus.`;
    case 'some':
      return html`${where} a reading’s share is ${formatShare(loop.share)}. Moving it out of the
      loop can win that much and no more; the other ${formatShare(loop.otherShare)} of the epoch
      have other reasons.`;
    case 'most':
      return html`${where} a reading’s share is ${formatShare(loop.share)}: the readings are the
        loop’s main cost. Without them it is
        <strong>${formatFactor(loop.unreadFactor)} as fast</strong>.`;
  }
}

/** Whether the bus matters to the notes' job. */
export function busWords(report: Report, whose: Whose): Html {
  const { copies } = transferVerdict(report);
  const where = whose === 'reader' ? 'On your machine' : 'There';
  if (copies.kind === 'unmeasured') return html`${where} no copies were timed.`;
  const { uploadFixedMs, notesBytesMs, tripOverBytes } = copies;
  if (notesBytesMs === null || tripOverBytes === null) {
    return html`${where} larger copies took no longer than small ones, so the bytes of the notes’
    job have no price that shows.`;
  }
  return html`${where} the notes’ ${formatBytes(NOTES_BYTES)} take ${formatMs(notesBytesMs)} by
  their bytes alone, and the trip up takes ${formatMs(uploadFixedMs)} however few they are:
  ${formatFactor(tripOverBytes)} the time of the bytes.`;
}
