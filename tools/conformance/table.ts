import { DASH, formatCount, formatMs, formatPercent } from '../../src/lab/measure/format.ts';
import { type Column, rowLine, titleLine } from '../print/columns.ts';
import type { Reference } from './reference-file.ts';
import type { Row } from './row.ts';

const COLUMNS: readonly Column[] = [
  { title: 'trainer', width: 12, align: 'left' },
  { title: 'where', width: 7, align: 'left' },
  { title: 'epochs', width: 7, align: 'right' },
  { title: 'losses', width: 6, align: 'right' },
  { title: 'max diff', width: 8, align: 'right' },
  { title: 'loss', width: 8, align: 'right' },
  { title: 'accuracy', width: 8, align: 'right' },
  { title: 'time', width: 8, align: 'right' },
  { title: 'result', width: 6, align: 'left' },
];

/** The lines above a file's rows: what it is, the titles, and PyTorch's own row. */
export function headLines(file: string, { config, losses, ...reference }: Reference): string[] {
  const { seed, lr, hidden, dtype } = config;
  return [
    `${file}: seed ${String(seed)}, lr ${String(lr)}, hidden ${String(hidden)}, ${dtype}, PyTorch ${reference.torch}`,
    titleLine(COLUMNS),
    rowLine(COLUMNS, [
      'reference',
      'PyTorch',
      formatCount(config.epochs),
      formatCount(losses.length + 1),
      '',
      formatLoss(reference.finalLoss),
      formatPercent(reference.testAccuracy),
    ]),
  ];
}

/** One trainer's line; a reason stands in a line of its own below it. */
export function rowLines({
  id,
  where,
  judgement,
  maxLossDifference,
  outcome,
  reason,
}: Row): string[] {
  const cells = judgement
    ? [
        formatCount(judgement.epochs),
        formatCount(judgement.compared),
        maxLossDifference === null ? DASH : maxLossDifference.toExponential(1),
        formatLoss(judgement.loss),
        judgement.testAccuracy === null ? DASH : formatPercent(judgement.testAccuracy),
        formatMs(judgement.ms),
      ]
    : Array<string>(6).fill(DASH);
  const word = outcome === 'failed' ? 'FAILED' : outcome;
  const line = rowLine(COLUMNS, [id, where, ...cells, word]);
  return reason === null ? [line] : [line, `  ${id}: ${reason}`];
}

/** One sentence on all rows. */
export function closingLine(rows: readonly Row[]): string {
  const count = (outcome: Row['outcome']) =>
    String(rows.filter((row) => row.outcome === outcome).length);
  return `Conformance: ${count('passed')} passed, ${count('failed')} failed, ${count('unsupported')} unsupported here`;
}

function formatLoss(loss: number): string {
  return Number.isFinite(loss) ? loss.toPrecision(4) : 'NaN';
}
