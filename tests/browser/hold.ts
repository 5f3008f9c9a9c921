import type { Page } from '@playwright/test';

/** Keeps the files of these addresses back until the function that it gives is called. */
export async function hold(page: Page, files: RegExp): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  await page.route(files, async (route) => {
    await released;
    await route.continue();
  });
  return () => {
    release(undefined);
  };
}
