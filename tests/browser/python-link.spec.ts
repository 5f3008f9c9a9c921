import { deflateRawSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { PythonPage } from './python-page.ts';

const hashOf = (code: string, rest = ''): string =>
  `#run=python&cell=adder&code=${deflateRawSync(Buffer.from(code)).toString('base64url')}${rest}`;

const WARNING = 'This program came with the link. Read it before you run it.';

test('a linked program is shown as somebody’s, and never runs by itself', async ({ page }) => {
  const python = await PythonPage.open(page, { cell: 'adder', hash: hashOf('print("of a link")') });
  await expect(python.program).toHaveValue('print("of a link")');
  await expect(python.runner.getByText(WARNING)).toBeVisible();
  await expect(python.program).toBeInViewport();
  await expect(python.program).not.toBeFocused();
  await expect(python.runner).toHaveAttribute('data-state', 'idle');
  expect(page.workers()).toEqual([]);
  await python.run('done');
  await expect(python.result).toContainText('of a link');

  await python.button('Start over').click();
  await expect(python.program).toHaveValue(/class Adder/);
  await expect(python.runner.getByText(WARNING)).toBeHidden();
  await python.button('Back to my text').click();
  await expect(python.program).toHaveValue('print("of a link")');
  await expect(python.runner.getByText(WARNING)).toBeVisible();
});

test('a linked program of thousands of lines is shown, and taken away again', async ({ page }) => {
  // As lines that are typed one after another they would take Chrome minutes.
  const code = 'x = 1\n'.repeat(10_000);
  const python = await PythonPage.open(page, { cell: 'adder', hash: hashOf(code) });
  await expect.poll(() => python.program.inputValue().then(({ length }) => length)).toBe(60_000);
  await python.button('Start over').click();
  await expect(python.program).toHaveValue(/class Adder/);
});

test('a link that is followed in the page keeps the reader’s text for the way back', async ({
  page,
}) => {
  const python = await PythonPage.open(page, { cell: 'adder' });
  await python.write('print("mine")');
  await page.evaluate((hash) => (location.hash = hash), hashOf('print("of a link")'));
  await expect(python.program).toHaveValue('print("of a link")');
  await python.button('Back to my text').click();
  await expect(python.program).toHaveValue('print("mine")');
  await expect(python.runner.getByText(WARNING)).toBeHidden();
});

test('a copied link opens the program that was copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const python = await PythonPage.open(page);
  await python.write('print("ünï 😀")\n');
  await python.button('Copy link').click();
  await expect(python.status).toContainText('The link is on the clipboard.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(await python.runner.getByLabel('Link to this program').inputValue()).toBe(copied);
  await page.goto('about:blank');
  await page.goto(copied);
  await expect(python.program).toHaveValue('print("ünï 😀")\n');
  await expect(python.runner.getByText(WARNING)).toBeVisible();
});

test('where the clipboard is blocked the link can be selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  const python = await PythonPage.open(page);
  await python.button('Copy link').click();
  await expect(python.status).toContainText('The clipboard can’t be used here.');
  const box = python.runner.getByLabel('Link to this program');
  await expect(box).toBeFocused();
  await expect(box).toHaveValue(/#run=python&cell=counter&code=/);
});

test('a link goes when the program that it is of is changed', async ({ page }) => {
  const python = await PythonPage.open(page);
  const box = python.runner.getByLabel('Link to this program');
  for (const change of [
    () => python.write('print("another")'),
    () => python.button('Start over').click(),
    () => python.runner.getByRole('checkbox').check(),
  ]) {
    await python.button('Copy link').click();
    await expect(box).toBeVisible();
    await expect(python.status).toContainText(/clipboard/);
    await change();
    await expect(box).toBeHidden();
    await expect(python.status).not.toContainText(/clipboard/);
  }
});

test('a bad link is spoken of beside the runner, and the chapter’s program stays', async ({
  page,
}) => {
  const python = new PythonPage(page, 'adder');
  for (const [hash, says] of [
    ['#run=python&cell=adder&code=%25%25', 'damaged'],
    [hashOf('print(1)').slice(0, -4), 'damaged'],
    [hashOf('x'.repeat(1024 * 1024)), 'larger than 64 KB'],
    [`#run=python&cell=adder&code=${'A'.repeat(1024 * 1024)}`, 'larger than 64 KB'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`/call/${hash}`);
    await expect(python.runner).toContainText(says);
    await expect(python.program).toHaveValue(/class Adder/);
  }
  await python.expectNextRunWorks();
});

test('a link’s unknown field is named, and its unknown program too', async ({ page }) => {
  const python = await PythonPage.open(page, {
    cell: 'adder',
    hash: hashOf('print(2)', '&speed=11&interpreter=cpython'),
  });
  await expect(python.program).toHaveValue('print(2)');
  await expect(python.runner).toContainText('“speed=11” means nothing here');
  await expect(python.runner.getByRole('checkbox')).toBeChecked();
  await page.goto('about:blank');
  await page.goto('/call/#run=python&cell=nowhere&code=AA');
  await expect(new PythonPage(page).runner).toContainText('“nowhere”, that is not on this page');
});
