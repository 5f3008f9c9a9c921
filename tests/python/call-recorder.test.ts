import { afterAll, describe, expect, it } from 'vitest';
import calltrace from '../../src/lab/python/modules/calltrace.py?raw';
import iris from '../../src/lab/python/modules/iris.py?raw';
import nn from '../../src/lab/python/modules/nn.py?raw';
import traceCall from '../../src/lab/python/cells/trace-call.py?raw';
import traceForward from '../../src/lab/python/cells/trace-forward.py?raw';
import { codePlaces } from '../../src/lab/python/call-lines.ts';
import {
  CALLS_FILE,
  CALLS_LIMIT,
  type CallTrace,
  readCallTrace,
  recordingModules,
} from '../../src/lab/python/call-trace.ts';
import recorded from '../../src/recordings/call-trace.json' with { type: 'json' };
import { closeInterpreters, INTERPRETERS, type RunProgram } from './nn/interpreters.ts';

afterAll(closeInterpreters);

const MODULES = recordingModules({ 'nn.py': nn, 'iris.py': iris }, calltrace);

async function record(run: RunProgram, code: string): Promise<CallTrace> {
  const { files } = await run(code, MODULES, [CALLS_FILE]);
  const outcome = readCallTrace(files[CALLS_FILE]);
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome.trace;
}

/** What was called, a line for each call, further in for each call that it stands in. */
function written({ calls }: CallTrace): string[] {
  return calls.map(({ depth, entered, raised }) => {
    const object = entered.class === null ? '' : `${entered.path ?? ''}:${entered.class}.`;
    const end = raised ? ` raised ${raised.type}: ${raised.message}` : '';
    return '  '.repeat(depth) + entered.kind + ' ' + object + entered.name + end;
  });
}

const FORWARD_OF_THE_MODEL = [
  'method :MLP.forward',
  '  method fc1:Linear.__call__',
  '    pre-hook before',
  '    method fc1:Linear.forward',
  '    hook after',
  '  method relu:ReLU.__call__',
  '    method relu:ReLU.forward',
  '      function relu',
  '  method fc2:Linear.__call__',
  '    method fc2:Linear.forward',
];

const OWN_CLASSES = `
from nn import Linear, Module, Sequential

class Counter:
    def __init__(self):
        self.count = 0
    def __call__(self):
        self.add(1)
        return self.count
    def add(self, number):
        self.count += number

class Doubled(Linear):
    def forward(self, x):
        return self.twice(super().forward(x))
    def twice(self, row):
        return [2 * number for number in row]

counter = Counter()
counter()
model = Sequential(Doubled(2, 2), Sequential(Linear(2, 1)))
model.register_forward_hook(lambda *_: "replaced")
model([1.0, 2.0])
`;

const ERROR_IN_A_HOOK = `
from nn import ReLU

def fail(module, args):
    raise ValueError("no")

relu = ReLU()
relu.register_forward_pre_hook(fail)
try:
    relu([1.0])
except ValueError as error:
    print(error)
relu.forward([float("nan"), 1e30, -1.0])
`;

const MANY_CALLS = `
from nn import ReLU
relu = ReLU()
for _ in range(${String(CALLS_LIMIT)}):
    relu([1.0])
`;

const ENDLESS = `
from nn import Module

class Endless(Module):
    def forward(self, x):
        return self(x)

try:
    Endless()([1.0])
except RuntimeError as error:
    print("no room left")
`;

/** Pyodide dies of an endless recursion, and leaves no file. */
const SURVIVORS = INTERPRETERS.filter(([name]) => !name.includes('Pyodide'));

describe.each(SURVIVORS)('an endless recursion in %s', (_name, run) => {
  it('is recorded as far as it went', async () => {
    const { calls, steps } = await record(run, ENDLESS);
    expect(calls.length).toBeGreaterThan(20);
    expect(calls.at(-1)?.depth).toBe(calls.length - 1);
    expect(calls[0]?.raised?.type).toMatch(/^(RuntimeError|RecursionError)$/);
    expect(calls[0]?.leaveStep).toBe(steps.length - 1);
  });
});

