import { expect, test } from '@playwright/test';

test('the browser under test has no WebGPU adapter', async ({ page }) => {
  await page.goto('/');
  // Chromium has the interface without an adapter behind it, as on a machine without a usable card.
  expect(await page.evaluate(() => navigator.gpu.requestAdapter())).toBeNull();
});
