import { expect, test } from '@playwright/test';
import { RacePage } from './race-page.ts';

test('without WebGPU the CPU is probed all the same', async ({ page }) => {
  const probe = await RacePage.open(page, '#run=cpu-probe&budgetMs=1000', '/hardware/cpu/');
  await probe.run('Run');
  await probe.expectState('done');
  expect((await probe.theReport()).readings['cpu.singleFlops']?.value).toBeGreaterThan(0);
});
