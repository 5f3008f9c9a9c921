import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, projectNode, projectRoot } from './child.mjs';
import { StepFailure } from './failure.mjs';

/** The oldest Node that can run these set-up scripts; everything after them runs on the project's own. */
const OLDEST_SYSTEM_NODE = [20, 10];

/** The oldest Node that can build the site, should the project's own be missing. */
const OLDEST_BUILD_NODE = [22, 12];

/**
 * @typedef {{version?: string, integrity?: string, optional?: boolean, devOptional?: boolean}} LockedPackage
 * @typedef {{packages?: Record<string, LockedPackage>}} Lock
 */

/**
 * Whether what npm installed is what the lock file asks for.
 *
 * Compared by content, because a checkout gives every file a new date. A package that only other
 * platforms need is missing here by right.
 *
 * @param {Lock} lock package-lock.json.
 * @param {Lock | null} installed node_modules/.package-lock.json, or null when there is none.
 * @returns {boolean}
 */
export function installMatchesLock(lock, installed) {
  if (installed === null) return false;
  return Object.entries(lock.packages ?? {}).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed.packages?.[path];
    if (found === undefined) return wanted.optional === true || wanted.devOptional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * @param {string} version As `process.versions.node` gives it.
 * @param {readonly number[]} oldest Major and minor number.
 * @returns {boolean}
 */
export function isAtLeast(version, [major = 0, minor = 0]) {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

/**
 * @param {string} path
 * @returns {Lock | null}
 */
function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/**
 * Installs the packages with `npm ci` when they are missing or differ from the lock file.
 *
 * @param {string} command What the person typed, for the advice: "npm start".
 * @throws {StepFailure} When Node is too old, or npm fails.
 */
export async function ensureInstalled(command) {
  const step = 'Install';
  if (!isAtLeast(process.versions.node, OLDEST_SYSTEM_NODE)) {
    throw new StepFailure(
      step,
      `this is Node ${process.versions.node}, and the project needs ${OLDEST_SYSTEM_NODE.join('.')} or newer.`,
      `Install a newer Node from https://nodejs.org, then run "${command}" again.`,
    );
  }
  const lock = readLock(join(projectRoot, 'package-lock.json'));
  if (lock === null) {
    throw new StepFailure(
      step,
      'package-lock.json is missing.',
      'Restore it with "git checkout package-lock.json".',
    );
  }
  if (installMatchesLock(lock, readLock(join(projectRoot, 'node_modules/.package-lock.json'))))
    return;

  process.stdout.write('Installing the packages …\n');
  // A machine with NODE_ENV=production would leave out Node 24, TypeScript and the test runners.
  // Without the warnings, which complain of a Node that only starts the project's own.
  const code = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    throw new StepFailure(
      step,
      `"npm ci" ended with exit code ${String(code)}; its own message is above.`,
      `Check that this machine reaches the npm registry ("npm ping") and has 1 GB of free disk, then run "${command}" again.`,
    );
  }
  const ownNodeIsMissing = projectNode() === process.execPath;
  if (ownNodeIsMissing && !isAtLeast(process.versions.node, OLDEST_BUILD_NODE)) {
    throw new StepFailure(
      step,
      'npm did not run the install script of the package "node", which brings Node 24.',
      `Run "npm rebuild node --ignore-scripts=false", or install Node 24 itself, then run "${command}" again.`,
    );
  }
}
