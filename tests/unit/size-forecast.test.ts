import { describe, expect, it } from 'vitest';
import { SizeForecast } from '../../src/lab/experiments/size-forecast.ts';

const at = (batch: number) => ({ batch, hidden: 10 });

describe('the forecast of a size', () => {
  it('is nothing where nothing is known', () => {
    const forecast = new SizeForecast();
    expect(forecast.epochMs('batch', at(480))).toBe(0);
    expect(forecast.totalMs('batch', at(480), 25)).toBe(0);
  });

  it('grows half as steeply as the work from one size', () => {
    const forecast = new SizeForecast();
    forecast.add(['batch', 'hidden'], { size: at(120), epochMs: 1, buildMs: 100 });
    expect(forecast.epochMs('batch', at(480))).toBeCloseTo(2, 9);
    expect(forecast.epochMs('hidden', { batch: 120, hidden: 40 })).toBeCloseTo(2, 9);
  });

  it('goes on as the curve went last: flat, or with the work', () => {
    const flat = new SizeForecast();
    const rising = new SizeForecast();
    for (const [batch, epochMs] of [
      [120, 1],
      [480, 1],
      [1920, 4],
    ] as const) {
      rising.add(['batch'], { size: at(batch), epochMs, buildMs: 0 });
      flat.add(['batch'], { size: at(batch), epochMs: 1, buildMs: 0 });
    }
    expect(flat.epochMs('batch', at(7680))).toBeCloseTo(1, 9);
    expect(rising.epochMs('batch', at(7680))).toBeCloseTo(16, 9);
    expect(rising.epochMs('hidden', { batch: 120, hidden: 40 })).toBe(0);
  });

  it('counts building, longer trials and three rounds of blocks', () => {
    const forecast = new SizeForecast();
    forecast.add(['batch'], { size: at(120), epochMs: 100, buildMs: 600 });
    forecast.add(['batch'], { size: at(480), epochMs: 100, buildMs: 700 });
    expect(forecast.totalMs('batch', at(1920), 25)).toBeCloseTo(700 + 3 * 100, 6);
    forecast.add(['batch'], { size: at(1920), epochMs: 400, buildMs: 2000 });
    expect(forecast.totalMs('batch', at(7680), 25)).toBeCloseTo(2000 + 5 * 1200 + 3 * 1600, 6);
  });
});
