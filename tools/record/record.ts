import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium, type Page } from '@playwright/test';
import * as v from 'valibot';
import { base } from '../../site-address.ts';
import { RUNNERS } from '../../src/lab/measure/plan.ts';
import { type Recording, recordingSchema } from '../../src/lab/measure/recording.ts';
import { isSoftwareAdapter, type Report, reportSchema } from '../../src/lab/measure/report.ts';
import { type Gpu, launchOptions } from '../browser/launch.ts';
import { serveSite } from '../serve/site-server.ts';

/*
 * npm run record [-- --machine "words"] [--gpu software|machine]
 *
 * Runs each runner of the built site in this machine's browser and writes src/recordings/<runner>.json: the
 * example that a reader sees before running. It builds first; build again afterwards to see the new recordings.
 */

/** The runs' own budgets are 6 s and 12 s; on a software adapter compiling takes as long again. */
const LONGEST_RUN_MS = 120_000;

/** Where each runner stands, and the button that runs all of it. */
const RUNNER_PAGES: Readonly<Record<Report['runner'], { path: string; button: string }>> = {
  race: { path: 'race/', button: 'Run both' },
  ladder: { path: 'overheads/together/', button: 'Run' },
};

const { machine, gpu } = parseArguments(process.argv.slice(2));
const site = await serveSite({ dir: 'dist', base, port: 0 });
const browser = await chromium.launch(launchOptions(gpu));
try {
  for (const runner of RUNNERS) {
    const report = await record(await browser.newPage(), runner);
    const recording: Recording = v.parse(recordingSchema, {
      schema: 'overhead/recording/1',
      machine: machine ?? describeMachine(report, browser.version()),
      report,
    });
    const out = new URL(`../../src/recordings/${runner}.json`, import.meta.url);
    writeFileSync(out, `${JSON.stringify(recording)}\n`);
    console.log(`Recorded on ${recording.machine}: src/recordings/${runner}.json`);
  }
} finally {
  await browser.close();
  await site.close();
}

async function record(page: Page, runner: Report['runner']): Promise<Report> {
  const { path, button } = RUNNER_PAGES[runner];
  await page.goto(new URL(path, site.url).href);
  const root = page.locator(`[data-runner="${runner}"]`);
  await root.getByRole('button', { name: button, exact: true }).click();
  await page.waitForFunction(
    (selector) => {
      const state = document.querySelector<HTMLElement>(selector)?.dataset['state'];
      return state !== undefined && !['idle', 'preparing', 'measuring'].includes(state);
    },
    `[data-runner="${runner}"]`,
    { timeout: LONGEST_RUN_MS },
  );
  const state = await root.getAttribute('data-state');
  if (state !== 'done') {
    throw new Error(
      `The ${runner} ended as "${String(state)}": ${await root.getByRole('status').innerText()}`,
    );
  }
  return v.parse(
    reportSchema,
    await root.evaluate((element) => (element as HTMLElement & { report: unknown }).report),
  );
}

function describeMachine(report: Report, browserVersion: string): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'an unnamed processor';
  const { gpu: facts } = report.environment;
  const adapter = isSoftwareAdapter(facts)
    ? `software GPU adapter ${facts?.architecture ?? ''}`.trim()
    : `GPU ${[facts?.vendor, facts?.architecture].filter(Boolean).join(' ')}`;
  return `${model}, ${String(processors.length)} logical processors, ${adapter}, Chromium ${browserVersion.split('.')[0] ?? ''}`;
}

function parseArguments(values: readonly string[]): { machine: string | null; gpu: Gpu } {
  let machine: string | null = null;
  let gpu: Gpu = 'software';
  for (let i = 0; i < values.length; i += 2) {
    const [name, value] = [values[i], values[i + 1]];
    if (name === '--machine' && value) machine = value;
    else if (name === '--gpu' && (value === 'software' || value === 'machine')) gpu = value;
    else throw new Error('usage: npm run record -- [--machine "words"] [--gpu software|machine]');
  }
  return { machine, gpu };
}
