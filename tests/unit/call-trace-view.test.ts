import { describe, expect, it } from 'vitest';
import { callList, codeView } from '../../src/components/python/call-trace-view.ts';
import {
  callFlow,
  callName,
  comparison,
  stepSentence,
} from '../../src/components/python/call-trace-words.ts';
import { codePlaces } from '../../src/lab/python/call-lines.ts';
import { type CallTrace, readCallTrace } from '../../src/lab/python/call-trace.ts';

const BASE = { kind: 'method', name: 'f', file: 'program.py', owner: 'A', class: 'A', path: null };
const enter = (call: number, more: object = {}): object => ({
  ...{ event: 'enter', call, args: [] },
  ...BASE,
  ...more,
});
const leave = (call: number, result: object = { result: { text: 'None' } }): object => ({
  event: 'leave',
  call,
  ...result,
});

function traceOf(...events: object[]): CallTrace {
  const outcome = readCallTrace(events.map((event) => JSON.stringify(event)).join('\n'));
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome.trace;
}

const ROW = { shape: [4], first: ['1', '2', '3', '4'] };
const ROWS = { shape: [2, 10], first: ['1', '0', '0', '0'] };
const HOOK = { kind: 'hook', name: 'shapes', owner: null, class: null, args: [{ type: 'A' }] };

const hooked = (count: number): CallTrace =>
  traceOf(
    enter(0),
    ...Array.from({ length: count }, (_, at) => [enter(at + 1, HOOK), leave(at + 1)]).flat(),
    leave(0),
  );

describe('the words of a call', () => {
  const trace = traceOf(
    enter(1, {
      path: 'block.fc1',
      class: 'Linear',
      owner: 'Module',
      name: '__call__',
      args: [ROW],
    }),
    enter(2, HOOK),
    leave(2),
    enter(3, { ...HOOK, kind: 'pre-hook' }),
    leave(3, { result: ROWS }),
    enter(4, { kind: 'function', name: 'relu', owner: null, class: null, args: [ROWS] }),
    leave(4, { raised: { type: 'ValueError', message: 'no' } }),
    leave(1, { result: ROWS }),
    enter(5, { args: [] }),
  );

  it('name it, with the place where its object is kept', () => {
    expect(trace.calls.map(callName)).toEqual([
      'block.fc1: Linear.__call__',
      'hook shapes',
      'pre-hook shapes',
      'relu',
      'A.f',
    ]);
  });

  it('say what goes in and what comes out', () => {
    expect(trace.calls.map(callFlow)).toEqual([
      '4 → 2 × 10',
      '',
      '→ 2 × 10',
      '2 × 10 → raises ValueError',
      '→ did not end',
    ]);
  });

  it('tell each step in a sentence', () => {
    expect(trace.steps.map((_, at) => stepSentence(trace, at))).toEqual([
      'Step 1 of 9: block.fc1: Linear.__call__, which stands in Module, is called with 4 numbers (1, 2, 3, 4).',
      'Step 2 of 9: hook shapes is called with the A.',
      'Step 3 of 9: hook shapes returns None, so nothing is replaced.',
      'Step 4 of 9: pre-hook shapes is called with the A.',
      'Step 5 of 9: pre-hook shapes returns 2 × 10 numbers (1, 0, 0, 0, …).',
      'Step 6 of 9: relu is called with 2 × 10 numbers (1, 0, 0, 0, …).',
      'Step 7 of 9: relu raises ValueError: no.',
      'Step 8 of 9: block.fc1: Linear.__call__ returns 2 × 10 numbers (1, 0, 0, 0, …).',
      'Step 9 of 9: A.f is called.',
    ]);
  });
});

describe('the comparison of both ways to call', () => {
  it.each([
    [4, 2, 'The model’s own 2 hooks fall silent; those of its layers are still heard.'],
    [3, 2, 'The model’s own hook falls silent; those of its layers are still heard.'],
    [2, 0, 'The model’s own 2 hooks fall silent, and there are no others.'],
    [2, 2, 'No hook falls silent, since the model itself has none.'],
    [0, 0, 'This program’s model runs no hooks in either way.'],
    [1, 2, 'More hooks run with forward, which only a program’s own doing can bring about.'],
  ])('of %i hooks with %i says so', (call, forward, sentence) => {
    expect(comparison(hooked(call), hooked(forward))).toContain(sentence);
  });

  it('is not made without both', () => {
    expect(comparison(hooked(1), null)).toMatch(/nothing to compare/);
  });
});

describe('the list of calls', () => {
  it('holds what a call made within it, with a bar over its steps', () => {
    const trace = traceOf(enter(1), enter(2), leave(2), leave(1), enter(3), leave(3));
    const list = callList(trace).text;
    expect(list.replaceAll(/<button.*?<\/button>/g, 'row').replaceAll(' role="list"', '')).toBe(
      '<ol class="oh-calls"><li>row<ol><li>row</li></ol></li><li>row</li></ol>',
    );
    expect(list.match(/<rect [^>]*>/g)).toEqual([
      '<rect x="0" width="4" height="1" />',
      '<rect x="1" width="2" height="1" />',
      '<rect x="4" width="2" height="1" />',
    ]);
  });

  it('is no deeper than a browser takes, however deep the calls are', () => {
    const deep = Array.from({ length: 900 }, (_, at) => enter(at));
    const list = callList(traceOf(...deep)).text;
    expect(list.match(/<button/g)).toHaveLength(900);
    expect(list.match(/<ol/g)?.length).toBeLessThan(20);
    expect(list.match(/<ol/g)).toHaveLength(list.match(/<\/ol>/g)?.length ?? 0);
    expect(list.match(/<li/g)).toHaveLength(list.match(/<\/li>/g)?.length ?? 0);
  });

  it('escapes the names of the program', () => {
    expect(callList(traceOf(enter(1, { name: '<lambda>' }))).text).toContain('A.&lt;lambda&gt;');
  });
});

describe('the code of a step', () => {
  const program = 'class A:\n    def f(self):\n        return 1 < 2\n';
  const sources = { 'program.py': program, 'nn.py': '' };

  it('stands with its line numbers, the current line marked', () => {
    const trace = traceOf(enter(1), leave(1));
    const view = codeView(codePlaces(trace, 0, sources, 2), sources).text;
    const lines = view
      .match(/<li.*?<\/li>/g)
      ?.map((line) => line.replaceAll(/<\/?(span|code).*?>/g, ''));
    expect(lines).toEqual([
      '<li aria-current="true">2def f(self):</li>',
      '<li>3    return 1 &lt; 2</li>',
    ]);
  });

  it('is said to be missing where it is not in the text', () => {
    const trace = traceOf(enter(1, { name: 'g' }));
    expect(codeView(codePlaces(trace, 0, sources, 2), sources).text).toMatch(/not in the program/);
  });
});
