import * as v from 'valibot';

/** How long a program may run, loading not counted. A reader waits that long before taking it for hung. */
export const TIME_LIMIT_MS = 5000;
/** How much a program may print, in UTF-8: more than anyone reads, and little enough to show at once. */
export const OUTPUT_LIMIT_BYTES = 64 * 1024;
/** How large a file may be that is brought back after a run. */
export const FILE_LIMIT_BYTES = 1024 * 1024;
/** How large a program may be. The longest of the course is a fiftieth of this. */
export const CODE_LIMIT_BYTES = 64 * 1024;

/** The file that a program is, in tracebacks. */
export const PROGRAM_FILE = 'program.py';

/** The interpreters, by what they are for: the small one that is there at once, and the real one. */
export const INTERPRETERS = ['micropython', 'cpython'] as const;

/** A plain file name: no folder, so that a job can't write over the interpreter's own files. */
const fileName = v.pipe(v.string(), v.regex(/^\w[\w.-]*$/));

/** Checks a job where it enters a worker. */
export const pythonJobSchema = v.object({
  interpreter: v.picklist(INTERPRETERS),
  /** The program, run as `__main__`. */
  code: v.string(),
  /** Run after the program in the same names, which has `printed` (what it printed) besides; null for none. */
  check: v.nullable(v.string()),
  /** Files by name, written where `import` finds them. */
  modules: v.record(fileName, v.string()),
  /** Names of files to bring back after the run. */
  reads: v.pipe(v.array(fileName), v.readonly()),
});

/** A program to run once. */
export type PythonJob = v.InferOutput<typeof pythonJobSchema>;

/** Which interpreter a job is for. */
export type InterpreterId = PythonJob['interpreter'];

/** Checks how a program ended where that leaves a worker. */
export const programEndSchema = v.object({
  outcome: v.picklist(['done', 'error', 'failed']),
  /** The last line's expression as `repr` writes it; null where that is no expression, or `None`. */
  value: v.nullable(v.string()),
  /** Python's own text: traceback, or the place of a syntax error. */
  error: v.nullable(v.string()),
  /** What the check said; null if there was none, or the program ended in an error. */
  checked: v.nullable(v.picklist(['passed', 'failed'])),
  /** The check's sentence for the reader. */
  checkMessage: v.nullable(v.string()),
  /** The files of `reads` that exist and are not too large. */
  files: v.record(v.string(), v.string()),
  /** A sentence for the reader if the interpreter died. */
  message: v.nullable(v.string()),
});

/** How a program ended by itself. */
export type ProgramEnd = v.InferOutput<typeof programEndSchema>;

/** What a run gave. There always is one: every failure is an outcome with a sentence. */
export interface PythonResult extends Omit<ProgramEnd, 'outcome'> {
  /**
   * `done`: the program ran to its end. `error`: Python said no. `time-limit`, `output-limit`: ended by a limit.
   * `stopped`: by the reader. `failed`: the interpreter could not be loaded, or died.
   */
  readonly outcome: ProgramEnd['outcome'] | 'time-limit' | 'output-limit' | 'stopped';
  /** Name and version: `MicroPython 1.27.0`; only a name if it was never loaded. */
  readonly interpreter: string;
  /** What the program printed to stdout and stderr, in order; the first 64 KB of it. */
  readonly output: string;
}

/** Takes what a program prints, while it runs. */
export interface ProgramOutput {
  /** @param bytes UTF-8; may end in the middle of a character. */
  write(bytes: Uint8Array): void;
  /** All of it so far, up to the limit. */
  printed(): string;
}

/** A loaded interpreter. It runs one program, and is thrown away with its worker. */
export interface Interpreter {
  /** Name and version. */
  readonly name: string;
  /**
   * Runs a job to its end; returns no earlier. A program's error is an outcome.
   */
  run(job: PythonJob, output: ProgramOutput): ProgramEnd;
}

/** How an interpreter is called before its version is known. */
export const INTERPRETER_NAMES: Readonly<Record<InterpreterId, string>> = {
  micropython: 'MicroPython',
  cpython: 'CPython',
};

/** The end of a program whose interpreter died, with a sentence for the reader. */
export function died(message: string): ProgramEnd {
  return {
    outcome: 'failed',
    value: null,
    error: null,
    checked: null,
    checkMessage: null,
    files: {},
    message,
  };
}
