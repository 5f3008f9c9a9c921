import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { expectSound, RacePage } from './race-page.ts';

const PATH = '/device/';

/** Time for five blocks on a machine whose epoch takes half a second. */
const SHORT = '#run=device&budgetMs=4000';

test('on the GPU a tensor crosses at its first use, and not when it is made', async ({ page }) => {
  test.slow();
  const device = await RacePage.open(page, SHORT, PATH);
  await device.run('Run on GPU');
  await device.expectState('done');
  const report = await device.theReport();
  const valueOf = (name: string) => report.readings[`gpu.${name}`]?.value;
  expect(valueOf('make.gpuBytes')).toBe(valueOf('start.gpuBytes'));
  expect(valueOf('make.uploads')).toBe(0);
  expect(valueOf('firstUse.gpuBytes')).toBeGreaterThan(
    (valueOf('make.gpuBytes') ?? NaN) + 2 * 1920 - 1,
  );
  // The second use brings a number and its shapes, and the tensor itself no more.
  expect(valueOf('secondUse.uploads')).toBe((valueOf('firstUse.uploads') ?? NaN) - 1);
  expect([valueOf('read.reads'), valueOf('readAgain.reads')]).toEqual([1, 0]);
  expectSound(report, 'gpu.epochMs');
  await expect(device.answer).toContainText('first operation uploaded it');
  await expect(
    device.runner.getByRole('listitem').filter({ hasText: 'tf.tensor2d' }),
  ).toContainText('Nothing crossed.');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

test('on the CPU nothing crosses, and the network trains', async ({ page }) => {
  const device = await RacePage.open(page, SHORT, PATH);
  await device.run('Run on CPU');
  await device.expectState('done');
  const report = await device.theReport();
  expect(report.readings['cpu.firstUse.uploads']).toMatchObject({ value: null });
  expectSound(report, 'cpu.epochMs');
  await expect(device.answer).toContainText('nothing was copied');
});
