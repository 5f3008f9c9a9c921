import { formatBytes, formatCount, formatNumber, formatShare } from '../../lab/measure/format.ts';
import { gpuProbeVerdict } from '../../lab/measure/gpu-probe-verdict.ts';
import type { Report } from '../../lab/measure/report.ts';
import { nameSentence } from '../runner/gpu-probe-answer.ts';
import { html, type Html } from '../runner/html.ts';
import type { Whose } from '../runner/race-answer.ts';

const NO_GPU = 'No GPU was opened there, so there is nothing to say of one.';

/** Bytes of the weights of a model of seven billion parameters, in 16 bits. */
const LARGE_MODEL_BYTES = 14e9;

/** What the browser calls the GPU. */
export function gpuNameWords(report: Report, whose: Whose): Html {
  const verdict = gpuProbeVerdict(report);
  return verdict ? nameSentence(verdict, whose) : html`${NO_GPU}`;
}

/** What the largest buffer says of the VRAM: nothing. */
export function vramWords(report: Report, whose: Whose): Html {
  const verdict = gpuProbeVerdict(report);
  const where = whose === 'reader' ? 'Your browser' : 'The browser there';
  if (!verdict) return html`${NO_GPU}`;
  const { largestBufferBytes, isSoftware } = verdict;
  if (largestBufferBytes === null) return html`${where} did not say how large a buffer may be.`;
  const fits =
    largestBufferBytes >= LARGE_MODEL_BYTES
      ? 'which would hold the weights of a model of seven billion parameters'
      : 'so the weights of a model of seven billion parameters would have to be cut into several';
  const memory = isSoftware
    ? 'There is no VRAM behind it: the adapter is a program, and its buffers lie in RAM.'
    : 'How much VRAM there is in all, it does not tell.';
  return html`${where} allows <strong>${formatBytes(largestBufferBytes)}</strong> in one buffer,
    ${fits}. ${memory}`;
}

/** How much arithmetic there has to be for each number that is fetched. */
export function balanceWords(report: Report, whose: Whose): Html {
  const verdict = gpuProbeVerdict(report);
  if (!verdict) return html`${NO_GPU}`;
  const where = whose === 'reader' ? 'Your' : 'That';
  const { flopPerNumber } = verdict;
  if (flopPerNumber === null) {
    return html`One of the two rates was not measured, so they can’t be compared.`;
  }
  return html`${where} GPU does <strong>${formatNumber(flopPerNumber)}</strong> operations in the
    time in which it reads or writes one number of 4 bytes. A kernel that does fewer with each
    number waits for the memory.`;
}

/** How much of the GPU one workgroup is. */
export function oneWorkgroupWords(report: Report, whose: Whose): Html {
  const verdict = gpuProbeVerdict(report);
  if (!verdict) return html`${NO_GPU}`;
  const where = whose === 'reader' ? 'Your' : 'That';
  const { atOnce } = verdict;
  if (atOnce.kind === 'missing') {
    return html`How many workgroups it works on at once is not known there. ${atOnce.reason}`;
  }
  const { count } = atOnce;
  if (count === 1) {
    return html`${where} GPU works on one workgroup at a time, so one workgroup is all of it.`;
  }
  return html`${where} GPU works on about ${formatCount(count)} workgroups at once, so one of them
    is <strong>${formatShare(1 / count)}</strong> of it. A kernel of a single workgroup can’t use
    more.`;
}
