import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * What finding a browser asks of a machine; a test hands in one of its own.
 *
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {(path: string) => boolean} exists
 * @property {(path: string) => boolean} starts Whether the program runs at all.
 */

/** The longest a program may take to tell its version; a Snap's first start needs some seconds. */
const VERSION_TIMEOUT_MS = 20_000;

/** Names on PATH, the best first. */
const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
];

/** @type {Machine} */
export const thisMachine = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  starts: (program) =>
    // Chrome for Windows opens a window instead of telling its version. Elsewhere this weeds out
    // stubs that only say "install the Snap", and browsers whose system libraries are missing.
    process.platform === 'win32' ||
    spawnSync(program, ['--version'], { timeout: VERSION_TIMEOUT_MS, stdio: 'ignore' }).status ===
      0,
};

/**
 * Every place where an installed Chrome or Chromium usually is, the likeliest first.
 *
 * @param {Machine} machine
 * @returns {string[]}
 */
function usualPlaces({ platform, env }) {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const programs = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'];
    return programs.flatMap((program) =>
      roots.flatMap((root) => (root ? [path.win32.join(root, program)] : [])),
    );
  }
  const onPath = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  const commands = COMMANDS.flatMap((name) =>
    onPath.map((folder) => path.posix.join(folder, name)),
  );
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])];
    const apps = ['Google Chrome', 'Chromium'].flatMap((name) =>
      folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
    return [...apps, ...commands];
  }
  return [...commands, '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

/**
 * Finds a Chromium to drive: the one that `CHROME_PATH` names, else Playwright's own, else an
 * installed Chrome or Chromium.
 *
 * @param {string} playwrightsOwn Where Playwright keeps its browser, there or not.
 * @param {Machine} [machine]
 * @returns {string | null} The program's path, or null when there is none that starts.
 * @throws {Error} When `CHROME_PATH` names no browser: a person's choice is not passed over.
 */
export function findBrowser(playwrightsOwn, machine = thisMachine) {
  /** @param {string} program */
  const usable = (program) => machine.exists(program) && machine.starts(program);
  const chosen = machine.env['CHROME_PATH'];
  if (chosen) {
    if (usable(chosen)) return chosen;
    throw new Error(`CHROME_PATH names no browser that starts: "${chosen}".`);
  }
  return [playwrightsOwn, ...usualPlaces(machine)].find(usable) ?? null;
}
