import * as v from 'valibot';
import { type Quotation, quotationProblem, quoteOf } from '../../lab/measure/quote.ts';
import { type Recording, recordingSchema } from '../../lab/measure/recording.ts';
import type { Reading } from '../../lab/measure/report.ts';

/** The committed recordings as they are read, by their file. For the build: they weigh more than a page may. */
const files = import.meta.glob<unknown>('../../recordings/*.json', {
  eager: true,
  import: 'default',
});

const parsed = new Map<string, Recording>();

/** A runner's recording; null while none has been made. Throws an Error that names a file of another shape. */
export function recordingOf(runner: string): Recording | null {
  const path = `../../recordings/${runner}.json`;
  const known = parsed.get(path);
  if (known || !(path in files)) return known ?? null;
  const { success, output } = v.safeParse(recordingSchema, files[path]);
  if (!success) throw new Error(`src/recordings/${runner}.json is no recording.`);
  parsed.set(path, output);
  return output;
}

/**
 * What a recording says to a quotation; null while the runner has none, or where it says that the reading could not be
 * had. Throws an Error that tells an author what is wrong: a quotation that can't be answered, a reading that the
 * recording does not have.
 */
export function recordedQuote(
  runner: string,
  quotation: Quotation,
  recording: Recording | null,
): Reading | null {
  const problem = quotationProblem(quotation);
  if (problem !== null) throw new Error(`MeasuredValue: ${problem}`);
  if (recording === null) return null;
  const { readings } = recording.report;
  for (const name of [quotation.reading, quotation.of]) {
    if (name !== undefined && !Object.hasOwn(readings, name)) {
      throw new Error(
        `MeasuredValue: the recording of “${runner}” has no reading “${name}”. It has ${Object.keys(readings).join(', ')}.`,
      );
    }
  }
  const quoted = quoteOf(recording.report, quotation);
  return quoted?.value == null ? null : quoted;
}
