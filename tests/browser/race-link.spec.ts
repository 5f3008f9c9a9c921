import { expect, test } from '@playwright/test';
import { RacePage } from './race-page.ts';

test('a link to a plan sets the controls and the run, and starts nothing', async ({ page }) => {
  const race = await RacePage.open(
    page,
    '#run=race&cpu=typescript&epochs=300&readEvery=never&batch=64&hidden=5&lr=0.05&seed=3&budgetMs=500',
  );
  await expect(race.runner).toHaveAttribute('data-state', 'idle');
  await expect(race.control('CPU side')).toHaveValue('typescript');
  await expect(race.control('Read the loss')).toHaveValue('never');
  await expect(race.control('How long')).toContainText('300 epochs, 500 ms at the most');
  await expect(race.status).toBeEmpty();

  await race.run('Run on CPU');
  expect((await race.theReport()).plan).toEqual({
    runner: 'race',
    cpu: 'typescript',
    gpu: 'tfjs-webgpu',
    epochs: 300,
    readEvery: 'never',
    batch: 64,
    hidden: 5,
    lr: 0.05,
    seed: 3,
    budgetMs: 500,
  });
});

test('bad fields of a link are named beside the runner, and the rest is used', async ({ page }) => {
  const long = '9'.repeat(60);
  const race = await RacePage.open(
    page,
    `#run=race&epochs=0&batch=-1&hidden=1e9&lr=NaN&readEvery=often&seed=${long}&speed=9&cpu=typescript&budgetMs=500`,
  );
  for (const named of ['epochs=0', 'batch=-1', 'hidden=1e9', 'lr=NaN', 'readEvery=often']) {
    await expect(race.status).toContainText(`“${named}” was left out: `);
  }
  await expect(race.status).toContainText('“seed” is too long; it was left out.');
  await expect(race.status).toContainText('“speed” is not a field of a plan; it was left out.');
  await expect(race.runner).toHaveAttribute('data-state', 'idle');
  await expect(race.control('CPU side')).toHaveValue('typescript');

  await race.run('Run on CPU');
  await expect(race.status).toHaveText('Done.');
  expect((await race.theReport()).plan).toMatchObject({
    cpu: 'typescript',
    epochs: 20_000,
    batch: 120,
    hidden: 10,
    budgetMs: 500,
  });
});

test('a link that is too long as a whole gets a sentence', async ({ page }) => {
  const race = await RacePage.open(page, `#run=race&budgetMs=700${'&seed=1'.repeat(200)}`);
  await expect(race.status).toContainText('The link is over 600 characters');
  await expect(race.runner).toHaveAttribute('data-state', 'idle');
});

test('HTML in a link stays text', async ({ page }) => {
  const race = await RacePage.open(page, '#run=race&%3Cimg%20src%3Dx%3E=1&budgetMs=700');
  await expect(race.status).toContainText('“<img src=x>” is not a field of a plan');
  await expect(race.runner.getByRole('img', { includeHidden: true })).not.toHaveCount(0);
  await expect(race.status.locator('img')).toHaveCount(0);
});

test('a plan that is put into the address of an open page is taken, too', async ({ page }) => {
  const race = await RacePage.open(page, '#run=race&budgetMs=700');
  await page.evaluate(() => (location.hash = '#run=race&cpu=typescript&budgetMs=800&epochs=-5'));
  await expect(race.control('How long')).toHaveValue('20000 800');
  await expect(race.control('CPU side')).toHaveValue('typescript');
  await expect(race.status).toContainText('“epochs=-5” was left out');

  await test.step('a heading’s anchor and another runner’s plan change nothing', async () => {
    for (const hash of ['#predict', '#run=launch&epochs=5']) {
      await page.evaluate((text) => (location.hash = text), hash);
      await expect(page).toHaveURL(new RegExp(`${hash}$`));
      await expect(race.control('How long')).toHaveValue('20000 800');
    }
    await expect(race.runner).toHaveAttribute('data-state', 'idle');
  });
});

test('“Link to this plan” follows the controls, and gives the plan again', async ({ page }) => {
  const race = await RacePage.open(page, '#run=race&seed=5&budgetMs=700');
  await race.control('CPU side').selectOption('typescript');
  await race.control('Read the loss').selectOption('200');
  const link = race.runner.getByRole('link', { name: 'Link to this plan' });
  const href = (await link.getAttribute('href')) ?? '';
  expect(href).toMatch(/^#run=race&cpu=typescript&.*readEvery=200.*seed=5/);

  const other = await RacePage.open(await page.context().newPage(), href);
  await expect(other.control('CPU side')).toHaveValue('typescript');
  await expect(other.control('Read the loss')).toHaveValue('200');
});

test('“Link to this plan” follows a control that is changed before anything was run', async ({
  page,
}) => {
  await page.goto('/race/');
  const race = new RacePage(page);
  const link = race.runner.getByRole('link', { name: 'Link to this plan' });
  await race.control('CPU side').selectOption('typescript');
  await expect(link).toHaveAttribute('href', /^#run=race&cpu=typescript&/);
  await expect(race.runner).toHaveAttribute('data-state', 'idle');

  await test.step('and is right after the browser came back to the page', async () => {
    await page.goto('/method/');
    await page.goBack();
    const shown = await race.control('CPU side').inputValue();
    await link.hover();
    await expect(link).toHaveAttribute('href', new RegExp(`^#run=race&cpu=${shown}&`));
  });
});
