import { describe, expect, it } from 'vitest';
import { closingLine, playwrightTotals, sum, vitestTotals } from '../../tools/setup/results.mjs';

/** A file of Vitest's report, its tests given by their outcomes. */
const file = (name: string, status: string, ...outcomes: string[]) => ({
  name,
  status,
  assertionResults: outcomes.map((outcome) => ({ status: outcome })),
});

/** A spec of Playwright's report, which ran in one project. */
const spec = (projectName: string, status: string) => ({ tests: [{ projectName, status }] });

describe('the totals of a test run', () => {
  it("adds up Vitest's tests by folder, and shows a folder that ran none", () => {
    const report = {
      testResults: [
        file('/a/tests/unit/x.test.ts', 'passed', 'passed', 'passed', 'pending'),
        file('/a/tests/unit/y.test.ts', 'failed', 'failed', 'passed'),
      ],
    };
    expect(vitestTotals(report, ['unit', 'conformance'])).toEqual({
      unit: { passed: 3, failed: 1, skipped: 1 },
      conformance: { passed: 0, failed: 0, skipped: 0 },
    });
  });

  it('counts a file that could not be loaded as a failed test', () => {
    const report = { testResults: [file(String.raw`C:\a\tests\unit\x.test.ts`, 'failed')] };
    expect(vitestTotals(report, [])).toEqual({ unit: { passed: 0, failed: 1, skipped: 0 } });
  });

  it("adds up Playwright's tests by project, however deep they stand", () => {
    const report = {
      suites: [
        {
          specs: [spec('webgpu', 'expected')],
          suites: [{ specs: [spec('webgpu', 'unexpected'), spec('webgpu', 'skipped')] }],
        },
      ],
    };
    expect(playwrightTotals(report, ['webgpu', 'no-webgpu'])).toEqual({
      webgpu: { passed: 1, failed: 1, skipped: 1 },
      'no-webgpu': { passed: 0, failed: 0, skipped: 0 },
    });
  });

  it('closes with one line, and names skipped tests only where there are some', () => {
    const one = { passed: 1, failed: 2, skipped: 0 };
    expect(closingLine(sum({ a: one, b: one }))).toBe('Overhead: 2 passed, 4 failed');
    expect(closingLine({ ...one, skipped: 3 })).toBe('Overhead: 1 passed, 2 failed, 3 skipped');
  });
});
