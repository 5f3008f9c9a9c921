import { describe, expect, it } from 'vitest';
import { definitionLines } from '../../src/lab/python/call-lines.ts';
import { withoutRecorder } from '../../src/lab/python/recorder-frames.ts';

const PROGRAM = `class A:
    def forward(self, x):
        return x

    def other(
        self,
    ):

        return 1


class B(A):
    x = 1

    async def forward(self, x):
        def inner(y):
            return y
        return inner(x)
def forward(x):
    return x

def forward(x):
    return 2
`;

describe('the lines of a definition', () => {
  it.each([
    ['a method', 'A', 'forward', 2, 3],
    ['the same name in another class', 'B', 'forward', 15, 18],
    ['a signature over several lines', 'A', 'other', 5, 9],
    ['a function within a function', null, 'inner', 16, 17],
    ['the later of two functions', null, 'forward', 22, 23],
  ])('are found for %s', (_what, owner, name, first, last) => {
    expect(definitionLines(PROGRAM, owner, name)).toEqual({ first, last });
  });

  it.each([
    ['an unknown class', 'C', 'forward'],
    ['an inherited method', 'B', 'other'],
    ['a lambda', null, '<lambda>'],
  ])('are not found for %s', (_what, owner, name) => {
    expect(definitionLines(PROGRAM, owner, name)).toBe(null);
  });

  it('are found in a text with the line ends of Windows', () => {
    expect(definitionLines(PROGRAM.replaceAll('\n', '\r\n'), 'A', 'forward')).toEqual({
      first: 2,
      last: 3,
    });
  });
});

describe('a traceback', () => {
  it('loses the frames of the recorder, and keeps all others', () => {
    expect(
      withoutRecorder(`Traceback (most recent call last):
  File "program.py", line 3, in <module>
    model(x)
    ~~~~~^^^
  File "/home/pyodide/calltrace.py", line 101, in told
    result = function(*args, **kwargs)
  File "/home/pyodide/nn.py", line 24, in __call__
    result = hook(self, args)
  File "calltrace.py", line 101, in told
ValueError: no`),
    ).toBe(`Traceback (most recent call last):
  File "program.py", line 3, in <module>
    model(x)
    ~~~~~^^^
  File "/home/pyodide/nn.py", line 24, in __call__
    result = hook(self, args)
ValueError: no`);
  });
});
