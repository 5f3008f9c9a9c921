import { expect, test } from '@playwright/test';
import { RacePage } from './race-page.ts';

test('without WebGPU the CPU’s curves are measured, and the reason is given for the rest', async ({
  page,
}) => {
  const capacity = await RacePage.open(page, '#run=capacity&budgetMs=3000', '/overheads/capacity/');
  await capacity.run('Run');
  await capacity.expectState('done');
  const { readings } = await capacity.theReport();
  expect(readings['cpu.epochMs']?.value).toBeGreaterThan(0);
  expect(readings['cpu.epochMs.480x10']?.value).toBeGreaterThan(0);
  expect(readings['gpu.epochMs']?.value).toBeNull();
  expect(readings['crossover.batch']?.reason).toMatch(
    /^No GPU\. The browser has WebGPU but no GPU/,
  );
  await expect(capacity.answer).toContainText('The GPU side could not run');
});
