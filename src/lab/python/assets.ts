import microPythonModule from '@micropython/micropython-webassembly-pyscript/micropython.mjs?url';
import microPythonWasm from '@micropython/micropython-webassembly-pyscript/micropython.wasm?url';
import pyodideProgram from 'pyodide/pyodide.asm.mjs?url';
import pyodideWasm from 'pyodide/pyodide.asm.wasm?url';
import pyodideModule from 'pyodide/pyodide.mjs?url';
import pyodideLibrary from 'pyodide/python_stdlib.zip?url';
import { SIZES } from './asset-sizes.ts';

/** A file of an interpreter as the site serves it; its name holds a hash, so it may be kept for ever. */
export interface Asset {
  readonly address: string;
  /** Decompressed. */
  readonly sizeBytes: number;
}

const asset = (path: string, sizeBytes: number): Asset => ({
  address: new URL(path, import.meta.url).href,
  sizeBytes,
});

/** MicroPython's two files. */
export const microPythonAssets = {
  module: asset(microPythonModule, SIZES.microPythonModule),
  wasm: asset(microPythonWasm, SIZES.microPythonWasm),
};

/** Pyodide's four. Its fifth, a list of packages, is not needed: none is served. */
export const pyodideAssets = {
  module: asset(pyodideModule, SIZES.pyodideModule),
  program: asset(pyodideProgram, SIZES.pyodideProgram),
  wasm: asset(pyodideWasm, SIZES.pyodideWasm),
  library: asset(pyodideLibrary, SIZES.pyodideLibrary),
};
