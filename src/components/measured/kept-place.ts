import { browserName } from '../../lab/measure/browser-name.ts';
import { formatMoment } from '../../lab/measure/format.ts';
import { gpuName } from '../../lab/measure/gpu-name.ts';
import type { KeptReport } from '../../lab/measure/kept-report.ts';

/** When and where a kept report was measured, in a sentence. */
export function keptPlace({ from, report }: KeptReport): string {
  const { gpu, userAgent } = report.environment;
  const moment = formatMoment(report.startedAt);
  const adapter = gpu ? `, GPU adapter ${gpuName(gpu)}` : '';
  return from === 'run'
    ? `Measured ${moment} in this browser${adapter}.`
    : `From the file that you opened, measured ${moment} in ${browserName(userAgent)}${adapter}.`;
}
