import { describe, expect, it } from 'vitest';
import calltrace from '../../src/lab/python/modules/calltrace.py?raw';
import iris from '../../src/lab/python/modules/iris.py?raw';
import nn from '../../src/lab/python/modules/nn.py?raw';
import traceCall from '../../src/lab/python/cells/trace-call.py?raw';
import traceForward from '../../src/lab/python/cells/trace-forward.py?raw';
import { codePlaces } from '../../src/lab/python/call-lines.ts';
import { calledBy, wayOfCalling } from '../../src/lab/python/call-or-forward.ts';
import {
  CALLS_LIMIT,
  type CallTrace,
  countCalls,
  readCallTrace,
  recordingModules,
} from '../../src/lab/python/call-trace.ts';
import { INTERPRETERS, type Interpreter } from './nn/interpreters.ts';

/** Pyodide takes seconds to start on a slow machine. */
const START_MS = 60_000;

const MODULES = recordingModules({ 'nn.py': nn, 'iris.py': iris }, calltrace);

/** Has the recorder's file printed, after a line that tells it from what the program prints. */
const PRINT_CALLS = '\nprint("-- calls")\nprint(open("calls.jsonl").read())\n';

async function record(run: Interpreter, code: string): Promise<CallTrace> {
  const printed = await run(code + PRINT_CALLS, MODULES);
  const outcome = readCallTrace(printed.split('-- calls\n')[1]);
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
const SURVIVORS = INTERPRETERS.filter(([name]) => name !== 'Pyodide');

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
  it(
    'tells of every call from the model down, in order',
    async () => {
      expect(written(await record(run, traceCall))).toEqual([
        'method :MLP.__call__',
        '  pre-hook before',
        ...FORWARD_OF_THE_MODEL.map((line) => `  ${line}`),
        '  hook after',
      ]);
    },
    START_MS,
  );

  it(
    "finds the model's own hooks silent and the layers' heard when forward is called",
    async () => {
      expect(written(await record(run, traceForward))).toEqual(FORWARD_OF_THE_MODEL);
    },
    START_MS,
  );

  it(
    "changes nothing of the program's output",
    async () => {
      const modules = { 'nn.py': nn, 'iris.py': iris };
      for (const code of [traceCall, ERROR_IN_A_HOOK]) {
        expect(await run(code, MODULES)).toBe(await run(code, modules));
      }
    },
    START_MS,
  );

  it(
    "tells of the program's own classes, and of layers within layers",
    async () => {
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
    },
    START_MS,
  );

  it(
    'tells of an error in a hook, and of the calls after it',
    async () => {
      const trace = await record(run, ERROR_IN_A_HOOK);
      expect(written(trace)).toEqual([
        'method :ReLU.__call__ raised ValueError: no',
        '  pre-hook fail raised ValueError: no',
        'method :ReLU.forward',
        '  function relu',
      ]);
      expect(trace.calls[2]?.entered.args).toEqual([{ shape: [3], first: ['nan', '1e+30', '-1'] }]);
    },
    START_MS,
  );

  it(
    'stops at its limit, and says so',
    async () => {
      const trace = await record(run, MANY_CALLS);
      expect(trace.calls).toHaveLength(CALLS_LIMIT);
      expect(trace.isCut).toBe(true);
      expect(trace.calls.at(-1)?.leaveStep).toBeLessThan(trace.steps.length);
    },
    START_MS,
  );
});

const enter = (call: number, more: object = {}): string =>
  JSON.stringify({
    event: 'enter',
    call,
    kind: 'function',
    name: 'f',
    file: 'nn.py',
    owner: null,
    class: null,
    path: null,
    args: [],
    ...more,
  });
const leave = (call: number): string =>
  JSON.stringify({ event: 'leave', call, result: { text: 'None' } });

function traceOf(...lines: string[]): CallTrace {
  const outcome = readCallTrace(lines.join('\n'));
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome.trace;
}

describe('a record of calls', () => {
  it('becomes calls within calls, each with the steps at which it begins and ends', () => {
    const { calls, steps } = traceOf(enter(1), enter(2), leave(2), enter(3), leave(3), leave(1));
    expect(
      calls.map(({ entered, depth, enterStep, leaveStep, parent }) => [
        entered.call,
        depth,
        enterStep,
        leaveStep,
        parent?.entered.call,
      ]),
    ).toEqual([
      [1, 0, 0, 5, undefined],
      [2, 1, 1, 2, 1],
      [3, 1, 3, 4, 1],
    ]);
    expect(steps.map(({ call, phase }) => `${phase} ${String(call.entered.call)}`)).toEqual([
      'enter 1',
      'enter 2',
      'leave 2',
      'enter 3',
      'leave 3',
      'leave 1',
    ]);
  });

  it('ends the calls that the program never left at its last step', () => {
    const { calls } = traceOf(enter(1), enter(2));
    expect(calls.map(({ leaveStep }) => leaveStep)).toEqual([1, 1]);
  });

  it('ends a call whose end was not told with the one around it', () => {
    const { calls, steps } = traceOf(enter(1), enter(2), leave(1), enter(3), leave(3));
    expect(calls.map(({ leaveStep, depth }) => [leaveStep, depth])).toEqual([
      [2, 0],
      [1, 1],
      [4, 0],
    ]);
    expect(steps).toHaveLength(5);
  });

  it('counts the hooks among the calls', () => {
    const hook = enter(2, { kind: 'hook', file: 'program.py' });
    expect(countCalls(traceOf(enter(1), hook, leave(2), leave(1)))).toEqual({ calls: 2, hooks: 1 });
  });

  it.each([
    ['is missing', undefined, /never came to import nn/],
    ['is empty', '', /calls no module/],
    ['is no JSON', `${enter(1)}\nnonsense`, /line 2/],
    ['has an unknown event', '{"event": "jump"}', /line 1/],
    ['leaves a call that was not entered', `${enter(1)}\n${leave(1)}\n${leave(1)}`, /line 3/],
    ['has a name without end', enter(1, { name: 'a'.repeat(5000) }), /line 1/],
    ['has more calls than the recorder writes', Array(5000).fill(enter(1)).join('\n'), /line 1001/],
  ])('that %s is a sentence', (_what, text, sentence) => {
    expect(readCallTrace(text)).toEqual({ problem: expect.stringMatching(sentence) as string });
  });
});

describe('the way of calling the model', () => {
  it('is all that differs between the two programs of the chapter', () => {
    expect(calledBy(traceCall, 'forward')).toBe(traceForward);
    expect(calledBy(traceForward, 'call')).toBe(traceCall);
    expect(wayOfCalling(traceCall)).toBe('call');
    expect(wayOfCalling(traceForward)).toBe('forward');
  });

  it.each([
    ['print(model(x))', 'print(model.forward(x))'],
    ['y = my_model(x) + model(x)', 'y = my_model(x) + model.forward(x)'],
    ['    self.model(x)', '    self.model(x)'],
    ['# model(x)', '# model(x)'],
  ])('turns %s into %s', (code, turned) => {
    expect(calledBy(code, 'forward')).toBe(turned);
  });

  it('is unknown in a program that calls no model', () => {
    expect(wayOfCalling('def f():\n    model(x)\n')).toBe(null);
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