describe.each(INTERPRETERS)('the recorder of calls in %s', (_name, run) => {
  it('tells of every call from the model down, in order', async () => {
    expect(written(await record(run, traceCall))).toEqual([
      'method :MLP.__call__',
      '  pre-hook before',
      ...FORWARD_OF_THE_MODEL.map((line) => `  ${line}`),
      '  hook after',
    ]);
  });

  it("finds the model's own hooks silent and the layers' heard when forward is called", async () => {
    expect(written(await record(run, traceForward))).toEqual(FORWARD_OF_THE_MODEL);
  });

  it('gives what is recorded for the page', async () => {
    for (const [code, { events, output }] of [
      [traceCall, recorded.call],
      [traceForward, recorded.forward],
    ] as const) {
      const ran = await run(code, MODULES, [CALLS_FILE]);
      expect(readCallTrace(ran.files[CALLS_FILE])).toEqual(readCallTrace(events.join('\n')));
      expect(ran.output).toBe(output);
    }
  });

  it("changes nothing of the program's output", async () => {
    const modules = { 'nn.py': nn, 'iris.py': iris };
    for (const code of [traceCall, ERROR_IN_A_HOOK]) {
      expect((await run(code, MODULES)).output).toBe((await run(code, modules)).output);
    }
  });

  it("tells of the program's own classes, and of layers within layers", async () => {
    const trace = await record(run, OWN_CLASSES);
    expect(written(trace)).toEqual([
      'method :Counter.__call__',
      '  method :Counter.add',
      'method :Sequential.__call__',
      '  method :Sequential.forward',
      '    method 0:Doubled.__call__',
      '      method 0:Doubled.forward',
      '        method 0:Doubled.forward',
      '        method 0:Doubled.twice',
      '    method 1:Sequential.__call__',
      '      method 1:Sequential.forward',
      '        method 1.0:Linear.__call__',
      '          method 1.0:Linear.forward',
      '  hook <lambda>',
    ]);
    expect(trace.calls[1]?.entered.args).toEqual([{ text: '1' }]);
    expect(trace.calls[2]?.result).toEqual({ text: "'replaced'" });
    expect(trace.calls[6]?.entered.owner).toBe('Linear');
  });

  it('tells of an error in a hook, and of the calls after it', async () => {
    const trace = await record(run, ERROR_IN_A_HOOK);
    expect(written(trace)).toEqual([
      'method :ReLU.__call__ raised ValueError: no',
      '  pre-hook fail raised ValueError: no',
      'method :ReLU.forward',
      '  function relu',
    ]);
    expect(trace.calls[2]?.entered.args).toEqual([{ shape: [3], first: ['nan', '1e+30', '-1'] }]);
  });

  it('stops at its limit, and says so', async () => {
    const trace = await record(run, MANY_CALLS);
    expect(trace.calls).toHaveLength(CALLS_LIMIT);
    expect(trace.isCut).toBe(true);
    expect(trace.calls.at(-1)?.leaveStep).toBeLessThan(trace.steps.length);
  });
});

describe('the code of a step', () => {
  it('is the function that was entered, within the line that called it', async () => {
    const [, run] = INTERPRETERS[0]!;
    const trace = await record(run, traceCall);
    const sources = { 'program.py': traceCall, 'nn.py': nn };
    const shown = trace.steps.map((_, step) =>
      codePlaces(trace, step, sources, 2).map(({ file, lines, current }) => {
        const at = (line: number | null): string =>
          line === null ? '' : (sources[file].split('\n')[line - 1] ?? '').trim();
        return [at(lines.first), at(current)];
      }),
    );
    const moduleCall = 'def __call__(self, *args, **kwargs):';
    const forward = 'def forward(self, x):';
    expect(shown.slice(0, 7)).toEqual([
      [[moduleCall, moduleCall]],
      [
        [moduleCall, 'result = hook(self, args)'],
        ['def before(module, args):', 'def before(module, args):'],
      ],
      [
        [moduleCall, 'result = hook(self, args)'],
        ['def before(module, args):', ''],
      ],
      [
        [moduleCall, 'output = self.forward(*args, **kwargs)'],
        [forward, forward],
      ],
      [
        [forward, 'out = self.fc1(x)'],
        [moduleCall, moduleCall],
      ],
      [
        [moduleCall, 'result = hook(self, args)'],
        ['def before(module, args):', 'def before(module, args):'],
      ],
      [
        [moduleCall, 'result = hook(self, args)'],
        ['def before(module, args):', ''],
      ],
    ]);
    expect(shown.flat().every(([first]) => first?.startsWith('def '))).toBe(true);
  });
});
