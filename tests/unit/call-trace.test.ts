import { describe, expect, it } from 'vitest';
import traceCall from '../../src/lab/python/cells/trace-call.py?raw';
import traceForward from '../../src/lab/python/cells/trace-forward.py?raw';
import { calledBy, wayOfCalling } from '../../src/lab/python/call-or-forward.ts';
import { type CallTrace, countCalls, readCallTrace } from '../../src/lab/python/call-trace.ts';

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
