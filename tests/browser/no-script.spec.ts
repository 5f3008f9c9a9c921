import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

for (const path of ['/', '/race/']) {
  test(`${path} reads whole without JavaScript, the recorded result included`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    const runner = page.locator('[data-runner="race"]');
    await expect(runner.locator('noscript').getByRole('paragraph')).toHaveText(
      /^Running needs JavaScript\./,
    );
    await expect(runner.getByText(/^Recorded example, not your machine: \S/)).toBeVisible();
    await expect(runner.locator('[data-part="answer"]')).toHaveText(/an epoch against .*\.$/s);
    for (const row of ['Time per epoch', '20,000 epochs', 'Loss', 'Test accuracy']) {
      await expect(runner.getByRole('row', { name: new RegExp(`^${row}`) })).toContainText(/\d/);
    }
    await expect(runner.getByRole('img', { name: /^Time per epoch\. CPU \d/ })).toBeVisible();
    await expect(runner.getByRole('img', { name: /^Loss against epoch\. CPU \d/ })).toBeVisible();
    await runner.getByText(/method, environment and numbers/i).click();
    await expect(runner.getByText('Clock step', { exact: true })).toBeVisible();

    await test.step('nothing of the text waits for a script', async () => {
      const headings = page.getByRole('main').getByRole('heading', { level: 2 });
      expect(await headings.count()).toBeGreaterThan(2);
      for (const heading of await headings.all()) await expect(heading).toBeVisible();
    });
  });
}

test('a chapter’s answers unfold without JavaScript', async ({ page }) => {
  await page.goto('/race/');
  const answers = page.getByRole('main').locator('details', { hasText: 'Answer' });
  const first = answers.first();
  await first.getByText('Answer', { exact: true }).click();
  await expect(first.getByRole('paragraph').first()).toBeVisible();
});
