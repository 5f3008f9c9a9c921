import type { Interpreter, InterpreterId } from './job.ts';
import { createOutput } from './output.ts';
import { type FromWorker, type InterpreterFiles, parseToWorker } from './protocol.ts';

/** An interpreter that is open, and what a later worker can open it with. */
export interface Opened {
  readonly interpreter: Interpreter;
  readonly files: InterpreterFiles | null;
}

/** What a worker has of its surroundings. */
export interface WorkerHost {
  readonly post: (message: FromWorker) => void;
  readonly now: () => number;
  /** Opens an interpreter, and takes away what a program must not reach; throws with a sentence for the reader. */
  readonly open: (
    id: InterpreterId,
    files: InterpreterFiles | null,
    onLoading: (loadedBytes: number, totalBytes: number) => void,
  ) => Promise<Opened>;
}

/** What a disposable worker does with the messages it gets: opens an interpreter, then runs one program in it. */
export function workerProgram({ post, now, open }: WorkerHost): (data: unknown) => void {
  let interpreter: Interpreter | null = null;
  return (data) => {
    const message = parseToWorker(data);
    if (message.kind === 'open') {
      const onLoading = (loadedBytes: number, totalBytes: number): void => {
        post({ kind: 'loading', loadedBytes, totalBytes });
      };
      open(message.interpreter, message.files, onLoading).then(
        (opened) => {
          ({ interpreter } = opened);
          post({ kind: 'ready', name: interpreter.name, files: opened.files });
        },
        (error: unknown) => {
          console.error(error);
          post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
        },
      );
    } else if (interpreter) {
      post({ kind: 'started' });
      const output = createOutput(
        {
          text: (text) => {
            post({ kind: 'output', text });
          },
          full: () => {
            post({ kind: 'output-limit' });
          },
        },
        now,
      );
      const end = interpreter.run(message.job, output);
      // One run, one worker.
      interpreter = null;
      output.flush();
      post({ kind: 'ended', end });
    }
  };
}
