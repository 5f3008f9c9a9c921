import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { expectSound, plantInWorker, RacePage } from './race-page.ts';

const PATH = '/hardware/cpu/';

const open = (page: Page, budgetMs: number): Promise<RacePage> =>
  RacePage.open(page, `#run=cpu-probe&budgetMs=${String(budgetMs)}`, PATH);

/** The longest that a run may take on a busy machine until its first points are drawn. */
const FIRST_POINTS_LIMIT_MS = 40_000;

/** What this browser names, by a worker's navigator, too. */
const name = (processors: string): string =>
  `Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => ${processors} });`;

test('a run reads the processor, draws both curves while it goes on, and claims no more cores than there are', async ({
  page,
}) => {
  test.slow();
  const probe = await open(page, 6000);
  await probe.button('Run').click();
  const scaling = probe.runner.getByRole('figure', { name: /^Work of more and more workers/ });
  const before = await scaling.getByRole('img').last().innerHTML();
  await expect
    .poll(() => scaling.getByRole('img').last().innerHTML(), { timeout: FIRST_POINTS_LIMIT_MS })
    .not.toBe(before);
  await probe.expectState('done');

  const report = await probe.theReport();
  const named = await page.evaluate(() => navigator.hardwareConcurrency);
  const { readings, warnings, samples, environment } = report;
  expect(readings['cpu.logicalProcessors']).toMatchObject({ value: named, unit: 'count' });
  expectSound(report, 'cpu.singleFlops');
  expect(readings['memory.bytesPerSecond']?.value).toBeGreaterThan(0);
  expect(readings['memory.farthestMs']?.value).toBeGreaterThan(
    readings['cache.nearestMs']?.value ?? NaN,
  );
  expect(environment.gpu).toBeNull();
  const counts = samples.flatMap(({ arm, level }) => (arm === 'sweep.workers' ? level : []));
  expect(Math.max(...counts.map(Number))).toBe(Math.min(16, 2 * named));

  await expect(probe.answer).toContainText(`${String(named)} logical processor`);
  if (warnings.includes('machine-busy')) {
    await expect(probe.answer).toContainText('other programs had turns');
  } else if (warnings.includes('fewer-turns')) {
    await expect(probe.answer).toContainText('had the turns of');
  } else {
    expect(Math.round(readings['cpu.kneeWorkers']?.value ?? 1)).toBeLessThanOrEqual(named);
    await expect(probe.answer).toContainText(
      /all the work there is to share|a core each|no knee|can’t be told/,
    );
  }

  await probe.runner.getByText('The workers as a table').click();
  await expect(probe.runner.getByRole('row', { name: /^2 \d/ })).toContainText('FLOP/s');
  await probe.runner.getByText('The steps as a table').click();
  await expect(probe.runner.getByRole('row', { name: /^64 MiB/ })).toContainText(/[nµm]s/);
  await probe.runner.getByText(/method, environment and numbers/i).click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test('where workers are refused one thread’s figures stand, and the reason is said', async ({
  page,
}) => {
  await plantInWorker(page, 'self.Worker = undefined;');
  const probe = await open(page, 1500);
  await probe.run('Run');
  await probe.expectState('done');
  const { readings } = await probe.theReport();
  expect(readings['cpu.singleFlops']?.value).toBeGreaterThan(0);
  expect(readings['memory.bytesPerSecond']?.value).toBeGreaterThan(0);
  expect(readings['cpu.kneeWorkers']).toMatchObject({ value: null });
  await expect(probe.answer).toContainText('This browser starts no workers here');
});

test('a worker that fails in the middle ends the curve and not the run', async ({ page }) => {
  await plantInWorker(
    page,
    `{
       const { postMessage } = Worker.prototype;
       let orders = 0;
       Worker.prototype.postMessage = function (message) {
         if (message.kind === 'work' && ++orders > 6) this.dispatchEvent(new Event('error'));
         else postMessage.call(this, message);
       };
     }`,
  );
  const probe = await open(page, 2000);
  await probe.run('Run');
  await probe.expectState('done');
  const { readings, samples } = await probe.theReport();
  expect(samples.filter(({ arm }) => arm === 'sweep.workers').length).toBeLessThanOrEqual(6);
  expect(readings['memory.bytesPerSecond']?.value).toBeGreaterThan(0);
});

for (const [named, says, most] of [
  ['1', 'names 1 logical processor', 2],
  ['undefined', 'names no number of processors', 16],
] as const) {
  test(`a browser that says ${named} is believed as far as it says anything`, async ({ page }) => {
    await plantInWorker(page, name(named));
    const probe = await open(page, 1000);
    await probe.run('Run');
    await probe.expectState('done');
    const { readings, samples } = await probe.theReport();
    expect(readings['cpu.logicalProcessors']?.value).toBe(named === '1' ? 1 : null);
    await expect(probe.answer).toContainText(says);
    const counts = samples.flatMap(({ arm, level = 0 }) => (arm === 'sweep.workers' ? level : []));
    expect(Math.max(0, ...counts)).toBeLessThanOrEqual(most);
  });
}

test('Stop keeps the blocks of the workers', async ({ page }) => {
  test.slow();
  // Long enough to be stopped while the workers compute, on a busy machine, too.
  const probe = await open(page, 40_000);
  await probe.button('Run').click();
  await expect(probe.status).toContainText('more and more workers', {
    timeout: FIRST_POINTS_LIMIT_MS,
  });
  await expect(probe.runner.getByRole('figure').first().locator('circle').first()).toBeAttached({
    timeout: FIRST_POINTS_LIMIT_MS,
  });
  await probe.button('Stop').click();
  await probe.expectState('cancelled');
  const { warnings, readings } = await probe.theReport();
  expect(warnings).toContain('stopped-early');
  expect(readings['cpu.singleFlops']?.value).toBeGreaterThan(0);
  expect(readings['cache.levels']).toMatchObject({ value: null });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the recording is there, and says whose it is', async ({ page }) => {
    await page.goto(PATH);
    const runner = page.locator('[data-runner="cpu-probe"]');
    await expect(runner.getByText(/^Recorded example, not your machine: \S/)).toBeVisible();
    await expect(runner.locator('[data-part="answer"]')).toHaveText(/logical processors/);
    await expect(runner.getByRole('row', { name: /^One thread/ })).toContainText('FLOP/s');
  });
});
