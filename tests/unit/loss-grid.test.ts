import { describe, expect, it } from 'vitest';
import { LossGrid } from '../../src/lab/measure/loss-grid.ts';

/** The epochs that are kept of a training which reads its loss every so many epochs. */
function kept(epochs: number, readEvery: number): LossGrid {
  const grid = new LossGrid();
  for (let epoch = readEvery; epoch <= epochs; epoch += readEvery) grid.offer(epoch, 1 / epoch);
  return grid;
}

describe('the loss grid', () => {
  it('keeps every loss at first, then ever fewer', () => {
    const { epochs } = kept(20_000, 1);
    const gaps = epochs.slice(1).map((epoch, i) => epoch - (epochs[i] ?? 0));
    expect(epochs.slice(0, 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
    expect(epochs.at(-1)).toBe(20_000);
    expect(epochs.length).toBeLessThan(400);
  });

  it('keeps a loss with its epoch', () => {
    const { epochs, values } = kept(20_000, 1);
    expect(values).toEqual(epochs.map((epoch) => 1 / epoch));
  });

  it.each([1, 7, 10, 200])('is the same for two trainers that read every %d epochs', (every) => {
    const short = kept(5_000, every).epochs;
    const long = kept(20_000, every).epochs;
    expect(short.length).toBeGreaterThan(10);
    expect(long.slice(0, short.length)).toEqual(short);
  });

  it('does not keep a loss that is not a number', () => {
    const grid = new LossGrid();
    grid.offer(1, 1.1);
    grid.offer(2, Number.NaN);
    grid.offer(3, Infinity);
    grid.offer(4, 0.9);
    expect(grid.epochs).toEqual([1, 4]);
    expect(grid.values).toEqual([1.1, 0.9]);
  });
});
