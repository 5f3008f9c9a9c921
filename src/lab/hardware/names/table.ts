import type { Source } from './decoded-name.ts';

/** How many cores and threads a CPU has; null where the source doesn't say. */
export interface CpuModel {
  readonly cores: number | null;
  readonly threads: number | null;
}

/** CPUs of one architecture that came out in one year. */
export interface CpuRow {
  readonly architecture: string;
  readonly year: number;
  /** Without it the year is that of each model. */
  readonly yearOf?: 'family';
  /** The maker's name for the line, where the number alone would mislead. */
  readonly series?: string;
  readonly source: Source;
  readonly models: ReadonlyMap<string, CpuModel>;
}

/** Cards of one architecture and series. */
export interface GpuRow {
  readonly architecture: string;
  readonly series: string;
  /** When the first of them came out; null where the source doesn't say. */
  readonly year: number | null;
  readonly place: string | null;
  readonly source: Source;
  /** By name, the sizes of VRAM in GB in which each was sold; empty where the source doesn't say. */
  readonly models: ReadonlyMap<string, readonly number[]>;
}

/** Reads CPUs written as `i7-13700K:16/24`, cores and threads after the colon; `_` stands for a space. */
export function models(text: string): ReadonlyMap<string, CpuModel> {
  const count = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
  return new Map(
    text
      .trim()
      .split(/\s+/)
      .map((entry) => {
        const [name = '', counts = ''] = entry.split(':');
        const [cores, threads] = counts.split('/').filter(Boolean);
        return [modelKey(name), { cores: count(cores), threads: count(threads) }];
      }),
  );
}

/** Reads cards written as `RTX 4060 Ti = 8 16 | RTX 4070 = 12`. */
export function cards(text: string): ReadonlyMap<string, readonly number[]> {
  return new Map(
    text.split('|').map((entry) => {
      const [name = '', sizes = ''] = entry.split('=');
      return [modelKey(name.trim()), sizes.trim().split(/\s+/).filter(Boolean).map(Number)];
    }),
  );
}

/** One spelling for all the ways in which a model's name is written. */
export function modelKey(name: string): string {
  return name.replace(/[_\s]+/g, ' ').toUpperCase();
}

/** What a table's rows hold of each model. */
type ModelOf<Row extends AnyRow> =
  Row['models'] extends ReadonlyMap<string, infer Model> ? Model : never;

interface AnyRow {
  readonly models: ReadonlyMap<string, unknown>;
}

/** The row that has a model, with what the row holds of it. */
export interface Found<Row extends AnyRow> {
  readonly row: Row;
  readonly model: ModelOf<Row>;
}

/** Looks names up in a table, over an index that is built at the first of them. */
export function lookUp<Row extends AnyRow>(
  rows: readonly Row[],
): (name: string) => Found<Row> | null {
  let index: Map<string, Found<Row>> | null = null;
  return (name) => {
    index ??= new Map(
      rows.flatMap((row) =>
        [...row.models].map(
          ([key, model]) => [key, { row, model: model as ModelOf<Row> }] as const,
        ),
      ),
    );
    return index.get(modelKey(name)) ?? null;
  };
}
