import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { Report } from '../../src/lab/measure/report.ts';
import { madeUpRace } from './kept.ts';
import { ENDLESS_PLAN, RacePage } from './race-page.ts';
import { readSlowFiles, withSlowFiles } from './slow-files.ts';

/** A file that a reader might choose. */
interface ChosenFile {
  readonly name?: string;
  readonly text: string | Buffer;
}

/** Presses the runner's button and chooses a file. */
async function open(race: RacePage, { name = 'report.json', text }: ChosenFile): Promise<void> {
  const chooser = race.page.waitForEvent('filechooser');
  await race.button('Open a report (JSON)').press('Enter');
  await (
    await chooser
  ).setFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
}

const openReport = (race: RacePage, report: Report): Promise<void> =>
  open(race, { text: JSON.stringify(report, null, 2) });

/** A race's page on which nothing has run. */
async function fresh(page: Page, path = '/race/'): Promise<RacePage> {
  await page.goto(path);
  return new RacePage(page, page.locator('[data-runner]'));
}

test('a saved report is shown like the run that it was, with its place and its day', async ({
  page,
}) => {
  const race = await fresh(page);
  await page.evaluate(() => {
    document.addEventListener('report', () => (document.body.dataset['heard'] = 'yes'));
  });
  const report = madeUpRace();
  await openReport(race, report);
  await race.expectState('done');
  await expect(race.status).toHaveText('Opened.');
  await expect(race.status).toBeInViewport();
  await expect(race.runner).toContainText(
    'Opened from a file, not measured just now: 2026-01-02 03:04 UTC in an unknown browser, GPU adapter nvidia ada-lovelace.',
  );
  await expect(race.answer).toContainText(/^The GPU is 1\.\d+× faster than the CPU: 4\.\d/i);
  const parts = race.runner.getByRole('img', {
    name: /^Where the GPU’s epoch goes\. Host 1\.23\sms/,
  });
  await expect(parts.filter({ visible: true })).toHaveCount(1);
  expect(await race.theReport()).toEqual(report);
  await expect(page.locator('body')).toHaveAttribute('data-heard', 'yes');

  await test.step('sentences quote it, and say that it is out of a file', async () => {
    await expect(page.locator('measured-verdict').first()).toContainText(
      /^From the file that you opened, measured 2026-01-02 03:04 UTC in an unknown browser.*Why the GPU won/s,
    );
    await expect(page.getByText('In your race the host’s work is')).toContainText('(from a file)');
  });
  await test.step('axe finds nothing', async () => {
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((n) => n.target)])).toEqual([]);
  });
  await test.step('it can be saved again, as it was', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      race.button('Save the report (JSON)').click(),
    ]);
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual(report);
  });
  await test.step('a run of one’s own takes its place', async () => {
    await race.control('CPU side').selectOption('typescript');
    await race.control('How long').selectOption({ index: 0 });
    await race.run('Run on CPU');
    await race.expectState('done');
    await expect(race.runner).toContainText('Measured in this browser.');
    await expect(race.runner).not.toContainText('Opened from a file');
  });
});

test('of two files chosen in a row the later one stays, however slowly the first is read', async ({
  page,
}) => {
  await withSlowFiles(page);
  const race = await fresh(page);
  await open(race, { name: 'slow.json', text: '{"not": "a report"}' });
  await openReport(race, madeUpRace());
  await expect(race.status).toHaveText('Opened.');
  await readSlowFiles(page);
  await expect(race.status).toHaveText('Opened.');
});

for (const [runner, path] of [
  ['ladder', '/overheads/together/'],
  ['cpu-probe', '/hardware/cpu/'],
  ['gpu-probe', '/hardware/gpu/'],
  ['capacity', '/overheads/capacity/'],
  ['host', '/overheads/host/'],
  ['launch', '/overheads/launch/'],
] as const) {
  test(`a recording of the runner ${runner} is opened, too, and is not called the reader’s`, async ({
    page,
  }) => {
    const shown = await fresh(page, path);
    const asRecorded = await shown.answer.innerText();
    await open(shown, { text: readFileSync(`src/recordings/${runner}.json`) });
    await shown.expectState('done');
    await expect(shown.runner).toContainText(/Opened from a file, .* in Chrome \d+/);
    expect(await shown.answer.innerText()).toBe(asRecorded);
  });
}

test('another runner’s report is named, and fills in the sentences that quote it', async ({
  page,
}) => {
  const ladder = await fresh(page, '/overheads/together/');
  const recorded = await ladder.result();
  await openReport(ladder, madeUpRace());
  await expect(ladder.status).toHaveText(
    /^This is a report of the race\. .* open it in the chapter “CPU against GPU”\.$/,
  );
  await expect(ladder.runner).toHaveAttribute('data-state', 'idle');
  expect(await ladder.result()).toBe(recorded);
  expect(await ladder.report()).toBeNull();
  await expect(page.getByText('In your race an epoch of it took the GPU')).toContainText(
    /the GPU\s+[34]\.\d\d\sms \(from a file\)/,
  );
});

