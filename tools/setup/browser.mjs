import { findBrowser } from '../browser/find.mjs';
import {
  CONNECTION_TIMEOUT_MS,
  DOWNLOAD_TIMEOUT_MS,
  installWithApt,
  isRootOnDebian,
} from './apt.mjs';
import { npm, projectEnvironment } from './child.mjs';
import { StepFailure } from './failure.mjs';

/** A page without any font has no text to look at; Debian only recommends one. */
const PACKAGES = ['chromium', 'fonts-liberation'];

/** @returns {Promise<boolean>} Whether apt-get says it went well. */
function installFromDebian() {
  process.stdout.write('Installing Chromium with apt-get …\n');
  return installWithApt(PACKAGES);
}

/** @returns {Promise<boolean>} Whether Playwright says it went well. */
async function installWithPlaywright() {
  process.stdout.write('Downloading Chromium with Playwright …\n');
  // Its system libraries need root. On Debian this is reached only when apt-get has failed already.
  const withLibraries =
    process.platform === 'linux' && process.getuid?.() === 0 && !isRootOnDebian();
  const parameters = [
    'install',
    '--no-shell',
    ...(withLibraries ? ['--with-deps'] : []),
    'chromium',
  ];
  const env = projectEnvironment({
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(CONNECTION_TIMEOUT_MS),
  });
  const code = await npm(['exec', '--', 'playwright', ...parameters], {
    env,
    timeoutMs: DOWNLOAD_TIMEOUT_MS,
  });
  return code === 0;
}

/**
 * Finds the browser for the tests, and installs one where there is none: Debian's own package
 * first, because it brings its system libraries, else Playwright's download.
 * To be called when the packages are installed.
 *
 * @param {string} command What the person typed, for the advice.
 * @returns {Promise<string>} The browser's path.
 * @throws {StepFailure} When there is none and none can be installed.
 */
export async function ensureBrowser(command) {
  const { chromium } = await import('@playwright/test');
  const find = () => {
    try {
      return findBrowser(chromium.executablePath());
    } catch (error) {
      throw new StepFailure(
        'Browser',
        error instanceof Error ? error.message : String(error),
        'Set CHROME_PATH to the browser itself, or unset it to have one found.',
      );
    }
  };
  const found = find();
  if (found !== null) return found;

  const ways = [...(isRootOnDebian() ? [installFromDebian] : []), installWithPlaywright];
  for (const install of ways) {
    if (!(await install())) continue;
    const installed = find();
    if (installed !== null) return installed;
  }
  throw new StepFailure(
    'Browser',
    'no Chrome or Chromium was found, and none could be installed; the messages are above.',
    `Install Chrome or Chromium, or set CHROME_PATH to one, then run "${command}" again.`,
  );
}
