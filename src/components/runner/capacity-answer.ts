import type { Crossover } from '../../lab/measure/capacity-crossover.ts';
import type { Axis, Size } from '../../lab/measure/capacity-sizes.ts';
import {
  crossoverOf,
  fastestRate,
  predictionOf,
  predictionScore,
} from '../../lab/measure/capacity-verdict.ts';
import {
  formatCount,
  formatFactor,
  formatMs,
  formatRate,
  formatReadingInterval,
  formatShare,
} from '../../lab/measure/format.ts';
import { isSoftwareAdapter, type Report } from '../../lab/measure/report.ts';
import { html, type Html } from './html.ts';
import { gpuName, type Whose } from './race-answer.ts';

/** The batch of the notes. */
const NOTES_BATCH = 120;

/** How many of something there are along an axis. */
export function countAlong(axis: Axis, count: number): string {
  return `${formatCount(count)} ${axis === 'batch' ? 'rows' : 'hidden units'}`;
}

/** A size in words: 480 rows and 10 hidden units. */
export function sizeInWords({ batch, hidden }: Size): string {
  return `${countAlong('batch', batch)} and ${countAlong('hidden', hidden)}`;
}

/** The sentences that answer "how much of the GPU is at work, and from how many rows on does it win?" */
export function capacityAnswer(report: Report, whose: Whose): Html {
  if (report.readings['gpu.epochMs']?.value == null) return withoutGpu(report, whose);
  return html`${usedSentence(report, whose)} ${crossoverSentence(report, whose)}`;
}

/** How much of the GPU the plan's own size uses. */
export function usedSentence(report: Report, whose: Whose): Html {
  const { plan, readings, environment } = report;
  const name = html`<strong data-side="gpu">${gpuName(environment.gpu, whose)}</strong>`;
  const { flops } = readingValues(report);
  if (flops === null) return html`The GPU’s share was not measured.`;
  const at =
    plan.batch === NOTES_BATCH
      ? `At the notes’ ${countAlong('batch', plan.batch)}`
      : `At ${countAlong('batch', plan.batch)}`;
  const peak = readings['gpu.peakFlops'];
  const share = readings['gpu.usedFraction'];
  if (peak?.value == null || share?.value == null) {
    return html`${at} ${name} computes ${formatRate(flops, 'FLOP')}; how much it could is not known.`;
  }
  return html`${at} ${name} computes ${formatRate(flops, 'FLOP')} of the
    ${formatRate(peak.value, 'FLOP')} that it can: <strong>${formatShare(share.value)}</strong>.`;
}

/** From how many rows on the GPU is the faster one, if from any. */
export function crossoverSentence(report: Report, whose: Whose): Html {
  return crossing(report, 'batch', whose);
}

/** The same for hidden units. */
export function hiddenSentence(report: Report, whose: Whose): Html {
  return crossing(report, 'hidden', whose);
}

function crossing(report: Report, axis: Axis, whose: Whose): Html {
  const crossover = crossoverOf(report, axis);
  const cpu = html`<span data-side="cpu">${whose === 'reader' ? 'your' : 'the'} CPU</span>`;
  if (!crossover || crossover.kind === 'unmeasured') {
    return html`Which of the two is faster at other sizes was not measured.`;
  }
  switch (crossover.kind) {
    case 'crosses': {
      const interval = formatReadingInterval(report.readings[`crossover.${axis}`]!);
      const again = crossover.again
        ? ' The two curves meet more than once; this is the last time.'
        : '';
      return html`It overtakes ${cpu} at about
        <strong>${countAlong(axis, crossover.at.value)}</strong> (${interval}).${again}`;
    }
    case 'cpu-faster':
      return html`${capitalised(cpu)} is
        <strong>faster at every size up to ${countAlong(axis, crossover.to)}</strong
        >${exceptAt(crossover, axis)}: no crossover up to there.`;
    case 'gpu-faster':
      return html`It is <strong>faster than ${cpu} at every size measured</strong>, from
        ${countAlong(axis, crossover.from)} on.`;
    case 'unclear':
      return html`Whether it overtakes ${cpu} between ${formatCount(crossover.from)} and
      ${countAlong(axis, crossover.to)} can’t be told from this run: the two are too close.`;
  }
}

