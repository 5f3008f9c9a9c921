/**
 * How many tests of one suite ended how.
 *
 * @typedef {{passed: number, failed: number, skipped: number}} Totals
 *
 * Totals by the suite's name, in the order in which they were met.
 * @typedef {Record<string, Totals>} TotalsBySuite
 *
 * The parts that are read of the runners' own JSON.
 * @typedef {{testResults: {name: string, status: string, assertionResults: {status: string}[]}[]}} VitestReport
 * @typedef {{suites?: PlaywrightSuite[], specs?: {tests: {projectName: string, status: string}[]}[]}} PlaywrightSuite
 * @typedef {{suites: PlaywrightSuite[], errors?: unknown[]}} PlaywrightReport
 */

/** @returns {Totals} */
const none = () => ({ passed: 0, failed: 0, skipped: 0 });

/**
 * @param {readonly string[]} suites
 * @returns {TotalsBySuite}
 */
const empty = (suites) => Object.fromEntries(suites.map((suite) => [suite, none()]));

/**
 * Reads Vitest's report. A test's suite is the folder of tests/ that it stands in.
 *
 * @param {VitestReport} report
 * @param {readonly string[]} suites The folders that are expected to hold tests.
 * @returns {TotalsBySuite} A file that could not be loaded counts as one failed test.
 */
export function vitestTotals(report, suites) {
  const totals = empty(suites);
  for (const file of report.testResults) {
    const suite = /[\\/]tests[\\/]([^\\/]+)[\\/]/.exec(file.name)?.[1] ?? 'elsewhere';
    const own = (totals[suite] ??= none());
    for (const { status } of file.assertionResults) {
      own[status === 'passed' || status === 'failed' ? status : 'skipped'] += 1;
    }
    const unloaded = !file.assertionResults.some(({ status }) => status === 'failed');
    if (file.status === 'failed' && unloaded) own.failed += 1;
  }
  return totals;
}

/**
 * Reads Playwright's report. A test's suite is its project.
 *
 * @param {PlaywrightReport} report
 * @param {readonly string[]} suites The projects that are expected to hold tests.
 * @returns {TotalsBySuite}
 */
export function playwrightTotals(report, suites) {
  const totals = empty(suites);
  /** @param {PlaywrightSuite} suite */
  const count = (suite) => {
    for (const { projectName, status } of (suite.specs ?? []).flatMap((spec) => spec.tests)) {
      const own = (totals[projectName] ??= none());
      if (status === 'skipped') own.skipped += 1;
      else own[status === 'expected' ? 'passed' : 'failed'] += 1;
    }
    (suite.suites ?? []).forEach(count);
  };
  report.suites.forEach(count);
  return totals;
}

/**
 * Adds the suites up.
 *
 * @param {TotalsBySuite} totals
 * @returns {Totals}
 */
export function sum(totals) {
  return Object.values(totals).reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    none(),
  );
}

/**
 * The last line of a test run, in the form that continuous integration reads.
 *
 * @param {Totals} totals
 * @returns {string}
 */
export function closingLine({ passed, failed, skipped }) {
  const skips = skipped === 0 ? '' : `, ${String(skipped)} skipped`;
  return `Overhead: ${String(passed)} passed, ${String(failed)} failed${skips}`;
}
