import { describe, expect, it } from 'vitest';
import { CADENCES, cadenceReadings } from '../../src/lab/measure/cadence-readings.ts';
import type { Sample } from '../../src/lab/measure/report.ts';

/** Rounds of the loop on a machine that gets slower: an epoch takes so long, and each reading 0.5 ms more. */
function rounds(epochMsOf: (round: number) => number): Sample[] {
  return Array.from({ length: 12 }, (_, round) =>
    // The rarest cadence has no block any more in later rounds, as where its period is long.
    CADENCES.filter((every) => every !== 100 || round < 3).map((every): Sample => {
      const readMs = every === 0 ? 0 : 0.5 / every;
      const [epochs, ms] = [10, 10 * (epochMsOf(round) + readMs)];
      return { arm: 'sweep.cadence', level: every, round, epochs, ms, startedAtMs: 0 };
    }),
  ).flat();
}

describe('the price of a reading', () => {
  it('is the slope of an epoch’s time against its readings', () => {
    expect(
      cadenceReadings(
        rounds(() => 10),
        null,
      )['item.perReadMs']?.value,
    ).toBeCloseTo(0.5, 6);
  });

  it('is as well known on a machine that gets slower from round to round', () => {
    const { value, low, high } = cadenceReadings(
      rounds((round) => 10 + round),
      null,
    )['item.perReadMs']!;
    expect(value).toBeCloseTo(0.5, 1);
    expect((high ?? NaN) - (low ?? NaN)).toBeLessThan(0.2);
  });

  it('is unavailable, and not 0, where the loss was read in one way only', () => {
    const never = rounds(() => 10).filter(({ level }) => level === 0);
    expect(cadenceReadings(never, null)['item.perReadMs']).toMatchObject({
      value: null,
      reason: expect.stringContaining('both often and seldom') as unknown,
    });
    expect(cadenceReadings([], null)).toEqual({});
  });
});
