/*
 * Runs programs, one worker each, and keeps the next worker ready:
 *
 *   open ──► loading… ──► ready ──► run ──► started ──► output… ──► ended
 *
 * A run takes the worker that is ready, or opens one; when it is over, its worker is ended and a new one of the same
 * interpreter is opened with the files of the first. It has no DOM, and does not know what kind of worker it is.
 */
import {
  died,
  INTERPRETER_NAMES,
  INTERPRETERS,
  type InterpreterId,
  type PythonJob,
  type PythonResult,
  TIME_LIMIT_MS,
} from './job.ts';
import {
  type FromWorker,
  type InterpreterFiles,
  parseFromWorker,
  PROTOCOL_VERSION,
  type ToWorker,
} from './protocol.ts';

/** What a run tells of itself. */
export type PythonProgress =
  /** Bytes of the interpreter that are here, decompressed. */
  | { readonly kind: 'loading'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'running' }
  /** All that was printed so far. */
  | { readonly kind: 'output'; readonly output: string };

/** A program under way. */
export interface PythonRun {
  /** Resolves once, and never rejects: every failure is an outcome with a sentence. */
  readonly ended: Promise<PythonResult>;
  /** Ends the program at once. */
  readonly stop: () => void;
}

/** A worker, of a browser or of Node. */
export interface PythonWorker {
  post(message: ToWorker): void;
  /** Ends it at once, whatever it does. */
  end(): void;
}

/** What happens to a worker. */
export interface WorkerEvents {
  readonly message: (data: unknown) => void;
  /** It could not start, or threw. */
  readonly broken: (reason: string) => void;
}

/** What the runs ask of their surroundings. */
export interface RunsHost {
  /** Starts a worker; may throw where there can be none. */
  readonly openWorker: (events: WorkerEvents) => PythonWorker;
  readonly timeLimitMs?: number;
}

/** Runs programs. */
export interface PythonRuns {
  start(job: PythonJob, onProgress: (progress: PythonProgress) => void): PythonRun;
  /** Ends the workers that wait for a run. */
  close(): void;
}

/** A worker that says nothing for so long while it loads won't. The slowest part is compiling 10 MB on a phone. */
const SILENCE_LIMIT_MS = 60_000;

/** Said of a run that the reader ended. */
export const STOPPED = 'Stopped.';

const NOT_STARTED =
  'Python could not start in this page. If the page is shown inside another site, open it in a tab of its own; ' +
  'otherwise reload it.';
const BAD_MESSAGE = 'The Python worker sent something unreadable. Reload the page and run again.';

/** A worker and who listens to it at the moment. */
interface Held {
  readonly interpreter: InterpreterId;
  readonly worker: PythonWorker;
  name: string | null;
  failure: string | null;
  listen: (message: FromWorker) => void;
}

/** A place for runs. */
export function createPythonRuns({
  openWorker,
  timeLimitMs = TIME_LIMIT_MS,
}: RunsHost): PythonRuns {
  const spare: Partial<Record<InterpreterId, Held | undefined>> = {};
  const files: Partial<Record<InterpreterId, InterpreterFiles>> = {};

  const hold = (interpreter: InterpreterId): Held => {
    const receive = (message: FromWorker): void => {
      if (message.kind === 'ready') {
        held.name = message.name;
        if (message.files) files[interpreter] = message.files;
      } else if (message.kind === 'failed') {
        held.failure = message.message;
      }
      held.listen(message);
    };
    const fail = (message: string): void => {
      receive({ kind: 'failed', message });
    };
    const worker = openWorker({
      message: (data) => {
        let message: FromWorker;
        try {
          message = parseFromWorker(data);
        } catch (error) {
          console.error(error);
          fail(BAD_MESSAGE);
          return;
        }
        receive(message);
      },
      broken: (reason) => {
        console.error(reason);
        fail(NOT_STARTED);
      },
    });
    const held: Held = { interpreter, worker, name: null, failure: null, listen: () => undefined };
    worker.post({
      kind: 'open',
      version: PROTOCOL_VERSION,
      interpreter,
      files: files[interpreter] ?? null,
    });
    return held;
  };

  const takeSpare = (interpreter: InterpreterId): Held | null => {
    const held = spare[interpreter] ?? null;
    spare[interpreter] = undefined;
    // One that failed while nobody looked is tried anew, not reported.
    if (held?.failure == null) return held;
    held.worker.end();
    return null;
  };

  const keepSpare = (interpreter: InterpreterId): void => {
    if (spare[interpreter]) return;
    try {
      spare[interpreter] = hold(interpreter);
    } catch (error) {
      // The next run tries again, and says what is wrong.
      console.error(error);
    }
  };

  const start: PythonRuns['start'] = (job, onProgress) => {
    let finish: (result: PythonResult) => void = () => undefined;
    const settled = new Promise<PythonResult>((resolve) => (finish = resolve));
    let output = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    let held: Held | null = null;
    let isOver = false;

    const end = (how: Omit<PythonResult, 'interpreter' | 'output'>): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      const interpreter = held?.name ?? INTERPRETER_NAMES[job.interpreter];
      held?.worker.end();
      // A page that could not load the interpreter once would only fail again by itself.
      if (held?.name != null) keepSpare(job.interpreter);
      finish({ ...how, interpreter, output });
    };
    const endBy = (outcome: PythonResult['outcome'], message: string | null): void => {
      end({ ...died(''), outcome, message });
    };
    const waitFor = (limitMs: number, late: () => void): void => {
      clearTimeout(timer);
      timer = setTimeout(late, limitMs);
    };
    const notStarted = (): void => {
      endBy('failed', NOT_STARTED);
    };

    const listen = (message: FromWorker): void => {
      if (isOver) return;
      if (message.kind === 'loading') {
        waitFor(SILENCE_LIMIT_MS, notStarted);
        onProgress(message);
      } else if (message.kind === 'ready') {
        held?.worker.post({ kind: 'run', job });
      } else if (message.kind === 'started') {
        waitFor(timeLimitMs, () => {
          endBy('time-limit', timeSentence(timeLimitMs));
        });
        onProgress({ kind: 'running' });
      } else if (message.kind === 'output') {
        output += message.text;
        onProgress({ kind: 'output', output });
      } else if (message.kind === 'output-limit') {
        endBy('output-limit', OUTPUT_SENTENCE);
      } else if (message.kind === 'ended') {
        end(message.end);
      } else {
        endBy('failed', message.message);
      }
    };

    try {
      held = takeSpare(job.interpreter) ?? hold(job.interpreter);
      held.listen = listen;
      if (held.name !== null) held.worker.post({ kind: 'run', job });
      waitFor(SILENCE_LIMIT_MS, notStarted);
    } catch (error) {
      console.error(error);
      notStarted();
    }
    return {
      ended: settled,
      stop: () => {
        endBy('stopped', STOPPED);
      },
    };
  };

  return {
    start,
    close: () => {
      for (const interpreter of INTERPRETERS) {
        spare[interpreter]?.worker.end();
        spare[interpreter] = undefined;
      }
    },
  };
}

const OUTPUT_SENTENCE =
  'The program printed more than 64 KB and was ended. The first 64 KB stand here. Print less, and run again.';

function timeSentence(limitMs: number): string {
  return (
    `The program ran for ${String(limitMs / 1000)} seconds and was ended. What it printed until then stands here. ` +
    'Look for a loop that never ends, or give it less to do.'
  );
}
