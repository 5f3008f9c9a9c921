import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { interrupted, projectNode, run } from './child.mjs';
import { reportFailure, StepFailure } from './failure.mjs';
import { ensureInstalled } from './install.mjs';
import { portProblem } from './port.mjs';

/** `npm start [-- --port N]`: installs what is missing, builds the site and serves it on this machine. */
const COMMAND = 'npm start';

/** The site's address is part of the documentation, so this port is fixed unless another is asked for. */
const DEFAULT_PORT = 4321;

/** How soon after its parent's end the server ends. */
const PARENT_CHECK_MS = 1_000;

/** Npm dies of a SIGTERM without passing it on, and a server that nobody knows of would keep the port. */
function stopWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, PARENT_CHECK_MS).unref();
}

/** @returns {number} */
function portFromCommandLine() {
  const { values } = parseArgs({ options: { port: { type: 'string' } }, strict: false });
  const port = values.port === undefined ? DEFAULT_PORT : Number(String(values.port));
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new StepFailure(
    'Start',
    `--port must be a whole number from 1 to 65535; it is "${String(values.port)}".`,
    `Run "${COMMAND} -- --port 4322", or leave it out for ${String(DEFAULT_PORT)}.`,
  );
}

try {
  const port = portFromCommandLine();
  // Asked before the install and the build, so that nobody waits for a server that cannot start.
  const problem = await portProblem(port);
  if (problem !== null) {
    throw new StepFailure(
      'Serve',
      `port ${String(port)} cannot be used (${problem}${problem === 'EADDRINUSE' ? ': another program is listening on it' : ''}).`,
      `Stop that program, or choose another port: "${COMMAND} -- --port ${String(port + 1)}".`,
    );
  }
  await ensureInstalled(COMMAND);
  await build(COMMAND);
  stopWithParent();
  // Not through npm, which would keep a signal to itself and leave the server behind.
  const code = await run(projectNode(), ['tools/serve/serve.ts', '--port', String(port)]);
  if (code !== 0 && !interrupted) process.exitCode = code;
} catch (error) {
  if (interrupted) process.exitCode = 130;
  else reportFailure(error);
}
