/*
 * What a Python runner knows and does. It has no DOM: the binding shows `$state` and calls the actions.
 *
 *   idle ── run ──► preparing (the interpreter is fetched) ──► measuring (the program runs) ──► done
 *                       │                                          │
 *                       └──────────────────────────────────────────┴──► cancelled | failed, then run again
 *
 * `measuring` is the name that all runners have for the time in which they work; nothing is measured here.
 */
import { atom, type ReadableAtom } from 'nanostores';
import type { InterpreterId, PythonJob, PythonResult } from '../../lab/python/job.ts';
import { type PythonProgress, type PythonRun, STOPPED } from '../../lab/python/python-runs.ts';
import { releaseRunLock, takeRunLock } from '../runner/run-lock.ts';

/** The value of a Python runner's `data-state`; `unavailable` is for runners that need a device. */
export type PythonStatus = 'idle' | 'preparing' | 'measuring' | 'done' | 'cancelled' | 'failed';

/** All that a Python runner shows of its runs. */
export interface PythonState {
  readonly status: PythonStatus;
  /** The interpreter of the run under way, or of the last one. */
  readonly interpreter: InterpreterId;
  /** How much of the interpreter is here, 0 to 1; null while nothing is fetched. */
  readonly loaded: number | null;
  /** What the run under way has printed so far. */
  readonly output: string;
  /** The last run's end; null before it, and while a run is under way. */
  readonly result: PythonResult | null;
  /** A sentence for the reader about the last run, or why there was none. */
  readonly message: string | null;
}

/** A Python runner without its page. */
export interface PythonSession {
  readonly $state: ReadableAtom<PythonState>;
  /** Runs a program; does nothing while one is under way. Resolves when it has ended. */
  run(interpreter: InterpreterId, makeJob: () => Promise<PythonJob>): Promise<void>;
  stop(): void;
}

/** What a session asks of its surroundings. */
export type StartPython = (
  job: PythonJob,
  onProgress: (progress: PythonProgress) => void,
) => PythonRun;

const IDLE: PythonState = {
  status: 'idle',
  interpreter: 'micropython',
  loaded: null,
  output: '',
  result: null,
  message: null,
};

/** A session in which nothing has run yet. */
export function createPythonSession(start: StartPython): PythonSession {
  const $state = atom<PythonState>(IDLE);
  let isBusy = false;
  let run: PythonRun | null = null;
  /** Replaced with every run, so that a Stop while files are fetched is of that run alone. */
  let asked = new AbortController();

  const update = (change: Partial<PythonState>): void => {
    $state.set({ ...$state.get(), ...change });
  };

  const onProgress = (progress: PythonProgress): void => {
    if (progress.kind === 'loading') {
      update({ loaded: progress.loadedBytes / progress.totalBytes });
    } else if (progress.kind === 'running') {
      update({ status: 'measuring', loaded: null });
    } else {
      update({ output: progress.output });
    }
  };

  return {
    $state,
    run: async (interpreter, makeJob) => {
      if (isBusy) return;
      const owner = {};
      if (!takeRunLock(owner)) {
        update({ status: 'failed', message: BUSY_PAGE });
        return;
      }
      isBusy = true;
      asked = new AbortController();
      const { signal } = asked;
      update({ ...IDLE, status: 'preparing', interpreter });
      try {
        // A file that never comes must not keep whoever presses Stop.
        const job = await Promise.race([makeJob(), abortOf(signal)]);
        run = job === null || signal.aborted ? null : start(job, onProgress);
        const result = await run?.ended;
        const status =
          result?.outcome === 'failed'
            ? 'failed'
            : result?.outcome === 'done' || result?.outcome === 'error'
              ? 'done'
              : 'cancelled';
        const message = result ? result.message : STOPPED;
        update({ status, loaded: null, result: result ?? null, message });
      } catch (error) {
        console.error(error);
        update({ status: 'failed', loaded: null, message: NOT_FETCHED });
      } finally {
        run = null;
        isBusy = false;
        releaseRunLock(owner);
      }
    },
    stop: () => {
      asked.abort();
      run?.stop();
    },
  };
}

function abortOf(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(null);
    });
  });
}

const BUSY_PAGE =
  'Something else on this page is running. Stop it, or wait for it, then press Run.';
const NOT_FETCHED =
  'What this program needs could not be fetched. Check the connection, then press Run again.';
