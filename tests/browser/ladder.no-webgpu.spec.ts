import { expect, test } from '@playwright/test';
import { RacePage } from './race-page.ts';

test('without WebGPU the ladder measures what there is, and gives the reason for the rest', async ({
  page,
}) => {
  const ladder = new RacePage(page, page.locator('[data-runner="ladder"]'));
  await page.goto('/overheads/together/#run=ladder&budgetMs=4000');
  await ladder.button('Run').click();
  await ladder.expectState('done', 120_000);
  const { readings } = await ladder.theReport();
  expect(readings['wasm-simd.epochMs']?.value).toBeGreaterThan(0);
  for (const id of ['tfjs-webgpu', 'jax-webgpu', 'wgsl-steps', 'wgsl-fused']) {
    expect(readings[`${id}.epochMs`], id).toMatchObject({ value: null });
    await expect(page.locator(`[data-trainer="${id}"]`)).toContainText(
      'The browser has WebGPU but no GPU for it.',
    );
  }
});
