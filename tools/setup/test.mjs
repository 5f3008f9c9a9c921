import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { interrupted, npm, projectEnvironment, projectRoot } from './child.mjs';
import { reportFailure } from './failure.mjs';
import { ensureInstalled } from './install.mjs';
import { ensurePyTorch } from './pytorch.mjs';
import { closingLine, playwrightTotals, sum, vitestTotals } from './results.mjs';

/** `npm test`: installs what is missing, builds the site, and runs every test there is. */
const COMMAND = 'npm test';

/** Where the runners write what they found; git ignores it. */
const OUTPUT = join(projectRoot, 'test-output');

/**
 * A runner: its npm script, its report, and the suites without which a run proves nothing.
 *
 * @param {string | null} python A Python with PyTorch, where there is one.
 */
const runners = (python) => [
  {
    script: 'test:unit',
    report: 'vitest.json',
    suites: ['unit', 'conformance', 'python', ...(python === null ? [] : ['companion', 'pytorch'])],
    env: python === null ? {} : { PYTHON: python },
    read: vitestTotals,
  },
  {
    script: 'test:browser',
    report: 'playwright.json',
    suites: ['webgpu', 'no-webgpu'],
    env: {},
    read: playwrightTotals,
  },
];

/**
 * Runs one runner to its end.
 *
 * @param {ReturnType<typeof runners>[number]} runner
 * @returns {Promise<import('./results.mjs').TotalsBySuite>}
 */
async function totalsOf({ script, report, suites, env, read }) {
  process.stdout.write(`\nRunning ${script} …\n`);
  const code = await npm(['run', '--silent', script], {
    env: projectEnvironment({ OVERHEAD_URL: undefined, ...env }),
  });
  let totals;
  try {
    totals = read(JSON.parse(readFileSync(join(OUTPUT, report), 'utf8')), suites);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${script} left no report that can be read: ${reason}\n`);
    return { [script]: { passed: 0, failed: 1, skipped: 0 } };
  }
  for (const [suite, { passed, failed }] of Object.entries(totals)) {
    if (passed + failed > 0) continue;
    process.stderr.write(`The suite "${suite}" ran no test, which counts as a failure.\n`);
    totals[suite] = { passed: 0, failed: 1, skipped: 0 };
  }
  if (code !== 0 && sum(totals).failed === 0) {
    process.stderr.write(
      `${script} ended with exit code ${String(code)} though no test failed, which counts as a failure.\n`,
    );
    totals[script] = { passed: 0, failed: 1, skipped: 0 };
  }
  return totals;
}

async function installAndBuild() {
  await ensureInstalled(COMMAND);
  // An address from the environment would move the site under test to another base path.
  await build(COMMAND, { OVERHEAD_URL: undefined });
}

try {
  // PyTorch's download is the longest, and needs nothing of ours; the browser's would wait for the same apt-get.
  const [python] = await Promise.all([ensurePyTorch(COMMAND), installAndBuild()]);
  if (python !== null) process.stdout.write(`PyTorch: ${python}\n`);
  process.stdout.write(`Browser: ${await ensureBrowser(COMMAND)}\n`);
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });

  /** @type {import('./results.mjs').TotalsBySuite} */
  const totals = {};
  for (const runner of runners(python)) {
    Object.assign(totals, await totalsOf(runner));
    if (interrupted) break;
  }
  const all = sum(totals);
  process.stdout.write('\n');
  for (const [suite, { passed, failed }] of Object.entries(totals)) {
    process.stdout.write(`${suite}: ${String(passed)} passed, ${String(failed)} failed\n`);
  }
  process.stdout.write(`\n${closingLine(all)}\n`);
  if (interrupted) process.exitCode = 130;
  else if (all.failed > 0) process.exitCode = 1;
} catch (error) {
  if (interrupted) process.exitCode = 130;
  else reportFailure(error);
}
