import { parseArgs } from 'node:util';
import { type Plan, RUNNERS, withField } from '../../src/lab/measure/plan.ts';
import type { Gpu } from '../browser/launch.ts';
import { RUNNER_PAGES } from '../browser/runner-page.ts';
import { parseGpu } from '../harness/gpu-choice.ts';

/** How the command is called. */
export const USAGE = `usage: npm run measure -- <${RUNNERS.join('|')}> [field=value …] [--json FILE]
                          [--gpu software|machine|none]
fields: cpu, gpu, epochs, readEvery, batch, hidden, lr, seed, budgetMs`;

/** What the command line asked for. */
export interface MeasureArguments {
  readonly plan: Plan;
  /** Where to write the report; null for nowhere. */
  readonly json: string | null;
  readonly gpu: Gpu;
}

/** Reads the command line, or throws an Error with a sentence. */
export function parseMeasureArguments(values: readonly string[]): MeasureArguments {
  const { values: options, positionals } = parseArgs({
    args: [...values],
    allowPositionals: true,
    options: { json: { type: 'string' }, gpu: { type: 'string', default: 'software' } },
  });
  const [name = '', ...fields] = positionals;
  const runner = RUNNERS.find((known) => known === name);
  if (!runner) throw new Error(`The first word names a runner; "${name}" is none.`);
  let { defaultPlan: plan } = RUNNER_PAGES[runner];
  for (const field of fields) {
    const [key = '', text = ''] = field.split(/=(.*)/s);
    const outcome = withField(plan, key, text);
    if ('problem' in outcome) throw new Error(outcome.problem);
    ({ plan } = outcome);
  }
  return { plan, json: options.json ?? null, gpu: parseGpu(options.gpu) };
}
