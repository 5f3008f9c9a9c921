import { expect, test } from '@playwright/test';
import { hold } from './hold.ts';
import { EDITOR_PROGRAMS, expectOfRun, PythonPage } from './python-page.ts';

/** Programs that go wrong, the state they end in, and what the reader is told. */
const PROGRAMS: readonly (readonly [string, string, string, string | RegExp])[] = [
  [
    'an endless loop',
    'print("on")\nwhile True: pass',
    'cancelled',
    /ran for 5 seconds and was ended/,
  ],
  ['a thousand million lines', 'for i in range(10**9): print(i)', 'cancelled', /more than 64 KB/],
  [
    'an endless recursion',
    'class A:\n    def __call__(self): return self()\nA()()',
    'done',
    'recursion depth exceeded',
  ],
  ['a syntax error', 'a = 1\nb = = 2', 'done', /line 2\s*SyntaxError/],
  [
    'an exception in a call',
    'class Hook:\n    def __call__(self, x):\n        raise ValueError("no " + x)\n\nHook()("x")',
    'done',
    'ValueError: no x',
  ],
  ['input()', 'name = input()', 'done', 'there is no keyboard for a program here'],
  ['import torch', 'import torch', 'done', 'torch does not run in a browser'],
  ['import js', 'import js', 'done', 'no way to the page or the browser'],
  ['import urllib', 'import urllib.request', 'done', 'no way to the network'],
  [
    'all memory',
    'x = []\nwhile True: x.append("y" * 10**6)',
    'done|cancelled|failed',
    /Memory|ended|fail/,
  ],
];

test('each bad program ends with a sentence, and the next run works', async ({ page }) => {
  test.setTimeout(150_000);
  const python = await PythonPage.open(page);
  for (const [what, code, state, says] of PROGRAMS) {
    await test.step(what, async () => {
      await python.write(code);
      await python.run(new RegExp(`^(${state})$`));
      await expect(python.runner).toContainText(says);
      await python.expectNextRunWorks();
    });
  }
});

test('Stop ends a program that runs, and what it printed stays', async ({ page }) => {
  const python = await PythonPage.openWithoutTime(page);
  await python.write('print("here")\nwhile True: pass');
  await python.button('Run').click();
  await expect(async () => {
    // Output is drawn every now and then.
    await page.clock.runFor(200);
    expect(await python.result.textContent()).toContain('here');
  }).toPass({ timeout: 20_000 });
  await python.button('Stop').click();
  await python.expectEnd('cancelled');
  await expect(python.result).toContainText('here');
  await python.expectNextRunWorks();
});

for (const [what, spoil] of [
  ['blocked', null],
  ['cut short', 100_000],
] as const) {
  for (const file of ['micropython*.wasm', 'micropython*.mjs', 'python-worker*']) {
    test(`a page whose ${file} is ${what} says so, and runs when it comes`, async ({ page }) => {
      const python = await PythonPage.open(page);
      const path = `**/_astro/${file}`;
      await page.route(path, async (route) => {
        if (spoil === null) return route.abort();
        const response = await route.fetch();
        const body = await response.body();
        // The half of it at most, and the length of the whole is not promised.
        const part = body.subarray(0, Math.min(spoil, body.length / 2));
        await route.fulfill({
          status: 200,
          headers: { 'content-type': response.headers()['content-type'] ?? '' },
          body: part,
        });
      });
      await python.run('failed');
      await expect(python.status).toContainText(/could not (be loaded|start)/);
      await page.unroute(path);
      await python.expectNextRunWorks();
    });
  }
}

test('a frame that may start no worker says where to go', async ({ page }) => {
  await page.goto('/call/');
  await page.setContent(
    `<iframe sandbox="allow-scripts" src="${new URL('/call/', page.url()).href}" style="width: 60rem; height: 50rem"></iframe>`,
  );
  const runner = page.frameLocator('iframe').locator('[data-cell="counter"]');
  await runner.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(runner).toHaveAttribute('data-state', 'failed', { timeout: 20_000 });
  await expect(runner.getByRole('status')).toContainText('open it in a tab of its own');
});

test('a runner that leaves the page before its program came starts nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const release = await hold(page, EDITOR_PROGRAMS);
  const python = await PythonPage.open(page);
  const other = new PythonPage(page, 'adder');
  await python.write('while True: pass');
  await python.button('Run').click();
  await python.runner.evaluate((runner) => {
    runner.remove();
  });
  release();
  await other.expectNextRunWorks();

  await test.step('and is silent when its program does not come', async () => {
    const refuse = await hold(page, EDITOR_PROGRAMS);
    await page.reload();
    const failed = page.waitForEvent('requestfailed');
    await python.program.click();
    await python.runner.evaluate((runner) => {
      runner.remove();
    });
    refuse('abort');
    await failed;
    await page.unrouteAll();
    await other.expectNextRunWorks();
    expect(errors).toEqual([]);
  });
});

test('a worker ends with its page, and with its runner', async ({ page }) => {
  const python = await PythonPage.openWithoutTime(page);
  await python.run('done');
  await expectOfRun.poll(() => page.workers().length).toBe(1);
  await python.write('while True: pass');
  await python.button('Run').click();
  await expectOfRun(python.status).toHaveText('Running.');
  await python.runner.evaluate((runner) => {
    runner.remove();
  });
  await expectOfRun.poll(() => page.workers().length).toBe(0);
});
