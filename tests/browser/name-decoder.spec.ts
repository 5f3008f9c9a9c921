import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { hold } from './hold.ts';

/** The pages with a decoder, each with a name of its kind. */
const PAGES = [
  { path: '/hardware/cpu/', name: 'AMD Ryzen 9 7945HX', architecture: 'Zen 4 (Dragon Range)' },
  { path: '/hardware/gpu/', name: 'Radeon RX 7900 XTX', architecture: 'RDNA 3 (Navi 3x)' },
] as const;

/** The program with the tables. */
const TABLES = /\/_astro\/names-binding[^/]*\.js$/;

/** All scripts of a page. */
const SCRIPTS = /\/_astro\/[^/]*\.js$/;

/** Opens a page and gives its decoder, of which there must be one. */
async function openDecoder(page: Page, path: string, waitUntil: 'load' | 'commit' = 'load') {
  await page.goto(path, { waitUntil });
  const decoder = page.locator('name-decoder');
  await expect(decoder).toHaveCount(1);
  return {
    decoder,
    field: decoder.getByRole('textbox'),
    examples: decoder.getByRole('combobox'),
    summary: decoder.getByRole('status'),
    /** The cards, one for each name. */
    names: decoder.getByRole('group'),
  };
}

for (const { path, name, architecture } of PAGES) {
  test.describe(path, () => {
    test('has a decoded example, and loads the tables when they are first used', async ({
      page,
    }) => {
      const requested: string[] = [];
      page.on('request', (request) => requested.push(request.url()));
      const { field, names } = await openDecoder(page, path);
      await page.waitForLoadState('networkidle');
      await expect(names).toHaveCount(1);
      await expect(names).toHaveAccessibleName(await field.inputValue());
      expect(requested.filter((url) => TABLES.test(url))).toEqual([]);

      await field.fill(name);
      await expect(names).toHaveAccessibleName(name);
      expect(requested.filter((url) => TABLES.test(url))).toHaveLength(1);
    });

    test('answers while one types', async ({ page }) => {
      const { field, summary, names } = await openDecoder(page, path);
      await field.fill('');
      await expect(summary).toHaveText('Paste or pick a name.');
      await expect(names).toHaveCount(0);
      await field.pressSequentially(name);
      await expect(names).toHaveCount(1);
      await expect(names.getByRole('definition').filter({ hasText: architecture })).toBeVisible();
      await expect(names.getByRole('link')).toHaveAttribute('href', /^https:\/\//);
      const parts = names.getByRole('list').first().getByRole('listitem');
      expect(await parts.count()).toBeGreaterThan(3);
    });

    test('decodes each name that can be picked', async ({ page }) => {
      const { field, examples, names } = await openDecoder(page, path);
      const options = await examples.getByRole('option').allTextContents();
      for (const option of options.slice(1)) {
        await examples.selectOption(option);
        await expect(field).toHaveValue(option);
        await expect
          .poll(async () =>
            option.includes((await names.first().getAttribute('aria-label')) ?? '-'),
          )
          .toBe(true);
      }
    });

    test('says what it doesn’t know, and that a text has no name', async ({ page }) => {
      const { field, summary, names } = await openDecoder(page, path);
      await field.fill('GeForce RTX 6090');
      await expect(summary).toContainText('unknown');
      await expect(names.getByRole('definition').filter({ hasText: 'unknown' })).not.toHaveCount(0);
      for (const text of ['Hello, world', '😀🚀', '  \n ']) {
        await field.fill(text);
        await expect(names).toHaveCount(0);
        await expect(summary).not.toContainText('unknown');
      }
    });

    test('fits a phone, and gives axe nothing to find, light and dark', async ({ page }) => {
      const { field, names } = await openDecoder(page, path);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        for (const text of [name, 'Intel Core i7-15700K', `${name}\n${'x'.repeat(200)}`]) {
          await field.fill(text);
          await expect(names).toHaveCount(1);
          const overflow = await page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            return scrollWidth - clientWidth;
          });
          expect(overflow, `${String(width)} px`).toBe(0);
        }
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        const { violations } = await new AxeBuilder({ page }).include('name-decoder').analyze();
        expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
      }
    });
  });
}

type Decoder = Awaited<ReturnType<typeof openDecoder>>;

