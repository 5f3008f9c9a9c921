import { describe, expect, it } from 'vitest';
import { blockTargetMs, epochsPerBlock, STEPS_PER_BLOCK } from '../../src/lab/measure/blocks.ts';

describe('a block', () => {
  it('lasts a hundred clock steps where the clock is coarse', () => {
    expect(blockTargetMs(1)).toBe(STEPS_PER_BLOCK);
    expect(blockTargetMs(1000 / 60)).toBeGreaterThan(1666);
  });

  it('lasts 50 ms even where the clock is fine', () => {
    expect(blockTargetMs(0.005)).toBe(50);
  });

  it('is as long under an unknown clock step as under one of a millisecond', () => {
    expect(blockTargetMs(null)).toBe(blockTargetMs(1));
  });

  it('has as many epochs as reach the target, and one at the least', () => {
    expect(epochsPerBlock(0.5, 50, 'never')).toBe(100);
    expect(epochsPerBlock(0.3, 50, 1)).toBe(167);
    expect(epochsPerBlock(80, 50, 1)).toBe(1);
    expect(epochsPerBlock(0, 50, 1)).toBe(1);
  });

  it('holds whole reading periods, so that every block pays for its share of readings', () => {
    expect(epochsPerBlock(0.5, 50, 7)).toBe(105);
    expect(epochsPerBlock(20, 50, 10)).toBe(10);
    expect(epochsPerBlock(80, 50, 10)).toBe(10);
  });

  it('does not wait for a reading period that is many times longer than the block', () => {
    expect(epochsPerBlock(70, 50, 200)).toBe(1);
    expect(epochsPerBlock(0.015, 50, 1_000_000)).toBe(3334);
  });
});
