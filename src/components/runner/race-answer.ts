import { formatFactor, formatMs, formatNumber } from '../../lab/measure/format.ts';
import { largestPart, type Part } from '../../lab/measure/parts-verdict.ts';
import { raceVerdict } from '../../lab/measure/race-verdict.ts';
import { type GpuFacts, isSoftwareAdapter, type Report } from '../../lab/measure/report.ts';
import type { Side } from '../../lab/measure/trainer-table.ts';
import { html, type Html } from './html.ts';

/** Whose machine the report is of: the reader's, or the one that made a recording. */
export type Whose = 'reader' | 'recording';

/** A part, as the answer calls what the time was. */
const PART_IN_ANSWER: Readonly<Record<Part, string>> = {
  host: 'the program’s own work',
  launch: 'launches',
  execute: 'computing',
  upload: 'uploads',
  readback: 'reading the loss',
};

/** The sentence that answers "which is faster here, and by how much?", and one for where the GPU's time went. */
export function raceAnswer(report: Report, whose: Whose): Html {
  const verdict = raceVerdict(report);
  const cpu = html`<strong data-side="cpu">${whose === 'reader' ? 'your' : 'the'} CPU</strong>`;
  const gpu = html`<strong data-side="gpu">${gpuName(report.environment.gpu, whose)}</strong>`;
  const name = { cpu, gpu };
  if (!verdict) return html`Nothing was measured.`;
  const largest = largestPartSentence(report);

  if (verdict.kind === 'one-side') {
    const { side } = verdict;
    const reason = side === 'cpu' ? report.readings['gpu.epochMs']?.reason : undefined;
    return html`One epoch takes ${name[side]} ${epochTime(report, side)}.${largest}
    ${
      reason
        ? html`The GPU side could not run: ${reason}`
        : html`Run the other side too, to see which is faster.`
    }`;
  }
  if (verdict.kind === 'inconclusive') {
    const { low, high } = verdict.ratio;
    const interval =
      low !== null && high !== null
        ? html`: the GPU’s time over the CPU’s lies between ${formatNumber(low)} and
          ${formatNumber(high)}`
        : null;
    return html`Inconclusive${interval}. An epoch took ${cpu} about ${epochTime(report, 'cpu')} and
    ${gpu} about ${epochTime(report, 'gpu')}.${largest}`;
  }
  const { winner, factor } = verdict;
  const loser: Side = winner === 'cpu' ? 'gpu' : 'cpu';
  return html`${capitalised(name[winner])} is <strong>${formatFactor(factor)} faster</strong> than
    ${name[loser]}: ${epochTime(report, winner)} an epoch against
    ${epochTime(report, loser)}.${largest}`;
}

function largestPartSentence(report: Report): Html | null {
  const largest = largestPart(report);
  if (!largest) return null;
  const { part, ms, epochMs } = largest;
  const epoch = formatMs(epochMs);
  if (part !== 'unexplained' && ms > epochMs) {
    return html` Each GPU epoch’s ${epoch} went by while ${PART_IN_ANSWER[part]} was under way; the
    rest is hidden in that time.`;
  }
  if (part !== 'unexplained') {
    return html` Of each GPU epoch’s ${epoch}, <strong>${formatMs(ms)}</strong> was
      ${PART_IN_ANSWER[part]}.`;
  }
  return ms > 0
    ? html` Of each GPU epoch’s ${epoch}, the largest share is unexplained: ${formatMs(ms)} is in
      none of the parts that were measured.`
    : html` Where each GPU epoch’s ${epoch} went is unexplained: the parts add up to
      ${formatMs(Math.abs(ms))} more.`;
}

/** The GPU as a reader should think of it: a software adapter is the CPU in disguise. */
export function gpuName(gpu: GpuFacts | null, whose: Whose): string {
  if (!isSoftwareAdapter(gpu)) return whose === 'reader' ? 'your GPU' : 'the GPU';
  const adapter = gpu?.architecture || gpu?.device || gpu?.description;
  const named = adapter ? `software adapter ${adapter}` : 'software adapter';
  return whose === 'reader'
    ? `the ${named} (your CPU, playing GPU)`
    : `the ${named} (the CPU, playing GPU)`;
}

function epochTime(report: Report, side: Side): string {
  const value = report.readings[`${side}.epochMs`]?.value;
  return value == null ? 'an unknown time' : formatMs(value);
}

function capitalised(name: Html): Html {
  return html`<span class="oh-sentence-start">${name}</span>`;
}
