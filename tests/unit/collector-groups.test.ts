import { describe, expect, it } from 'vitest';
import { type Arm, collectBlocks, type TimedBlock } from '../../src/lab/measure/collector.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { FakeClock } from './fakes/clock.ts';

describe('arms of one group', () => {
  const GROUPS = { a: ['a1', 'a2', 'a3'], b: ['b1', 'b2'] } as const;
  const ROUNDS = 120;

  /** The order of the arms in each round: two groups, and two arms without one. */
  async function orders(): Promise<string[][]> {
    const clock = new FakeClock();
    const ids = ['a1', 'x', 'b1', 'a2', 'y', 'b2', 'a3'];
    const arms = ids.map((id): Arm<string> => {
      let left = ROUNDS;
      return {
        id,
        ...(id > 'c' ? {} : { group: id.slice(0, 1) }),
        nextBlock: () => (left-- > 0 ? 1 : null),
        run: () => {
          clock.advance(1);
          return Promise.resolve();
        },
      };
    });
    const blocks: TimedBlock<string>[] = [];
    await collectBlocks(arms, blocks, {
      now: clock.now,
      random: seededRandom(3),
      betweenBlocks: () => Promise.resolve(true),
    });
    return Array.from({ length: ROUNDS }, (_, round) =>
      blocks.filter((block) => block.round === round).map((block) => block.arm),
    );
  }

  it('are timed right after one another in every round', async () => {
    for (const order of await orders()) {
      expect(order).toHaveLength(7);
      for (const group of Object.values(GROUPS)) {
        const places = group.map((id) => order.indexOf(id));
        expect(Math.max(...places) - Math.min(...places)).toBe(group.length - 1);
      }
    }
  });

  it('come in random order, and so do the groups', async () => {
    const all = await orders();
    const times = (isSo: (order: string[]) => boolean) => all.filter(isSo).length;
    const before = (one: string, other: string) => (order: string[]) =>
      order.indexOf(one) < order.indexOf(other);
    const pairs = [
      ['a1', 'a2'],
      ['a2', 'a3'],
      ['b1', 'b2'],
      ['a1', 'b1'],
      ['x', 'a1'],
      ['x', 'y'],
    ];
    for (const [one = '', other = ''] of pairs) {
      const share = times(before(one, other)) / ROUNDS;
      expect(share, `${one} before ${other}`).toBeGreaterThan(0.35);
      expect(share, `${one} before ${other}`).toBeLessThan(0.65);
    }
  });
});
