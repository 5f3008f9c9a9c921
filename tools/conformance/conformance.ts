import type { Gpu } from '../browser/launch.ts';
import { type Harness, startHarness } from '../harness/harness.ts';
import { openNodeSession } from '../harness/node-session.ts';
import { type ConformanceArguments, parseConformanceArguments, USAGE } from './arguments.ts';
import { BadReference, readReference, type Reference } from './reference-file.ts';
import { type Placed, type Row, rowOf } from './row.ts';
import { fromCaller, writeJson } from '../print/files.ts';
import { closingLine, headLines, rowLines } from './table.ts';

/*
 * npm run conformance -- FILE…
 *
 * Trains every trainer on the problems of reference files and compares the losses with PyTorch's: in this
 * process where plain Node can load the trainer, in a browser's worker otherwise. Exits with 1 if a trainer is
 * wrong, or was asked for by name and can't run; with 2 if the command or a file can't be read.
 */

const print = (lines: readonly string[]): void => {
  for (const line of lines) process.stdout.write(`${line}\n`);
};

/** Starts the browser once, when the first trainer needs it. */
function lazyHarness(gpu: Gpu) {
  let harness: Promise<Harness> | null = null;
  return {
    get: () => (harness ??= startHarness(gpu)),
    close: async () => {
      const started = await harness?.catch(() => null);
      await started?.close();
    },
  };
}

async function judgeAll(
  references: ReadonlyMap<string, Reference>,
  { trainers, epochs, budgetMs, gpu }: ConformanceArguments,
): Promise<Row[]> {
  const harness = lazyHarness(gpu);
  const open = async (id: Row['id'], { problem }: Reference): Promise<Placed> => {
    const inNode = await openNodeSession(id, problem);
    if (inNode) return { where: 'Node', session: inNode };
    return { where: 'browser', session: await (await harness.get()).open(id, problem) };
  };
  const rows: Row[] = [];
  try {
    for (const [file, reference] of references) {
      print(headLines(file, reference));
      for (const id of trainers) {
        const row = await rowOf(file, id, reference, { epochs, budgetMs }, open);
        print(rowLines(row));
        rows.push(row);
      }
      print(['']);
    }
  } finally {
    await harness.close();
  }
  return rows;
}

function readAll(files: readonly string[]): Map<string, Reference> {
  return new Map(files.map((file) => [file, readReference(fromCaller(file), file)]));
}

async function conformance(): Promise<number> {
  let options: ConformanceArguments;
  let references: Map<string, Reference>;
  try {
    options = parseConformanceArguments(process.argv.slice(2));
    references = readAll(options.files);
  } catch (error) {
    const usage = error instanceof BadReference ? '' : `\n${USAGE}\n`;
    process.stderr.write(`${(error as Error).message}\n${usage}`);
    return 2;
  }
  const rows = await judgeAll(references, options);
  print([closingLine(rows)]);
  if (options.json !== null) {
    writeJson(fromCaller(options.json), { rows });
  }
  const isWrong = ({ outcome }: Row) =>
    outcome === 'failed' || (outcome === 'unsupported' && options.areExpected);
  return rows.some(isWrong) ? 1 : 0;
}

process.exitCode = await conformance();
