import { expect, test } from '@playwright/test';
import { ENDLESS_PLAN, RacePage, SHORT_PLAN } from './race-page.ts';

/** What the status line says in each phase of a run of both sides, in order. */
const PHASES = [
  'Starting the measuring program.',
  'Asking the browser for the GPU.',
  'Loading and compiling the CPU side.',
  'Warming up the CPU side, untimed.',
  'Loading and compiling the GPU side.',
  'Warming up the GPU side, untimed.',
  'Measuring.',
  'Checking what was learned.',
  'Finding where the GPU’s time goes.',
];

test('Stop ends the run in every phase, and the last good result stays', async ({ page }) => {
  test.slow();
  const race = await RacePage.open(page);
  await race.run('Run on CPU');
  await race.expectState('done');
  const good = await race.theReport();
  const goodResult = await race.result();
  await page.evaluate(() => {
    document.addEventListener('report', () => (document.body.dataset['heard'] = 'again'));
  });

  for (const phase of PHASES) {
    await test.step(phase, async () => {
      await race.pressWhen(phase, 'Stop');
      await race.run('Run both');
      await race.expectState('cancelled');
      await expect(race.status).toHaveText('Stopped. The result of the run before still stands.');
      expect(await race.theReport()).toEqual(good);
      expect(await race.result()).toBe(goodResult);
    });
  }
  await expect(page.locator('body')).not.toHaveAttribute('data-heard');
});

test('Stop before anything was timed leaves the recorded example whole', async ({ page }) => {
  const race = await RacePage.open(page);
  const recorded = await race.result();
  for (const phase of ['Warming up the CPU side, untimed.', 'Measuring.']) {
    await race.pressWhen(phase, 'Stop');
    await race.run('Run on CPU');
    await expect(race.status).toHaveText('Stopped before a block was timed.');
    expect(await race.report()).toBeNull();
    expect(await race.result()).toBe(recorded);
  }
});

test('Stop while measuring shows what was measured, marked as stopped early', async ({ page }) => {
  const race = await RacePage.open(page, ENDLESS_PLAN);
  await race.button('Run both').click();
  const progress = race.runner.getByRole('progressbar');
  await expect
    .poll(() => progress.evaluate((bar) => (bar as HTMLProgressElement).value), { timeout: 30_000 })
    .toBeGreaterThan(0);
  await race.button('Stop').click();
  await race.expectState('cancelled');
  await expect(race.status).toContainText('marked as stopped early');
  const report = await race.theReport();
  expect(report.warnings).toContain('stopped-early');
  expect(report.readings['cpu.epochMs']?.value).toBeGreaterThan(0);

  await test.step('and the runner can run again', async () => {
    await page.goto(`/race/${SHORT_PLAN}`);
    await race.run('Run on CPU');
    await race.expectState('done');
  });
});
