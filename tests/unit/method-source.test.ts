import { describe, expect, it } from 'vitest';
import { methodSource } from '../../src/components/python/method-source.ts';

const MODULE = `class First:
    def __call__(self):
        return 1


class Second:
    def __call__(self, x):
        for _ in range(x):

            pass
        return 2

    def forward(self):
        return 3
`;

describe('the source of a method', () => {
  it('is the method of that class, from its def to its end, moved to the margin', () => {
    expect(methodSource(MODULE, 'Second.__call__', 'module.py')).toBe(
      'def __call__(self, x):\n    for _ in range(x):\n\n        pass\n    return 2',
    );
  });

  it('stops the build with a sentence when the method is gone', () => {
    expect(() => methodSource(MODULE, 'First.forward', 'module.py')).toThrow(
      'module.py has no method First.forward.',
    );
  });
});
