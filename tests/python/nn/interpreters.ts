import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type InterpreterId, PROGRAM_FILE } from '../../../src/lab/python/job.ts';
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

const PYTHON = process.env['PYTHON'] ?? 'python3';

/** A program by itself, as anybody would start it. */
const onTheMachine: RunProgram = (code, modules, reads = []) => {
  const folder = mkdtempSync(join(tmpdir(), 'overhead-python-'));
  try {
    for (const [name, text] of Object.entries({ ...modules, [PROGRAM_FILE]: code })) {
      writeFileSync(join(folder, name), text);
    }
    const { status, stdout, stderr } = spawnSync(PYTHON, [PROGRAM_FILE], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const files = reads.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
    return Promise.resolve({ output: stdout, files: Object.fromEntries(files) });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const hasPython3 = spawnSync(PYTHON, ['--version']).status === 0;

/** Both interpreters of the page, and the machine's own Python where it has one. */
export const INTERPRETERS: readonly (readonly [string, RunProgram])[] = [
  ['MicroPython', inThePage('micropython')],
  ['CPython as Pyodide', inThePage('cpython')],
  ...(hasPython3 ? [[PYTHON, onTheMachine] as const] : []),
];
