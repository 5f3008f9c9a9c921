import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * What finding a Python asks of a machine; a test hands in one of its own.
 *
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {(path: string) => boolean} exists
 * @property {(python: string, module: string) => boolean} has Whether it is a Python 3.8 or newer with this module.
 */

/** The longest that an interpreter may take to start and look for a module, without importing it. */
const LOOK_TIMEOUT_MS = 20_000;

/** Names on PATH, the best first. */
const COMMANDS = ['python3', 'python'];

/** The oldest Python that the companion script runs on, as Python writes it. */
const OLDEST = '(3, 8)';

/** A module that every Python has. */
const ALWAYS_THERE = 'json';

/** @type {Machine} */
export const thisMachine = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  has: (python, module) => {
    // Importing PyTorch takes seconds, looking for it does not.
    const question =
      'import sys, importlib.util; ' +
      `sys.exit(sys.version_info < ${OLDEST} or importlib.util.find_spec("${module}") is None)`;
    const options = /** @type {const} */ ({ timeout: LOOK_TIMEOUT_MS, stdio: 'ignore' });
    return spawnSync(python, ['-c', question], options).status === 0;
  },
};

/**
 * Every Python that may be meant: the one that `PYTHON` names and no other, else all that are on PATH. A version
 * manager's stands before the system's there, and packages of the system are only in the latter.
 *
 * @param {Machine} machine
 * @returns {string[]}
 */
function candidates({ platform, env, exists }) {
  if (env['PYTHON']) return [env['PYTHON']];
  const isWindows = platform === 'win32';
  const { delimiter, join } = isWindows ? path.win32 : path.posix;
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH' && env[key]);
  const folders = (env[name ?? 'PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const programs = COMMANDS.map((command) => (isWindows ? `${command}.exe` : command));
  return programs
    .flatMap((program) => folders.map((folder) => join(folder, program)))
    .filter((program) => exists(program));
}

/**
 * Finds a Python 3.8 or newer: the one that `PYTHON` names, else the first on PATH.
 *
 * @param {Machine} [machine]
 * @returns {string | null} The program, or null when there is none.
 */
export function findPython(machine = thisMachine) {
  return candidates(machine).find((python) => machine.has(python, ALWAYS_THERE)) ?? null;
}

/**
 * Finds a Python that has PyTorch: the one that `PYTHON` names, else the first on PATH that has it. Whether PyTorch
 * works there shows when it is imported.
 *
 * @param {Machine} [machine]
 * @returns {string | null} The program, or null when there is none.
 */
export function findPyTorch(machine = thisMachine) {
  return candidates(machine).find((python) => machine.has(python, 'torch')) ?? null;
}
