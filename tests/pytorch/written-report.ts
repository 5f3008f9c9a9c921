import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Report, reportSchema } from '../../src/lab/measure/report.ts';
import { type Outcome, type PythonOptions, runPython, SCRIPT } from '../companion/run-python.ts';

/** How a run of the script ended, and the report that it wrote. */
export interface Written extends Outcome {
  readonly report: Report;
}

/** Runs a program of Python that ends with the script's `--json`, and checks the report as the site does. */
export async function runForReport(
  parameters: readonly string[],
  options: PythonOptions = {},
): Promise<Written> {
  const folder = mkdtempSync(join(tmpdir(), 'companion-'));
  try {
    const file = join(folder, 'out.json');
    const outcome = await runPython([...parameters, '--json', file], options);
    const written: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return { ...outcome, report: v.parse(reportSchema, written) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the script on the CPU alone. */
export function runOnCpu(
  parameters: readonly string[],
  options: PythonOptions = {},
): Promise<Written> {
  return runForReport([SCRIPT, '--device', 'cpu', ...parameters], options);
}
