import { cpuProbeVerdict } from '../../lab/measure/cpu-probe-verdict.ts';
import { formatCount, formatMs, formatRate, formatShare } from '../../lab/measure/format.ts';
import type { Report } from '../../lab/measure/report.ts';
import { html, type Html } from '../runner/html.ts';
import type { Whose } from '../runner/race-answer.ts';

/** What the curve of workers says of the cores. */
export function coresWords(report: Report, whose: Whose): Html {
  const { scaling } = cpuProbeVerdict(report);
  const where = placeOf(whose);
  switch (scaling.kind) {
    case 'unmeasured':
      return html`${where} the workers were not timed, so how many cores there are is not known.`;
    case 'busy':
      return html`${where} other programs had turns, so the bend of the curve is theirs as much as
      the processor’s. Close them, and run it again.`;
    case 'fewer':
      return html`${where} all workers together had the turns of ${formatCount(scaling.turns)},
      which is fewer than the browser names: the curve shows what was free, and not what is there.`;
    case 'unclear':
      return html`${where} the blocks scatter too much: the knee is between
      ${formatCount(scaling.low)} and ${formatCount(scaling.high)}. Run it again.`;
    case 'no-knee':
      return html`${where} the line is straight up to ${formatCount(scaling.most)} workers: that
      many cores are there, or more.`;
    case 'knee': {
      const knee = html`${where} the knee is at <strong>${formatCount(scaling.workers)}</strong>`;
      if (scaling.after === 'nothing') return html`${knee}, and what comes after it is flat.`;
      return scaling.after === 'threads'
        ? html`${knee}, and a worker more adds ${formatShare(scaling.slope)} of a core: the sign of
          second threads.`
        : html`${knee}, and a worker more adds ${formatShare(scaling.slope)} of the first: slower
          cores, or cores that get hot.`;
    }
  }
}

/** How long the arithmetic of the notes' epoch takes one thread. */
export function oneThreadWords(report: Report, whose: Whose): Html {
  const { singleFlops, notesEpochMs } = cpuProbeVerdict(report);
  const where = placeOf(whose);
  if (singleFlops === null || notesEpochMs === null) {
    return html`${where} one thread was not timed.`;
  }
  return html`${where} one thread computes ${formatRate(singleFlops, 'FLOP')}. At that rate an
    epoch’s 40,800 operations take <strong>${formatMs(notesEpochMs)}</strong>.`;
}

function placeOf(whose: Whose): string {
  return whose === 'reader' ? 'On your machine' : 'There';
}
