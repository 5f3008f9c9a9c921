import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import * as v from 'valibot';
import { reportSchema } from '../../src/lab/measure/report.ts';
import { expectSound, RacePage } from './race-page.ts';

test('“Run both” measures the notes’ job, and the page lives while it does', async ({ page }) => {
  test.slow();
  await page.goto('/race/');
  const race = new RacePage(page);
  await expect(race.runner).toHaveAttribute('data-state', 'idle');
  expect(await race.report()).toBeNull();
  await page.evaluate(() => {
    document.addEventListener('report', (event) => {
      document.body.dataset['heard'] = (event as CustomEvent<{ schema: string }>).detail.schema;
    });
    const counter = document.createElement('button');
    counter.textContent = 'Count';
    counter.addEventListener('click', () => {
      const { state } = document.querySelector<HTMLElement>('[data-runner]')?.dataset ?? {};
      counter.textContent = `Counted while ${state ?? 'nothing'}`;
    });
    document.querySelector('main')?.append(counter);
  });

  await race.button('Run both').press('Enter');
  await expect(race.status).toHaveText('Measuring.', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Count' }).click();
  await expect(page.getByRole('button', { name: 'Counted while measuring' })).toBeVisible();
  await race.button('Run both').focus();
  await expect(race.button('Run both')).toHaveAttribute('aria-disabled', 'true');
  await expect(race.button('Stop')).toHaveAttribute('aria-disabled', 'false');
  await race.expectState('done');

  await test.step('the focus stays on the button', async () => {
    await expect(race.button('Run both')).toBeFocused();
  });
  await test.step('the report follows the contract', async () => {
    const report = await race.theReport();
    expect(report).toMatchObject({ runner: 'race', plan: { epochs: 20_000, budgetMs: 12_000 } });
    for (const name of ['cpu.epochMs', 'gpu.epochMs', 'ratio']) expectSound(report, name);
    expect(report.environment.gpu).toMatchObject({ isFallbackAdapter: true });
    expect(report.environment.clockStepMs).toBeGreaterThan(0);
    expect(report.warnings).toContain('software-adapter');
    expect(report.warnings).not.toContain('not-interleaved');
    expect(report.results.cpu?.testAccuracy).toBe(report.results.gpu?.testAccuracy);
  });
  await test.step('the report is announced by an event that bubbles', async () => {
    await expect(page.locator('body')).toHaveAttribute('data-heard', 'overhead/report/1');
  });
  await test.step('the answer names the software adapter', async () => {
    await expect(race.answer).toContainText(/faster than|Inconclusive/);
    await expect(race.answer).toContainText(/software adapter swiftshader \(your CPU/);
    await expect(race.runner).toContainText('Measured in this browser.');
    await expect(race.runner).not.toContainText('Recorded example');
  });
  await test.step('both sides learned the same', async () => {
    await expect(race.runner).toContainText(/Same result\? Yes:/);
  });
});

test('“Run on CPU” and a later “Run on GPU” are compared, and labelled', async ({ page }) => {
  // Time for five blocks of a GPU side whose epoch takes half a second.
  const race = await RacePage.open(page, '#run=race&cpu=typescript&budgetMs=4000');
  await race.run('Run on CPU');
  const cpu = await race.theReport();
  expectSound(cpu, 'cpu.epochMs');
  expect(cpu.readings).not.toHaveProperty('ratio');
  await expect(race.answer).toContainText('Run the other side too');

  await race.run('Run on GPU');
  const both = await race.theReport();
  for (const name of ['cpu.epochMs', 'gpu.epochMs', 'ratio']) expectSound(both, name);
  expect(both.readings['cpu.epochMs']).toEqual(cpu.readings['cpu.epochMs']);
  expect(both.readings['ratio']?.warnings).toContain('not-interleaved');
  expect(both.warnings).toEqual(expect.arrayContaining(['not-interleaved', 'mixed-comparison']));
  await expect(race.runner).toContainText('not interleaved');
  await race.runner.getByText(/cautions, method/).click();
  await expect(race.runner.getByText('These were measured one after another')).toBeVisible();
});

test('“All 20,000 epochs” trains them all, to the loss that PyTorch ends at', async ({ page }) => {
  const race = await RacePage.open(page, '#run=race&cpu=typescript&budgetMs=none');
  await race.run('Run on CPU');
  const { results, samples } = await race.theReport();
  expect(samples.reduce((sum, { epochs }) => sum + epochs, 0)).toBeGreaterThanOrEqual(20_000);
  expect(results.cpu?.epochs).toBe(20_000);
  expect(results.cpu?.loss).toBeCloseTo(0.0619, 3);
  expect(results.cpu?.testAccuracy).toBeCloseTo(29 / 30, 9);
  await expect(race.runner.getByRole('row', { name: /^20,000 epochs/ })).not.toContainText(
    'projected',
  );
});

test('the report can be saved as the JSON that the contract describes', async ({ page }) => {
  const race = await RacePage.open(page, `#run=race&cpu=typescript&budgetMs=500`);
  await expect(race.button('Save the report (JSON)')).toHaveAttribute('aria-disabled', 'true');
  await race.run('Run on CPU');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    race.button('Save the report (JSON)').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^overhead-race-\d{4}-\d\d-\d\d\.json$/);
  const saved: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(v.parse(reportSchema, saved)).toEqual(await race.theReport());
});

test('the race runs on the first page, too', async ({ page }) => {
  const race = await RacePage.open(page, '#run=race&cpu=typescript&budgetMs=500', '/');
  await race.run('Run on CPU');
  await race.expectState('done');
  expect((await race.theReport()).readings['cpu.epochMs']?.value).toBeGreaterThan(0);
});
