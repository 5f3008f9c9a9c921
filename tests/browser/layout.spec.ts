import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { plantInWorker, RacePage, withholdWorker } from './race-page.ts';

/** A phone, a tablet, a laptop, a wide screen. */
const PHONE = 360;
const WIDTHS = [PHONE, 768, 1280, 1600];

/** Everything that moved by itself since the page was opened, with how far. */
async function shifts(page: Page): Promise<unknown[]> {
  return page.evaluate(async () => {
    interface LayoutShift extends PerformanceEntry {
      readonly value: number;
      readonly sources: readonly { node?: Node | null }[];
    }
    // Entries come with the next frame; one more makes sure of the last.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return new Promise<unknown[]>((resolve) => {
      const found: unknown[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as LayoutShift[]) {
          const nodes = sources.map(({ node }) =>
            node instanceof Element ? node.outerHTML.slice(0, 120) : String(node?.textContent),
          );
          found.push({ value, nodes });
        }
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      requestAnimationFrame(() =>
        setTimeout(() => {
          observer.disconnect();
          resolve(found);
        }),
      );
    });
  });
}

test('the layout shift check sees a shift', async ({ page }) => {
  await page.goto('/race/');
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    document.querySelector('h1')?.insertAdjacentHTML('beforebegin', '<p>Planted.</p>');
  });
  expect(await shifts(page)).not.toEqual([]);
});

/** By how many pixels the page is wider than the screen. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

/** Opens a page so wide, and so high that all of the runner is on the screen: only what is seen can shift. */
async function openWhole(page: Page, width: number, hash: string, path = '/race/') {
  await page.setViewportSize({ width, height: 4000 });
  return RacePage.open(page, hash, path);
}

const PLAN = '#run=race&cpu=typescript&budgetMs=500';

for (const width of [PHONE, 1280]) {
  for (const path of ['/', '/race/']) {
    test(`nothing jumps on ${path} at ${String(width)} px, while loading and during a run`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(await shifts(page), 'while loading').toEqual([]);

      const race = await openWhole(page, width, PLAN, path);
      await race.run(path === '/' ? 'Run on CPU' : 'Run both');
      await race.expectState('done');
      expect(await shifts(page), 'during a run').toEqual([]);
      await race.runner.getByText(/method, environment and numbers/i).click();
      expect(await overflow(page), 'after a run').toBe(0);
    });
  }
}

test('a table of names and values stands still where its rows come in pieces', async ({
  page,
  baseURL,
}) => {
  const { promise: drawn, resolve: goOn } = Promise.withResolvers<undefined>();
  const server = createServer((request, response) => {
    void (async () => {
      const path = request.url ?? '/';
      const answer = await fetch(new URL(path, baseURL));
      const body = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? '',
      });
      // The widest row of the table comes after those before it were drawn.
      const piece = path === '/race/' ? body.indexOf('83</td>') + '83</td>'.length : 0;
      response.write(body.subarray(0, piece));
      if (piece > 0) await drawn;
      response.end(body.subarray(piece));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`http://localhost:${String(port)}/race/`, { waitUntil: 'commit' });
  await expect(page.getByRole('cell', { name: '83', exact: true })).toBeVisible();
  await shifts(page);
  goOn(undefined);
  await page.waitForLoadState();
  expect(await shifts(page)).toEqual([]);
  server.closeAllConnections();
  server.close();
});

test('nothing jumps on a phone where one side or none can run', async ({ page }) => {
  await plantInWorker(page, 'GPU.prototype.requestAdapter = () => Promise.resolve(null);');
  const race = await openWhole(page, PHONE, PLAN);
  await race.run('Run on GPU');
  await race.expectState('unavailable');
  expect(await shifts(page), 'no GPU').toEqual([]);
  await race.run('Run on CPU');
  expect(await shifts(page), 'the CPU alone').toEqual([]);
  await race.run('Run both');
  expect(await shifts(page), 'the CPU, and why there is no GPU').toEqual([]);
});

test('nothing jumps on a phone where the program can’t start', async ({ page }) => {
  await withholdWorker(page);
  const race = await openWhole(page, PHONE, PLAN);
  await race.run('Run on CPU');
  await race.expectState('failed');
  expect(await shifts(page)).toEqual([]);
});

test('nothing jumps on a phone for a link with a bad field', async ({ page }) => {
  const race = await openWhole(page, PHONE, `${PLAN}&epochs=0`);
  await expect(race.status).toContainText('was left out');
  expect(await shifts(page)).toEqual([]);
});

for (const path of ['/', '/race/']) {
  test(`${path} is never wider than the screen`, async ({ page }) => {
    await page.goto(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page), `${String(width)} px`).toBe(0);
    }
  });
}

test('the theme picker’s icon stands in its place before its list has arrived', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/');
  const moved = await page.evaluate(() => {
    const picker = document.querySelector('header starlight-theme-select label');
    const icon = picker?.querySelector('svg');
    const list = picker?.querySelector('select');
    if (!icon || !list) throw new Error('The header has no theme picker.');
    const inPlace = icon.getBoundingClientRect().left;
    list.remove();
    return icon.getBoundingClientRect().left - inPlace;
  });
  expect(moved).toBe(0);
});
