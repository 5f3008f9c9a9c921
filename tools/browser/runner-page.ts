import { chromium, type Page } from '@playwright/test';
import * as v from 'valibot';
import { base } from '../../site-address.ts';
import { planToHash } from '../../src/lab/measure/plan-link.ts';
import {
  defaultDevicePlan,
  defaultCapacityPlan,
  defaultHostPlan,
  defaultCpuProbePlan,
  defaultGpuProbePlan,
  defaultLadderPlan,
  defaultLaunchPlan,
  defaultRacePlan,
  defaultSelfTestPlan,
  defaultTransferPlan,
  type Plan,
} from '../../src/lab/measure/plan.ts';
import { type Report, reportSchema } from '../../src/lab/measure/report.ts';
import { serveSite } from '../serve/site-server.ts';
import { type Gpu, launchOptions } from './launch.ts';

/** Compiling on a software adapter takes as long as measuring. */
const LONGEST_OVER_BUDGET_MS = 120_000;

/** A run without a budget trains every epoch; on a software adapter that is half an hour for 20,000. */
const LONGEST_WITHOUT_BUDGET_MS = 2 * 3_600_000;

/** A runner as the built site has it. */
export interface RunnerPage {
  /** From the site's base on. */
  readonly path: string;
  /** The button that runs all of it. */
  readonly button: string;
  readonly defaultPlan: Plan;
}

/** Where each runner stands. */
export const RUNNER_PAGES: Readonly<Record<Plan['runner'], RunnerPage>> = {
  device: { path: 'device/', button: 'Run on GPU', defaultPlan: defaultDevicePlan },
  race: { path: 'race/', button: 'Run both', defaultPlan: defaultRacePlan },
  capacity: { path: 'overheads/capacity/', button: 'Run', defaultPlan: defaultCapacityPlan },
  'cpu-probe': { path: 'hardware/cpu/', button: 'Run', defaultPlan: defaultCpuProbePlan },
  transfer: { path: 'overheads/transfer/', button: 'Run', defaultPlan: defaultTransferPlan },
  ladder: { path: 'overheads/together/', button: 'Run', defaultPlan: defaultLadderPlan },
  launch: { path: 'overheads/launch/', button: 'Run', defaultPlan: defaultLaunchPlan },
  'gpu-probe': { path: 'hardware/gpu/', button: 'Run', defaultPlan: defaultGpuProbePlan },
  'self-test': { path: 'method/', button: 'Run', defaultPlan: defaultSelfTestPlan },
  host: { path: 'overheads/host/', button: 'Run', defaultPlan: defaultHostPlan },
};

/** Runs plans on the built site in a headless browser, as a reader would. */
export interface SiteInBrowser {
  /** The browser's name and version. */
  readonly browser: string;
  /** Opens the plan's link and presses the runner's button. Throws an Error with the runner's own sentence. */
  run(plan: Plan): Promise<Report>;
  close(): Promise<void>;
}

/** Serves dist/ and starts the browser. Throws an Error that says what is missing. */
export async function openSiteInBrowser(gpu: Gpu): Promise<SiteInBrowser> {
  const site = await serveSite({ dir: 'dist', base, port: 0 });
  const browser = await chromium.launch(launchOptions(gpu)).catch(async (error: unknown) => {
    await site.close();
    throw error;
  });
  return {
    browser: `Chromium ${browser.version()}`,
    run: async (plan) => {
      const page = await browser.newPage();
      try {
        return await runOn(page, site.url, plan);
      } finally {
        await page.close();
      }
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

async function runOn(page: Page, siteUrl: string, plan: Plan): Promise<Report> {
  const { path, button } = RUNNER_PAGES[plan.runner];
  const selector = `[data-runner="${plan.runner}"]`;
  await page.goto(new URL(path + planToHash(plan), siteUrl).href);
  const runner = page.locator(selector);
  await runner.getByRole('button', { name: button, exact: true }).click();
  await page.waitForFunction(
    (selector) => {
      const state = document.querySelector<HTMLElement>(selector)?.dataset['state'];
      return state !== undefined && !['idle', 'preparing', 'measuring'].includes(state);
    },
    selector,
    {
      timeout:
        plan.budgetMs === 'none'
          ? LONGEST_WITHOUT_BUDGET_MS
          : plan.budgetMs + LONGEST_OVER_BUDGET_MS,
    },
  );
  const state = await runner.getAttribute('data-state');
  if (state !== 'done') {
    const reason = await runner.getByRole('status').innerText();
    throw new Error(`The ${plan.runner} ended as "${String(state)}": ${reason}`);
  }
  return v.parse(
    reportSchema,
    await runner.evaluate((element) => (element as HTMLElement & { report: unknown }).report),
  );
}
