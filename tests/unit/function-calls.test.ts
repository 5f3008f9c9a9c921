import { describe, expect, it } from 'vitest';
import { makeCalls } from '../../src/lab/hardware/function-calls.ts';

describe('calls of a function', () => {
  it('are as many as are asked for, each going on with what the one before returned', () => {
    let value = 12_345;
    for (let call = 0; call < 100; call++) {
      const next = makeCalls(1, value);
      expect(next).not.toBe(value);
      value = next;
    }
    expect(makeCalls(0, 7)).toBe(7);
    // The first sixteen, by hand.
    let byHand = 1;
    const add = (much: number) => (byHand = (byHand + much) | 0);
    const flip = (bits: number) => (byHand = (byHand ^ bits) | 0);
    for (const [first, second, bits, less] of [
      [1, 3, 5, 7],
      [9, 13, 11, 15],
    ] as const) {
      add(first);
      if (first === 1) add(second);
      flip(bits);
      if (first !== 1) add(second);
      add(-less);
    }
    expect(makeCalls(8, 1)).toBe(byHand);
  });

  it('end with another value for another start and for another number', () => {
    const ends = [makeCalls(1000, 0), makeCalls(1001, 0), makeCalls(1000, 1)];
    expect(new Set(ends).size).toBe(ends.length);
  });
});
