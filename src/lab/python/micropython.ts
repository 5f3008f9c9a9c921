import { drive } from './driver-job.ts';
import { type FileSystem, readFiles, writeFiles } from './file-system.ts';
import type { Interpreter } from './job.ts';
import { runOrDie } from './run-or-die.ts';
import { withWasm } from './with-wasm.ts';

/** What is used of the package, which has no types. */
interface MicroPythonModule {
  readonly loadMicroPython: (options: {
    readonly url: string;
    readonly heapsize: number;
    readonly linebuffer: boolean;
    readonly stdout: (bytes: Uint8Array) => void;
    readonly stderr: (byte: number) => void;
  }) => Promise<MicroPython>;
}

interface MicroPython {
  runPython(code: string): void;
  readonly globals: { get(name: string): unknown; set(name: string, value: string): void };
  readonly FS: FileSystem;
}

/** What MicroPython keeps in the global scope of the objects that a program may hold; the first is the scope itself. */
interface Bridge {
  proxy_js_ref?: unknown[];
  proxy_js_ref_map?: Map<unknown, number>;
}

/** Heap to begin with; it grows. Programs of the course need a hundredth. */
const HEAP_BYTES = 4 * 1024 * 1024;

/** Where MicroPython comes from. */
export interface MicroPythonAssets {
  /** Address of `micropython.mjs`. */
  readonly moduleUrl: string;
  /** Address of `micropython.wasm`. */
  readonly wasmUrl: string;
  /** What is at that address, compiled, if it has been fetched already. */
  readonly wasm: WebAssembly.Module | null;
  /** The text of `drivers/micropython.py`. */
  readonly driver: string;
}

/**
 * Opens MicroPython for one run.
 *
 * @throws whatever a missing or broken file makes `import` or WebAssembly throw.
 */
export async function openMicroPython(assets: MicroPythonAssets): Promise<Interpreter> {
  const { loadMicroPython } = (await import(
    /* @vite-ignore */ assets.moduleUrl
  )) as MicroPythonModule;
  let write: (bytes: Uint8Array) => void = () => undefined;
  const load = (): Promise<MicroPython> =>
    loadMicroPython({
      url: assets.wasmUrl,
      heapsize: HEAP_BYTES,
      linebuffer: false,
      stdout: (bytes) => {
        write(bytes);
      },
      stderr: (byte) => {
        write(Uint8Array.of(byte));
      },
    });
  const python = await (assets.wasm ? withWasm(assets.wasm, new Map(), load) : load());
  python.runPython(assets.driver);
  python.runPython('_version = "{}.{}.{}".format(*sys.implementation[1])');
  const name = `MicroPython ${String(python.globals.get('_version'))}`;
  closeBridge(globalThis as Bridge);

  const call = (driver: string, text: string): unknown => {
    python.globals.set('_text', text);
    python.runPython(`_answer = ${driver}(_text)`);
    return python.globals.get('_answer');
  };
  return {
    name,
    run: (job, output) =>
      runOrDie('MicroPython', () => {
        writeFiles(python.FS, job.modules);
        write = (bytes) => {
          output.write(bytes);
        };
        return drive(job, output, {
          start: (text) => call('_start', text),
          judge: (text) => call('_judge', text),
          mute: () => {
            write = () => undefined;
          },
          files: () => readFiles(python.FS, job.reads),
        });
      }),
  };
}

/**
 * `import js` would give the worker's global scope; from here on it gives an empty object.
 *
 * @throws Error if a newer MicroPython keeps it elsewhere.
 */
function closeBridge(scope: Bridge): void {
  const nothing = Object.freeze(Object.create(null) as object);
  if (scope.proxy_js_ref?.[0] !== globalThis || !scope.proxy_js_ref_map) {
    throw new Error('This MicroPython keeps its way to JavaScript in another place.');
  }
  scope.proxy_js_ref[0] = nothing;
  scope.proxy_js_ref_map.delete(globalThis);
  scope.proxy_js_ref_map.set(nothing, 0);
}
