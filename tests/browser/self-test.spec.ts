import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { PARTS } from '../../src/lab/measure/parts-verdict.ts';
import type { Report } from '../../src/lab/measure/report.ts';
import { PLANTED } from '../../src/lab/measure/sweep.ts';
import { loseDeviceIn, plantInWorker, RacePage } from './race-page.ts';

const PATH = '/method/';

/** A trial of some three rounds on a software adapter; one is enough for a reading. */
const SHORT_TRIAL = '#run=self-test&gpu=wgsl-steps&budgetMs=20000';

/** A trial that no machine gets to the end of while a test looks on. */
const LONG_TRIAL = '#run=self-test&gpu=wgsl-steps&budgetMs=600000';

/** The longest that the short trial may take on a busy machine, finding its levels and its checks included. */
const TRIAL_LIMIT_MS = 120_000;

/** Checks that axe finds nothing. */
async function expectAccessible(page: Page, when: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations, when).toEqual([]);
}

/** Checks that the page still answers, and that the recorded trial is whole. */
async function expectAlive(runner: RacePage, recorded: string): Promise<void> {
  expect(await runner.report()).toBeNull();
  expect(await runner.result()).toBe(recorded);
  await expect(runner.button('Run')).toHaveAttribute('aria-disabled', 'false');
  await expect(runner.button('Stop')).toHaveAttribute('aria-disabled', 'true');
}

/** Waits until some blocks were timed. */
async function untilTimed({ runner }: RacePage): Promise<void> {
  const progress = runner.getByRole('progressbar');
  const done = () => progress.evaluate((bar) => (bar as HTMLProgressElement).value);
  await expect.poll(done, { timeout: TRIAL_LIMIT_MS }).toBeGreaterThan(0);
}

/**
 * Checks that every planted delay was found where it was planted, and not elsewhere. How much of it was found is the
 * verdict's business: in a few rounds on a busy machine the parts scatter, a readback by a millisecond. So a readback's
 * scatter is held against the delay of a readback, and the other parts' against the delay that was planted.
 */
function expectFoundInPlace({ readings }: Report): void {
  const valueOf = (name: string): number => readings[`selfTest.${name}Ms`]?.value ?? Number.NaN;
  for (const planted of PLANTED) {
    const own = valueOf(`${planted}.${planted}`);
    expect(valueOf(`${planted}.injected`), planted).toBeGreaterThan(0);
    expect(own, planted).toBeGreaterThan(0.1 * valueOf(`${planted}.injected`));
    for (const part of PARTS.filter((one) => one !== planted)) {
      const most = part === 'readback' ? valueOf('readback.readback') : own;
      expect(valueOf(`${planted}.${part}`), `${part}, delayed: ${planted}`).toBeLessThan(most);
    }
  }
}

