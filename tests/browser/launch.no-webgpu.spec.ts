import { expect, test } from '@playwright/test';
import { RacePage } from './race-page.ts';

test('without WebGPU the launches are unavailable, with the reason, and the recording stays', async ({
  page,
}) => {
  const launch = await RacePage.open(page, '#run=launch&budgetMs=4000', '/overheads/launch/');
  const recorded = await launch.result();
  await launch.run('Run');
  await launch.expectState('unavailable');
  await expect(launch.status).toContainText('The browser has WebGPU but no GPU for it.');
  expect(await launch.report()).toBeNull();
  expect(await launch.result()).toBe(recorded);
});
