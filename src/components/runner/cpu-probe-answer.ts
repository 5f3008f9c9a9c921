import {
  type CpuProbeVerdict,
  cpuProbeVerdict,
  type MemoryVerdict,
  type ScalingVerdict,
} from '../../lab/measure/cpu-probe-verdict.ts';
import {
  formatBytes,
  formatCount,
  formatMs,
  formatRate,
  formatShare,
} from '../../lab/measure/format.ts';
import type { Report } from '../../lab/measure/report.ts';
import { html, type Html } from './html.ts';
import type { Whose } from './race-answer.ts';

/** The sentences that answer "what can be told of this processor from within a browser?" */
export function cpuProbeAnswer(report: Report, whose: Whose): Html {
  const verdict = cpuProbeVerdict(report);
  return html`${namedWords(verdict, whose)}, ${scalingSentence(verdict.scaling)}
  ${threadSentence(verdict)}${memorySentence(verdict.memory)}`;
}

function namedWords({ logical }: CpuProbeVerdict, whose: Whose): Html {
  const browser = whose === 'reader' ? 'This browser' : 'The browser';
  if (logical === null) return html`${browser} names no number of processors`;
  return html`${browser} names <strong>${counted(logical, 'logical processor')}</strong>`;
}

/** Ends the sentence about what the browser names. */
function scalingSentence(scaling: ScalingVerdict): Html {
  switch (scaling.kind) {
    case 'unmeasured':
      return html`and how work is shared among workers was not
      measured.${scaling.reason === null ? null : ` ${scaling.reason}`}`;
    case 'busy':
      return html`and how many of them are free can’t be told: other programs had turns while up to
      ${counted(scaling.most, 'worker')} computed.`;
    case 'fewer':
      return html`and the workers together had the turns of
        <strong>${formatCount(scaling.turns)}</strong>: other programs had the rest, or the browser
        is given no more, or it names too many.`;
    case 'unclear':
      return html`and how many run at once can’t be told: by the curve, between
      ${formatCount(scaling.low)} and ${formatCount(scaling.high)}. Run it again when nothing else
      is busy.`;
    case 'no-knee':
      return html`and <strong>no knee is to be seen</strong>: ${counted(scaling.most, 'worker')} did
        as many times the work of one, or nearly so.`;
    case 'knee':
      return html`and <strong>${kneeWords(scaling)}</strong>: ${afterWords(scaling)}`;
  }
}

type Knee = Extract<ScalingVerdict, { kind: 'knee' }>;

function kneeWords({ workers, low, high, after }: Knee): string {
  const range = low < high ? ` (${formatCount(low)} to ${formatCount(high)})` : '';
  const who = `${counted(workers, 'worker')}${range}`;
  if (after !== 'nothing') return `${who} at once ${workers === 1 ? 'has' : 'have'} a core each`;
  return `${who} ${workers === 1 ? 'does' : 'do'} all the work there is to share`;
}

function afterWords({ workers, most, slope, after, isAsNamed }: Knee): Html {
  const more = most - workers === 1 ? 'one more adds' : 'more of them add';
  switch (after) {
    case 'nothing':
      return isAsNamed
        ? html`${more} nothing. Whether these are cores or threads of cores, no browser can tell.`
        : html`${more} nothing.`;
    case 'threads':
      return html`each one after that adds ${formatShare(slope)} of a core’s work, as second threads
      of busy cores do.`;
    case 'slower':
      return html`each one after that adds ${formatShare(slope)} as much, as slower cores do, or all
      cores when they get hot.`;
  }
}

function threadSentence({ singleFlops, bytesPerSecond }: CpuProbeVerdict): Html | null {
  if (singleFlops === null) return null;
  const copies =
    bytesPerSecond === null ? '' : ` and moves ${formatRate(bytesPerSecond, 'B')} when it copies`;
  return html`One thread computes ${formatRate(singleFlops, 'FLOP')}${copies}.`;
}

function memorySentence(memory: MemoryVerdict): Html | null {
  if (memory.kind === 'unmeasured') return null;
  const { nearestMs, farthestMs, farthestBytes, steps } = memory;
  return html` A step in memory takes ${formatMs(nearestMs)} near by and ${formatMs(farthestMs)} in
  ${formatBytes(farthestBytes)}${steps && html`, with ${stepWords(steps)}`}.`;
}

function stepWords(
  steps: NonNullable<Extract<MemoryVerdict, { kind: 'measured' }>['steps']>,
): Html {
  if (steps.length === 0) return html`no clear step in between`;
  const places = steps.map(
    ({ fromBytes, toBytes }) => `between ${formatBytes(fromBytes)} and ${formatBytes(toBytes)}`,
  );
  return html`${steps.length === 1 ? 'a clear step' : 'clear steps'} ${places.join(', and ')}`;
}

function counted(count: number, name: string): string {
  return `${formatCount(count)} ${name}${count === 1 ? '' : 's'}`;
}
