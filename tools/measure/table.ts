import {
  DASH,
  formatMs,
  formatNumber,
  formatReadingInterval,
} from '../../src/lab/measure/format.ts';
import { gpuName } from '../../src/lab/measure/gpu-name.ts';
import type { Reading, Report } from '../../src/lab/measure/report.ts';
import { WARNING_SENTENCES } from '../../src/lab/measure/warnings.ts';
import { type Column, rowLine, titleLine } from '../print/columns.ts';

/** 80 characters with the gaps. */
const COLUMNS: readonly Column[] = [
  { title: 'reading', width: 26, align: 'left' },
  { title: 'value', width: 12, align: 'right' },
  { title: '95 % interval', width: 30, align: 'right' },
  { title: 'n', width: 8, align: 'right' },
];

/** A report as lines for a terminal of 80 columns. */
export function reportLines({ plan, environment, readings, warnings }: Report): string[] {
  const { gpu, clockStepMs } = environment;
  return [
    `Runner: ${plan.runner}, ${String(plan.epochs)} epochs, loss read every ${String(plan.readEvery)}, batch ${String(plan.batch)}, hidden ${String(plan.hidden)}`,
    `GPU:    ${gpu ? gpuName(gpu) : 'none opened'}`,
    `Clock:  step ${clockStepMs === null ? 'unknown' : formatMs(clockStepMs)}`,
    '',
    titleLine(COLUMNS),
    ...Object.entries(readings).flatMap(([name, reading]) => readingLines(name, reading)),
    ...(warnings.length > 0 ? [''] : []),
    ...warnings.map((warning) => `! ${WARNING_SENTENCES[warning]}`),
  ];
}

function readingLines(name: string, reading: Reading): string[] {
  if (reading.value === null) return [rowLine(COLUMNS, [name, DASH]), `  ${reading.reason ?? ''}`];
  const value = reading.unit === 'ms' ? formatMs(reading.value) : formatNumber(reading.value);
  return [rowLine(COLUMNS, [name, value, formatReadingInterval(reading), String(reading.n)])];
}
