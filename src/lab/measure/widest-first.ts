import type { Arm, TimedBlock } from './collector.ts';
import { WANTED_HALF_WIDTH } from './precision.ts';
import { seededRandom } from './random.ts';
import { median, medianEstimate, relativeHalfWidth } from './statistics.ts';

/** No arm sits out for being known well before it has so many blocks. */
const FEWEST_BLOCKS = 3;

/** An arm is done once it has so many blocks and its median is known to ±5 %. */
const BLOCKS_WHEN_DONE = 5;

/** One arm may take so many times an equal share of the time. */
const SHARE_AT_MOST = 2;

/** Draws enough to tell a wide interval from a narrow one. */
const DRAWS = 200;

/**
 * Arms of which, after the first rounds, only those with the wider intervals take part in a round, so that the time is
 * spent where least is known. An arm whose median is known to ±5 % sits out for good, and so does one whose next block
 * would be more than its share of `budgetMs`, but for its first `fewestBlocks`. `blocks` are the blocks timed so far.
 */
export function widestFirst<A extends Arm<string>>(
  arms: readonly A[],
  blocks: readonly TimedBlock<string>[],
  budgetMs: number,
  fewestBlocks = 1,
): A[] {
  const own = new Map<string, Known>(
    arms.map(({ id }) => [id, { halfWidth: Number.POSITIVE_INFINITY, n: 0, spentMs: 0 }]),
  );
  let seen = 0;

  const look = (): void => {
    const fresh = new Set(blocks.slice(seen).map(({ arm }) => arm));
    seen = blocks.length;
    for (const id of fresh) {
      // The blocks may be those of other arms, too.
      if (!own.has(id)) continue;
      const timed = blocks.filter(({ arm }) => arm === id);
      const estimate = medianEstimate(
        timed.map(({ ms, epochs }) => ms / epochs),
        seededRandom(1),
        DRAWS,
      );
      own.set(id, {
        halfWidth: relativeHalfWidth(estimate),
        n: timed.length,
        spentMs: timed.reduce((sum, { ms }) => sum + ms, 0),
      });
    }
  };

  const isOut = ({ halfWidth, n, spentMs }: Known): boolean =>
    n >= fewestBlocks &&
    (spentMs + spentMs / n > (SHARE_AT_MOST * budgetMs) / arms.length ||
      (n >= BLOCKS_WHEN_DONE && halfWidth <= WANTED_HALF_WIDTH));

  const takesPart = (id: string): boolean => {
    look();
    const known = own.get(id)!;
    if (isOut(known)) return false;
    if (known.n < Math.max(FEWEST_BLOCKS, fewestBlocks)) return true;
    const others = [...own.values()].filter((one) => !isOut(one));
    return known.halfWidth >= median(others.map(({ halfWidth }) => halfWidth));
  };

  return arms.map((arm) => ({
    ...arm,
    nextBlock: () => (takesPart(arm.id) ? arm.nextBlock() : null),
    run: (count: number) => arm.run(count),
  }));
}

/** What is known of an arm. */
interface Known {
  /** Relative; infinite where there is no interval yet. */
  readonly halfWidth: number;
  readonly n: number;
  readonly spentMs: number;
}
