import { describe, expect, it } from 'vitest';
import { hasDrifted } from '../../src/lab/measure/drift.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { around } from './fakes/reports.ts';

const drifted = (times: readonly number[]) => hasDrifted(times, seededRandom(1));

describe('a machine that changed speed', () => {
  it('is one whose second half of blocks took clearly more, or less, than the first', () => {
    expect(drifted([...around(2, 10), ...around(3, 10)])).toBe(true);
    expect(drifted([...around(3, 10), ...around(2, 10)])).toBe(true);
    expect(drifted([...around(2, 10), 2, ...around(3, 10)])).toBe(true);
  });

  it('is not one that changed by less than 10 %, or swings all the time', () => {
    expect(drifted([...around(2, 10), ...around(2.1, 10)])).toBe(false);
    expect(drifted(around(2, 40).map((ms, i) => (i % 2 === 0 ? ms : 2 * ms)))).toBe(false);
    expect(drifted([1, 3, 2, 1, 3, 1, 3, 3, 2, 3])).toBe(false);
  });

  it('is not told from fewer than ten blocks', () => {
    expect(drifted([1, 1, 1, 1, 9, 9, 9, 9, 9])).toBe(false);
    expect(drifted([1, 1, 1, 1, 1, 9, 9, 9, 9, 9])).toBe(true);
    expect(drifted([])).toBe(false);
  });
});
