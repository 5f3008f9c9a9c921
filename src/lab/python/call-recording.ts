import * as v from 'valibot';

const programSchema = v.object({
  /** What the program printed. */
  output: v.string(),
  /** The lines of `calls.jsonl`. */
  events: v.array(v.string()),
});

/** Checks a recording of the chapter's two programs, as `npm run record:calls` writes it. */
export const callRecordingSchema = v.object({
  schema: v.literal('overhead/call-trace/1'),
  /** Name and version of the Python that ran: `Python 3.11.7`. */
  interpreter: v.string(),
  /** The program that calls `model(x)`. */
  call: programSchema,
  /** The same with `model.forward(x)`. */
  forward: programSchema,
});

/** What both programs of the chapter called on the machine that recorded them. */
export type CallRecording = v.InferOutput<typeof callRecordingSchema>;
