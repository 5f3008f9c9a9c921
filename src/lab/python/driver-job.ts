import * as v from 'valibot';
import {
  died,
  OUTPUT_LIMIT_BYTES,
  PROGRAM_FILE,
  type ProgramEnd,
  type ProgramOutput,
  type PythonJob,
} from './job.ts';
import { splitLastExpression } from './last-expression.ts';
import { HIDDEN_MODULES, INPUT_SENTENCE, refusals } from './refusals.ts';

/** What both drivers, `drivers/*.py`, get of a job, as JSON. */
export function driverJob({ code, check, modules }: PythonJob): string {
  const { before, last } = splitLastExpression(code);
  const sentences = refusals(modules);
  return JSON.stringify({
    code,
    check,
    before,
    last,
    /** How many lines stand before the last statement. */
    line: before.split(/\r\n|\n|\r/).length - 1,
    file: PROGRAM_FILE,
    /** Names of the modules that the job brings along. */
    modules: Object.keys(modules).map((name) => name.replace(/\.py$/, '')),
    limit: OUTPUT_LIMIT_BYTES,
    refusals: sentences,
    hidden: HIDDEN_MODULES.filter((name) => name in sentences),
    input: INPUT_SENTENCE,
  });
}

const startSchema = v.object({ value: v.nullable(v.string()), error: v.nullable(v.string()) });
const judgeSchema = v.object({
  checked: v.picklist(['passed', 'failed']),
  checkMessage: v.nullable(v.string()),
});

/** What an interpreter is asked to do in a run. */
export interface DriverCalls {
  /** Calls the driver's `_start`. */
  start(job: string): unknown;
  /** Calls the driver's `_judge`. */
  judge(printed: string): unknown;
  /** Lets nothing through any more of what is printed: a check's calls print nothing. */
  mute(): void;
  /** Brings back the files of `reads`. */
  files(): Record<string, string>;
}

/** Runs a job through a driver: program, files, check, in this order. */
export function drive(job: PythonJob, output: ProgramOutput, calls: DriverCalls): ProgramEnd {
  const { value, error } = parse(startSchema, calls.start(driverJob(job)));
  const end: ProgramEnd = {
    ...died(''),
    outcome: error === null ? 'done' : 'error',
    value,
    error,
    files: calls.files(),
    message: null,
  };
  if (error !== null || job.check === null) return end;
  calls.mute();
  return { ...end, ...parse(judgeSchema, calls.judge(output.printed())) };
}

function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
): v.InferOutput<Schema> {
  return v.parse(schema, JSON.parse(v.parse(v.string(), json)));
}
