import { type ReportFile, reportFromFile, sizeProblem } from '../../lab/measure/report-file.ts';

/** The report in a file that the reader chose, or a sentence that says why there is none. Never rejects. */
export async function readReport(file: Blob): Promise<ReportFile> {
  const problem = sizeProblem(file.size);
  if (problem !== null) return { problem };
  try {
    return reportFromFile(await file.text());
  } catch {
    return { problem: 'The file could not be read. It may have been moved or deleted meanwhile.' };
  }
}
