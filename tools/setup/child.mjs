import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The folder of the project's own commands; Node 24 is among them. */
const projectBin = join(projectRoot, 'node_modules', '.bin');

/**
 * The Node that builds and serves: the project's own where it is installed, else the one that runs this.
 *
 * @returns {string}
 */
export function projectNode() {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(projectRoot, 'node_modules', 'node', 'bin', program);
  return existsSync(own) ? own : process.execPath;
}

/** Whether a signal has asked this process to stop. */
export let interrupted = false;

/**
 * An environment whose PATH begins with the project's own commands, so that `node` is the project's.
 *
 * @param {NodeJS.ProcessEnv} [changes] Variables to set; `undefined` removes one.
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnvironment(changes = {}) {
  const environment = { ...process.env, ...changes };
  // Windows spells it Path, and an environment with both spellings keeps either one.
  const name = Object.keys(environment).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  environment[name] = [projectBin, environment[name]].filter(Boolean).join(delimiter);
  return environment;
}

/**
 * Runs a program in the project's folder with this process's own input and output, and passes on
 * the signals that ask it to stop.
 *
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{env?: NodeJS.ProcessEnv, shell?: boolean, timeoutMs?: number}} [options]
 * @returns {Promise<number>} The exit code; 127 when it could not be started, 130 when a signal ended it.
 */
export function run(program, parameters, options = {}) {
  return new Promise((settle) => {
    const child = spawn(program, [...parameters], {
      cwd: projectRoot,
      stdio: 'inherit',
      env: options.env ?? projectEnvironment(),
      shell: options.shell ?? false,
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
    });
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      interrupted = true;
      child.kill(signal);
    };
    /** @param {number} code */
    const end = (code) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn);
      settle(code);
    };
    process.on('SIGINT', passOn).on('SIGTERM', passOn);
    child.once('error', () => {
      end(127);
    });
    child.once('exit', (code) => {
      end(code ?? 130);
    });
  });
}

/**
 * Runs npm, the same one that started this process where there is one.
 *
 * @param {readonly string[]} parameters
 * @param {{env?: NodeJS.ProcessEnv, timeoutMs?: number}} [options]
 * @returns {Promise<number>} The exit code.
 */
export function npm(parameters, options = {}) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script !== undefined && /npm-cli\.[cm]?js$/.test(script)) {
    // Not process.execPath: that may be the project's Node 24, which `npm ci` is about to replace.
    return run(node ?? process.execPath, [script, ...parameters], options);
  }
  return run('npm', parameters, { ...options, shell: process.platform === 'win32' });
}
