import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { defaultRacePlan } from '../../src/lab/measure/plan.ts';
import type { Report } from '../../src/lab/measure/report.ts';
import { keep, madeUpRace } from './kept.ts';
import { readSlowFiles, withSlowFiles } from './slow-files.ts';

/** What the companion script writes on a made-up machine; tests/pytorch holds what it really writes to the same schema. */
function scriptReport(): Report {
  const report = madeUpRace();
  return {
    ...report,
    plan: { ...defaultRacePlan, cpu: 'pytorch-cpu', gpu: 'pytorch-gpu' },
    environment: {
      ...report.environment,
      userAgent: 'CPython 3.12.1, PyTorch 2.5.1, Linux x86_64, 8 threads',
    },
  };
}

async function open(page: Page, text: string, name = 'report.json'): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open its report (JSON)' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

const companion = (page: Page) => page.locator('companion-report');

test('the companion script can be downloaded and copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/device/');
  const script = readFileSync('public/overhead.py', 'utf8');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download overhead.py' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toBe(script);
  await page.getByRole('button', { name: 'Copy its text' }).click();
  await expect(companion(page).getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(script);
});

test('where the clipboard is blocked, or the file can’t be had, the page says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('/device/');
  await page.getByRole('button', { name: 'Copy its text' }).click();
  await expect(companion(page).getByRole('status')).toContainText('copy it from there');
  await page.route('**/overhead.py', (route) => route.abort());
  await page.getByRole('button', { name: 'Copy its text' }).click();
  await expect(companion(page).getByRole('status')).toHaveText(
    'The file could not be loaded. Check the connection, then press again.',
  );
});

test('of two files chosen in a row the later one stays, however slowly the first is read', async ({
  page,
}) => {
  await withSlowFiles(page);
  await page.goto('/device/');
  await open(page, JSON.stringify(scriptReport()), 'slow.json');
  const later = scriptReport();
  later.environment.userAgent = 'CPython 3.13.0, PyTorch 2.9.0, Linux x86_64, 8 threads';
  await open(page, JSON.stringify(later));
  await expect(companion(page)).toContainText('PyTorch 2.9.0');
  await readSlowFiles(page);
  await expect(companion(page)).toContainText('PyTorch 2.9.0');
});

test('the script’s report stands beside the browser’s race, on this visit and the next', async ({
  page,
}) => {
  await page.goto('/device/');
  await keep(page, madeUpRace());
  await page.reload();
  await open(page, JSON.stringify(scriptReport()));
  const row = companion(page).getByRole('row', { name: /An epoch on the GPU/ });
  await expect(row.getByRole('cell')).toContainText(['TensorFlow.js, WebGPU', /^4\./]);
  await expect(companion(page)).toContainText('PyTorch 2.5.1');
  await expect(companion(page)).toContainText('Both say the same: the GPU is faster');
  await test.step('axe finds nothing, and nothing is wider than a phone', async () => {
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
  });
  await page.reload();
  await expect(row).toBeVisible();
  await test.step('the browser’s own race is still the one that sentences quote', async () => {
    const kept = await page.evaluate(() => localStorage.getItem('overhead:report:race'));
    expect(kept).toContain('tfjs-webgpu');
  });
});

test('without a race of this browser its column leads to one', async ({ page }) => {
  await page.goto('/device/');
  await test.step('on paper there is no empty card', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(companion(page)).toBeHidden();
    await page.emulateMedia({ media: null });
  });
  await open(page, JSON.stringify(scriptReport()));
  const link = companion(page)
    .getByRole('row', { name: /An epoch on the CPU/ })
    .getByRole('link');
  await expect(link).toHaveAttribute('href', '/race/#run');
});

test('a file that is no report of the script gets a sentence, and the next one is shown', async ({
  page,
}) => {
  await page.goto('/device/');
  const good = scriptReport();
  const { readings: _, ...withoutReadings } = good;
  const status = companion(page).getByRole('status');
  const bad: [string, RegExp][] = [
    [JSON.stringify(madeUpRace()), /a report of a browser, not of overhead\.py/],
    [JSON.stringify(withoutReadings), /“readings” is missing/],
    [
      JSON.stringify({ ...good, runner: 'device', plan: { ...good.plan, runner: 'device' } }),
      /changed by hand: overhead\.py writes reports of the race/,
    ],
    [JSON.stringify({ ...good, schema: 'overhead/report/9' }), /another version/],
    [JSON.stringify(good).replace(/"value":[\d.]+/, '"value":NaN'), /not JSON/],
    [JSON.stringify({ ...good, samples: Array(400_000).fill(null) }), /damaged/],
    ['', /empty/],
    ['<b>bold</b>', /not JSON/],
  ];
  for (const [text, sentence] of bad) {
    await open(page, text);
    await expect(status).toHaveText(sentence);
    await expect(companion(page).getByRole('table')).toHaveCount(0);
  }
  await open(page, JSON.stringify(good));
  await expect(status).toHaveText('Opened.');
  await expect(companion(page).getByRole('table')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the script can still be had', async ({ page }) => {
    await page.goto('/device/');
    const link = page.getByRole('link', { name: 'Download overhead.py' });
    await expect(link).toHaveAttribute('href', '/overhead.py');
    await expect(page.getByRole('button', { name: 'Copy its text' })).toBeHidden();
  });
});
