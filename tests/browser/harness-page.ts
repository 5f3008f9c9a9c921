import { test as base, type Page } from '@playwright/test';
import { openHarnessPage } from '../../tools/harness/browser-session.ts';
import { serveHarness } from '../../tools/harness/build.ts';

/**
 * A test on the page in whose workers trainers can be opened. The page is built and served once for all specs that use
 * this, for that takes seconds.
 */
export const test = base.extend<{ harnessPage: Page }, { harnessUrl: string }>({
  harnessUrl: [
    // Playwright reads which fixtures a fixture uses from this pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await serveHarness();
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  harnessPage: async ({ page, harnessUrl }, use) => {
    await openHarnessPage(page, harnessUrl);
    await use(page);
  },
});
