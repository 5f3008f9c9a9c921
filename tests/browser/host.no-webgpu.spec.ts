import { expect, test } from '@playwright/test';
import { BESIDE_TRAINERS, HOST_TRAINERS } from '../../src/lab/measure/host-readings.ts';
import { RacePage } from './race-page.ts';

test('without WebGPU the CPU’s epochs are measured, and the others have their reason', async ({
  page,
}) => {
  const host = await RacePage.open(page, '#run=host&budgetMs=3000', '/overheads/host/');
  await host.button('Run').click();
  await host.expectState('done');
  const { readings } = await host.theReport();
  for (const id of BESIDE_TRAINERS) expect(readings[`${id}.epochMs`]?.value).toBeGreaterThan(0);
  for (const id of HOST_TRAINERS) {
    expect(readings[`${id}.hostMs`], id).toMatchObject({ value: null });
    expect(readings[`${id}.hostMs`]?.reason, id).toContain('The browser has WebGPU but no GPU');
  }
  await expect(host.answer).toContainText(
    /^No trainer’s own work could be measured: The browser has WebGPU but no GPU.*On the CPU a whole epoch takes/,
  );
});
