import { expect, test } from '@playwright/test';
import { base } from '../../site-address.ts';
import { brokenLinks } from './built-site/links.ts';

test('every link and asset of the built site is there, and every anchor too', async ({ page }) => {
  const { links, broken } = await brokenLinks(page, 'dist', base);
  expect(links).toBeGreaterThan(0);
  expect(broken).toEqual([]);
});

test('the link check sees a missing page, a missing anchor and a link outside the base path', async ({
  page,
}) => {
  const { broken } = await brokenLinks(page, 'tests/browser/built-site/broken', '/some/base/');
  expect(broken).toEqual([
    '/index.html: /some/base/missing/ is not in the build',
    '/index.html: /some/base/other/#missing has no such id',
    '/index.html: #gone has no such id',
    '/index.html: /other/ is outside the base path',
  ]);
});
