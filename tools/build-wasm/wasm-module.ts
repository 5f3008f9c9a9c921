import { compileAssemblyScript } from './compile.ts';

/** A module's code, and the files it was made from. */
export interface WasmModule {
  readonly code: string;
  readonly sources: readonly string[];
}

/**
 * Compiles an AssemblyScript program into a module whose default export is the program's bytes. They are written
 * into the code, so a program of a few KB works alike on the site, in a worker, in Node and in tests, and
 * nothing is fetched.
 */
export async function wasmModule(entry: string): Promise<WasmModule> {
  const { bytes, sources } = await compileAssemblyScript(entry);
  const text = JSON.stringify(Buffer.from(bytes).toString('base64'));
  return {
    code: `export default Uint8Array.from(atob(${text}), (character) => character.charCodeAt(0));`,
    sources,
  };
}
