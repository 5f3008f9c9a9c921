import { describe, expect, it } from 'vitest';
import { PREDICTED, predictedRange } from '../../src/lab/measure/prediction.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { COUNTS, KNOWN_PARTS, sweepBlocks } from './fakes/sweeps.ts';

const { host, launch, execute, upload, readback } = KNOWN_PARTS;

/** The same program where it reads its loss every tenth epoch; each reading brings a submit. */
const SELDOM = { ...COUNTS, submits: 2.1, reads: 0.1 };

const rangeOf = (blocks = sweepBlocks(8), predicted = SELDOM) =>
  predictedRange(blocks, { measured: COUNTS, predicted }, seededRandom(1));

describe('the predicted range of an epoch', () => {
  it('ends at one after the other on a full GPU, where each row takes its time', () => {
    const others = host + launch + upload + readback / 10;
    expect(rangeOf().highMs).toBeCloseTo(others + PREDICTED.batchFactor * execute, 8);
  });

  it('begins at a GPU with room left, all that can overlap hidden', () => {
    const all = host + launch + execute + upload + readback / 10;
    expect(rangeOf().lowMs).toBeCloseTo(all - (host + readback / 10), 8);
  });

  it('is for what is asked for there, and takes the launches’ work from where it was measured', () => {
    const twice = { ...SELDOM, launches: 2 * COUNTS.launches };
    const { highMs } = rangeOf(sweepBlocks(8), twice);
    expect(highMs - rangeOf().highMs).toBeCloseTo(COUNTS.launches * 0.02, 8);
  });

  it('is further out, at both ends, where rounds differ', () => {
    const random = seededRandom(5);
    const quiet = rangeOf();
    const scattered = rangeOf(sweepBlocks(8, () => 0.8 + 0.4 * random()));
    expect(scattered.lowMs).toBeLessThan(quiet.lowMs);
    expect(scattered.highMs).toBeGreaterThan(quiet.highMs);
  });

  it('does not begin below 0', () => {
    // Repeated work that took less time would make the rest of the epoch's owe some.
    const wild = sweepBlocks(4).map((block) =>
      block.sweep === 'repeats' ? { ...block, ms: 100 - 20 * block.level } : block,
    );
    expect(rangeOf(wild).lowMs).toBe(0);
  });

  it('is not a number where a sweep is missing', () => {
    const blocks = sweepBlocks(8).filter(({ sweep }) => sweep !== 'repeats');
    expect(rangeOf(blocks)).toEqual({ lowMs: NaN, highMs: NaN });
    expect(rangeOf([])).toEqual({ lowMs: NaN, highMs: NaN });
  });
});
