import { expect, test } from '@playwright/test';
import {
  ENDLESS_PLAN,
  expectSound,
  loseDeviceIn,
  plantInWorker,
  RacePage,
  withholdWorker,
} from './race-page.ts';

/** Checks that the page still answers, and that the recorded example is whole. */
async function expectAlive(race: RacePage, recorded: string): Promise<void> {
  expect(await race.result()).toBe(recorded);
  await expect(race.button('Run on CPU')).toHaveAttribute('aria-disabled', 'false');
  await expect(race.button('Stop')).toHaveAttribute('aria-disabled', 'true');
}

test('a worker that can’t start fails with a sentence, and the next run is a new try', async ({
  page,
}) => {
  await withholdWorker(page);
  const race = await RacePage.open(page);
  const recorded = await race.result();
  await race.run('Run both');
  await race.expectState('failed');
  await expect(race.status).toHaveText(/^The measuring program could not start.*\.$/);
  expect(await race.report()).toBeNull();
  await expectAlive(race, recorded);

  await page.unrouteAll();
  await race.run('Run on CPU');
  await race.expectState('done');
});

test('a program that can’t be loaded fails with a sentence, and the next press is a new try', async ({
  page,
}) => {
  const program = '**/_astro/*binding*.js';
  await page.route(program, (route) => route.abort());
  await page.goto('/race/');
  const race = new RacePage(page);
  await race.run('Run on CPU');
  await race.expectState('failed');
  await expect(race.status).toHaveText(/could not be loaded.*\.$/);

  await page.unrouteAll();
  await race.control('CPU side').selectOption('typescript');
  await race.run('Run on CPU');
  await race.expectState('done');
});

test('a worker of another build is refused with a sentence', async ({ page }) => {
  await plantInWorker(page, `postMessage({ kind: 'ready', version: 999 });`);
  const race = await RacePage.open(page);
  await race.run('Run on CPU');
  await race.expectState('failed');
  await expect(race.status).toHaveText(/unreadable.*\.$/);
});

test('a null adapter makes the GPU unavailable, with the reason', async ({ page }) => {
  await plantInWorker(page, 'GPU.prototype.requestAdapter = () => Promise.resolve(null);');
  const race = await RacePage.open(page);
  const recorded = await race.result();
  await race.run('Run on GPU');
  await race.expectState('unavailable');
  await expect(race.status).toHaveText(/no GPU.*[.?]$/);
  expect(await race.report()).toBeNull();
  await expectAlive(race, recorded);
});

test('a device that can’t be made leaves the CPU to be measured', async ({ page }) => {
  await plantInWorker(
    page,
    `GPUAdapter.prototype.requestDevice = () => Promise.reject(new Error('Planted refusal.'));`,
  );
  const race = await RacePage.open(page);
  await race.run('Run on GPU');
  await race.expectState('unavailable');
  await expect(race.status).toContainText('Planted refusal.');

  await race.run('Run both');
  await race.expectState('done');
  const report = await race.theReport();
  expectSound(report, 'cpu.epochMs');
  for (const name of ['gpu.epochMs', 'ratio']) {
    expect(report.readings[name]?.value).toBeNull();
    expect(report.readings[name]?.reason).toContain('Planted refusal.');
  }
  await expect(race.answer).toContainText('Planted refusal.');
});

test('a device lost in the middle fails with a sentence, and keeps what was measured', async ({
  page,
}) => {
  await plantInWorker(page, loseDeviceIn('measuring'));
  const race = await RacePage.open(page, ENDLESS_PLAN);
  await race.run('Run both');
  await race.expectState('failed');
  await expect(race.status).toHaveText(/^The browser lost the GPU during the run.*\.$/);
  const report = await race.theReport();
  expect(report.warnings).toContain('device-lost');
  expect(report.readings['gpu.epochMs']?.value).toBeGreaterThan(0);
  await expect(race.button('Run both')).toHaveAttribute('aria-disabled', 'false');
});

test('a device lost before anything was timed fails with the same sentence', async ({ page }) => {
  await plantInWorker(page, loseDeviceIn('warming-up'));
  const race = await RacePage.open(page);
  const recorded = await race.result();
  await race.run('Run on GPU');
  await race.expectState('failed');
  await expect(race.status).toHaveText(/^The browser lost the GPU during the run.*\.$/);
  await expectAlive(race, recorded);
});
