import type { Report } from '../../lab/measure/report.ts';

/** Hands a report to the reader as a file. */
export function saveReport(report: Report): void {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' }),
  );
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = `overhead-${report.runner}-${report.startedAt.slice(0, 10)}.json`;
  anchor.click();
  URL.revokeObjectURL(url);
}
