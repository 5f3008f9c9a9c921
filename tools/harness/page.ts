import type { Answer, HarnessPage } from './protocol.ts';

const workers = new Map<number, Worker>();
let started = 0;

/** The next message of a worker, or the error that ended it. */
function nextAnswer(worker: Worker): Promise<Answer> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const settle = (answer: Answer): void => {
      listening.abort();
      resolve(answer);
    };
    const { signal } = listening;
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => settle(data), {
      signal,
    });
    worker.addEventListener(
      'error',
      ({ message }) => settle({ kind: 'failed', message: message || 'The worker did not start.' }),
      { signal },
    );
  });
}

const page: HarnessPage = {
  facts: () => ({
    userAgent: navigator.userAgent,
    hardwareConcurrency: navigator.hardwareConcurrency,
    crossOriginIsolated,
  }),
  start: () => {
    // The literal form is what Vite recognises.
    workers.set(++started, new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
    return started;
  },
  call: (number, call) => {
    const worker = workers.get(number);
    if (!worker) return Promise.resolve({ kind: 'failed', message: 'That worker has ended.' });
    const answered = nextAnswer(worker);
    worker.postMessage(call);
    return answered;
  },
  end: (number) => {
    workers.get(number)?.terminate();
    workers.delete(number);
  },
};

window.harness = page;
