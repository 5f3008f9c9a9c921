import { parentPort } from 'node:worker_threads';
import { workerProgram } from '../../src/lab/python/worker-program.ts';
import { openInNode } from './open-in-node.ts';

/*
 * The page's disposable Python worker, as a thread of Node. It takes nothing away from the program: Node's own ways
 * out are none of a browser's.
 */

const receive = workerProgram({
  post: (message) => parentPort?.postMessage(message),
  now: () => performance.now(),
  open: async (id) => ({ files: null, interpreter: await openInNode(id) }),
});

parentPort?.on('message', receive);
