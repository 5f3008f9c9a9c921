import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { FEWEST_COMPARED, judge } from '../../tools/conformance/judge.ts';
import { readReference } from '../../tools/conformance/reference-file.ts';
import { openBrowserSession, openHarnessPage } from '../../tools/harness/browser-session.ts';
import { serveHarness } from '../../tools/harness/build.ts';
import { ALL_TRAINERS } from '../../tools/harness/trainer-choice.ts';
import type { SiteServer } from '../../tools/serve/site-server.ts';
import { projectRoot } from '../../tools/setup/child.mjs';

/*
 * Every trainer in a worker of a browser, for as many epochs as a few seconds allow, and the first twenty always.
 * In twenty epochs of the notes' job the loss hardly moves; with a high learning rate it does, so that a slow
 * trainer is judged by it too. `npm run conformance` trains for longer.
 */

const RUNS = [
  { name: 'day34-float32.json', budgetMs: 1500 },
  { name: 'seed11-hidden33-lr0.2.json', budgetMs: 2500 },
].map(({ name, budgetMs }) => ({
  name,
  budgetMs,
  reference: readReference(join(projectRoot, 'tests/conformance/reference', name), name),
}));

let server: SiteServer;

test.beforeAll(async () => {
  server = await serveHarness();
});

test.afterAll(async () => {
  await server.close();
});

for (const id of ALL_TRAINERS) {
  test(`${id} has the losses of PyTorch in the browser`, async ({ page }) => {
    const { crossOriginIsolated } = await openHarnessPage(page, server.url);
    expect(crossOriginIsolated).toBe(true);
    for (const { name, reference, budgetMs } of RUNS) {
      const session = await openBrowserSession(page, id, reference.problem);
      const extent = { epochs: reference.config.epochs, budgetMs };
      const judgement = await judge(session, reference, extent);
      await session.dispose();
      const { epochs, compared, maxLossDifference } = judgement;
      process.stdout.write(
        `${id} on ${name}: ${String(compared)} losses in ${String(epochs)} epochs, ` +
          `at most ${String(maxLossDifference)} off\n`,
      );
      expect(judgement.fault).toBeNull();
      expect(compared).toBeGreaterThanOrEqual(FEWEST_COMPARED);
    }
  });
}
