import * as v from 'valibot';
import type { Plan } from './plan.ts';
import { type Report, reportSchema } from './report.ts';

/** The version of what is kept. An entry of another one counts as not there. */
export const KEPT_SCHEMA = 'overhead/kept/1';

/** Where a kept report came from: a run of this browser, or a file that the reader opened. */
export const KEPT_FROM = ['run', 'file'] as const;

/**
 * The longest entry, in characters. A kept report has some 200 for each reading; the browser's storage has room for
 * five million in all, and an entry that is longer than this is nobody's report.
 */
const LONGEST_ENTRY = 200_000;

const keptSchema = v.object({
  schema: v.literal(KEPT_SCHEMA),
  from: v.picklist(KEPT_FROM),
  report: reportSchema,
});

/** A report as it is kept between visits: readings, plan, environment and results, without samples and losses. */
export type KeptReport = v.InferOutput<typeof keptSchema>;

/**
 * What is kept of a report. Samples and losses are left out of every one, however few there are: all 20,000 epochs
 * make tens of thousands of samples. What is written from a kept report may thus rest on its readings only.
 */
export function toKept(report: Report, from: KeptReport['from']): KeptReport {
  return { schema: KEPT_SCHEMA, from, report: { ...report, samples: [], losses: {} } };
}

/** True if the run came to its end; else its readings are of a part of the plan. */
export function isWhole({ warnings }: Report): boolean {
  return !warnings.includes('stopped-early') && !warnings.includes('device-lost');
}

/** True if a report is to be kept in place of another: a run that was cut short never replaces a whole one. */
export function replaces(next: KeptReport, kept: KeptReport | null): boolean {
  return kept === null || next.from === 'file' || isWhole(next.report) || !isWhole(kept.report);
}

/** A kept report as text; null if it is too long to be kept. */
export function keptToText(kept: KeptReport): string | null {
  const text = JSON.stringify(kept);
  return text.length <= LONGEST_ENTRY ? text : null;
}

/** The kept report that a text holds; null if it holds none of this runner, whatever else it holds. Never throws. */
export function keptFromText(text: string, runner: Plan['runner']): KeptReport | null {
  if (text.length > LONGEST_ENTRY) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const { success, output } = v.safeParse(keptSchema, parsed);
  return success && output.report.runner === runner ? output : null;
}
