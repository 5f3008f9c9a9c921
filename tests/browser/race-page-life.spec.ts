import { expect, test } from '@playwright/test';
import { ENDLESS_PLAN, RacePage } from './race-page.ts';

test('two clicks in a row start one run', async ({ page }) => {
  const race = await RacePage.open(page, '#run=race&cpu=typescript&budgetMs=500');
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.evaluate(() => {
    document.addEventListener('report', () => {
      document.body.dataset['heard'] = `${document.body.dataset['heard'] ?? ''}+`;
    });
  });
  await race.button('Run on CPU').dblclick();
  await race.expectState('done');
  expect(workers).toHaveLength(1);
  await expect(page.locator('body')).toHaveAttribute('data-heard', '+');
});

test('two clicks before the program is loaded start one run, too', async ({ page }) => {
  await page.goto('/race/');
  const race = new RacePage(page);
  await race.control('How long').selectOption('All 20,000 epochs');
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await race.runner.evaluate((runner) => {
    const press = (action: string) =>
      runner.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click();
    press('run-cpu');
    press('run-both');
  });
  await race.expectState('measuring');
  await race.button('Stop').click();
  await race.expectState('cancelled');
  expect(workers).toHaveLength(1);
});

test('a second runner of the page says that another is measuring, and runs afterwards', async ({
  page,
}) => {
  const first = await RacePage.open(page, ENDLESS_PLAN);
  await first.runner.evaluate((runner) => {
    const twin = runner.cloneNode(true) as HTMLElement;
    twin.id = 'twin';
    runner.after(twin);
  });
  const one = new RacePage(page, page.locator('[data-runner="race"]:not(#twin)'));
  const twin = new RacePage(page, page.locator('#twin'));
  await one.button('Run on CPU').click();
  await one.expectState('measuring');
  await twin.run('Run on CPU');
  await twin.expectState('failed');
  await expect(twin.status).toHaveText(/^Another runner on this page is measuring\..*\.$/);
  await expect(one.runner).toHaveAttribute('data-state', 'measuring');

  await one.button('Stop').click();
  await one.expectState('cancelled');
  await twin.button('Run on CPU').click();
  await twin.expectState('measuring');
});

test('leaving the page during a run and coming back gives a page that works', async ({ page }) => {
  const race = await RacePage.open(page, ENDLESS_PLAN);
  await race.button('Run on CPU').click();
  await race.expectState('measuring');
  await page.goto('/');
  await page.goBack();
  await expect(race.runner).toHaveAttribute('data-state', /^(idle|cancelled)$/);
  await race.control('How long').selectOption({ index: 0 });
  await race.button('Run on CPU').click();
  // With a budget it may be over before it is seen to measure.
  await race.expectState(/^(measuring|done)$/);
});

test('a page that is kept for coming back gives its run up, and can run again', async ({
  page,
}) => {
  const race = await RacePage.open(page, ENDLESS_PLAN);
  const ended = new Promise((resolve) => page.on('worker', (w) => w.on('close', resolve)));
  await race.button('Run on CPU').click();
  await race.expectState('measuring');
  // What a browser fires before it keeps a page; whether it does keep it is its own affair.
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  });
  await ended;
  await race.expectState('cancelled');
  await race.button('Run on CPU').click();
  await race.expectState('measuring');
});

test('a runner that is moved during a run gives the run up, and can run again', async ({
  page,
}) => {
  const race = await RacePage.open(page, ENDLESS_PLAN);
  await race.button('Run on CPU').click();
  await race.expectState('measuring');
  await race.runner.evaluate((runner) => document.querySelector('main')?.append(runner));
  await race.expectState(/^(idle|cancelled)$/);
  await race.button('Run on CPU').click();
  await race.expectState('measuring');
});

test('a hidden tab pauses the run and marks the report', async ({ page }) => {
  const race = await RacePage.open(page, '#run=race&cpu=typescript&budgetMs=500');
  // The tab of a browser without windows is never hidden, so the page is told that it is.
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  });
  await race.button('Run on CPU').click();
  const firstPhase = 'Loading and compiling the CPU side.';
  await expect(race.status).toHaveText(firstPhase);
  await page.evaluate(async () => {
    // One frame is all that a run waits for on a page that is seen.
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
  });
  await expect(race.status).toHaveText(firstPhase);
  await page.evaluate(() => {
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await race.expectState('done');
  expect((await race.theReport()).warnings).toContain('hidden-tab');
});
