import { openInterpreter } from './open-interpreter.ts';
import type { FromWorker } from './protocol.ts';
import { workerProgram } from './worker-program.ts';
import { sealScope } from './worker-scope.ts';

/*
 * A disposable worker: it opens an interpreter, runs one program, and is ended. What it needs of its scope it takes
 * here, because `sealScope` leaves nothing of it for the program.
 */
const send = postMessage.bind(globalThis);
const clock = performance.now.bind(performance);

const receive = workerProgram({
  post: (message: FromWorker) => {
    send(message);
  },
  now: clock,
  open: async (id, files, onLoading) => {
    const opened = await openInterpreter(id, files, onLoading);
    sealScope(globalThis);
    return opened;
  },
});

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  receive(data);
});
