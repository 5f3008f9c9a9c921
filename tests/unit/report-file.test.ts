import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reportFromFile, sizeProblem } from '../../src/lab/measure/report-file.ts';
import type { Report } from '../../src/lab/measure/report.ts';
import { around, reportOf, samplesOf } from './fakes/reports.ts';

const report = reportOf([...samplesOf('cpu', around(1, 8)), ...samplesOf('gpu', around(9, 8))]);

/** The text of a report with one part changed, anywhere in it. */
const changed = (change: Partial<Record<keyof Report, unknown>>): string =>
  JSON.stringify({ ...report, ...change });

function problemOf(text: string): string {
  const found = reportFromFile(text);
  if ('report' in found) throw new Error('It was taken for a report.');
  return found.problem;
}

const { ratio } = report.readings;

describe('a file', () => {
  it('with a saved report is that report, samples included', () => {
    expect(reportFromFile(JSON.stringify(report, null, 2))).toEqual({ report });
  });

  it('with a recording is its report', () => {
    const recording = readFileSync('src/recordings/race.json', 'utf8');
    const found = reportFromFile(recording);
    expect(found).toMatchObject({ report: { runner: 'race', schema: 'overhead/report/1' } });
  });

  it.each([
    ['', /^The file is empty\.$/],
    [' \n', /^The file is empty\.$/],
    ['{"schema": "overhead/report/1", "runner"', /^The file is not JSON, or was cut off\./],
    ['<html></html>', /not JSON/],
    [changed({}).replace(/"low":[\d.]+/, '"low":NaN'), /not JSON/],
    ['null', /^The file is JSON, but no report of this site\./],
    ['[]', /no report of this site/],
    ['"overhead/report/1"', /no report of this site/],
    ['{"schema": 1}', /no report of this site/],
    ['{"schema": "overhead/recording/1"}', /no report of this site/],
    ['{"schema": "overhead/recording/1", "report": null}', /no report of this site/],
    [
      changed({ schema: 'overhead/report/2' }),
      /another version of this site.*“overhead\/report\/2”/,
    ],
    [changed({ runner: 'marathon' }), /of a runner that this page does not know: "marathon"\.$/],
    [changed({ plan: undefined }), /“plan” is missing\.$/],
    [changed({ readings: { ratio: { ...ratio, value: '9' } } }), /ratio › value” can’t be "9"\.$/],
    [changed({ readings: { ratio: { ...ratio, unit: 'miles' } } }), /unit” can’t be "miles"\.$/],
    [changed({}).replace(/"low":[\d.]+/, '"low":1e999'), /low” can’t be Infinity\.$/],
    [changed({ samples: [{ ...report.samples[0], ms: -1 }] }), /samples › 0 › ms” can’t be -1\.$/],
    [changed({ samples: [{ ...report.samples[0], ms: 1e300 }] }), /ms” can’t be 1e\+300\.$/],
    [changed({ samples: [{ ...report.samples[0], ms: 1e-300 }] }), /ms” can’t be 1e-300\.$/],
    [changed({ startedAt: 'yesterday' }), /“startedAt” can’t be "yesterday"\.$/],
    [changed({ plan: { ...report.plan, runner: 'ladder' } }), /contradicts itself/],
    ['['.repeat(100_000), /not JSON/],
  ])('with %.40s is none, and it is said why', (text, sentence) => {
    expect(problemOf(text)).toMatch(sentence);
  });

  it('is not quoted at length', () => {
    expect(problemOf(changed({ startedAt: 'x'.repeat(10_000) })).length).toBeLessThan(200);
    expect(
      problemOf(changed({ schema: `overhead/report/${'9'.repeat(999)}` })).length,
    ).toBeLessThan(250);
  });

  it('is not read if it is empty, or larger than any report', () => {
    expect(sizeProblem(0)).toBe('The file is empty.');
    expect(sizeProblem(1)).toBeNull();
    expect(sizeProblem(20_000_000)).toBeNull();
    expect(sizeProblem(100_000_000)).toMatch(/^The file has 100 MB and was not read:/);
  });
});
