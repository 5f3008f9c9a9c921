import type { Page } from '@playwright/test';

/** Keeps the files of these addresses back until the function that it gives is called with how they go on. */
export async function hold(
  page: Page,
  files: RegExp,
): Promise<(then?: 'continue' | 'abort') => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<'continue' | 'abort'>();
  await page.route(files, async (route) => {
    await route[await released]();
  });
  return (then = 'continue') => {
    release(then);
  };
}
