import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { drive } from '../../src/lab/python/driver-job.ts';
import type { ProgramEnd, PythonJob } from '../../src/lab/python/job.ts';

/** The machine's own Python. */
export const PYTHON = process.env['PYTHON'] || 'python3';

/** Ends a program that does not end by itself. */
const LIMIT_MS = 20_000;

/** Runs the driver that Pyodide has, and writes what the program printed and the driver's answers as JSON. */
const SHELL = `
import io, json, sys
sys.path.insert(0, "")
driver = {}
exec(compile(open(sys.argv[1], encoding="utf-8").read(), "<driver>", "exec"), driver)
job = json.load(open(sys.argv[2], encoding="utf-8"))
real = sys.stdout
sys.stdout = sys.stderr = kept = io.StringIO()
answers = [driver["_start"](job)]
printed = kept.getvalue()
if json.loads(job)["check"] is not None and json.loads(answers[0])["error"] is None:
    answers.append(driver["_judge"](printed))
real.write(json.dumps({"printed": printed, "answers": answers}))
`;

const answerSchema = v.object({ printed: v.string(), answers: v.array(v.string()) });

/** How a program ended in the machine's own Python, and what it printed. */
export interface Python3End extends ProgramEnd {
  readonly output: string;
}

/** The version of the machine's own Python: `3.11.2`; null if there is none. */
export function python3Version(): string | null {
  const { status, stdout } = spawnSync(
    PYTHON,
    ['-c', 'import sys; print(sys.version.split()[0])'],
    { encoding: 'utf8' },
  );
  return status === 0 ? stdout.trim() : null;
}

/**
 * Runs a job in the machine's own Python, with the driver that runs it in Pyodide.
 *
 * @throws Error if Python can't be started, or does not end.
 */
export function runPython3(job: PythonJob): Python3End {
  const folder = mkdtempSync(join(tmpdir(), 'overhead-python-'));
  const driver = fileURLToPath(new URL('../../src/lab/python/drivers/cpython.py', import.meta.url));
  try {
    for (const [name, text] of Object.entries(job.modules)) writeFileSync(join(folder, name), text);
    let output = '';
    let answers: string[] = [];
    const end = drive(
      job,
      { write: () => undefined, printed: () => output },
      {
        start: (text) => {
          const jobFile = join(folder, '.job.json');
          writeFileSync(jobFile, JSON.stringify(text));
          const { status, stdout, stderr, error } = spawnSync(
            PYTHON,
            ['-B', '-c', SHELL, driver, jobFile],
            {
              cwd: folder,
              encoding: 'utf8',
              timeout: LIMIT_MS,
              env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
            },
          );
          if (status !== 0) throw new Error(error?.message ?? stderr);
          ({ printed: output, answers } = v.parse(answerSchema, JSON.parse(stdout)));
          return answers[0];
        },
        judge: () => answers[1],
        mute: () => undefined,
        files: () => filesOf(folder, job.reads),
      },
    );
    return { ...end, output };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of those files that exist. */
function filesOf(folder: string, names: readonly string[]): Record<string, string> {
  const there = names.filter((name) => existsSync(join(folder, name)));
  return Object.fromEntries(there.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
