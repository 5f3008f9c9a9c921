import { Worker } from 'node:worker_threads';
import type { PythonJob, PythonResult } from '../../src/lab/python/job.ts';
import {
  createPythonRuns,
  type PythonProgress,
  type PythonRuns,
} from '../../src/lab/python/python-runs.ts';

/** Places for runs whose workers are threads of Node; `close` ends the ones that wait, and lets Node end. */
export function nodePythonRuns(timeLimitMs?: number): PythonRuns {
  return createPythonRuns({
    ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
    openWorker: (events) => {
      const worker = new Worker(new URL('./node-worker.ts', import.meta.url));
      worker.on('message', events.message);
      worker.on('error', (error) => {
        events.broken(String(error));
      });
      return {
        post: (message) => {
          worker.postMessage(message);
        },
        end: () => void worker.terminate(),
      };
    },
  });
}

/** Runs one program as the page does, in a thread of Node. Never rejects. */
export async function runPython(
  job: PythonJob,
  onProgress: (progress: PythonProgress) => void = () => undefined,
): Promise<PythonResult> {
  const runs = nodePythonRuns();
  const result = await runs.start(job, onProgress).ended;
  runs.close();
  return result;
}
