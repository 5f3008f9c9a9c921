import { expect, test } from '@playwright/test';
import { RacePage } from './race-page.ts';

test('without WebGPU a transfer run is unavailable, says why, and leaves the recording', async ({
  page,
}) => {
  const transfer = await RacePage.open(page, '#run=transfer&budgetMs=1500', '/overheads/transfer/');
  const recorded = await transfer.result();
  await transfer.run('Run');
  await transfer.expectState('unavailable');
  await expect(transfer.status).toHaveText(/WebGPU/);
  expect(await transfer.result()).toBe(recorded);
  expect(await transfer.report()).toBeNull();
});
