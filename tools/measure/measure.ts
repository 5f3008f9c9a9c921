import { openSiteInBrowser } from '../browser/runner-page.ts';
import { fromCaller, writeJson } from '../print/files.ts';
import { parseMeasureArguments, USAGE } from './arguments.ts';
import { reportLines } from './table.ts';

/*
 * npm run measure -- <runner> [field=value …] [--json FILE] [--gpu software|machine|none]
 *
 * The run that a reader would start, on the built site in a headless browser, printed as a table.
 */

const wanted = (() => {
  try {
    return parseMeasureArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
})();

const site = await openSiteInBrowser(wanted.gpu);
try {
  const report = await site.run(wanted.plan);
  console.log(reportLines(report).join('\n'));
  if (wanted.json !== null) writeJson(fromCaller(wanted.json), report);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await site.close();
}
