import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { KEPT_KEY } from '../../src/components/measured/kept-key.ts';
import { keep, madeUpRace } from './kept.ts';
import { ENDLESS_PLAN, RacePage } from './race-page.ts';

const KEY = `${KEPT_KEY}race`;

/** Without a budget the sweeps go on for ten rounds, however long a machine takes for them. */
const PARTS_PLAN = '#run=race&cpu=typescript&gpu=wgsl-steps&epochs=200&budgetMs=none';

/** The paragraph of the first page that quotes the race, twice. */
const sentence = (page: Page): Locator =>
  page.getByRole('paragraph').filter({ hasText: 'In your race it is' });

/** The program behind the element. */
const PROGRAM = '**/_astro/measured-value*.js';

/** Waits until a sentence reads so; what is for screen readers alone comes with spaces of its own, left out here. */
async function expectToRead(place: Locator, words: RegExp): Promise<void> {
  await expect
    .poll(async () => (await place.innerText()).replace(/\s+/g, ' ').replace(/ (?=[:,])/g, ''))
    .toMatch(words);
}

/** What the sentence says before anybody has run the race. */
const UNREAD = /In your race it is – \(run it: the race, example\) of each GPU epoch’s –\.$/;

/** What it says of the made-up race. */
const READ = /In your race it is 1\.23 ms of each GPU epoch’s [34]\.\d\d ms\.$/;

async function expectAccessible(page: Page, when: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  const found = violations.map(({ id, help, nodes }) => [id, help, nodes.map((n) => n.target)]);
  expect(found, when).toEqual([]);
}

test('a run fills in the sentences of every page, and a reload leaves them so', async ({
  page,
}) => {
  test.slow();
  const race = await RacePage.open(page, PARTS_PLAN);
  const winner = page.locator('measured-verdict').first();
  await expect(winner).toContainText('Recorded on AMD EPYC');
  await race.run('Run both');
  await race.expectState('done');
  await expect(winner).toContainText(/^Measured .* UTC in this browser, GPU adapter google/);
  await expect(winner).not.toContainText('Recorded');

  for (const visit of ['on another page', 'after a reload']) {
    await test.step(visit, async () => {
      await page.goto('/');
      await expectToRead(
        sentence(page),
        /it is [\d.,]+ (ns|µs|ms) of each GPU epoch’s [\d.,]+ (ns|µs|ms)\.$/,
      );
      // The runner shows what it showed before: its recording.
      await expect(page.locator('[data-runner="race"]')).toContainText('Recorded example');
    });
  }
});

test('the value opens its interval, and when and where it was measured, from the keyboard', async ({
  page,
}) => {
  await page.goto('/');
  await keep(page, madeUpRace());
  await page.reload();
  await expectToRead(sentence(page), READ);
  const value = sentence(page).getByRole('button', { name: '1.23 ms' });
  await expect(value).toHaveAccessibleDescription(
    /^95 % interval: 1\.11 to 1\.36\sms, n = 8\. Measured 2026-01-02 03:04 UTC in this browser/,
  );
  const note = sentence(page).getByText('95 % interval: 1.11 to 1.36 ms');
  await expect(note).toBeHidden();
  await value.press('Enter');
  await expect(note).toBeVisible();
  await expectAccessible(page, 'with a note open');
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await value.click();
  await expect(sentence(page).getByRole('link', { name: 'Run it again' })).toHaveAttribute(
    'href',
    '#run',
  );
});

test('before a run there is the way to the runner, and one example for the sentence', async ({
  page,
}) => {
  await page.goto('/');
  await expectToRead(sentence(page), UNREAD);
  await sentence(page).getByRole('button', { name: 'example' }).press('Enter');
  await expectToRead(
    sentence(page),
    /– \(run it: the race, example[\d.]+ (µs|ms), recorded on another machine\) of each GPU epoch’s – \([\d.]+ (µs|ms)\)\.$/,
  );
  await expectAccessible(page, 'with an example');
  await sentence(page).getByRole('button', { name: 'example' }).click();
  await expectToRead(sentence(page), UNREAD);
  await sentence(page).getByRole('link', { name: 'run it' }).click();
  await expect(page.getByRole('button', { name: 'Run both' })).toBeInViewport();
});

for (const garbage of ['garbage', '{"schema":"overhead/kept/0"}', '[]', 'null']) {
  test(`an entry that can’t be read counts as not there, and goes: ${garbage}`, async ({
    page,
  }) => {
    await page.goto('/');
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, garbage] as const);
    await page.reload();
    await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
    await expectToRead(sentence(page), UNREAD);
  });
}

