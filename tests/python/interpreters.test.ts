import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interpreter, PythonJob, PythonResult } from '../../src/lab/python/job.ts';
import { openInNode } from '../../tools/python/open-in-node.ts';
import { runInNode } from '../../tools/python/run-in-node.ts';
import { nodePythonRuns } from '../../tools/python/run-python.ts';

const runs = nodePythonRuns(2000);
afterAll(() => {
  runs.close();
});

const jobOf = (
  interpreter: PythonJob['interpreter'],
  code: string,
  rest: Partial<PythonJob> = {},
): PythonJob => ({ interpreter, code, check: null, modules: {}, reads: [], ...rest });

/** Runs a program in a worker of its own, with the page's limits. */
const runAlone = (interpreter: PythonJob['interpreter'], code: string): Promise<PythonResult> =>
  runs.start(jobOf(interpreter, code), () => undefined).ended;

describe.each(['micropython', 'cpython'] as const)('%s', (interpreter) => {
  let opened: Interpreter;
  beforeAll(async () => {
    opened = await openInNode(interpreter);
  });
  /** Runs a program where others ran before: opening CPython takes seconds. */
  const run = (code: string, rest: Partial<PythonJob> = {}) => ({
    ...runInNode(opened, jobOf(interpreter, code, rest)),
    interpreter: opened.name,
  });

  it('gives what is printed, the value of the last line, and its own name', () => {
    const result = run(
      'import sys\nprint("é😀")\nprint("to stderr", file=sys.stderr)\n[__name__,\n 1 + 1] # list',
    );
    expect(result).toMatchObject({
      outcome: 'done',
      output: 'é😀\nto stderr\n',
      value: "['__main__', 2]",
      error: null,
    });
    expect(result.interpreter).toMatch(
      interpreter === 'micropython'
        ? /^MicroPython 1\.\d+\.\d+$/
        : /^CPython 3\.\d+\.\d+ \(Pyodide \d+\.\d+\.\d+\)$/,
    );
  });

  it.each([['x = 1'], ['print(1)'], ['if True:\n    5'], ['# nothing'], ['']])(
    'gives no value for %j',
    (code) => {
      expect(run(code)).toMatchObject({ outcome: 'done', value: null });
    },
  );

  it("gives Python's own text for an error, with the reader's lines and no others", () => {
    const { outcome, error, output } = run(
      'print("before")\ndef f():\n    return {}["key"]\n\nf()',
    );
    expect([outcome, output]).toEqual(['error', 'before\n']);
    expect(error).toContain('File "program.py", line 5, in <module>');
    expect(error).toContain('File "program.py", line 3, in f');
    expect(error).toMatch(/KeyError: '?key'?$/);
    expect(error).not.toContain('driver');
    expect(error).not.toContain('stdin');
  });

  it('says where a syntax error is', () => {
    const { outcome, error } = run('a = 1\nb = = 2');
    expect(outcome).toBe('error');
    expect(error).toMatch(/^ {2}File "program.py", line 2\n[^]*SyntaxError: invalid syntax$/);
  });

  it.each([
    ['import torch', 'ImportError: torch does not run in a browser; the cells'],
    ['import numpy as np', 'ImportError: numpy is not in this page'],
    ['from js import fetch', 'ImportError: a program here has no way to the page'],
    ['import urllib.request', 'ImportError: a program here has no way to the network'],
    ['name = input()', 'EOFError: there is no keyboard for a program here'],
  ])('answers %j with a sentence', (code, sentence) => {
    const { outcome, error } = run(code);
    expect(outcome).toBe('error');
    expect(error).toContain(sentence);
    expect(error).toContain('File "program.py", line 1, in <module>');
  });

  it('imports the modules of a job, and names the one that stands for torch', () => {
    const modules = { 'nn.py': 'class Module:\n    pass\n' };
    const { value } = run('from nn import Module\nModule.__name__', { modules });
    expect(value).toBe("'Module'");
    const { error } = run('import torch.nn as nn', { modules });
    expect(error).toContain('write "import nn"');
  });

  it('brings back the files that were asked for, and only those', () => {
    const code =
      'for name in ["a.json", "b.json"]:\n    with open(name, "w") as f:\n        f.write("[1]")';
    const { files } = run(code, { reads: ['a.json', 'none.json'] });
    expect(files).toEqual({ 'a.json': '[1]' });
  });

  it("checks what the program did, and gives the check's sentence", () => {
    const check = 'print("unseen")\nassert x == 2, "x is {}".format(x)\nassert printed == "p\\n"';
    expect(run('x = 2\nprint("p")', { check })).toMatchObject({
      outcome: 'done',
      checked: 'passed',
      checkMessage: null,
      output: 'p\n',
    });
    expect(run('x = 3', { check })).toMatchObject({
      checked: 'failed',
      checkMessage: 'x is 3',
    });
  });

  it('does not pass a check that could not finish, and makes none after an error', () => {
    expect(run('y = 1', { check: 'x' })).toMatchObject({
      checked: 'failed',
      checkMessage: expect.stringContaining('NameError') as string,
    });
    expect(run('1 / 0', { check: 'x' })).toMatchObject({
      outcome: 'error',
      checked: null,
    });
  });

  it('ends an endless loop, and keeps what was printed before', async () => {
    expect(
      await runAlone(interpreter, 'print("on")\nprint("and on")\nwhile True: pass'),
    ).toMatchObject({
      outcome: 'time-limit',
      output: 'on\nand on\n',
    });
    expect((await runAlone(interpreter, '1 + 1')).value).toBe('2');
  });

  it('ends a program that prints a thousand million lines', async () => {
    const { outcome, output } = await runAlone(interpreter, 'for i in range(10**9): print(i)');
    expect(outcome).toBe('output-limit');
    expect(output).toHaveLength(64 * 1024);
    expect(output.startsWith('0\n1\n2\n')).toBe(true);
  });

  it('survives an endless recursion through __call__', async () => {
    const code = 'class A:\n    def __call__(self):\n        return self()\n\nA()()';
    const { outcome, error, message } = await runAlone(interpreter, code);
    // Whether Python notices first depends on how much room the thread has.
    if (outcome === 'error') expect(error).toMatch(/recursion depth exceeded$/);
    else expect(message).toContain('called itself until');
    expect((await runAlone(interpreter, '1 + 1')).value).toBe('2');
  });

  it.each([
    ['import sys\nsys.exit()', ''],
    ['import sys\nsys.exit("enough")', 'enough\n'],
  ])('takes an exit for an end: %j', (code, output) => {
    expect(run(code)).toMatchObject({ outcome: 'done', output });
  });
});
