import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Interpreter, InterpreterId } from '../../src/lab/python/job.ts';
import { openMicroPython } from '../../src/lab/python/micropython.ts';
import { openPyodide } from '../../src/lab/python/pyodide.ts';

const { resolve } = createRequire(import.meta.url);
const MICROPYTHON = '@micropython/micropython-webassembly-pyscript/micropython';

const driver = (name: string): string =>
  readFileSync(new URL(`../../src/lab/python/drivers/${name}.py`, import.meta.url), 'utf8');

/** Opens an interpreter in Node, from the installed packages. */
export function openInNode(id: InterpreterId): Promise<Interpreter> {
  return id === 'micropython'
    ? openMicroPython({
        moduleUrl: pathToFileURL(resolve(`${MICROPYTHON}.mjs`)).href,
        wasmUrl: resolve(`${MICROPYTHON}.wasm`),
        wasm: null,
        driver: driver('micropython'),
      })
    : openPyodide({
        moduleUrl: pathToFileURL(resolve('pyodide/pyodide.mjs')).href,
        programUrl: pathToFileURL(resolve('pyodide/pyodide.asm.mjs')).href,
        files: `${dirname(resolve('pyodide/pyodide.mjs'))}/`,
        driver: driver('cpython'),
      });
}
