import type { Plugin } from 'vite';
import { wasmModule } from './wasm-module.ts';

/** `./assembly/program.ts?wasm` */
const WASM_IMPORT = /\.ts\?wasm$/;

/**
 * Lets a module import an AssemblyScript program as the bytes of a WebAssembly module, compiled from its source
 * on the way: `import bytes from './assembly/program.ts?wasm'`.
 *
 * One line in a Vite configuration: `plugins: [assemblyScript()]`. Workers are included.
 */
export function assemblyScript(): Plugin {
  return {
    ...wasmImports(),
    // A build bundles workers by themselves, with plugins of their own.
    config: () => ({ worker: { plugins: () => [wasmImports()] } }),
  };
}

function wasmImports(): Plugin {
  return {
    name: 'overhead-assemblyscript',
    load: {
      filter: { id: WASM_IMPORT },
      async handler(id) {
        const { code, sources } = await wasmModule(id.replace(/\?wasm$/, ''));
        for (const source of sources) this.addWatchFile(source);
        return code;
      },
    },
  };
}
