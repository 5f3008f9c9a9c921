import { expect, test } from '@playwright/test';
import { RacePage } from './race-page.ts';

test('without WebGPU a probe is unavailable, says why and what WebGL calls the GPU, and leaves the recording', async ({
  page,
}) => {
  const hash = '#run=gpu-probe&budgetMs=1500';
  const probe = await RacePage.open(page, hash, '/hardware/gpu/');
  const recorded = await probe.result();
  await probe.run('Run');
  await probe.expectState('unavailable');
  await expect(probe.status).toHaveText(/WebGPU.* WebGL calls the GPU here “.+”\./);
  expect(await probe.result()).toBe(recorded);
  expect(await probe.report()).toBeNull();
});
