import type { InterpreterId } from '../../../src/lab/python/job.ts';
import {
  MACHINE_PYTHON,
  machinePythonName,
  runOnMachine,
} from '../../../tools/python/machine-python.ts';
import { runPython } from '../../../tools/python/run-python.ts';

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

const inThePage =
  (interpreter: InterpreterId): RunProgram =>
  async (code, modules, reads = []) => {
    const result = await runPython({ interpreter, code, check: null, modules, reads });
    if (result.outcome !== 'done')
      throw new Error(result.error ?? result.message ?? result.outcome);
    return result;
  };

const onTheMachine: RunProgram = (code, modules, reads = []) =>
  Promise.resolve(runOnMachine(code, modules, reads));

/** Both interpreters of the page, and the machine's own Python where it has one. */
export const INTERPRETERS: readonly (readonly [string, RunProgram])[] = [
  ['MicroPython', inThePage('micropython')],
  ['CPython as Pyodide', inThePage('cpython')],
  ...(machinePythonName() === null ? [] : [[MACHINE_PYTHON, onTheMachine] as const]),
];
