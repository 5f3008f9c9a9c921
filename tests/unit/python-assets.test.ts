import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SIZES } from '../../src/lab/python/asset-sizes.ts';
import { PYODIDE_BUILD } from '../../src/lab/python/pyodide.ts';

const MICROPYTHON = 'node_modules/@micropython/micropython-webassembly-pyscript/micropython';
const PYODIDE = 'node_modules/pyodide/';

describe('what is written of the installed interpreters', () => {
  it.each([
    [`${MICROPYTHON}.mjs`, SIZES.microPythonModule],
    [`${MICROPYTHON}.wasm`, SIZES.microPythonWasm],
    [`${PYODIDE}pyodide.mjs`, SIZES.pyodideModule],
    [`${PYODIDE}pyodide.asm.mjs`, SIZES.pyodideProgram],
    [`${PYODIDE}pyodide.asm.wasm`, SIZES.pyodideWasm],
    [`${PYODIDE}python_stdlib.zip`, SIZES.pyodideLibrary],
  ])('is the size of %s', (path, sizeBytes) => {
    expect(statSync(path).size).toBe(sizeBytes);
  });

  it("is the build that Pyodide's list of packages names", () => {
    const lock = JSON.parse(readFileSync(`${PYODIDE}pyodide-lock.json`, 'utf8')) as {
      info: unknown;
    };
    expect(lock.info).toEqual(PYODIDE_BUILD);
  });
});
