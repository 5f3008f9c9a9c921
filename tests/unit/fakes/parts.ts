import { PARTS } from '../../../src/lab/measure/parts-verdict.ts';
import { type Reading, readingOf, type Report } from '../../../src/lab/measure/report.ts';
import { around, reportOf, samplesOf } from './reports.ts';

/** A reading with an interval of so many milliseconds to either side. */
export function readingAround(
  value: number,
  halfWidth: number,
  unit: Reading['unit'] = 'ms',
): Reading {
  // What is counted has no interval.
  const interval = unit === 'count' ? null : { low: value - halfWidth, high: value + halfWidth };
  return readingOf({ value, interval, n: 8 }, unit, 0.005);
}

/** Milliseconds an epoch by the part they are of; `epoch` is all of it. */
export type PartTimes = Readonly<Record<string, number>>;

/** The report of a race whose GPU's epoch was taken apart into these times; parts left out took no time. */
export function withParts(times: PartTimes): Report {
  const report = reportOf([...samplesOf('cpu', around(1, 6)), ...samplesOf('gpu', around(2, 6))]);
  const { epoch = 2, ...parts } = times;
  const ms: PartTimes = { ...Object.fromEntries(PARTS.map((part) => [part, 0])), ...parts };
  report.readings['gpu.epochMs'] = readingAround(epoch, 0.02 * epoch);
  report.readings['gpu.overlapMs'] = readingAround(0, 0);
  report.readings['gpu.unexplainedMs'] = readingAround(0, 0.01);
  for (const [part, value] of Object.entries(ms)) {
    report.readings[`gpu.${part}Ms`] = readingAround(value, 0.05 * Math.abs(value));
  }
  return report;
}

/** What was counted has no interval. */
export function counted(value: number): Reading {
  return readingOf({ value, interval: null, n: 8 }, 'count', null);
}

/** What the parts are made of: 42 launches in 3 submits, one reading of the loss and no upload. */
export const MADE_UP: Readonly<Record<string, Reading>> = {
  'gpu.launches': counted(42),
  'gpu.submits': counted(3),
  'gpu.uploads': counted(0),
  'gpu.reads': counted(1),
  'gpu.perLaunchMs': readingAround(0.0213, 0.001),
  'gpu.perSubmitMs': readingAround(0.03, 0.002),
  'gpu.perUploadMs': readingAround(0.05, 0.002),
  'gpu.perReadMs': readingAround(0.4, 0.02),
  'gpu.fixedMs': readingAround(1.5, 0.3),
};
