import { expect, type Page, test } from '@playwright/test';
import { hold } from './hold.ts';
import { ENDLESS_PLAN, RacePage } from './race-page.ts';

/** The program behind the runner of the page. */
const PROGRAM = /\/_astro\/cpu-probe-binding[^/]*\.js$/;

/** Opens a page whose runner has no program yet. */
async function openHeld(page: Page, hash = '') {
  const release = await hold(page, PROGRAM);
  await page.goto(`/hardware/cpu/${hash}`);
  const probe = new RacePage(page, page.locator('[data-runner="cpu-probe"]'));
  const link = probe.runner.getByRole('link', { name: 'Link to this plan' });
  return { probe, link, length: probe.control('How long'), release };
}

test('a run that waits for its program says so, and Stop takes it back', async ({ page }) => {
  const { probe, link, length, release } = await openHeld(page);
  await probe.button('Run').click();
  await probe.expectState('preparing');
  await expect(probe.status).toHaveText('Loading the runner’s program.');
  await expect(probe.button('Run')).toHaveAttribute('aria-disabled', 'true');
  await probe.button('Stop').click();
  await probe.expectState('idle');
  await expect(probe.status).toBeEmpty();

  release();
  await length.selectOption({ index: 1 });
  await expect(link).toHaveAttribute('href', /budgetMs=60000$/);
  await expect(probe.runner).toHaveAttribute('data-state', 'idle');
  expect(page.workers()).toEqual([]);
  await probe.button('Run').click();
  await probe.expectState('measuring');
});

test('the plan’s link leads to the plan of the controls, and a choice stays, when the program is late', async ({
  page,
}) => {
  const { link, length, release } = await openHeld(page);
  await length.selectOption({ index: 1 });
  await link.click();
  release();
  await expect(page).toHaveURL(/#run=cpu-probe&.*budgetMs=60000$/);
  await expect(length).toHaveValue(/ 60000$/);
});

test('a choice that is made before the plan of the address is taken stands above it', async ({
  page,
}) => {
  const { link, length, release } = await openHeld(page, '#run=cpu-probe&seed=7&budgetMs=700');
  await length.selectOption({ index: 1 });
  release();
  await expect(link).toHaveAttribute('href', /seed=7&budgetMs=60000$/);
  await expect(length).toHaveValue(/ 60000$/);
});

test('a runner that leaves the page before its program is here starts nothing, and works when it is back', async ({
  page,
}) => {
  const { probe, release } = await openHeld(page);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await probe.button('Run').click();
  const runner = await probe.runner.elementHandle();
  await runner.evaluate((element) => element.remove());
  const program = page.waitForResponse(PROGRAM);
  release();
  await (await program).finished();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(workers).toEqual([]);
  await runner.evaluate((element) => document.querySelector('main')?.append(element));
  await expect(probe.runner).toHaveAttribute('data-state', 'idle');
  await probe.button('Run').click();
  await probe.expectState('measuring');
});

test('a program that could not be had is said to be missing until it is here', async ({ page }) => {
  const { probe, link, length } = await openHeld(page);
  await page.route(PROGRAM, (route) => route.abort());
  await link.hover();
  await probe.expectState('failed');
  await expect(probe.status).toContainText('could not be loaded');
  await page.unroute(PROGRAM);
  await length.selectOption({ index: 1 });
  await expect(link).toHaveAttribute('href', /budgetMs=60000$/);
  await probe.expectState('idle');
  await expect(probe.status).toBeEmpty();
});

test('the picture of a run under way is of its plan, whatever the controls say', async ({
  page,
}) => {
  const race = await RacePage.open(page, ENDLESS_PLAN);
  await race.button('Run on CPU').click();
  await race.expectState('measuring');
  const curve = race.runner.getByRole('figure', { name: /loss/i }).first();
  await expect(curve).toContainText('1,000,000');
  await race.control('How long').selectOption({ index: 1 });
  const drawn = await curve.innerHTML();
  await expect.poll(() => curve.innerHTML(), { timeout: 30_000 }).not.toBe(drawn);
  await expect(curve).toContainText('1,000,000');
});
