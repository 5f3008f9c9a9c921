import { createServer } from 'node:net';

/** Browsers try both for "localhost", so both must be ours. */
export const LOOPBACK_ADDRESSES = ['127.0.0.1', '::1'];

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>} The error's code, or null when the port could be taken.
 */
function tryPort(port, host) {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      settle(error.code ?? error.message);
    });
    server.listen(port, host, () => {
      server.close(() => {
        settle(null);
      });
    });
  });
}

/**
 * Why a port of this machine cannot be served on, as the system's error code.
 *
 * @param {number} port
 * @returns {Promise<string | null>} null when it is free. A machine without IPv6 is no obstacle.
 */
export async function portProblem(port) {
  for (const host of LOOPBACK_ADDRESSES) {
    const problem = await tryPort(port, host);
    if (problem !== null && problem !== 'EADDRNOTAVAIL' && problem !== 'EAFNOSUPPORT')
      return problem;
  }
  return null;
}
