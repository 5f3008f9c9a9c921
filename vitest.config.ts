import { defineConfig } from 'vitest/config';
import { assemblyScript } from './tools/build-wasm/plugin.ts';
import { findPython, findPyTorch } from './tools/python/find.mjs';
import { isContinuousIntegration } from './tools/setup/pytorch.mjs';

type Suite = 'unit' | 'conformance' | 'python' | 'companion' | 'pytorch';

/** A folder of tests/ as a project of its own, so that each can be run alone. */
const project = (name: Suite, testTimeoutMs: number, env: Record<string, string> = {}) => ({
  extends: true as const,
  test: {
    name,
    environment: 'node' as const,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout: testTimeoutMs,
    env,
  },
});

/**
 * The suites that run Python, each where there is a Python that it can run on. In continuous integration they are
 * always there, and fail where there is none.
 */
function pythonProjects() {
  const absent = isContinuousIntegration() ? 'python3' : null;
  const python = findPython() ?? absent;
  const pytorch = findPyTorch() ?? absent;
  if (pytorch === null) {
    process.stderr.write('No Python with PyTorch was found: the suite "pytorch" is left out.\n');
  }
  return [
    ...(python === null ? [] : [project('companion', 60_000, { PYTHON: python })]),
    ...(pytorch === null ? [] : [project('pytorch', 180_000, { PYTHON: pytorch })]),
  ];
}

export default defineConfig({
  // TensorFlow.js declares its ES modules as CommonJS; Vite reads them as it does for the site.
  ssr: { noExternal: [/^@tensorflow\//] },
  plugins: [assemblyScript()],
  test: {
    // Half the cores, the default, is one of two.
    maxWorkers: 2,
    // A run on a made-up GPU with a coarse clock takes three seconds, and four times that on a busy machine.
    // 20,000 epochs in plain JavaScript kernels take their time on a slow machine.
    // Opening CPython takes seconds on a slow machine, and every program opens it anew.
    projects: [
      project('unit', 60_000),
      project('conformance', 300_000),
      project('python', 60_000),
      ...pythonProjects(),
    ],
    reporters: ['default', 'json'],
    outputFile: { json: 'test-output/vitest.json' },
  },
});
