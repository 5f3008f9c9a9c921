import { chromium } from '@playwright/test';
import { findBrowser } from './find.mjs';

/**
 * Which WebGPU adapter a browser is to have: SwiftShader, the same on every machine; the machine's
 * own graphics card; or none at all.
 */
export type Gpu = 'software' | 'machine' | 'none';

/** What every browser that we start gets: it asks nothing of the network or of the desktop. */
const QUIET_ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const GPU_ARGUMENTS: Record<Gpu, string[]> = {
  software: ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'],
  machine: ['--enable-unsafe-webgpu'],
  // Leaving the others out is enough on a machine without a graphics card, and only there.
  none: ['--disable-gpu'],
};

/** The command line of a browser with the given adapter. */
export function launchArguments(gpu: Gpu): string[] {
  return [...QUIET_ARGUMENTS, ...GPU_ARGUMENTS[gpu]];
}

/**
 * What Playwright needs to start the browser of this machine.
 *
 * @throws Error with what to do, when there is no browser.
 */
export function launchOptions(gpu: Gpu): { executablePath: string; args: string[] } {
  const executablePath = findBrowser(chromium.executablePath());
  if (executablePath === null) {
    throw new Error(
      'No browser found. Run "npx playwright install chromium", or install Chrome or Chromium, or set CHROME_PATH.',
    );
  }
  return { executablePath, args: launchArguments(gpu) };
}
