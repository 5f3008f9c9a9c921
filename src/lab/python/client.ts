import type { PythonJob } from './job.ts';
import {
  createPythonRuns,
  type PythonProgress,
  type PythonRun,
  type PythonRuns,
} from './python-runs.ts';

export type { PythonProgress, PythonRun } from './python-runs.ts';

/** The page's runs: its runners share the worker that is kept ready. */
const runs: PythonRuns = createPythonRuns({
  openWorker: (events) => {
    // The literal form is what Vite recognises; behind a variable the raw TypeScript would be shipped.
    const worker = new Worker(new URL('./python-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      events.message(data);
    });
    worker.addEventListener('error', (event) => {
      events.broken(event.message);
    });
    return {
      post: (message) => {
        worker.postMessage(message);
      },
      end: () => {
        worker.terminate();
      },
    };
  },
});

/** Runs a program in a worker of its own, which ends with the run. Never rejects. */
export function startPython(
  job: PythonJob,
  onProgress: (progress: PythonProgress) => void,
): PythonRun {
  return runs.start(job, onProgress);
}

/** Ends the workers that are kept ready for a next run, as when the last runner leaves the page. */
export function releasePython(): void {
  runs.close();
}
