import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import asc from 'assemblyscript/asc';

/**
 * How AssemblyScript is compiled. The memory comes from outside, made as large as the problem needs; `stub`
 * and `noAssert` leave out a heap and checks that a program of loads and stores has no use for. Warning 112
 * is about vectors in exports, and the exported functions that take them are never called from outside.
 */
const OPTIONS = [
  ...['--optimizeLevel', '3', '--shrinkLevel', '0', '--converge', '--noAssert'],
  ...['--runtime', 'stub', '--importMemory', '--noExportMemory'],
  ...['--enable', 'simd', '--disableWarning', '112'],
];

/** A compiled program, and the files it was made from. */
export interface Compiled {
  readonly bytes: Uint8Array;
  readonly sources: readonly string[];
}

/**
 * Compiles an AssemblyScript program, given by its entry file's path, to a WebAssembly module.
 *
 * @throws Error with the compiler's messages; a warning counts as an error.
 */
export async function compileAssemblyScript(entry: string): Promise<Compiled> {
  const sources: string[] = [];
  let bytes: Uint8Array | undefined;
  let messages = '';
  const { error } = await asc.main([entry, '--outFile', 'program.wasm', ...OPTIONS], {
    // The compiler asks for a file under several names; null says that it isn't there.
    readFile: async (name, folder) => {
      const path = resolve(folder, name);
      const text = await readFile(path, 'utf8').catch(() => null);
      if (text !== null) sources.push(path);
      return text;
    },
    writeFile: (_name, contents) => {
      if (typeof contents !== 'string') bytes = contents;
    },
    listFiles: () => null,
    stderr: {
      write: (message) => {
        messages += String(message);
      },
    },
  });
  if (error !== null || messages !== '' || bytes === undefined) {
    throw new Error(`AssemblyScript could not compile ${entry}:\n${messages || String(error)}`, {
      cause: error,
    });
  }
  return { bytes, sources };
}
