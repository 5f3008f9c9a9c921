import * as v from 'valibot';
import { type Report, REPORT_SCHEMA, reportSchema } from './report.ts';

/** The largest file that is read. A report of 20,000 epochs with every block is one or two megabytes. */
export const LARGEST_FILE_BYTES = 20_000_000;

/** What a file held: a report, or a sentence for the reader that says why it is none. */
export type ReportFile = { readonly report: Report } | { readonly problem: string };

/** Why a file of this size is not read at all; null if it may be. */
export function sizeProblem(bytes: number): string | null {
  if (bytes === 0) return 'The file is empty.';
  if (bytes <= LARGEST_FILE_BYTES) return null;
  const megabytes = Math.ceil(bytes / 1_000_000).toLocaleString('en');
  return `The file has ${megabytes} MB and was not read: a report has 20 MB at the most.`;
}

const SAVED = 'Choose one that “Save the report (JSON)” made.';

/** The report in the text of a file; a recording's report, too. Never throws. */
export function reportFromFile(text: string): ReportFile {
  if (text.trim() === '') return { problem: 'The file is empty.' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { problem: `The file is not JSON, or was cut off. ${SAVED}` };
  }
  const found = isRecording(parsed) ? parsed.report : parsed;
  const schema = schemaOf(found);
  if (schema !== REPORT_SCHEMA) return { problem: schemaProblem(schema) };
  const { success, output, issues } = v.safeParse(reportSchema, found, { abortEarly: true });
  if (!success) return { problem: fieldProblem(issues[0]) };
  if (output.plan.runner !== output.runner) {
    return { problem: 'The report contradicts itself: its plan is another runner’s.' };
  }
  return { report: output };
}

function isRecording(value: unknown): value is { readonly report: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'report' in value &&
    schemaOf(value)?.startsWith('overhead/recording/') === true
  );
}

function schemaOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return null;
  return typeof value.schema === 'string' ? value.schema : null;
}

function schemaProblem(schema: string | null): string {
  return schema?.startsWith('overhead/report/')
    ? `The report is of another version of this site: it is “${clipped(schema)}”, and this page reads “${REPORT_SCHEMA}”.`
    : `The file is JSON, but no report of this site. ${SAVED}`;
}

function fieldProblem(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map(({ key }) => String(key)).join(' › ') ?? '';
  if (path === 'runner') {
    return `The report is of a runner that this page does not know: ${clipped(issue.received)}.`;
  }
  const wrong =
    issue.received === 'undefined' ? 'is missing' : `can’t be ${clipped(issue.received)}`;
  return `The report is damaged, or was changed by hand: “${clipped(path)}” ${wrong}.`;
}

/** As much of what a file says as a sentence can bear. */
function clipped(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
