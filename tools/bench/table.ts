import {
  DASH,
  formatCount,
  formatFactor,
  formatMs,
  formatMsInterval,
} from '../../src/lab/measure/format.ts';
import { type Column, rowLine, titleLine } from '../print/columns.ts';
import type { BenchRow, Figure } from './rows.ts';

const COLUMNS: readonly Column[] = [
  { title: 'trainer', width: 12, align: 'left' },
  { title: 'on', width: 3, align: 'left' },
  { title: 'epoch', width: 9, align: 'right' },
  { title: '95 % interval', width: 22, align: 'right' },
  { title: 'blocks', width: 6, align: 'right' },
  { title: 'pytorch-cpu', width: 11, align: 'right' },
  { title: 'tfjs-cpu', width: 9, align: 'right' },
];

/** The whole table, 80 characters wide at the most, with what its last columns mean below it. */
export function tableLines(rows: readonly BenchRow[]): string[] {
  const absent = rows.filter(({ reason }) => reason !== null);
  return [
    titleLine(COLUMNS),
    ...rows.map(lineOf),
    'Last columns: how many times faster an epoch is than that trainer’s.',
    ...absent.map(({ id, reason }) => `${id}: ${String(reason)}`),
  ];
}

function lineOf({ id, device, epochMs, timesFasterThan }: BenchRow): string {
  const { value, low, high, n } = epochMs;
  return rowLine(COLUMNS, [
    id,
    device.toUpperCase(),
    value === null ? 'absent' : formatMs(value),
    low === null || high === null ? DASH : formatMsInterval(low, high),
    value === null ? DASH : formatCount(n),
    factor(timesFasterThan['pytorch-cpu']),
    factor(timesFasterThan['tfjs-cpu']),
  ]);
}

function factor(figure: Figure | undefined): string {
  return figure?.value == null ? DASH : formatFactor(figure.value);
}
