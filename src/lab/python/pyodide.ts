import { drive } from './driver-job.ts';
import { type FileSystem, readFiles, writeFiles } from './file-system.ts';
import type { Interpreter } from './job.ts';
import { runOrDie } from './run-or-die.ts';
import { withWasm } from './with-wasm.ts';

/** What is used of the package. Its own types are those of a page's script. */
interface PyodideModule {
  readonly version: string;
  readonly loadPyodide: (options: {
    readonly indexURL: string;
    readonly stdLibURL: string;
    readonly createPyodideModule: unknown;
    readonly lockFileContents: string;
    readonly packageBaseUrl: string;
    readonly jsglobals: object;
    readonly stdin: () => null;
  }) => Promise<Pyodide>;
}

interface Pyodide {
  runPython(
    code: string,
    options: { readonly globals: Names; readonly filename?: string },
  ): unknown;
  toPy(object: object): Names;
  setStdout(out: Out): void;
  setStderr(out: Out): void;
  readonly FS: FileSystem;
}

/** A dict of Python's. */
interface Names {
  get(name: string): unknown;
}

interface Out {
  readonly write: (bytes: Uint8Array) => number;
}

/**
 * What Pyodide would read from `pyodide-lock.json`, without the 120 KB of packages, none of which is served here.
 * A test compares it with the package's own.
 */
export const PYODIDE_BUILD = {
  abi_version: '2026_0',
  arch: 'wasm32',
  platform: 'emscripten_5_0_3',
  python: '3.14.2',
} as const;

/** Where Pyodide comes from. */
export interface PyodideAssets {
  /** Address of `pyodide.mjs`. */
  readonly moduleUrl: string;
  /** Address of `pyodide.asm.mjs`. */
  readonly programUrl: string;
  /** The folder with the other files, for Node; or the two of them, fetched already. */
  readonly files: string | PyodideFiles;
  /** The text of `drivers/cpython.py`. */
  readonly driver: string;
}

/** The large files. */
export interface PyodideFiles {
  /** `pyodide.asm.wasm`, compiled. */
  readonly wasm: WebAssembly.Module;
  /** `python_stdlib.zip`. */
  readonly library: Uint8Array<ArrayBuffer>;
}

/** Addresses that are never asked for over the network, since the files are here. */
const NO_FOLDER = 'https://pyodide.invalid/';
const LIBRARY_NAME = 'python_stdlib.zip';

/**
 * Opens CPython, as Pyodide, for one run.
 *
 * @throws whatever a missing or broken file makes `import` or WebAssembly throw.
 */
export async function openPyodide({
  moduleUrl,
  programUrl,
  files,
  driver,
}: PyodideAssets): Promise<Interpreter> {
  const [{ loadPyodide, version }, program] = (await Promise.all([
    import(/* @vite-ignore */ moduleUrl),
    import(/* @vite-ignore */ programUrl),
  ])) as [PyodideModule, { readonly default: unknown }];
  const folder = typeof files === 'string' ? files : NO_FOLDER;
  const open = (): Promise<Pyodide> =>
    loadPyodide({
      indexURL: folder,
      stdLibURL: folder + LIBRARY_NAME,
      createPyodideModule: program.default,
      lockFileContents: JSON.stringify({ info: PYODIDE_BUILD, packages: {} }),
      packageBaseUrl: NO_FOLDER,
      // `import js` gives this instead of the worker's global scope.
      jsglobals: Object.freeze(Object.create(null) as object),
      stdin: () => null,
    });
  const python = await (typeof files === 'string'
    ? open()
    : withWasm(files.wasm, new Map([[NO_FOLDER + LIBRARY_NAME, files.library]]), open));

  let write: (bytes: Uint8Array) => void = () => undefined;
  const out = {
    write: (bytes: Uint8Array): number => {
      write(bytes);
      return bytes.length;
    },
  };
  python.setStdout(out);
  python.setStderr(out);
  const names = python.toPy({});
  python.runPython(driver, { globals: names, filename: '<driver>' });
  const pythonVersion = String(python.runPython('sys.version.split()[0]', { globals: names }));
  const start = names.get('_start') as (job: string) => unknown;
  const judge = names.get('_judge') as (printed: string) => unknown;

  return {
    name: `CPython ${pythonVersion} (Pyodide ${version})`,
    run: (job, output) =>
      runOrDie('CPython', () => {
        writeFiles(python.FS, job.modules);
        write = (bytes) => {
          output.write(bytes);
        };
        return drive(job, output, {
          start,
          judge,
          mute: () => {
            write = () => undefined;
          },
          files: () => readFiles(python.FS, job.reads),
        });
      }),
  };
}
