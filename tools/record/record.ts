import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { RUNNERS } from '../../src/lab/measure/plan.ts';
import { type Recording, recordingSchema } from '../../src/lab/measure/recording.ts';
import { isSoftwareAdapter, type Report } from '../../src/lab/measure/report.ts';
import { openSiteInBrowser, RUNNER_PAGES } from '../browser/runner-page.ts';
import { parseGpu } from '../harness/gpu-choice.ts';

/*
 * npm run record [-- <runner> …] [--machine "words"] [--gpu software|machine]
 *
 * Builds the site, runs each runner, or those that are named, in this machine's browser and writes
 * src/recordings/<runner>.json: the example that a reader sees before running. Build again afterwards to see the new
 * recordings.
 */

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { machine: { type: 'string' }, gpu: { type: 'string', default: 'software' } },
});
const unknown = positionals.filter((name) => !RUNNERS.some((runner) => runner === name));
if (unknown.length > 0) {
  console.error(`Not a runner: ${unknown.join(', ')}. Runners: ${RUNNERS.join(', ')}.`);
  process.exit(2);
}
const wanted = RUNNERS.filter((runner) => positionals.length === 0 || positionals.includes(runner));
const site = await openSiteInBrowser(parseGpu(options.gpu));
try {
  for (const runner of wanted) {
    const report = await site.run(RUNNER_PAGES[runner].defaultPlan);
    const recording: Recording = v.parse(recordingSchema, {
      schema: 'overhead/recording/1',
      machine: options.machine ?? describeMachine(report, site.browser),
      report,
    });
    const out = new URL(`../../src/recordings/${runner}.json`, import.meta.url);
    writeFileSync(out, `${JSON.stringify(recording)}\n`);
    console.log(`Recorded on ${recording.machine}: src/recordings/${runner}.json`);
  }
} finally {
  await site.close();
}

function describeMachine(report: Report, browser: string): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'an unnamed processor';
  const { gpu } = report.environment;
  const adapter = isSoftwareAdapter(gpu)
    ? [`software GPU adapter ${gpu?.architecture ?? ''}`.trim()]
    : gpu
      ? [`GPU ${[gpu.vendor, gpu.architecture].filter(Boolean).join(' ')}`]
      : [];
  const [major] = browser.split('.');
  const parts = [model, `${String(processors.length)} logical processors`, ...adapter];
  return [...parts, major ?? browser].join(', ');
}
