import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAM_FILE } from '../../src/lab/python/job.ts';

/** The machine's own Python: `$PYTHON`, or `python3`. */
export const MACHINE_PYTHON = process.env['PYTHON'] ?? 'python3';

const VERSION =
  'import platform; print(platform.python_implementation(), platform.python_version())';

/** Name and version of the machine's own Python, `CPython 3.11.7`; null if it has none. */
export function machinePythonName(): string | null {
  const { status, stdout } = spawnSync(MACHINE_PYTHON, ['-c', VERSION], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/**
 * Runs a program in the machine's own Python, as anybody would start it, in a new folder with its modules.
 *
 * @param reads Names of files to bring back.
 * @throws Error with Python's own text if the program fails.
 */
export function runOnMachine(
  code: string,
  modules: Readonly<Record<string, string>>,
  reads: readonly string[],
): { readonly output: string; readonly files: Readonly<Record<string, string>> } {
  const folder = mkdtempSync(join(tmpdir(), 'overhead-python-'));
  try {
    for (const [name, text] of Object.entries({ ...modules, [PROGRAM_FILE]: code })) {
      writeFileSync(join(folder, name), text);
    }
    const { status, stdout, stderr } = spawnSync(MACHINE_PYTHON, [PROGRAM_FILE], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const files = reads.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
    return { output: stdout, files: Object.fromEntries(files) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
