import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../tools/setup/child.mjs';

/** The companion script. */
export const SCRIPT = join(projectRoot, 'public/overhead.py');

/** The folder that holds it, for `import overhead`. */
const FOLDER = join(projectRoot, 'public');

/** The Python that Vitest's configuration found for this suite. */
const PYTHON = process.env['PYTHON'] ?? 'python3';

/** How a program ended, and what it printed. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a run of Python may be given besides its parameters. */
export interface PythonOptions {
  /** Folders whose modules stand before all others. */
  readonly modules?: string;
  readonly input?: string;
  /** A Ctrl-C is sent when this shows up on standard error. */
  readonly interruptAt?: RegExp;
}

/**
 * Runs Python to its end. One thread: on a busy machine several wait for each other so long that an epoch takes a
 * hundred times as long. No GPU, and no compiled files beside the script, which would be published with it.
 */
export function runPython(
  parameters: readonly string[],
  { modules, input = '', interruptAt }: PythonOptions = {},
): Promise<Outcome> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    OMP_NUM_THREADS: '1',
    CUDA_VISIBLE_DEVICES: '',
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONIOENCODING: 'utf-8',
    PYTHONPATH: modules ?? FOLDER,
  };
  return new Promise((resolve, reject) => {
    const child = spawn(PYTHON, [...parameters], { env });
    let stdout = '';
    let stderr = '';
    let interrupted = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      if (interrupted || !interruptAt?.test(stderr)) return;
      interrupted = true;
      child.kill('SIGINT');
    });
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
    // A program that ends before it has read its input must not end this one.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Runs the script with a command line. */
export function runScript(
  parameters: readonly string[],
  options: PythonOptions = {},
): Promise<Outcome> {
  return runPython([SCRIPT, ...parameters], options);
}

/**
 * What lines of Python answer that see the script as `overhead`, and `input` as `given`: the value of their variable
 * `answer`, through JSON. Throws with Python's own words when they fail.
 */
export async function askScript<T>(lines: string, given: unknown = null): Promise<T> {
  const program = [
    'import json, math, sys, overhead',
    'given = json.load(sys.stdin)',
    lines,
    'json.dump(answer, sys.stdout)',
  ].join('\n');
  const { code, stdout, stderr } = await runPython(['-c', program], {
    input: JSON.stringify(given),
  });
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as T;
}
