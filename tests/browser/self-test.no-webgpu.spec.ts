import { expect, test } from '@playwright/test';
import { RacePage } from './race-page.ts';

test('without a GPU the self-test is unavailable with the reason, and its page lives', async ({
  page,
}) => {
  const trial = await RacePage.open(page, '#run=self-test&budgetMs=6000', '/method/');
  const recorded = await trial.result();
  // A second try says the same.
  for (let run = 0; run < 2; run++) {
    await trial.run('Run');
    await trial.expectState('unavailable');
    await expect(trial.status).toHaveText(/WebGPU.*[.?]$/);
    expect(await trial.report()).toBeNull();
    expect(await trial.result()).toBe(recorded);
    await expect(trial.button('Run')).toHaveAttribute('aria-disabled', 'false');
    await expect(trial.button('Stop')).toHaveAttribute('aria-disabled', 'true');
  }
});
