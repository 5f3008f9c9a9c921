import { describe, expect, it } from 'vitest';
import { type Arm, collectBlocks, type TimedBlock } from '../../src/lab/measure/collector.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { widestFirst } from '../../src/lab/measure/widest-first.ts';
import { FakeClock } from './fakes/clock.ts';

interface Made {
  readonly id: string;
  readonly ms: number;
  /** A block takes up to this share more or less. */
  readonly scatter: number;
}

/** Collects until the arms sit out or `limitMs` have passed; answers how many blocks each arm had. */
async function blocksOf(made: readonly Made[], limitMs: number): Promise<Record<string, number>> {
  const clock = new FakeClock();
  const random = seededRandom(3);
  const blocks: TimedBlock<string>[] = [];
  const arms = made.map(({ id, ms, scatter }): Arm<string> => ({
    id,
    nextBlock: () => 1,
    run: () => {
      clock.advance(ms * (1 + scatter * (2 * random() - 1)));
      return Promise.resolve();
    },
  }));
  await collectBlocks(widestFirst(arms, blocks, limitMs), blocks, {
    now: clock.now,
    random,
    betweenBlocks: () => Promise.resolve(clock.passedMs < limitMs),
  });
  return Object.fromEntries(
    made.map(({ id }) => [id, blocks.filter(({ arm }) => arm === id).length]),
  );
}

describe('a sweep that goes where least is known', () => {
  it('ends by itself once every median is known to ±5 %', async () => {
    const counts = await blocksOf(
      [
        { id: 'a', ms: 10, scatter: 0.001 },
        { id: 'b', ms: 20, scatter: 0.001 },
      ],
      1e9,
    );
    expect(counts).toEqual({ a: 5, b: 5 });
  });

  it('gives the arm that scatters more blocks than one that does not', async () => {
    const counts = await blocksOf(
      [
        { id: 'quiet', ms: 10, scatter: 0.001 },
        { id: 'loud', ms: 10, scatter: 0.6 },
        { id: 'still', ms: 10, scatter: 0.001 },
      ],
      900,
    );
    expect(counts['loud']).toBeGreaterThan(2 * (counts['quiet'] ?? 0));
  });

  it('times every arm three times before any sits out', async () => {
    const counts = await blocksOf(
      [
        { id: 'quiet', ms: 10, scatter: 0 },
        { id: 'loud', ms: 10, scatter: 0.9 },
      ],
      2000,
    );
    expect(counts['quiet']).toBeGreaterThanOrEqual(3);
  });

  it('does not let one slow arm take all the time, but gives it its first block', async () => {
    const counts = await blocksOf(
      [
        { id: 'slow', ms: 900, scatter: 0.5 },
        { id: 'a', ms: 1, scatter: 0.5 },
        { id: 'b', ms: 1, scatter: 0.5 },
      ],
      1200,
    );
    expect(counts['slow']).toBe(1);
    expect(counts['a']).toBeGreaterThan(20);
  });

  it('goes on with the arms that are left when the widest has had its share', async () => {
    const counts = await blocksOf(
      [
        { id: 'slow', ms: 200, scatter: 0.9 },
        { id: 'mild', ms: 10, scatter: 0.3 },
        { id: 'quiet', ms: 10, scatter: 0 },
      ],
      1500,
    );
    expect(counts['slow']).toBeLessThan(8);
    expect(counts['mild']).toBeGreaterThan(8);
  });
});
