import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { openMicroPython } from '../../src/lab/python/micropython.ts';
import { openPyodide } from '../../src/lab/python/pyodide.ts';
import { workerProgram } from '../../src/lab/python/worker-program.ts';

/*
 * The page's disposable Python worker, as a thread of Node. It reads the interpreters from the packages, and takes
 * nothing away from the program: Node's own ways out are none of a browser's.
 */

const { resolve } = createRequire(import.meta.url);
const MICROPYTHON = '@micropython/micropython-webassembly-pyscript/micropython';

const driver = (name: string): string =>
  readFileSync(new URL(`../../src/lab/python/drivers/${name}.py`, import.meta.url), 'utf8');

const receive = workerProgram({
  post: (message) => parentPort?.postMessage(message),
  now: () => performance.now(),
  open: async (id) => ({
    files: null,
    interpreter: await (id === 'micropython'
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
        })),
  }),
});

parentPort?.on('message', receive);
