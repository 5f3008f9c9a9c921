import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { CPYTHON_LIMIT_MS, expectOfRun, PYTHON_FILES, PythonPage } from './python-page.ts';

test('a program runs in MicroPython, and nothing of Python is loaded before', async ({
  page,
  context,
}) => {
  const fetched: string[] = [];
  context.on('request', (request) => {
    if (PYTHON_FILES.test(request.url())) fetched.push(request.url());
  });
  const python = await PythonPage.open(page);
  await python.program.click();
  await expect(python.program).toBeEditable();
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);
  expect(page.workers()).toEqual([]);
  await expect(python.runner).toHaveAttribute('data-state', 'idle');

  await python.run('done');
  await expect(python.result).toContainText(/MicroPython 1\.\d+\.\d+ printed\s*1\s*2\s*2/);
  expect(fetched.some((url) => url.includes('micropython'))).toBe(true);
  expect(fetched.filter((url) => url.includes('pyodide'))).toEqual([]);
  expect(
    await python.runner.evaluate((one) => (one as HTMLElement & { report: unknown }).report),
  ).toBeNull();

  await test.step('a changed program runs, with the value of its last line', async () => {
    await python.write('total = 0\nfor i in range(4):\n    total += i\ntotal, "<b>"');
    await python.run('done');
    await expect(python.result).toContainText("(6, '<b>')");
    await expect(python.result).toContainText('Value of the last line');
  });
});

test('real CPython is fetched when it is asked for, and replaced when a program kills it', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(150_000);
  const foreign: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url());
  });
  const python = await PythonPage.open(page);
  await python.runner.getByRole('checkbox', { name: /real CPython \(6\.3 MB\)/ }).check();
  await test.step('the choice holds for the whole page', async () => {
    const other = new PythonPage(page, 'adder');
    const box = other.runner.getByRole('checkbox');
    await expect(box).toBeChecked();
    await box.click();
    await expect(box).not.toBeChecked();
    await expect(python.runner.getByRole('checkbox')).not.toBeChecked();
    await box.click();
    await other.program.focus();
    await expect(python.runner.getByRole('checkbox')).toBeChecked();
  });
  await python.write('import sys\nprint(sys.implementation.name)');
  await python.button('Run').click();
  await expectOfRun(python.status).toContainText(/Fetching CPython: \d+ %|Opening Python/);
  await python.expectEnd('done', CPYTHON_LIMIT_MS);
  await expect(python.result).toContainText(/CPython 3\.\d+\.\d+ \(Pyodide [\d.]+\) printed/);
  await expect(python.result).toContainText('cpython');

  await python.write('class A:\n    def __call__(self):\n        return self()\n\nA()()');
  await python.run(/done|failed/, CPYTHON_LIMIT_MS);
  await expect(python.runner).toContainText(/called itself until|recursion depth exceeded/);
  await python.expectNextRunWorks(CPYTHON_LIMIT_MS);
  expect(foreign.filter((url) => /^https?:/.test(url))).toEqual([]);
});

test('two programs of a page take turns', async ({ page }) => {
  const first = await PythonPage.openWithoutTime(page);
  const second = new PythonPage(page, 'adder');
  await first.write('while True: pass');
  await first.button('Run').click();
  await expectOfRun(first.status).toHaveText('Running.');
  await second.run('failed');
  await expect(second.status).toContainText('Something else on this page is running');
  await first.button('Stop').click();
  await first.expectEnd('cancelled');
  await expect(first.status).toHaveText('Stopped.');
  await second.expectNextRunWorks();
  await first.expectNextRunWorks();
});

test('an exercise says what is missing, then that it is right, and is remembered', async ({
  page,
}) => {
  const python = await PythonPage.open(page, { cell: 'countdown' });
  await expect(python.runner.getByText('· done')).toBeHidden();
  await python.run('done');
  await expect(python.result).toContainText("instances can't be called yet");
  await python.write(
    [
      'class Countdown:',
      '    def __init__(self, start):',
      '        self.left = start',
      '',
      '    def __call__(self):',
      '        left = self.left',
      '        self.left = max(0, left - 1)',
      '        return left',
      '',
      'countdown = Countdown(3)',
    ].join('\n'),
  );
  await python.run('done');
  await expect(python.result).toContainText('Right.');
  await expect(python.runner.getByText('· done')).toBeVisible();
  await page.reload();
  await expect(python.runner.getByText('· done')).toBeVisible();
});

test('what python3 printed is there without scripts, folded', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL ?? ''}call/`);
  const runner = page.locator('[data-cell="counter"]');
  await expect(runner.getByText('class Counter')).toBeVisible();
  await expect(runner.getByRole('button')).toHaveCount(0);
  await expect(runner.getByText(/Python 3\.\d+\.\d+ printed/)).toBeHidden();
  await runner.getByText('What it prints').click();
  await expect(runner.getByText(/Python 3\.\d+\.\d+ printed/)).toBeVisible();
  await expect(runner.getByText(/^1\s2\s2\s$/)).toBeVisible();
  await context.close();
});

test('axe finds nothing beside a result, an error and a linked program', async ({ page }) => {
  const python = await PythonPage.open(page);
  await python.write('print(1)\n1 / 0');
  await python.run('done');
  await python.button('Copy link').click();
  await expect(python.runner.getByLabel('Link to this program')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .include('[data-cell="counter"]')
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  }
});
