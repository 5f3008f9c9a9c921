import {
  DASH,
  formatCount,
  formatMs,
  formatNumber,
  formatReadingInterval,
  formatValue,
} from '../../src/lab/measure/format.ts';
import { gpuName } from '../../src/lab/measure/gpu-name.ts';
import { reportOutliers } from '../../src/lab/measure/outliers.ts';
import type { Reading, Report } from '../../src/lab/measure/report.ts';
import { selfTestVerdict } from '../../src/lab/measure/self-test-verdict.ts';
import { WARNING_SENTENCES } from '../../src/lab/measure/warnings.ts';
import { type Column, rowLine, tableWidth, titleLine } from '../print/columns.ts';
import { wrapped } from '../print/wrapped.ts';

/** 80 characters with the gaps. */
const COLUMNS: readonly Column[] = [
  { title: 'reading', width: 30, align: 'left' },
  { title: 'value', width: 12, align: 'right' },
  { title: '95 % interval', width: 30, align: 'right' },
  { title: 'n', width: 5, align: 'right' },
];

/** The self-test's verdicts, 80 characters with the gaps. */
const VERDICT_COLUMNS: readonly Column[] = [
  { title: 'delay in', width: 12, align: 'left' },
  { title: 'planted', width: 14, align: 'right' },
  { title: 'found there', width: 14, align: 'right' },
  { title: 'most elsewhere', width: 24, align: 'right' },
  { title: 'verdict', width: 12, align: 'right' },
];

/** A report as lines for a terminal of 80 columns. */
export function reportLines(report: Report): string[] {
  const { plan, environment, readings, warnings } = report;
  const { gpu, clockStepMs } = environment;
  const { batch, hidden, readEvery } = plan;
  return [
    `Runner: ${plan.runner}, ${trainersOf(report)}`,
    `Plan:   batch ${formatCount(batch)}, hidden ${formatCount(hidden)}, loss read every ${String(readEvery)}, ${budgetOf(plan)}`,
    `GPU:    ${gpu ? gpuName(gpu) : 'none opened'}`,
    `Clock:  step ${clockStepMs === null ? 'unknown' : formatMs(clockStepMs)}`,
    ...outlierLines(report),
    '',
    ...(plan.runner === 'self-test' ? [...verdictLines(report), ''] : []),
    titleLine(COLUMNS),
    ...Object.entries(readings).flatMap(([name, reading]) => readingLines(name, reading)),
    ...(warnings.length > 0 ? [''] : []),
    ...warnings.flatMap((warning) => wrapped(`! ${WARNING_SENTENCES[warning]}`, WIDTH, '  ')),
  ];
}

const WIDTH = tableWidth(COLUMNS);

function trainersOf({ plan: { runner, cpu, gpu } }: Report): string {
  if (runner === 'race' || runner === 'capacity') return `${cpu} against ${gpu}`;
  if (runner === 'launch') return 'empty launches, then the GPU’s trainers';
  if (runner === 'cpu-probe') return 'this machine’s CPU';
  if (runner === 'gpu-probe') return 'no trainer, the GPU itself';
  return runner === 'self-test' || runner === 'transfer' ? gpu : 'every trainer';
}

function budgetOf({ epochs, budgetMs }: Report['plan']): string {
  return budgetMs === 'none'
    ? `all ${formatCount(epochs)} epochs`
    : `${formatMs(budgetMs)} at most`;
}

function outlierLines(report: Report): string[] {
  const texts = reportOutliers(report).map(
    ({ arm, blocks, mild, severe }) =>
      `${arm} ${String(mild)} mild, ${String(severe)} severe of ${String(blocks)} blocks`,
  );
  return texts.length === 0 ? [] : wrapped(`Outliers, kept: ${texts.join('; ')}`, WIDTH, '  ');
}

function verdictLines(report: Report): string[] {
  const { rows } = selfTestVerdict(report);
  return [
    titleLine(VERDICT_COLUMNS),
    ...rows.map(({ delayed, injectedMs, foundMs, elsewhere, outcome }) =>
      rowLine(VERDICT_COLUMNS, [
        delayed,
        timeOrDash(injectedMs),
        timeOrDash(foundMs),
        elsewhere ? `${timeOrDash(elsewhere.ms)} in ${elsewhere.part}` : DASH,
        outcome,
      ]),
    ),
  ];
}

function timeOrDash(ms: number | null): string {
  return ms === null ? DASH : formatMs(ms);
}

function readingLines(name: string, reading: Reading): string[] {
  if (reading.value === null) {
    return [rowLine(COLUMNS, [name, DASH]), ...wrapped(`  ${reading.reason ?? ''}`, WIDTH, '  ')];
  }
  const { unit } = reading;
  const value = unit === 'ratio' ? formatNumber(reading.value) : formatValue(reading.value, unit);
  return [rowLine(COLUMNS, [name, value, formatReadingInterval(reading), String(reading.n)])];
}
