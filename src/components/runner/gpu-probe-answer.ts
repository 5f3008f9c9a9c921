import { formatCount, formatRate } from '../../lab/measure/format.ts';
import {
  type AtOnceVerdict,
  gpuProbeVerdict,
  type GpuProbeVerdict,
} from '../../lab/measure/gpu-probe-verdict.ts';
import type { Report } from '../../lab/measure/report.ts';
import { html, type Html } from './html.ts';
import type { Whose } from './race-answer.ts';

/** The sentences that answer "what GPU is this, and what can it do?" */
export function gpuProbeAnswer(report: Report, whose: Whose): Html {
  const verdict = gpuProbeVerdict(report);
  if (!verdict) return html`No GPU was opened, so there is nothing to say of one.`;
  return html`${nameSentence(verdict, whose)} ${figuresSentence(verdict)}${missingSentence(verdict)}`;
}

/** What the browser calls the GPU, and what that is. */
export function nameSentence({ naming, isSoftware }: GpuProbeVerdict, whose: Whose): Html {
  const [your, browser] = whose === 'reader' ? ['your', 'Your browser'] : ['the', 'The browser'];
  if (isSoftware) {
    const name = naming.kind === 'named' ? naming.name : naming.webgl;
    const called = name === null ? null : html`${browser} calls it ${name}. `;
    return html`<strong>This is no graphics card</strong>, but a virtual or software adapter:
      ${your} CPU, playing GPU. ${called}`;
  }
  if (naming.kind === 'named') {
    return html`${browser} calls this GPU <strong>${naming.name}</strong>.`;
  }
  return html`${browser} withholds this GPU’s
  name.${naming.webgl !== null && html` WebGL calls the GPU here <strong>${naming.webgl}</strong>.`}`;
}

function figuresSentence({ flops, bytesPerSecond, atOnce, isSoftware }: GpuProbeVerdict): Html {
  const memory = isSoftware ? 'in RAM' : 'in its own memory';
  const figures = [
    flops !== null && html`computes <strong>${formatRate(flops, 'FLOP')}</strong>`,
    bytesPerSecond !== null &&
      html`moves <strong>${formatRate(bytesPerSecond, 'B')}</strong> ${memory}`,
    atOnce.kind === 'step' && html`works on about <strong>${atOnceWords(atOnce)}</strong> at once`,
  ].filter((figure) => figure !== false);
  if (figures.length === 0) return html`Nothing of it could be measured.`;
  return html`It ${joined(figures)}.`;
}

/** So many workgroups, with what is known of the number. */
export function atOnceWords({ count, low, high }: AtOnceVerdict & { kind: 'step' }): string {
  const unit = count === 1 && high === 1 ? 'workgroup' : 'workgroups';
  const known = low < high ? ` (${formatCount(low)} to ${formatCount(high)})` : '';
  return `${formatCount(count)} ${unit}${known}`;
}

function missingSentence({ atOnce, flops, bytesPerSecond }: GpuProbeVerdict): Html | null {
  if (flops === null && bytesPerSecond === null) return null;
  return atOnce.kind === 'missing'
    ? html` How many workgroups it works on at once is not known. ${atOnce.reason}`
    : null;
}

/** "a", "a and b", "a, b, and c". */
function joined(parts: readonly Html[]): Html {
  const last = parts.at(-1)!;
  if (parts.length < 3) return html`${parts.length === 2 && html`${parts[0]!} and `}${last}`;
  return html`${parts.slice(0, -1).map((part) => html`${part}, `)}and ${last}`;
}
