import { type Browser, chromium, type Page } from '@playwright/test';
import type { Problem } from '../../src/lab/model/problem.ts';
import type { TrainerId } from '../../src/lab/trainers/registry.ts';
import { type Gpu, launchOptions } from '../browser/launch.ts';
import type { SiteServer } from '../serve/site-server.ts';
import { openBrowserSession, openBrowserSimdLimit, openHarnessPage } from './browser-session.ts';
import { serveHarness } from './build.ts';
import type { BrowserFacts } from './protocol.ts';
import type { Opened, Session, Timed } from './session.ts';

/** A browser in which trainers can be opened. */
export interface Harness {
  /** The browser's name and version: `Chromium 156.0.1.2`. */
  readonly browser: string;
  readonly facts: BrowserFacts;
  /** See `openBrowserSession`. */
  open(trainerId: TrainerId, problem: Problem): Promise<Session>;
  /** See `openBrowserSimdLimit`. */
  openSimdLimit(problem: Problem): Promise<Timed & Pick<Opened, 'clockStepMs'>>;
  close(): Promise<void>;
}

/** Builds and serves the page, and starts a browser on it. Throws an Error with what to do if there is none. */
export async function startHarness(gpu: Gpu): Promise<Harness> {
  const options = launchOptions(gpu);
  let server: SiteServer | null = null;
  let browser: Browser | null = null;
  const close = async () => {
    await browser?.close();
    await server?.close();
  };
  try {
    server = await serveHarness();
    browser = await chromium.launch(options);
    const page: Page = await browser.newPage();
    const facts = await openHarnessPage(page, server.url);
    return {
      browser: `Chromium ${browser.version()}`,
      facts,
      open: (trainerId, problem) => openBrowserSession(page, trainerId, problem),
      openSimdLimit: (problem) => openBrowserSimdLimit(page, problem),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
