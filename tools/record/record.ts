import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium, type Page } from '@playwright/test';
import * as v from 'valibot';
import { base } from '../../site-address.ts';
import { type Recording, recordingSchema } from '../../src/lab/measure/recording.ts';
import { isSoftwareAdapter, type Report, reportSchema } from '../../src/lab/measure/report.ts';
import { type Gpu, launchOptions } from '../browser/launch.ts';
import { serveSite } from '../serve/site-server.ts';

/*
 * npm run record [-- --machine "words"] [--gpu software|machine]
 *
 * Runs the race of the built site in this machine's browser and writes src/recordings/race.json: the example
 * that a reader sees before running. Build first, and build again afterwards.
 */

/** The run's own budget is 6 s; compiling on a software adapter takes longer than that. */
const LONGEST_RUN_MS = 120_000;

const OUT = new URL('../../src/recordings/race.json', import.meta.url);

const { machine, gpu } = parseArguments(process.argv.slice(2));
const site = await serveSite({ dir: 'dist', base, port: 0 });
const browser = await chromium.launch(launchOptions(gpu));
try {
  const report = await recordRace(await browser.newPage());
  const recording: Recording = v.parse(recordingSchema, {
    schema: 'overhead/recording/1',
    machine: machine ?? describeMachine(report, browser.version()),
    report,
  });
  writeFileSync(OUT, `${JSON.stringify(recording)}\n`);
  console.log(`Recorded on ${recording.machine}: src/recordings/race.json`);
} finally {
  await browser.close();
  await site.close();
}

async function recordRace(page: Page): Promise<Report> {
  await page.goto(new URL('race/', site.url).href);
  const runner = page.locator('[data-runner="race"]');
  await runner.getByRole('button', { name: 'Run both' }).click();
  await page.waitForFunction(
    () => {
      const state = document.querySelector<HTMLElement>('[data-runner="race"]')?.dataset['state'];
      return state !== undefined && !['idle', 'preparing', 'measuring'].includes(state);
    },
    undefined,
    { timeout: LONGEST_RUN_MS },
  );
  const state = await runner.getAttribute('data-state');
  if (state !== 'done') {
    throw new Error(
      `The race ended as "${String(state)}": ${await runner.getByRole('status').innerText()}`,
    );
  }
  return v.parse(
    reportSchema,
    await runner.evaluate((element) => (element as HTMLElement & { report: unknown }).report),
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
