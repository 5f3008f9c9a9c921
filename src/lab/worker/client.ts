import type { Plan } from '../measure/plan.ts';
import {
  type Ended,
  type FromWorker,
  parseFromWorker,
  type Progress,
  PROTOCOL_VERSION,
  type ToWorker,
} from './protocol.ts';

export type { Ended, Progress } from './protocol.ts';

/** A worker that has not said `ready` by then won't. Slow phones need a second or two, and slow connections much more. */
const START_LIMIT_MS = 60_000;

/**
 * A Stop that gets no answer by then is answered by ending the worker, and what was measured is lost. A block and the
 * readings of all before it take half a second, and several times that on a busy machine.
 */
const CANCEL_LIMIT_MS = 5000;

const NOT_STARTED =
  'The measuring program could not start in this page. If the page is shown inside another site, open it in a tab ' +
  'of its own; otherwise reload it.';

const NOT_COME =
  'The measuring program has not come in a minute. Check the connection, then run again.';

type RunArm = Extract<ToWorker, { kind: 'run' }>['arms'][number];

/** What a run needs of the page. */
export interface RunRequest {
  readonly plan: Plan;
  /** Which sides of the race, or which trainers, to run. */
  readonly arms: readonly RunArm[];
  /** Draws the progress; the worker measures nothing until this resolves. Answers whether the tab was hidden. */
  readonly draw: (progress: Progress) => Promise<{ readonly wasHidden: boolean }>;
}

/** A run under way. */
export interface Run {
  /** Resolves once, and never rejects: every failure is an outcome with a sentence. */
  readonly ended: Promise<RunEnd>;
  /** Asks the run to stop; what was measured comes with the outcome `cancelled`. */
  readonly stop: () => void;
  /** Ends the worker at once, as when the page goes away. */
  readonly abandon: () => void;
}

/** How a run ended. */
export type RunEnd = Omit<Ended, 'kind' | 'runId'>;

const CANCELLED: RunEnd = { outcome: 'cancelled', report: null, message: null };

let runsStarted = 0;

/** Starts a run in a worker of its own, which ends with the run. */
export function startRun({ plan, arms, draw }: RunRequest): Run {
  const runId = ++runsStarted;
  let finish: (end: RunEnd) => void = () => undefined;
  const settled = new Promise<RunEnd>((resolve) => (finish = resolve));

  let worker: Worker;
  try {
    // The literal form is what Vite recognises; behind a variable the raw TypeScript would be shipped.
    worker = new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' });
  } catch (error) {
    console.error(error);
    return {
      ended: Promise.resolve(failure(NOT_STARTED)),
      stop: () => undefined,
      abandon: () => undefined,
    };
  }

  const post = (message: ToWorker): void => {
    worker.postMessage(message);
  };
  const startLimit = setTimeout(() => {
    finish(failure(NOT_COME));
  }, START_LIMIT_MS);
  let cancelLimit: ReturnType<typeof setTimeout> | undefined;
  let asked = false;
  let over = false;
  void settled.then(() => (over = true));

  const receive = async (message: FromWorker): Promise<void> => {
    // What a worker sent before it was ended may still arrive.
    if (over) return;
    if (message.kind === 'ready') {
      clearTimeout(startLimit);
      asked = true;
      post({ kind: 'run', version: PROTOCOL_VERSION, runId, plan, arms: [...arms] });
    } else if (message.kind === 'progress') {
      const { wasHidden } = await draw(message.progress);
      post({ kind: 'continue', runId, wasHidden });
    } else {
      finish(message);
    }
  };
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    new Promise<FromWorker>((resolve) => {
      resolve(parseFromWorker(data));
    })
      .then(receive)
      .catch((error: unknown) => {
        console.error(error);
        finish(
          failure(
            'The measuring program sent something unreadable. Reload the page and run again.',
          ),
        );
      });
  });
  worker.addEventListener('error', (event) => {
    console.error(event.message);
    finish(failure(NOT_STARTED));
  });

  return {
    ended: settled.finally(() => {
      clearTimeout(startLimit);
      clearTimeout(cancelLimit);
      worker.terminate();
    }),
    stop: () => {
      // A worker that was not asked yet has nothing to report.
      if (!asked) finish(CANCELLED);
      else post({ kind: 'cancel', runId });
      cancelLimit ??= setTimeout(() => {
        finish(CANCELLED);
      }, CANCEL_LIMIT_MS);
    },
    abandon: () => {
      finish(CANCELLED);
    },
  };
}

function failure(message: string): RunEnd {
  return { outcome: 'failed', report: null, message };
}
