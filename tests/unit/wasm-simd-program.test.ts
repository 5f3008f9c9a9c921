import { describe, expect, it } from 'vitest';
import { matmulFlopPerEpoch } from '../../src/lab/model/network.ts';
import { flopPerEpoch } from '../../src/lab/trainers/wasm-simd/cost.ts';
import { instantiate } from '../../src/lab/trainers/wasm-simd/program.ts';

/** Free memory of the program's: behind its constants, and before the end of its only page here. */
const BEGIN = 4096;
const END = 65_536;

const memory = new WebAssembly.Memory({ initial: 1 });
const program = await instantiate(memory);
const numbers = new Float32Array(memory.buffer, BEGIN);

/** What the program makes of numbers, as many as there are. */
function exponentials(xs: readonly number[]): number[] {
  const results: number[] = [];
  for (let i = 0; i < xs.length; i += numbers.length) {
    const some = xs.slice(i, i + numbers.length);
    numbers.set(some);
    program.exponentiate(BEGIN, END);
    results.push(...numbers.subarray(0, some.length));
  }
  return results;
}

/** Every float32 of a grid from -87 to 0, closer where softmax spends its time. */
const grid = Array.from({ length: 400_000 }, (_, i) => Math.fround(-87 * (i / 399_999) ** 3));

describe('exponentiate', () => {
  const results = exponentials(grid);

  it('errs by 2e-7 at most', () => {
    const errors = grid.map((x, i) => Math.abs(results[i]! - Math.exp(x)));
    expect(errors.reduce((a, b) => Math.max(a, b))).toBeLessThan(2e-7);
  });

  it('errs by 2e-7 + 8e-8 |x| at most, relative to e^x', () => {
    const shares = grid.map(
      (x, i) => Math.abs(results[i]! / Math.exp(x) - 1) / (2e-7 + 8e-8 * Math.abs(x)),
    );
    expect(shares.reduce((a, b) => Math.max(a, b))).toBeLessThan(1);
  });

  it('is 1 at 0, and next to nothing far below', () => {
    const [atZero, ...below] = exponentials([0, -87.5, -1000, -3e38, -Infinity]);
    expect(atZero).toBe(1);
    for (const value of below) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(2e-38);
    }
  });

  it('keeps NaN', () => {
    expect(exponentials([NaN, -1])[0]).toBeNaN();
  });
});

describe('log', () => {
  it('errs by 1e-9 at most, from 1 to the largest product of a tile', () => {
    for (let power = 0; power <= 128; power += 0.01) {
      const x = 3 ** power;
      expect(Math.abs(program.log(x) - Math.log(x))).toBeLessThan(1e-9);
    }
  });
});

describe("the count of an epoch's operations", () => {
  it('holds the matrix products and the rest, and grows slower than the rows', () => {
    expect(matmulFlopPerEpoch(120, 10)).toBe(40_800);
    expect(flopPerEpoch(120, 10)).toBe(50_926);
    expect(flopPerEpoch(2400, 10)).toBeLessThan(20 * flopPerEpoch(120, 10));
  });
});
