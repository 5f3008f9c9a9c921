import { formatMs, formatReadingInterval } from '../../lab/measure/format.ts';
import type { Part } from '../../lab/measure/parts-verdict.ts';
import type { Reading } from '../../lab/measure/report.ts';

/** A part's name in a chart or a table. */
export const PART_NAMES: Readonly<Record<Part, string>> = {
  host: 'Host',
  launch: 'Launch',
  execute: 'Execute',
  upload: 'Upload',
  readback: 'Readback',
};

/** Time that two parts took at once. */
export const OVERLAP_NAME = 'Hidden: two at once';

/** What the parts leave over. */
export const UNEXPLAINED_NAME = 'Unexplained';

/** A time that may be less than zero, with a minus that is as wide as a digit. */
export function signedMs(ms: number): string {
  return formatMs(ms).replace('-', '−');
}

/** A reading's 95 % interval, which may reach below zero, with the same minus. */
export function signedInterval(reading: Reading): string {
  return formatReadingInterval(reading).replaceAll('-', '−');
}
