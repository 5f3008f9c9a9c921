import { cells } from '../../lab/python/cells.ts';
import type { InterpreterId, PythonJob } from '../../lab/python/job.ts';

/** Texts that are fetched when they are needed, by their path. */
type Texts = Record<string, () => Promise<string>>;

const modules = import.meta.glob('../../lab/python/modules/*.py', {
  query: '?raw',
  import: 'default',
}) as Texts;
const checks = import.meta.glob('../../lab/python/cells/*.check.py', {
  query: '?raw',
  import: 'default',
}) as Texts;

/**
 * The job that runs a program in a cell's place: with the modules that the cell may import, and the cell's check.
 *
 * @throws Error if a file could not be fetched.
 */
export async function cellJob(
  id: string,
  code: string,
  interpreter: InterpreterId,
): Promise<PythonJob> {
  const names = cells.find((cell) => cell.id === id)?.modules ?? [];
  const check = checks[`../../lab/python/cells/${id}.check.py`];
  const texts = await Promise.all(names.map((name) => text(modules, name)));
  return {
    interpreter,
    code,
    check: check ? await check() : null,
    modules: Object.fromEntries(names.map((name, i) => [name, texts[i] ?? ''])),
    reads: [],
  };
}

async function text(texts: Texts, name: string): Promise<string> {
  const load = texts[`../../lab/python/modules/${name}`];
  if (!load) throw new Error(`There is no Python module ${name}.`);
  return load();
}
