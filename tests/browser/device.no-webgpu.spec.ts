import { expect, test } from '@playwright/test';
import { RacePage } from './race-page.ts';

test('without WebGPU the GPU is unavailable with a reason, and the CPU runs', async ({ page }) => {
  const device = await RacePage.open(page, '#run=device&budgetMs=1000', '/device/');
  await device.run('Run on GPU');
  await device.expectState('unavailable');
  await expect(device.status).toHaveText(/WebGPU/);
  await device.run('Run on CPU');
  await device.expectState('done');
  await expect(device.answer).toContainText('nothing was copied');
});
