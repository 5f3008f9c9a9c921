import { existsSync, readFileSync } from 'node:fs';
import type { Cell } from '../../src/lab/python/cells.ts';
import type { InterpreterId, PythonJob } from '../../src/lab/python/job.ts';

const FOLDER = new URL('../../src/lab/python/', import.meta.url);

const text = (path: string): string => readFileSync(new URL(path, FOLDER), 'utf8');

/** Whether a cell is an exercise: has a check, and a solution. */
export function isExercise({ id }: Cell): boolean {
  return existsSync(new URL(`cells/${id}.check.py`, FOLDER));
}

/** A cell's program, or its solution, as the page would run it. */
export function cellJob(
  cell: Cell,
  interpreter: InterpreterId,
  which: 'program' | 'solution' = 'program',
): PythonJob {
  const { id, modules } = cell;
  return {
    interpreter,
    code: text(which === 'program' ? `cells/${id}.py` : `cells/${id}.solution.py`).trimEnd(),
    check: isExercise(cell) ? text(`cells/${id}.check.py`) : null,
    modules: Object.fromEntries(modules.map((name) => [name, text(`modules/${name}`)])),
    reads: [],
  };
}
