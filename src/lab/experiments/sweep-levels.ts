import { type BoundarySettings, UNTOUCHED } from '../boundary/boundary.ts';
import type { SweepBench } from './sweep-bench.ts';

/** The levels of the sweeps that change a launch. */
export interface LaunchLevels {
  readonly launches: readonly number[];
  readonly repeats: readonly number[];
}

/** A level is doubled no further. */
const HIGHEST_LEVEL = 2 ** 16;

/** The fewest repeats: on most devices the GPU is the slower side with these, and the line through them is its own. */
const FEWEST_REPEATS = 4;

/** Where repeats take this share of as many epochs, the GPU is the slower side without any repeat, too. */
const ALL_BUT = 0.9;

/** Where the host is the slower side, repeats have cost nothing yet while the epoch is shorter than this many. */
const LONG_ENOUGH = 8;

/** More crossings would leave the browser with work that slows the next block: tens of thousands of writes do. */
const MOST_CROSSINGS = 2048;

/** With fewer crossings in a block, what waiting for them costs would be most of it. */
const FEWEST_CROSSINGS = 4;

/** The further apart two levels are, the less the scatter of either tilts the line; but the longer an epoch takes. */
const SPREAD = 3;

/** Launches and repeats are tried on epochs that fill this share of a block: the wait at their end does not count for much. */
const TRIED_SHARE = 0.2;

/**
 * Finds levels at which the swept thing shows: from as many added launches as double the epoch, and from as many
 * repeats as make the GPU the slower side. Blocks will last `targetMs`; `breathe` is awaited between trials, so that a
 * Stop is heard.
 */
export async function findLaunchLevels(
  bench: SweepBench,
  targetMs: number,
  breathe: () => Promise<void>,
): Promise<LaunchLevels> {
  const unreadMs = async (changed: Partial<BoundarySettings>, epochs: number): Promise<number> => {
    await breathe();
    return timed(bench, () => bench.trainUnread({ ...UNTOUCHED, ...changed }, epochs));
  };
  const triedMs = TRIED_SHARE * targetMs;
  const epochs = await lowest(1, async (count) => (await unreadMs({}, count)) >= triedMs);
  const aloneMs = Math.min(await unreadMs({}, epochs), await unreadMs({}, epochs));
  const launches = await lowest(
    1,
    async (addedLaunches) => (await unreadMs({ addedLaunches }, epochs)) >= 2 * aloneMs,
  );
  let repeatedMs = Number.NaN;
  const repeats = await lowest(FEWEST_REPEATS, async (repeats) => {
    repeatedMs = await unreadMs({ repeats }, epochs);
    return repeatedMs >= (2 / 3) * repeats * aloneMs || repeatedMs >= LONG_ENOUGH * aloneMs;
  });
  // Where the GPU is the slower side throughout, the line may begin with the loop as it is; not where the host is, just so.
  const few = repeatedMs >= ALL_BUT * repeats * aloneMs ? [1, 2, 4] : [2, 4, 8];
  return {
    launches: [launches, SPREAD * launches],
    repeats: repeats === FEWEST_REPEATS ? few : [repeats, SPREAD * repeats],
  };
}

/** Two levels, which fill a block of about `targetMs` and less, or of as much as the browser takes at once. */
export async function fillingLevels(
  bench: SweepBench,
  targetMs: number,
  some: (count: number) => Promise<void>,
): Promise<readonly [number, number]> {
  const low = await lowest(
    FEWEST_CROSSINGS,
    async (count) =>
      count >= MOST_CROSSINGS || (await timed(bench, () => some(count))) >= targetMs / 4,
  );
  return [low, SPREAD * low];
}

async function timed({ now }: SweepBench, work: () => Promise<void>): Promise<number> {
  const beganMs = now();
  await work();
  return now() - beganMs;
}

/** The lowest level, doubling from the first, that is enough. */
async function lowest(
  first: number,
  isEnough: (level: number) => Promise<boolean>,
): Promise<number> {
  for (let level = first; ; level *= 2) {
    if ((await isEnough(level)) || level >= HIGHEST_LEVEL) return level;
  }
}