/** What does not depend on the page: the two have the same decoder. */
test.describe('the decoder', () => {
  const [{ path, name }] = PAGES;

  for (const [what, act] of [
    ['typed', ({ field }) => field.fill('Apple M3 Pro')],
    ['picked', ({ examples }) => examples.selectOption('Apple M3 Pro')],
  ] as const satisfies [string, (decoder: Decoder) => Promise<unknown>][]) {
    test(`answers what was ${what} before its script was here`, async ({ page }) => {
      const release = await hold(page, SCRIPTS);
      const decoder = await openDecoder(page, path, 'commit');
      await act(decoder);
      release();
      await expect(decoder.names).toHaveAccessibleName('Apple M3 Pro');
      await expect(decoder.field).toHaveValue('Apple M3 Pro');
    });
  }

  test('shows HTML in the paste as text', async ({ page }) => {
    const { decoder, field, names } = await openDecoder(page, path);
    await field.fill(`${name}"><img src=x onerror="document.title='owned'"><b>`);
    await expect(names).toHaveAccessibleName(name);
    await field.fill('GPU 0: <img src=x onerror="document.title=\'owned\'"> RTX 4090 </u><script>');
    await expect(names).toHaveAccessibleName('RTX 4090');
    await expect(decoder.locator('img, script:not([type])')).toHaveCount(0);
    await expect(page).not.toHaveTitle('owned');
  });

  test('reads the beginning of a megabyte, and says so', async ({ page }) => {
    const { field, summary, names } = await openDecoder(page, path);
    await field.selectText();
    await page.keyboard.insertText(`${name}\n${'flags : fpu vme de pse tsc\n'.repeat(40_000)}`);
    await expect(names).toHaveAccessibleName(name);
    await expect(summary).toContainText('Only the first 64 KB of the text were read.');
    await field.evaluate((element: HTMLTextAreaElement) => (element.value = ''));
    await field.fill(name);
    await expect(summary).not.toContainText('64 KB');
    await expect(names).toHaveAccessibleName(name);
  });

  test('finds each name of a screen once', async ({ page }) => {
    const { field, summary, names } = await openDecoder(page, path);
    await field.fill(
      'model name : Intel(R) Core(TM) i9-12900KF\nmodel name : Intel(R) Core(TM) i9-12900KF\nGPU 0: NVIDIA GeForce RTX 3080 Ti (UUID: GPU-0)',
    );
    await expect(names).toHaveCount(2);
    await expect(summary).toHaveText('2 names found.');
  });

  test('draws nothing while a run is measured, and answers after it', async ({ page }) => {
    const { field, summary, names } = await openDecoder(page, path);
    const example = await field.inputValue();
    const setState = (state: string) =>
      page.evaluate((to) => {
        const runner = document.querySelector('#a-run') ?? document.createElement('div');
        runner.id = 'a-run';
        runner.setAttribute('data-runner', 'test');
        runner.setAttribute('data-state', to);
        document.body.append(runner);
      }, state);
    await setState('measuring');
    await field.fill(name);
    await expect(summary).toContainText('The answer comes after it.');
    await expect(names).toHaveAccessibleName(example);
    await setState('done');
    await expect(names).toHaveAccessibleName(name);

    await test.step('or once its runner is gone from the page', async () => {
      await setState('measuring');
      await field.fill('Apple M1');
      await expect(summary).toContainText('The answer comes after it.');
      await page.evaluate(() => document.querySelector('#a-run')?.remove());
      await expect(names).toHaveAccessibleName('Apple M1');
    });
  });

  test('prints the answer without the field', async ({ page }) => {
    const { field, names } = await openDecoder(page, path);
    await page.emulateMedia({ media: 'print' });
    await expect(names).toBeVisible();
    await expect(field).toBeHidden();
  });

  test('says it when the tables can’t be had, and the page lives on', async ({ page }) => {
    await page.route(TABLES, (route) => route.abort());
    const { field, summary, names } = await openDecoder(page, path);
    await field.fill(name);
    await expect(summary).toContainText('could not be loaded');
    await expect(names).toHaveCount(1);
    await expect(field).toHaveValue(name);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { path } of PAGES) {
    test(`${path} shows the decoded example, and says what decoding needs`, async ({ page }) => {
      const { decoder, field, names } = await openDecoder(page, path);
      await expect(field).toBeHidden();
      await expect(decoder.locator('noscript').getByRole('paragraph')).toHaveText(
        /^Decoding needs JavaScript\./,
      );
      await expect(names).toHaveCount(1);
      await expect(names.getByRole('listitem').first()).toBeVisible();
    });
  }
});
