import * as v from 'valibot';
import { reportSchema } from './report.ts';

/** A report from a named machine, shown until the reader runs. */
export const recordingSchema = v.object({
  schema: v.literal('overhead/recording/1'),
  /** The machine in words that tell a reader how it compares to theirs. */
  machine: v.pipe(v.string(), v.nonEmpty()),
  report: reportSchema,
});

/** A committed report with the machine that made it. */
export type Recording = v.InferOutput<typeof recordingSchema>;