test('the self-test finds every planted delay where it was planted, and the page lives meanwhile', async ({
  page,
}) => {
  test.setTimeout(2 * TRIAL_LIMIT_MS);
  const trial = await RacePage.open(page, SHORT_TRIAL, PATH);
  await expect(trial.runner).toHaveAttribute('data-state', 'idle');
  await expect(trial.runner).toContainText('Recorded example');
  expect(await trial.report()).toBeNull();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await expectAccessible(page, `before a run, ${theme}`);
  }

  await trial.button('Run').click();
  await trial.expectState('measuring');
  const moves = trial.runner.getByRole('region', { name: 'How far every part moved' });
  await expect(moves).toBeHidden();
  await trial.runner.getByText('How far every part moved').first().click();
  await expect(moves).toBeVisible();
  await trial.expectState('done', TRIAL_LIMIT_MS);

  const report = await trial.theReport();
  await test.step('the report follows the contract, and the delays are found', () => {
    expect(report).toMatchObject({
      runner: 'self-test',
      plan: { gpu: 'wgsl-steps', budgetMs: 20_000, batch: 1, hidden: 1 },
    });
    expect(report.warnings).toContain('software-adapter');
    for (const planted of PLANTED) {
      expect(report.samples.some((sample) => sample.planted === planted)).toBe(true);
    }
    expectFoundInPlace(report);
  });
  await test.step('it has what the trial finds besides', () => {
    for (const name of ['naive.launchMs', 'prediction.measuredMs', 'gpu.launches']) {
      expect(report.readings[name]?.value, name).toBeGreaterThan(0);
    }
    expect(report.readings).toHaveProperty(['gpu.timestampStepMs']);
  });
  await test.step('the table has a verdict for every delay', async () => {
    const table = trial.runner.getByRole('table', { name: /^Each epoch was delayed/ });
    for (const part of ['Host', 'Launch', 'Upload', 'Readback']) {
      const row = table.getByRole('row', { name: new RegExp(`^${part}`) });
      await expect(row).toContainText(/passed|failed|too noisy/);
    }
    // The head is a row, too.
    await expect(table.getByRole('row')).toHaveCount(1 + PLANTED.length);
    await expect(trial.answer).toContainText(/found [0-4] of 4 planted delays/);
    await expect(trial.runner).toContainText('Measured in this browser.');
  });
  await expectAccessible(page, 'after a run');
});

test('Stop before anything was timed leaves the recorded trial whole', async ({ page }) => {
  const trial = await RacePage.open(page, LONG_TRIAL, PATH);
  const recorded = await trial.result();
  for (const phase of ['Asking the browser for the GPU.', 'Warming up the GPU side, untimed.']) {
    await trial.pressWhen(phase, 'Stop');
    await trial.run('Run');
    await trial.expectState('cancelled');
    await expect(trial.status).toHaveText('Stopped before a block was timed.');
    await expectAlive(trial, recorded);
  }
});

test('a hidden tab pauses the trial, and Stop shows what was measured, marked as both', async ({
  page,
}) => {
  const trial = await RacePage.open(page, LONG_TRIAL, PATH);
  // The tab of a browser without windows is never hidden, so the page is told that it is.
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  });
  await trial.button('Run').click();
  const firstPhase = 'Asking the browser for the GPU.';
  await expect(trial.status).toHaveText(firstPhase);
  await page.evaluate(async () => {
    // One frame is all that a run waits for on a page that is seen.
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
  });
  await expect(trial.status).toHaveText(firstPhase);
  await page.evaluate(() => {
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
  });

  await untilTimed(trial);
  await trial.button('Stop').click();
  await trial.expectState('cancelled');
  await expect(trial.status).toContainText('marked as stopped early');
  const { warnings, samples } = await trial.theReport();
  expect(warnings).toEqual(expect.arrayContaining(['hidden-tab', 'stopped-early']));
  expect(samples).not.toEqual([]);
});

test('a device lost in the middle fails with a sentence, and keeps what was measured', async ({
  page,
}) => {
  await plantInWorker(page, loseDeviceIn('sweeping'));
  const trial = await RacePage.open(page, LONG_TRIAL, PATH);
  await trial.run('Run');
  await trial.expectState('failed');
  await expect(trial.status).toHaveText(/^The browser lost the GPU during the run.*\.$/);
  const { warnings, samples } = await trial.theReport();
  expect(warnings).toContain('device-lost');
  expect(samples).not.toEqual([]);
  await expect(trial.button('Run')).toHaveAttribute('aria-disabled', 'false');
});

test('a trainer without a boundary makes the trial unavailable, with the reason', async ({
  page,
}) => {
  const trial = await RacePage.open(page, '#run=self-test&gpu=tfjs-webgl&budgetMs=6000', PATH);
  const recorded = await trial.result();
  await trial.run('Run');
  await trial.expectState('unavailable');
  await expect(trial.status).toHaveText(/this trainer reaches the GPU in another way.*\.$/);
  await expectAlive(trial, recorded);
});
