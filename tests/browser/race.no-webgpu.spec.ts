import { expect, test } from '@playwright/test';
import { expectSound, RacePage } from './race-page.ts';

test('without a GPU, “Run on GPU” is unavailable with the reason, and “Run on CPU” works', async ({
  page,
}) => {
  const race = await RacePage.open(page);
  await race.run('Run on GPU');
  await race.expectState('unavailable');
  await expect(race.status).toHaveText(/WebGPU.*[.?]$/);
  expect(await race.report()).toBeNull();
  await expect(race.runner).toContainText('Recorded example');

  await race.run('Run on CPU');
  await race.expectState('done');
  await expect(race.status).toHaveText('Done.');
  expectSound(await race.theReport(), 'cpu.epochMs');
});

test('without a GPU, “Run both” measures the CPU and says why there is no GPU', async ({
  page,
}) => {
  const race = await RacePage.open(page);
  await race.run('Run both');
  await race.expectState('done');
  const report = await race.theReport();
  expectSound(report, 'cpu.epochMs');
  expect(report.environment.gpu).toBeNull();
  for (const name of ['gpu.epochMs', 'ratio']) {
    expect(report.readings[name]).toMatchObject({ value: null, low: null, high: null, n: 0 });
    expect(report.readings[name]?.reason).toMatch(/WebGPU/);
  }
  await expect(race.answer).toContainText('The GPU side could not run:');
  await expect(race.answer).not.toContainText('faster');
});
