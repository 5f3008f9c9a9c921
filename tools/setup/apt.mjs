import { readFileSync } from 'node:fs';
import { projectEnvironment, run } from './child.mjs';

/** Long enough for 200 MB over a slow line, short enough not to hang on a network that swallows packets. */
export const DOWNLOAD_TIMEOUT_MS = 300_000;

/** What follows the download, unpacking some hundred files, took four minutes on a machine that was busy otherwise. */
const APT_TIMEOUT_MS = 900_000;

/** How long to wait for one connection; a download tries several. */
export const CONNECTION_TIMEOUT_MS = 10_000;

/** Whether packages can be installed with apt-get, and are what Debian's are (Ubuntu's "chromium" is no browser). */
export function isRootOnDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Installs Debian's packages, without those that they only recommend.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} Whether apt-get says it went well.
 */
export async function installWithApt(packages) {
  const env = projectEnvironment({ DEBIAN_FRONTEND: 'noninteractive' });
  const options = { env, timeoutMs: APT_TIMEOUT_MS };
  const patience = ['-o', `Acquire::http::Timeout=${String(CONNECTION_TIMEOUT_MS / 1000)}`];
  await run('apt-get', ['update', '-qq', ...patience], options);
  const parameters = ['install', '-y', '-qq', ...patience, '--no-install-recommends', ...packages];
  return (await run('apt-get', parameters, options)) === 0;
}
