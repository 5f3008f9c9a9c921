import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, type PythonOptions, runPython, runScript, SCRIPT } from './run-python.ts';

/** A folder whose `torch` can't be imported, whatever is installed. */
let withoutTorch: string;

beforeAll(() => {
  withoutTorch = mkdtempSync(join(tmpdir(), 'without-torch-'));
  writeFileSync(join(withoutTorch, 'torch.py'), 'raise ImportError("No module named \'torch\'")\n');
});

afterAll(() => {
  rmSync(withoutTorch, { recursive: true });
});

/** Runs the script with a `torch` of these lines. */
async function withTorch(lines: string, options: PythonOptions = {}): Promise<Outcome> {
  const modules = mkdtempSync(join(tmpdir(), 'other-torch-'));
  try {
    writeFileSync(join(modules, 'torch.py'), `${lines}\n`);
    return await runScript([], { ...options, modules });
  } finally {
    rmSync(modules, { recursive: true });
  }
}

describe('the companion script', () => {
  it('is Python that compiles without a warning', async () => {
    const compile =
      'import pathlib, sys; compile(pathlib.Path(sys.argv[1]).read_text("utf-8"), "", "exec")';
    const { code, stderr } = await runPython(['-W', 'error', '-c', compile, SCRIPT]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('says in one sentence that there is no PyTorch and what to do, and ends with 2', async () => {
    const { code, stdout, stderr } = await runScript([], { modules: withoutTorch });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /^This Python \(.+\) has no PyTorch \(No module named 'torch'\): install it as https:\/\/pytorch\.org says, or run this file with the Python that has it\.\n$/,
    );
  });

  it('says so of a PyTorch whose libraries can’t be loaded, too', async () => {
    const outcome = await withTorch('raise OSError("[WinError 126] Error loading c10.dll")');
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(/has no PyTorch \(\[WinError 126\] Error loading c10\.dll\)/);
    expect(outcome.stderr).not.toContain('Traceback');
  });

  it('ends without a word when it is stopped while PyTorch is imported', async () => {
    const waits = 'sys.stderr.write("importing\\n"); threading.Event().wait()';
    const { code, stderr } = await withTorch(`import sys, threading\n${waits}`, {
      interruptAt: /importing/,
    });
    expect(code).toBeNull();
    expect(stderr).toBe('importing\n');
  });

  it('explains itself without PyTorch, in 100 columns', async () => {
    const { code, stdout } = await runScript(['--help'], { modules: withoutTorch });
    expect(code).toBe(0);
    for (const option of ['--device', '--read-every', '--budget-s', '--json']) {
      expect(stdout).toContain(option);
    }
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe('the command line of the companion script', () => {
  it.each([
    [['--epochs', '0'], "argument --epochs: '0' is not a whole number from 1 to 1,000,000"],
    [['--epochs', '2.5'], "argument --epochs: '2.5' is not a whole number"],
    [['--epochs', '١'], 'argument --epochs:'],
    [
      ['--batch', '1048577'],
      "argument --batch: '1048577' is not a whole number from 1 to 1,048,576",
    ],
    [['--hidden', '-1'], 'argument --hidden:'],
    [['--seed', '4294967296'], 'argument --seed:'],
    [['--threads', '0'], 'argument --threads:'],
    [['--lr', '0'], "argument --lr: '0' is not a number over 0, 100 at the most"],
    [['--lr', 'nan'], "argument --lr: 'nan' is not a number"],
    [['--lr', 'inf'], 'argument --lr:'],
    [
      ['--budget-s', '0.4'],
      "argument --budget-s: '0.4' is not a number of seconds from 0.5 to 3,600",
    ],
    [['--budget-s', 'soon'], 'argument --budget-s:'],
    [['--read-every', '1,often'], "argument --read-every: 'often' is not a whole number"],
    [['--read-every', ''], 'argument --read-every:'],
    [['--device', 'tpu'], 'argument --device: invalid choice'],
    [['--speed', '3'], 'unrecognized arguments: --speed 3'],
  ])('refuses %j with 2, and names what is wrong', async (parameters, sentence) => {
    const { code, stdout, stderr } = await runScript(parameters, { modules: withoutTorch });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('Traceback');
  });

  it('refuses a number of thousands of digits in the same words', async () => {
    const { code, stderr } = await runScript(['--epochs', '1'.repeat(5000)], {
      modules: withoutTorch,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('is not a whole number from 1 to 1,000,000');
  });

  it('refuses a report that can’t be written before anything is measured', async () => {
    const nowhere = join(withoutTorch, 'nowhere');
    const file = join(withoutTorch, 'out.json');
    const allowed = await runScript(['--json', file], { modules: withoutTorch });
    expect(allowed.stderr).toContain('has no PyTorch');
    // Looking left nothing behind.
    expect(existsSync(file)).toBe(false);
    const missing = await runScript(['--json', join(nowhere, 'out.json')], {
      modules: withoutTorch,
    });
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain(`there is no folder ${nowhere}`);
    expect(missing.stderr).toContain('Name another file with --json.');
    const folder = await runScript(['--json', withoutTorch], { modules: withoutTorch });
    expect(folder.code).toBe(2);
    expect(folder.stderr).toContain('it is a folder');
    for (const [name, reason] of [
      ['', 'cannot write : the name is empty.'],
      [`${nowhere}/`, `there is no folder ${nowhere}`],
      [join(withoutTorch, 'a'.repeat(300)), 'File name too long'],
    ]) {
      const { code, stderr } = await runScript(['--json', name!], { modules: withoutTorch });
      expect(code, name).toBe(2);
      expect(stderr).toContain(reason);
    }
  });
});
