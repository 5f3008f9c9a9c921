import { browserName } from '../../lab/measure/browser-name.ts';
import { formatMoment, formatMs } from '../../lab/measure/format.ts';
import { gpuName } from '../../lab/measure/gpu-name.ts';
import type { Report } from '../../lab/measure/report.ts';
import { isExternal } from '../../lab/measure/trainer-table.ts';

/** Where a result comes from: the line above it. `machine` names the one that made a recording. */
export function provenance({ environment, plan }: Report, machine: string | null): string {
  if (machine !== null) return `Recorded example, not your machine: ${machine}.`;
  const { gpu, clockStepMs } = environment;
  if (isExternal(plan.cpu)) {
    const card = gpu ? ` GPU: ${gpuName(gpu)}.` : '';
    return `Measured by overhead.py, outside the browser: ${environment.userAgent}.${card}`;
  }
  const adapter = gpu ? `GPU adapter: ${gpuName(gpu)}. ` : '';
  const step = clockStepMs === null ? 'unknown' : formatMs(clockStepMs);
  return `Measured in this browser. ${adapter}Clock step: ${step}.`;
}

/** The line above a report that was opened from a file. It says when and where, since neither is now and here. */
export function openedProvenance({ startedAt, environment }: Report): string {
  const { gpu, userAgent } = environment;
  const adapter = gpu ? `, GPU adapter ${gpuName(gpu)}` : '';
  return `Opened from a file, not measured just now: ${formatMoment(startedAt)} in ${browserName(userAgent)}${adapter}.`;
}
