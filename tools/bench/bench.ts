import { startHarness } from '../harness/harness.ts';
import { fromCaller, writeJson } from '../print/files.ts';
import { findPyTorch } from '../python/find.mjs';
import { type BenchArguments, parseBenchArguments, USAGE } from './arguments.ts';
import { BenchRun } from './bench-run.ts';
import { environmentLines } from './environment.ts';
import { tableLines } from './table.ts';

/*
 * npm run bench
 *
 * Times an epoch of every trainer on the notes' job, the loss read every epoch: the trainers in workers of one
 * browser, as on the site, and native PyTorch in a process beside it. All take part in every round, one block
 * each, in random order.
 */

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

async function bench(): Promise<number> {
  let options: BenchArguments;
  try {
    options = parseBenchArguments(process.argv.slice(2));
  } catch (error) {
    say(`${reasonOf(error)}\n\n${USAGE}`);
    return 2;
  }
  const run = new BenchRun(say);
  const harness = await startHarness(options.gpu);
  try {
    await run.addPyTorch(findPyTorch() ?? (process.env['PYTHON'] || 'python3'));
    for (const id of options.trainers) await run.addTrainer(id, harness);
    await run.addSimdLimit(harness);
    await run.time(options.budgetMs);
    const { rows } = run;
    const environment = run.environment(harness);
    const lines = [...environmentLines(environment), '', ...tableLines(rows)];
    process.stdout.write(`${lines.join('\n')}\n`);
    if (options.json !== null) writeJson(fromCaller(options.json), { rows, environment });
    return 0;
  } finally {
    await run.close();
    await harness.close();
  }
}

try {
  process.exitCode = await bench();
} catch (error) {
  say(reasonOf(error));
  process.exitCode = 1;
}
