import { type Asset, microPythonAssets, pyodideAssets } from './assets.ts';
import cpythonDriver from './drivers/cpython.py?raw';
import microPythonDriver from './drivers/micropython.py?raw';
import { AssetMissing, compileAsset, fetchAsset } from './fetch-asset.ts';
import type { Interpreter, InterpreterId } from './job.ts';
import { openMicroPython } from './micropython.ts';
import type { InterpreterFiles } from './protocol.ts';
import { openPyodide } from './pyodide.ts';
import type { Opened } from './worker-program.ts';

/** Told how much of the interpreter is here, decompressed. */
type OnLoading = (loadedBytes: number, totalBytes: number) => void;

/**
 * Opens an interpreter from the site's files.
 *
 * @param files What an earlier worker of the page passed on.
 * @throws AssetMissing with a sentence for the reader.
 */
export async function openInterpreter(
  id: InterpreterId,
  files: InterpreterFiles | null,
  onLoading: OnLoading,
): Promise<Opened> {
  return id === 'micropython' ? openSmall(files, onLoading) : openReal(files, onLoading);
}

async function openSmall(files: InterpreterFiles | null, onLoading: OnLoading): Promise<Opened> {
  const { module, wasm } = microPythonAssets;
  const loaded = counter([module, wasm], onLoading);
  const parts = {
    wasm: moduleOf(files) ?? (await compileAsset(wasm, await fetchAsset(wasm, loaded))),
  };
  return {
    files: parts,
    interpreter: await orBroken(module, () =>
      openMicroPython({
        moduleUrl: module.address,
        wasmUrl: wasm.address,
        wasm: parts.wasm,
        driver: microPythonDriver,
      }),
    ),
  };
}

async function openReal(files: InterpreterFiles | null, onLoading: OnLoading): Promise<Opened> {
  const { module, program, wasm, library } = pyodideAssets;
  const loaded = counter([module, program, wasm, library], onLoading);
  const kept = files?.['library'];
  const [compiled, bytes] = await Promise.all([
    Promise.resolve(moduleOf(files)).then(
      async (earlier) => earlier ?? compileAsset(wasm, await fetchAsset(wasm, loaded)),
    ),
    kept instanceof Uint8Array ? Promise.resolve(kept) : fetchAsset(library, loaded),
    // Only to count it and to see that it is whole: the browser takes it from its cache when it is imported.
    files ? Promise.resolve() : fetchAsset(program, loaded),
  ]);
  return {
    files: { wasm: compiled, library: bytes },
    interpreter: await orBroken(program, () =>
      openPyodide({
        moduleUrl: module.address,
        programUrl: program.address,
        files: { wasm: compiled, library: bytes },
        driver: cpythonDriver,
      }),
    ),
  };
}

/** The compiled module among an earlier worker's files. */
function moduleOf(files: InterpreterFiles | null): WebAssembly.Module | null {
  const file = files?.['wasm'];
  return file instanceof WebAssembly.Module ? file : null;
}

/** Adds up the bytes of several files. */
function counter(assets: readonly Asset[], onLoading: OnLoading): (bytes: number) => void {
  const totalBytes = assets.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let loadedBytes = 0;
  return (bytes) => {
    loadedBytes += bytes;
    onLoading(loadedBytes, totalBytes);
  };
}

/** A script that fails to load fails without a reason a reader could use. */
async function orBroken(script: Asset, open: () => Promise<Interpreter>): Promise<Interpreter> {
  try {
    return await open();
  } catch (error) {
    console.error(error);
    throw new AssetMissing(script, 'did not come, or came in part only');
  }
}
