import { expect, test } from '@playwright/test';
import { serveSite, type SiteServer } from '../../tools/serve/site-server.ts';
import { npm, projectEnvironment } from '../../tools/setup/child.mjs';
import { brokenLinks } from './built-site/links.ts';

/** A path of two parts, which an address that only knows the site's root cannot reach by chance. */
const BASE = '/some/base/';
const DIR = 'test-output/base-path-site';

/** A build on two busy cores. */
const BUILD_TIMEOUT_MS = 180_000;

test.describe('a site that is published under a path', () => {
  let server: SiteServer;

  test.beforeAll(async () => {
    test.setTimeout(BUILD_TIMEOUT_MS);
    const code = await npm(['run', '--silent', 'build', '--', '--silent', '--outDir', DIR], {
      env: projectEnvironment({ OVERHEAD_URL: `https://example.org${BASE}` }),
    });
    expect(code).toBe(0);
    server = await serveSite({ dir: DIR, base: BASE, port: 0 });
  });

  test.afterAll(async () => {
    await server.close();
  });

  test('names that path in every link', async ({ page }) => {
    const { links, broken } = await brokenLinks(page, DIR, BASE);
    expect(links).toBeGreaterThan(0);
    expect(broken).toEqual([]);
  });

  test('loads its pages and everything on them, and leads from one to the next', async ({
    page,
  }) => {
    const misses: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) misses.push(response.url());
    });
    await page.goto(server.url);
    await page.getByRole('main').getByRole('link', { name: 'CPU against GPU' }).first().click();
    await expect(page).toHaveURL(`${server.url}race/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(misses).toEqual([]);
  });

  test('starts its worker', async ({ page }) => {
    await page.goto(`${server.url}race/`);
    const runner = page.locator('[data-runner="race"]');
    await runner.getByRole('button', { name: 'Run on CPU' }).click();
    await expect(runner).toHaveAttribute('data-state', 'done', { timeout: 30_000 });
  });
});