function exceptAt({ gpuFasterAt }: Extract<Crossover, { kind: 'cpu-faster' }>, axis: Axis): string {
  if (gpuFasterAt.length === 0) return '';
  const places = gpuFasterAt.map(formatCount).join(', ');
  return ` but ${places} ${axis === 'batch' ? 'rows' : 'units'}`;
}

/** How much of the GPU is used where it is used most. */
export function bestUseSentence(report: Report): Html {
  const best = fastestRate(report);
  const share = report.readings['gpu.usedFractionBest'];
  if (!best || share?.value == null) return html`How much more it can be used was not measured.`;
  return html`The most of it was at work with ${sizeInWords(best.size)}:
    ${formatRate(best.flops, 'FLOP')}, <strong>${formatShare(share.value)}</strong> of its peak.`;
}

/** Up to which batch more rows cost next to nothing on the GPU. */
export function flatSentence(report: Report): Html {
  const { plan, readings } = report;
  const flat = readings['gpu.flatUntilBatch'];
  if (flat?.value != null) {
    return html`From ${countAlong('batch', plan.batch)} to about
      <strong>${countAlong('batch', flat.value)}</strong> (${formatReadingInterval(flat)}) its epoch
      takes no more than half as long again: ${formatFactor(flat.value / plan.batch)} the rows.`;
  }
  return html`${flat?.reason ?? 'How long its epoch stays flat was not measured.'}`;
}

/** Whether the measurements lay where the cost model had put them. */
export function predictionSentence(report: Report): Html {
  const predicted = predictionOf(report);
  const score = predictionScore(report, predicted);
  if (!score) {
    const reason =
      report.readings['gpu.executeMs']?.reason ?? report.readings['gpu.peakFlops']?.reason;
    return html`The shaded range could not be
    foretold${reason ? html`. ${reason}` : html` in this run.`}`;
  }
  const { inside, of, longer } = score;
  const shorter = of - inside - longer;
  const misses = [
    longer > 0 && `${formatCount(longer)} took longer`,
    shorter > 0 && `${formatCount(shorter)} took less`,
  ].filter((miss) => miss !== false);
  return html`Of ${formatCount(of)} sizes the GPU’s epoch lay inside the foretold range at
    <strong>${formatCount(inside)}</strong>${misses.length > 0 && `; ${misses.join(', ')}`}.`;
}

function withoutGpu({ plan, readings }: Report, whose: Whose): Html {
  const cpu = html`<strong data-side="cpu">${whose === 'reader' ? 'your' : 'the'} CPU</strong>`;
  const own = readings['cpu.epochMs'];
  const reason = readings['gpu.epochMs']?.reason;
  const epoch =
    own?.value == null
      ? html`Nothing was measured.`
      : html`With ${countAlong('batch', plan.batch)} an epoch takes ${cpu} ${formatMs(own.value)}.`;
  return html`${epoch}
  ${reason ? html`The GPU side could not run: ${reason}` : html`The GPU side was not measured.`}`;
}

/** What a software adapter means here; nothing for a GPU that is one. */
export function softwareSentence({ environment }: Report): Html | null {
  if (!isSoftwareAdapter(environment.gpu)) return null;
  return html`A software adapter has no lanes of its own: it runs on the CPU’s cores, a few rows at
  a time. So its curve bends upwards early, and its peak is that of the CPU’s vector units.`;
}

function readingValues({ readings }: Report): { readonly flops: number | null } {
  return { flops: readings['gpu.flops']?.value ?? null };
}

function capitalised(name: Html): Html {
  return html`<span class="oh-sentence-start">${name}</span>`;
}
