import { describe, expect, it } from 'vitest';
import {
  type Arm,
  collectBlocks,
  epochTimesMs,
  pairedEpochTimesMs,
  type TimedBlock,
} from '../../src/lab/measure/collector.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { FakeClock } from './fakes/clock.ts';

type Id = 'cpu' | 'gpu';

/** An arm whose epochs take `epochMs` on this clock, and which has `blocks` blocks of ten epochs. */
function arm(id: Id, clock: FakeClock, epochMs: number, blocks = Infinity): Arm<Id> {
  let left = blocks;
  return {
    id,
    nextBlock: () => (left-- > 0 ? 10 : null),
    run: (epochs) => {
      clock.advance(epochs * epochMs);
      return Promise.resolve();
    },
  };
}

/** Collects `limit` blocks at the most. */
async function collect(arms: readonly Arm<Id>[], clock: FakeClock, limit = Infinity) {
  const blocks: TimedBlock<Id>[] = [];
  await collectBlocks(arms, blocks, {
    now: clock.now,
    random: seededRandom(11),
    betweenBlocks: (sofar) => Promise.resolve(sofar.length < limit),
  });
  return blocks;
}

describe('the collector', () => {
  it('times one block of every arm in each round', async () => {
    const clock = new FakeClock();
    const blocks = await collect([arm('cpu', clock, 1), arm('gpu', clock, 3)], clock, 40);
    for (let round = 0; round < 20; round++) {
      const ofRound = blocks.filter((block) => block.round === round);
      expect(ofRound.map((block) => block.arm).sort()).toEqual(['cpu', 'gpu']);
    }
  });

  it('takes the arms in random order', async () => {
    const clock = new FakeClock();
    const blocks = await collect([arm('cpu', clock, 1), arm('gpu', clock, 1)], clock, 200);
    const cpuFirst = blocks.filter((block, i) => i % 2 === 0 && block.arm === 'cpu').length;
    expect(cpuFirst).toBeGreaterThan(30);
    expect(cpuFirst).toBeLessThan(70);
  });

  it('times what an arm does, and nothing of what happens between the blocks', async () => {
    const clock = new FakeClock();
    const blocks: TimedBlock<Id>[] = [];
    await collectBlocks([arm('cpu', clock, 1, 3)], blocks, {
      now: clock.now,
      random: seededRandom(1),
      betweenBlocks: () => {
        clock.advance(1000);
        return Promise.resolve(true);
      },
    });
    expect(blocks.map(({ ms }) => ms)).toEqual([10, 10, 10]);
    expect(blocks.map(({ startedAtMs }) => startedAtMs)).toEqual([0, 1010, 2020]);
  });

  it('ends when every arm has nothing left, and passes over one that is done before', async () => {
    const clock = new FakeClock();
    const blocks = await collect([arm('cpu', clock, 1, 2), arm('gpu', clock, 1, 5)], clock);
    expect(blocks.filter((block) => block.arm === 'cpu')).toHaveLength(2);
    expect(blocks.filter((block) => block.arm === 'gpu')).toHaveLength(5);
  });

  it('ends on its caller’s word, in the middle of a round too', async () => {
    const clock = new FakeClock();
    const blocks = await collect([arm('cpu', clock, 1), arm('gpu', clock, 1)], clock, 3);
    expect(blocks.map((block) => block.round)).toEqual([0, 0, 1]);
  });

  it('keeps the blocks that were timed before an error', async () => {
    const clock = new FakeClock();
    const blocks: TimedBlock<Id>[] = [];
    const failing: Arm<Id> = {
      ...arm('gpu', clock, 1),
      run: () => (blocks.length < 4 ? Promise.resolve() : Promise.reject(new Error('lost'))),
    };
    const collecting = collectBlocks([failing], blocks, {
      now: clock.now,
      random: seededRandom(1),
      betweenBlocks: () => Promise.resolve(true),
    });
    await expect(collecting).rejects.toThrow('lost');
    expect(blocks).toHaveLength(4);
  });

  it('counts a block in which the clock went back, and does not take it for a sample', async () => {
    const clock = new FakeClock();
    const blocks: TimedBlock<Id>[] = [];
    let [runs, jumps] = [0, 0];
    const jumping: Arm<Id> = {
      id: 'cpu',
      nextBlock: () => (runs < 6 ? 10 : null),
      run: () => {
        clock.advance(++runs % 3 === 0 ? -3_600_000 : 10);
        return Promise.resolve();
      },
    };
    await collectBlocks([jumping], blocks, {
      now: clock.now,
      random: seededRandom(1),
      onClockJump: () => jumps++,
      betweenBlocks: () => Promise.resolve(true),
    });
    expect(blocks.map(({ ms }) => ms)).toEqual([10, 10, 10, 10]);
    expect(blocks.map(({ round }) => round)).toEqual([0, 1, 3, 4]);
    expect(jumps).toBe(2);
  });

  it.each([
    ['stands still', 0, 20],
    ['runs back', -1, 0],
  ])('does not wait for ever on a clock that %s', async (_, epochMs, samples) => {
    const clock = new FakeClock();
    const arms = [arm('cpu', clock, epochMs), arm('gpu', clock, epochMs)];
    expect(await collect(arms, clock)).toHaveLength(samples);
  });
});

describe('the times of blocks', () => {
  const block = (arm: Id, round: number, ms: number): TimedBlock<Id> => ({
    arm,
    round,
    epochs: 10,
    ms,
    startedAtMs: 0,
  });
  const blocks = [
    block('gpu', 0, 300),
    block('cpu', 0, 100),
    block('cpu', 1, 110),
    block('gpu', 1, 310),
    block('cpu', 2, 120),
  ];

  it('are counted by the epoch', () => {
    expect(epochTimesMs(blocks, 'cpu')).toEqual([10, 11, 12]);
  });

  it('are paired by the round, and a round without a partner is left out', () => {
    expect(pairedEpochTimesMs(blocks, 'cpu', 'gpu')).toEqual([
      [10, 11],
      [30, 31],
    ]);
  });
});
