import { describe, expect, it } from 'vitest';
import {
  isWhole,
  keptFromText,
  type KeptReport,
  keptToText,
  replaces,
  toKept,
} from '../../src/lab/measure/kept-report.ts';
import { type Report, unavailableReading } from '../../src/lab/measure/report.ts';
import type { Warning } from '../../src/lab/measure/warnings.ts';
import { readingAround } from './fakes/parts.ts';
import { around, reportOf, samplesOf } from './fakes/reports.ts';

const report = reportOf([...samplesOf('cpu', around(1, 8)), ...samplesOf('gpu', around(9, 8))]);
const text = (kept: KeptReport): string => keptToText(kept) ?? '';

/** The entry of a good report after a change to what was parsed from it. */
function entryWith(change: (entry: Record<string, unknown>) => void): string {
  const entry = JSON.parse(text(toKept(report, 'run'))) as Record<string, unknown>;
  change(entry);
  return JSON.stringify(entry);
}

const cutShort = (code: Warning): Report => ({ ...report, warnings: [code] });

describe('a kept report', () => {
  it('has readings, plan and environment, and neither samples nor losses', () => {
    const kept = keptFromText(text(toKept(report, 'run')), 'race');
    expect(kept).toMatchObject({ from: 'run', report: { samples: [], losses: {} } });
    expect(kept?.report.readings).toEqual(report.readings);
    expect(kept?.report.plan).toEqual(report.plan);
    expect(kept?.report.environment).toEqual(report.environment);
  });

  it('is as long for a run of many blocks as for one of few', () => {
    const long = reportOf(samplesOf('cpu', around(1, 20_000)), {}, { readings: report.readings });
    expect(text(toKept(long, 'run')).length).toBeLessThan(10_000);
  });

  it('says that it came out of a file', () => {
    expect(keptFromText(text(toKept(report, 'file')), 'race')?.from).toBe('file');
  });

  it('keeps a reading that could not be had, with its reason', () => {
    const readings = { 'gpu.epochMs': unavailableReading('ms', 'No GPU.') };
    const kept = keptFromText(text(toKept({ ...report, readings }, 'run')), 'race');
    expect(kept?.report.readings).toEqual(readings);
  });

  it.each([
    ['is not JSON', '{"schema":'],
    ['is empty', ''],
    ['is null', 'null'],
    ['is a number', '12'],
    ['is a bare report', JSON.stringify(report)],
    ['has another version', entryWith((entry) => (entry['schema'] = 'overhead/kept/0'))],
    ['has no report', entryWith((entry) => delete entry['report'])],
    ['comes from elsewhere', entryWith((entry) => (entry['from'] = 'the sky'))],
    [
      'holds text for a number',
      entryWith((entry) => {
        (entry['report'] as Report).readings['ratio'] = { value: '9' } as never;
      }),
    ],
    ['holds NaN', text(toKept(report, 'run')).replace(/"value":[\d.]+/, '"value":NaN')],
    [
      'holds an infinite number',
      text(toKept(report, 'run')).replace(/"low":[\d.]+/, '"low":1e999'),
    ],
    ['is huge', text(toKept(report, 'run')) + ' '.repeat(200_000)],
  ])('counts as not there if the entry %s', (_, entry) => {
    expect(keptFromText(entry, 'race')).toBeNull();
  });

  it('counts as not there under another runner’s name', () => {
    expect(keptFromText(text(toKept(report, 'run')), 'ladder')).toBeNull();
  });

  it('is no text at all if nobody could read it back', () => {
    const readings = Object.fromEntries(
      Array.from({ length: 2000 }, (_, i) => [`made.up${String(i)}`, readingAround(i, 1)]),
    );
    expect(keptToText(toKept({ ...report, readings }, 'file'))).toBeNull();
  });
});

describe('which report is kept', () => {
  const whole = toKept(report, 'run');

  it.each(['stopped-early', 'device-lost'] as const)(
    'is not one with %s over a whole one',
    (code) => {
      expect(isWhole(cutShort(code))).toBe(false);
      expect(replaces(toKept(cutShort(code), 'run'), whole)).toBe(false);
    },
  );

  it('is the newer of two of a kind, and a whole one over one cut short', () => {
    const partial = toKept(cutShort('stopped-early'), 'run');
    expect(replaces(whole, whole)).toBe(true);
    expect(replaces(partial, partial)).toBe(true);
    expect(replaces(whole, partial)).toBe(true);
  });

  it('is any where there is none', () => {
    expect(replaces(toKept(cutShort('device-lost'), 'run'), null)).toBe(true);
  });

  it('is the one that the reader opened, whatever it is', () => {
    expect(replaces(toKept(cutShort('stopped-early'), 'file'), whole)).toBe(true);
  });
});
