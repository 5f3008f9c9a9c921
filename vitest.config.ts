import { defineConfig } from 'vitest/config';
import { assemblyScript } from './tools/build-wasm/plugin.ts';

/** A folder of tests/ as a project of its own, so that each can be run alone. */
const project = (name: 'unit' | 'conformance' | 'python', testTimeoutMs: number) => ({
  extends: true as const,
  test: {
    name,
    environment: 'node' as const,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout: testTimeoutMs,
  },
});

export default defineConfig({
  // TensorFlow.js declares its ES modules as CommonJS; Vite reads them as it does for the site.
  ssr: { noExternal: [/^@tensorflow\//] },
  plugins: [assemblyScript()],
  test: {
    // 20,000 epochs in plain JavaScript kernels take their time on a slow machine.
    // Opening CPython takes seconds on a slow machine, and every program opens it anew.
    projects: [project('unit', 10_000), project('conformance', 300_000), project('python', 60_000)],
    reporters: ['default', 'json'],
    outputFile: { json: 'test-output/vitest.json' },
  },
});
