import { expect, test } from '@playwright/test';
import { hold } from './hold.ts';
import { EDITOR_PROGRAMS, PythonPage } from './python-page.ts';

test('a program is written with the keyboard, indented, and run by Ctrl+Enter', async ({
  page,
}) => {
  const python = await PythonPage.open(page);
  await python.program.fill('');
  await python.program.pressSequentially('def f():');
  await python.expectLive();
  await page.keyboard.press('Enter');
  await page.keyboard.type('return 6');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('f() * 7');
  await expect(python.program).toHaveValue('def f():\n    return 6\nf() * 7');
  await page.keyboard.press('Control+Enter');
  await python.expectEnd('done');
  await expect(python.result).toContainText('42');
  await expect(python.program).toBeFocused();
});

test('Tab indents, and leaves the box after Escape', async ({ page }) => {
  const python = await PythonPage.open(page);
  await python.program.fill('x');
  await python.expectLive();
  await python.program.press('Home');
  await page.keyboard.press('Tab');
  await expect(python.program).toHaveValue('    x');
  await expect(python.program).toHaveAccessibleDescription(/Esc, then Tab, leaves the box/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(python.button('Run')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(python.program).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(python.program).not.toBeFocused();
});

test('the colours follow the text, tabs and emoji included, and the box grows with it', async ({
  page,
}) => {
  const python = await PythonPage.open(page);
  const before = (await python.program.boundingBox())?.height ?? 0;
  const text = `${'\t"😀" # tab\n'.repeat(30)}x`;
  await python.write(text);
  await expect(python.runner.locator('[data-part="coloured"]')).toHaveText(`${text}\n`, {
    useInnerText: false,
  });
  expect((await python.program.boundingBox())?.height ?? 0).toBeGreaterThan(before);
  const unseen = await python.program.evaluate((box) => box.scrollHeight - box.clientHeight);
  expect(unseen).toBe(0);
});

test('a program of many pages is shown whole, without colours that would make typing slow', async ({
  page,
}) => {
  const python = await PythonPage.open(page);
  await python.write('import math');
  await python.expectLive();
  const inks = python.runner.locator('[data-part="coloured"] [data-ink]');
  await expect(inks).not.toHaveCount(0);
  await python.program.evaluate((box: HTMLTextAreaElement) => {
    box.setRangeText('import math\n'.repeat(2_000));
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await python.expectLive();
  await expect(inks).toHaveCount(0);
});

test('Start over brings the chapter’s program back, and the reader’s after it', async ({
  page,
}) => {
  const python = await PythonPage.open(page);
  await expect(python.button('Start over')).toHaveAttribute('aria-disabled', 'true');
  await python.program.click();
  await python.program.press('End');
  await page.keyboard.type(' # mine');
  await python.button('Start over').click();
  await expect(python.program).not.toHaveValue(/# mine/);
  await python.button('Back to my text').click();
  await expect(python.program).toHaveValue(/# mine/);
  await python.button('Start over').click();
  await python.program.press('Control+z');
  await expect(python.program).toHaveValue(/# mine/);
});

test('Start over knows of what was written before the editor’s program was here', async ({
  page,
}) => {
  const release = await hold(page, EDITOR_PROGRAMS);
  const python = await PythonPage.open(page);
  await python.program.fill('print("early")');
  release();
  await python.button('Start over').click();
  await expect(python.program).not.toHaveValue(/early/);
  await python.button('Back to my text').click();
  await expect(python.program).toHaveValue('print("early")');
});

test('Ctrl+Enter runs, though the editor’s program comes after it', async ({ page }) => {
  const release = await hold(page, EDITOR_PROGRAMS);
  const python = await PythonPage.open(page);
  await python.program.press('Control+Enter');
  await python.expectEnd('preparing');
  await expect(python.status).toHaveText('Loading the runner’s program.');
  release();
  await python.expectEnd('done');
});

test('the colours stay when the program is here before the first letter', async ({ page }) => {
  const python = await PythonPage.open(page);
  // It says so only when it is here.
  await python.button('Copy link').click();
  await expect(python.runner.getByLabel('Link to this program')).toBeVisible();
  await python.program.press('End');
  await page.keyboard.type(' # mine');
  await python.expectLive();
});

test('the page has no overflow at 360 px, and a long word wraps', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const python = await PythonPage.open(page);
  await python.write(`print("${'long'.repeat(60)}")`);
  await python.run('done');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
