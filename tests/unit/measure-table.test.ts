import { describe, expect, it } from 'vitest';
import { PARTS_READINGS } from '../../src/lab/measure/parts-readings.ts';
import { PARTS } from '../../src/lab/measure/parts-verdict.ts';
import { type Report, unavailableReading } from '../../src/lab/measure/report.ts';
import { PLANTED } from '../../src/lab/measure/sweep.ts';
import { WARNINGS } from '../../src/lab/measure/warnings.ts';
import { reportLines } from '../../tools/measure/table.ts';
import { wrapped } from '../../tools/print/wrapped.ts';
import { MADE_UP, readingAround, withParts } from './fakes/parts.ts';
import { passedSelfTest } from './fakes/self-tests.ts';

const WIDTH = 80;

const LONG = `The parts could not be measured: ${'the boundary has no room for one more buffer and '.repeat(4)}ends.`;

/** A race with every reading that one may have, and every warning. */
function race(): Report {
  const report = withParts({
    epoch: 2,
    host: 0.5,
    launch: 1,
    overlap: -12.345,
    unexplained: -0.03,
  });
  Object.assign(report.readings, MADE_UP, {
    'gpu.perSyncMs': readingAround(0.000_123, 0.000_02),
    'cpu.firstUseMs': readingAround(123_456, 1000),
    'gpu.firstUseMs': readingAround(999.5, 0),
    ratio: readingAround(123_456.7, 1234.5, 'ratio'),
  });
  return { ...report, warnings: WARNINGS };
}

/** A self-test with every reading, and every one of the sweeps' parts beside. */
function selfTest(): Report {
  const report = passedSelfTest();
  Object.assign(report.readings, MADE_UP);
  for (const planted of PLANTED) {
    for (const part of PARTS) {
      report.readings[`selfTest.${planted}.${part}Ms`] = readingAround(-12.3456, 0.000_123);
    }
  }
  return report;
}

/** The same report with all its readings unavailable. */
function without(report: Report, reason: string): Report {
  const readings = Object.keys({ ...report.readings }).map((name) => [
    name,
    unavailableReading('ms', reason),
  ]);
  return { ...report, readings: Object.fromEntries(readings) as Report['readings'] };
}

function tooLong(report: Report): string[] {
  return reportLines(report).filter((line) => line.length > WIDTH);
}

/** The words of lines, as one text. */
const textOf = (lines: readonly string[]): string => lines.map((line) => line.trim()).join(' ');

describe('a report as lines', () => {
  it.each([
    ['race', race()],
    ['self-test', selfTest()],
    ['race without a reading', without(race(), LONG)],
    ['self-test without a reading', without(selfTest(), LONG)],
  ])('fits a terminal of 80 columns: a %s', (_, report) => {
    expect(reportLines(report).length).toBeGreaterThan(20);
    expect(tooLong(report)).toEqual([]);
  });

  it('has a line for every reading, with its value, its interval and how many blocks', () => {
    const lines = reportLines(race());
    const line = (name: string) => lines.find((one) => one.startsWith(`${name} `));
    for (const name of Object.keys(race().readings)) expect(line(name), name).toBeDefined();
    expect(line('gpu.perReadMs')).toMatch(/400\sµs\s+380 to 420\sµs\s+8$/);
    expect(line('gpu.launches')).toMatch(/42\s+counted\s+8$/);
  });

  it('has a dash and the whole reason where there is no value', () => {
    const lines = reportLines(without(race(), LONG));
    const at = lines.findIndex((line) => line.startsWith('gpu.hostMs'));
    expect(lines[at]).toMatch(/^gpu\.hostMs\s+–$/);
    expect(textOf(lines.slice(at + 1))).toMatch(LONG);
    expect(PARTS_READINGS).toContain('gpu.hostMs');
  });

  it('has the verdict on every delay of a self-test, and none for a race', () => {
    const lines = reportLines(passedSelfTest());
    for (const planted of PLANTED) {
      expect(lines.find((line) => line.startsWith(`${planted} `))).toMatch(/passed$/);
    }
    expect(reportLines(race()).some((line) => line.startsWith('delay in'))).toBe(false);
  });

  it('has the outliers of each side, and every warning whole', () => {
    const text = textOf(reportLines(race()));
    expect(text).toMatch(/Outliers, kept: cpu \d+ mild, \d+ severe of 6 blocks; gpu /);
    expect(text.match(/! /g)).toHaveLength(WARNINGS.length);
  });
});

describe('a wrapped text', () => {
  it('breaks between words, never beyond the width, and all but the first line are indented', () => {
    expect(wrapped('one two three four', 9, '  ')).toEqual(['one two', '  three', '  four']);
    expect(wrapped('one two three', 13, '  ')).toEqual(['one two three']);
    expect(wrapped('one two three', 12, '  ')).toEqual(['one two', '  three']);
  });

  it('keeps every word, and a word that is longer than the line whole', () => {
    const lines = wrapped(`a ${'b'.repeat(20)} c`, 10, '> ');
    expect(lines).toEqual(['a', `> ${'b'.repeat(20)}`, '> c']);
    expect(wrapped('b'.repeat(20), 10, '> ')).toEqual(['b'.repeat(20)]);
    expect(wrapped('', 10, '> ')).toEqual(['']);
  });

  it('keeps an indent that it begins with', () => {
    expect(wrapped('  one two', 6, '  ')).toEqual(['  one', '  two']);
  });
});
