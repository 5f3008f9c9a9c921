import type { InterpreterId } from '../../../src/lab/python/job.ts';
import { PYTHON, python3Version, runPython3 } from '../../../tools/python/run-python3.ts';
import { nodePythonRuns } from '../../../tools/python/run-python.ts';

/** What a program left. */
export interface Ran {
  readonly output: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Runs a program to its end with modules beside it, and brings back files; throws what Python says if it fails. */
export type RunProgram = (
  code: string,
  modules: Readonly<Record<string, string>>,
  reads?: readonly string[],
) => Promise<Ran>;

/** Shared, so that the next worker is opened while a program's end is looked at. */
const runs = nodePythonRuns();

/** Ends the workers that wait for a program. */
export const closeInterpreters = (): void => {
  runs.close();
};

const inThePage =
  (interpreter: InterpreterId): RunProgram =>
  async (code, modules, reads = []) => {
    const result = await runs.start(
      { interpreter, code, check: null, modules, reads },
      () => undefined,
    ).ended;
    if (result.outcome !== 'done')
      throw new Error(result.error ?? result.message ?? result.outcome);
    return result;
  };

const onTheMachine: RunProgram = (code, modules, reads = []) => {
  const end = runPython3({ interpreter: 'cpython', code, check: null, modules, reads });
  return end.error === null ? Promise.resolve(end) : Promise.reject(new Error(end.error));
};

/** Both interpreters of the page, and the machine's own Python where it has one. */
export const INTERPRETERS: readonly (readonly [string, RunProgram])[] = [
  ['MicroPython', inThePage('micropython')],
  ['CPython as Pyodide', inThePage('cpython')],
  ...(python3Version() === null ? [] : [[PYTHON, onTheMachine] as const]),
];
