import type { Page } from '@playwright/test';
import { KEPT_KEY } from '../../src/components/measured/kept-key.ts';
import { toKept } from '../../src/lab/measure/kept-report.ts';
import type { Report } from '../../src/lab/measure/report.ts';
import { readingAround } from '../unit/fakes/parts.ts';
import { around, reportOf, samplesOf } from '../unit/fakes/reports.ts';

/** A race of a made-up machine, with parts, whose numbers no other machine would give by chance. */
export function madeUpRace(): Report {
  const samples = [...samplesOf('cpu', around(7, 8)), ...samplesOf('gpu', around(4, 8))];
  const report = reportOf(samples);
  const parts = { host: 1.234, launch: 0.5, execute: 1, upload: 0.1, readback: 0.4321 };
  for (const [part, ms] of Object.entries(parts)) {
    report.readings[`gpu.${part}Ms`] = readingAround(ms, 0.1 * ms);
  }
  return report;
}

/** Puts a report where a run of an earlier visit would have left it; a page must be open. */
export async function keep(page: Page, report: Report): Promise<void> {
  await page.evaluate(
    ([key, text]) => localStorage.setItem(String(key), String(text)),
    [KEPT_KEY + report.runner, JSON.stringify(toKept(report, 'run'))],
  );
}
