import type { Interpreter, ProgramEnd, PythonJob } from '../../src/lab/python/job.ts';
import { createOutput } from '../../src/lab/python/output.ts';

/** Runs a job in an interpreter of this thread, without the limits that a worker's page has. */
export function runInNode(
  interpreter: Interpreter,
  job: PythonJob,
): ProgramEnd & { readonly output: string } {
  const output = createOutput({ text: () => undefined, full: () => undefined }, () => 0);
  const end = interpreter.run(job, output);
  return { ...end, output: output.printed() };
}