test('whatever else a file holds, one sentence says what is wrong, and what stands stays', async ({
  page,
}) => {
  const race = await fresh(page);
  const report = madeUpRace();
  await openReport(race, report);
  await race.expectState('done');
  const standing = await race.result();
  const changed = (change: object): string => JSON.stringify({ ...report, ...change });
  const { ratio } = report.readings;
  const files: [string, ChosenFile, RegExp][] = [
    ['empty', { text: '' }, /^The file is empty\.$/],
    ['a picture', { name: 'cat.png', text: Buffer.from([137, 80, 78, 71, 0, 255]) }, /not JSON/],
    ['cut off', { text: changed({}).slice(0, 500) }, /not JSON, or was cut off/],
    ['another JSON', { text: '{"a": [1, 2]}' }, /JSON, but no report of this site/],
    ['another version', { text: changed({ schema: 'overhead/report/9' }) }, /another version/],
    ['without a plan', { text: changed({ plan: undefined }) }, /“plan” is missing\.$/],
    [
      'text for a number',
      { text: changed({ readings: { ratio: { ...ratio, value: 'much' } } }) },
      /can’t be "much"\.$/,
    ],
    [
      'an infinite number',
      { text: changed({}).replace(/"low":[\d.]+/, '"low":1e999') },
      /Infinity/,
    ],
    [
      'more losses than can be drawn',
      { text: changed({ losses: tooManyLosses() }) },
      /^The report can’t be shown/,
    ],
  ];
  for (const [what, file, sentence] of files) {
    await test.step(what, async () => {
      await open(race, file);
      await expect(race.status).toHaveText(sentence);
      await expect(race.status).toBeInViewport();
      await expect(race.runner).toHaveAttribute('data-state', 'done');
      expect(await race.result()).toBe(standing);
    });
  }
  await test.step('and a link that is followed then is answered', async () => {
    await page.evaluate(() => (location.hash = '#run=race&epochs=-5'));
    await expect(race.status).toContainText('“epochs=-5” was left out');
  });
  await test.step('and the next run starts as ever', async () => {
    await race.control('CPU side').selectOption('typescript');
    await race.run('Run on CPU');
    await race.expectState('done');
    await expect(race.status).toHaveText('Done.');
  });
});

/** Two curves whose common epochs are more than a function takes arguments. */
function tooManyLosses(): Report['losses'] {
  const epochs = Array.from({ length: 300_000 }, (_, i) => i);
  const curve = { epochs, values: epochs.map(() => 1) };
  return { cpu: curve, gpu: curve };
}

test('a file of a hundred megabytes is not read', async ({ page }, info) => {
  const race = await fresh(page);
  const path = info.outputPath('large.json');
  writeFileSync(path, '{');
  truncateSync(path, 100_000_000);
  const chooser = page.waitForEvent('filechooser');
  await race.button('Open a report (JSON)').click();
  await (await chooser).setFiles(path);
  await expect(race.status).toHaveText(
    'The file has 100 MB and was not read: a report has 20 MB at the most.',
  );
  await expect(race.runner).toHaveAttribute('data-state', 'idle');
});

test('numbers that no machine measures leave the page as wide as it was', async ({ page }) => {
  const race = await fresh(page);
  for (const value of [1e300, 1e-300]) {
    const report = madeUpRace();
    for (const reading of Object.values(report.readings)) {
      if (reading.value !== null)
        Object.assign(reading, { value, low: value / 2, high: value * 2 });
    }
    await openReport(race, report);
    await expect(race.status).toHaveText('Opened.');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }
});

test('markup in a report is shown as text', async ({ page }) => {
  const race = await fresh(page);
  const report = madeUpRace();
  const markup = '<img src=x onerror="document.body.dataset.ran = 1"><b>bold</b>';
  report.environment.userAgent = markup;
  report.environment.versions = { [markup]: markup };
  report.environment.gpu = { ...report.environment.gpu!, vendor: markup };
  report.readings['gpu.uploadMs'] = {
    ...report.readings['gpu.uploadMs']!,
    value: null,
    reason: markup,
  };
  await openReport(race, report);
  await race.expectState('done');
  await race.runner.getByText(/method, environment and numbers/i).click();
  await expect(race.runner.getByText('<b>bold</b>').first()).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
  await expect(page.locator('body')).not.toHaveAttribute('data-ran');
});

test('nothing can be opened during a run', async ({ page }) => {
  const race = await RacePage.open(page, ENDLESS_PLAN);
  await race.button('Run on CPU').click();
  await race.expectState('measuring');
  await expect(race.button('Open a report (JSON)')).toHaveAttribute('aria-disabled', 'true');
  await race.button('Stop').click();
  await race.expectState('cancelled');
  await expect(race.button('Open a report (JSON)')).toHaveAttribute('aria-disabled', 'false');
});
