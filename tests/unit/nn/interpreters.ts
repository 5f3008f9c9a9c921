import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPyodide } from 'pyodide';

/** Runs a program with modules beside it, and returns what it printed; throws when the program does. */
export type Interpreter = (
  code: string,
  modules: Readonly<Record<string, string>>,
) => Promise<string>;

/** The package has no types. */
interface MicroPythonModule {
  loadMicroPython: (options: object) => Promise<{
    FS: { writeFile(path: string, text: string): void };
    runPython(code: string): unknown;
  }>;
}

const MICROPYTHON = '@micropython/micropython-webassembly-pyscript/micropython.mjs';

async function inMicroPython(code: string, modules: Readonly<Record<string, string>>) {
  const printed: string[] = [];
  const { loadMicroPython } = (await import(MICROPYTHON)) as MicroPythonModule;
  const python = await loadMicroPython({
    stdout: (line: string) => printed.push(line),
    linebuffer: true,
  });
  for (const [name, text] of Object.entries(modules)) python.FS.writeFile(`/${name}`, text);
  python.runPython(code);
  return printed.join('\n');
}

async function inPyodide(code: string, modules: Readonly<Record<string, string>>) {
  const printed: string[] = [];
  const python = await loadPyodide({ stdout: (line) => printed.push(line) });
  const files = python.FS as { writeFile(path: string, text: string): void };
  for (const [name, text] of Object.entries(modules)) files.writeFile(name, text);
  python.runPython(code);
  return printed.join('\n');
}

const PYTHON = process.env.PYTHON ?? 'python3';

function inPython3(code: string, modules: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'overhead-python-'));
  try {
    for (const [name, text] of Object.entries(modules)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'program.py'), code);
    const { status, stdout, stderr } = spawnSync(PYTHON, ['program.py'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return Promise.resolve(stdout.trimEnd());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const hasPython3 = spawnSync(PYTHON, ['--version']).status === 0;

/** MicroPython and Pyodide, and the machine's own Python where it has one. */
export const INTERPRETERS: readonly (readonly [string, Interpreter])[] = [
  ['MicroPython', inMicroPython],
  ['Pyodide', inPyodide],
  ...(hasPython3 ? [[PYTHON, inPython3] as const] : []),
];
