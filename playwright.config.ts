import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './tools/browser/launch.ts';

/** Not 4321, so that the tests and `npm start` can run side by side. */
const PORT = 4330;
const ADDRESS = `http://localhost:${String(PORT)}/`;

/** Specs for a browser whose WebGPU gives no adapter. */
const NO_WEBGPU_SPECS = '**/*.no-webgpu.spec.ts';

/** Playwright's desktop without its own browser's name, which would not be true of ours. */
const { userAgent: _, ...desktop } = devices['Desktop Chrome'];

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-output/browser',
  // Runs are measured for real: a second browser on the same cores would be in the readings.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // Nothing is proved by either: a machine that does other things as well takes five times as long, and loses no test.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-output/playwright.json' }]],
  use: {
    ...desktop,
    baseURL: ADDRESS,
    // A trace of every test, kept or not, is a quarter of the suite's time; `--trace on` makes one of a test that fails.
    trace: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
  },
  projects: [
    {
      name: 'webgpu',
      testIgnore: NO_WEBGPU_SPECS,
      use: { launchOptions: launchOptions('software') },
    },
    {
      name: 'no-webgpu',
      testMatch: NO_WEBGPU_SPECS,
      use: { launchOptions: launchOptions('none') },
    },
  ],
  webServer: {
    command: `npm run --silent serve -- --port ${String(PORT)}`,
    url: ADDRESS,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
    // A build under another base path is for `npm run build` alone; the tests want the plain one.
    env: { OVERHEAD_URL: '' },
  },
});
