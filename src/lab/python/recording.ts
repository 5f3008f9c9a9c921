import * as v from 'valibot';

const printedSchema = v.object({
  /** What the cell printed. */
  output: v.string(),
  /** Its last line's value as `repr` writes it; null for none. */
  value: v.nullable(v.string()),
  /** Python's own text, if the program ends in an error. */
  error: v.nullable(v.string()),
});

/** What one cell printed. */
export type PrintedCell = v.InferOutput<typeof printedSchema>;

/** Checks `src/recordings/python.json`. */
export const pythonRecordingSchema = v.object({
  schema: v.literal('overhead/python-recording/1'),
  /** The version of the python3 that ran: `3.11.2`. */
  python: v.string(),
  /** What it printed, by the cell's id. */
  cells: v.record(v.string(), printedSchema),
});

/** What every cell prints in a machine's own python3. */
export type PythonRecording = v.InferOutput<typeof pythonRecordingSchema>;
