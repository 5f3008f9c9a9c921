/** How one column of a table is printed. */
export interface Column {
  readonly title: string;
  /** In characters; text that is longer pushes the rest to the right. */
  readonly width: number;
  readonly align: 'left' | 'right';
}

const GAP = ' ';

/** One line of a table that is printed row by row, while the next row is still being measured. */
export function rowLine(columns: readonly Column[], cells: readonly string[]): string {
  return columns
    .map(({ width, align }, i) => {
      const cell = cells[i] ?? '';
      return align === 'left' ? cell.padEnd(width) : cell.padStart(width);
    })
    .join(GAP)
    .trimEnd();
}

/** The line of titles above the rows. */
export function titleLine(columns: readonly Column[]): string {
  return rowLine(
    columns,
    columns.map(({ title }) => title),
  );
}

/** How wide a table of these columns is, in characters. */
export function tableWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0) + GAP.length * (columns.length - 1);
}
