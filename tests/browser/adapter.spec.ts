import { expect, test } from '@playwright/test';

test('the browser under test has a software WebGPU adapter', async ({ page }) => {
  await page.goto('/');
  const isFallback = await page.evaluate(async () => {
    const adapter = await navigator.gpu.requestAdapter();
    return adapter?.info.isFallbackAdapter ?? null;
  });
  expect(isFallback).toBe(true);
});
