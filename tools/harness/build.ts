import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { assemblyScript } from '../build-wasm/plugin.ts';
import { type SiteServer, serveSite } from '../serve/site-server.ts';
import { projectRoot } from '../setup/child.mjs';

/**
 * Builds the page and its worker as the site is built, and serves them with the site's own headers and public
 * files, so that a trainer meets here what it meets there. The built files are deleted when the server closes,
 * or when the process ends.
 */
export async function serveHarness(): Promise<SiteServer> {
  const dir = mkdtempSync(join(tmpdir(), 'overhead-harness-'));
  const remove = () => rmSync(dir, { recursive: true, force: true });
  process.once('exit', remove);
  await build({
    configFile: false,
    root: join(projectRoot, 'tools/harness'),
    publicDir: join(projectRoot, 'public'),
    build: {
      outDir: dir,
      emptyOutDir: true,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
    // As in the site's configuration: every trainer a chunk of its own.
    worker: { format: 'es' },
    plugins: [assemblyScript()],
    logLevel: 'warn',
  });
  const server = await serveSite({ dir, base: '/', port: 0 });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      remove();
      process.off('exit', remove);
    },
  };
}
