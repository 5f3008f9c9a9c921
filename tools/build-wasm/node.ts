import { execFileSync } from 'node:child_process';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Compiles in a process of its own, because hooks can't wait. */
const PRINT = fileURLToPath(new URL('print.ts', import.meta.url));

/**
 * Importing this file lets plain Node import AssemblyScript programs as `plugin.ts` lets Vite. It counts for
 * imports that begin afterwards, so import what needs it with `await import(…)`.
 */
registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.ts?wasm')) return nextLoad(url, context);
    const source = execFileSync(process.execPath, [PRINT, fileURLToPath(url)], {
      encoding: 'utf8',
    });
    return { format: 'module', source, shortCircuit: true };
  },
});