test('a report that another tab kept arrives, and goes when that tab removes it', async ({
  page,
  context,
}) => {
  await page.goto('/race/');
  const winner = page.locator('measured-verdict').first();
  const recorded = await winner.innerText();
  const other = await context.newPage();
  await other.goto('/method/');
  await keep(other, madeUpRace());
  await expect(winner).toContainText('Why your GPU won');
  await expectToRead(page.getByText('In your race the host’s work is'), /work is 3\d\.?\d? % of/);
  await other.evaluate(() => localStorage.clear());
  await expect.poll(() => winner.innerText()).toBe(recorded);
});

test('storage that refuses leaves the report to the page that measured it', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Planted.', 'QuotaExceededError');
    };
  });
  const race = await RacePage.open(
    page,
    '#run=race&cpu=typescript&gpu=wgsl-steps&budgetMs=500',
    '/',
  );
  await race.run('Run both');
  await race.expectState('done');
  await expectToRead(sentence(page), /of each GPU epoch’s [\d.,]+ (µs|ms)\.$/);

  await test.step('and a prediction to those who wait for it', async () => {
    await page.goto('/hardware/cpu/');
    await page.evaluate(() => {
      document.addEventListener('overhead:prediction', () => (document.body.dataset['heard'] = ''));
    });
    await page.getByRole('radio').first().check();
    await expect(page.locator('body')).toHaveAttribute('data-heard');
  });
});

test('a frame with its storage blocked has its sentences, too', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('Planted.', 'SecurityError');
      },
    });
  });
  const race = await RacePage.open(
    page,
    '#run=race&cpu=typescript&gpu=wgsl-steps&budgetMs=500',
    '/',
  );
  await expectToRead(sentence(page), UNREAD);
  await race.run('Run both');
  await race.expectState('done');
  await expectToRead(sentence(page), /of each GPU epoch’s [\d.,]+ (µs|ms)\.$/);
});

test('a run that was stopped leaves the numbers of a whole one', async ({ page }) => {
  await page.goto('/method/');
  await keep(page, madeUpRace());
  const race = await RacePage.open(page, ENDLESS_PLAN, '/');
  await expectToRead(sentence(page), READ);
  await race.button('Run on CPU').click();
  await expect(race.status).toHaveText('Measuring.');
  await expect
    .poll(() => race.runner.getByRole('progressbar').getAttribute('value').then(Number))
    .toBeGreaterThan(0);
  await race.button('Stop').click();
  await race.expectState('cancelled');
  await expectToRead(sentence(page), READ);
});

test('a run of one side alone leaves a dash where the other was', async ({ page }) => {
  const race = await RacePage.open(page, '#run=race&cpu=typescript&budgetMs=500', '/');
  await race.run('Run on CPU');
  await race.expectState('done');
  await expectToRead(sentence(page), UNREAD);
});

test('on paper there are values, or the recorded ones, and nothing to press', async ({ page }) => {
  await page.goto('/');
  await page.emulateMedia({ media: 'print' });
  await expectToRead(
    sentence(page),
    /it is – \([\d.]+ (µs|ms), recorded on another machine\) of each GPU epoch’s – \([\d.]+ (µs|ms)\)\.$/,
  );
  await expect(sentence(page).getByRole('button')).toHaveCount(0);
  await keep(page, madeUpRace());
  await page.reload();
  await expectToRead(sentence(page), READ);
});

test('a program that can’t be loaded leaves the dash and the offer', async ({ page }) => {
  await page.goto('/method/');
  await keep(page, madeUpRace());
  await page.route(PROGRAM, (route) => route.abort());
  await page.goto('/');
  await expectToRead(sentence(page), UNREAD);
});

test('a kept report fills in the sentences without a line moving', async ({ page }) => {
  await page.goto('/method/');
  await keep(page, madeUpRace());
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    // The program does not come, and then it does: the next heading stands where it stood.
    await page.route(PROGRAM, () => undefined);
    await page.goto('/');
    const next = page.getByRole('heading', { name: 'Where to go next' });
    const before = await next.boundingBox();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto('/');
    await expectToRead(sentence(page), READ);
    expect(await next.boundingBox(), `${String(width)} px`).toEqual(before);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the recorded example is in the sentence, named as recorded', async ({ page }) => {
    await page.goto('/');
    await expectToRead(
      sentence(page),
      /it is – \([\d.]+ (µs|ms), recorded on another machine\) of each GPU epoch’s – \([\d.]+ (µs|ms)\)\.$/,
    );
    await page.goto('/race/');
    await expect(page.locator('measured-verdict').first()).toContainText('Why the CPU won');
  });
});
