import type { Report } from '../../lab/measure/report.ts';
import { keepReport } from '../measured/kept-reports.ts';
import { runnerPlace } from '../measured/runner-places.ts';
import { readReport } from './read-report.ts';
import type { RunnerKind } from './runner-binding.ts';

/** A report that a runner can show, or what to say of a file that has none. */
export type OpenedFile =
  { readonly report: Report } | { readonly words: string; readonly isProblem: boolean };

/**
 * Reads a report out of a file that the reader chose. Another runner's can't be shown here, but it is kept: the reader
 * wants its numbers, and the sentences that quote it need no runner.
 */
export async function openReportFile(
  file: Blob,
  { defaultPlan, view }: Pick<RunnerKind, 'defaultPlan' | 'view'>,
): Promise<OpenedFile> {
  const found = await readReport(file);
  if ('problem' in found) return { words: found.problem, isProblem: true };
  const { report } = found;
  if (!canBeShown(() => report.runner === defaultPlan.runner && view(report, 'recording'))) {
    const words = 'The report can’t be shown: no runner measures numbers like these.';
    return { words, isProblem: true };
  }
  if (report.runner === defaultPlan.runner) return { report };
  keepReport(report, 'file');
  const { name, chapter } = runnerPlace(report.runner);
  const words = `This is a report of ${name}. Sentences that quote it have its numbers now; to see all of it, open it in the chapter “${chapter}”.`;
  return { words, isProblem: false };
}

/** False for a report of the right shape that no view can draw, as one with a million losses. */
function canBeShown(draw: () => unknown): boolean {
  try {
    draw();
    return true;
  } catch {
    return false;
  }
}
