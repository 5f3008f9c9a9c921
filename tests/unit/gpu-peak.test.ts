import { describe, expect, it } from 'vitest';
import { lanesOf, PEAK_FLOP_PER_TURN, PEAK_SHAPES } from '../../src/lab/hardware/gpu-peak.ts';
import shader from '../../src/lab/hardware/peak.wgsl?raw';

describe('the kernel of the peak', () => {
  it('does as many operations in a turn as are counted: four lanes of a vector, a multiply-add as two', () => {
    expect((shader.match(/\bfma\(/g) ?? []).length * 4 * 2).toBe(PEAK_FLOP_PER_TURN);
  });

  it('keeps its result, so that no compiler can leave the work out', () => {
    expect(shader).toMatch(/kept\[id\.x\] = a \+ b \+ c \+ d;/);
  });

  it('is tried with more lanes than any card has at once, and in workgroups that every device takes', () => {
    expect(Math.max(...PEAK_SHAPES.map(lanesOf))).toBeGreaterThan(200_000);
    expect(Math.max(...PEAK_SHAPES.map(({ lanes }) => lanes))).toBeLessThanOrEqual(256);
  });
});
