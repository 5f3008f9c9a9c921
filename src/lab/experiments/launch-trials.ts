import type { PointBlocks } from './point-arms.ts';

/** What trials of a launch found. */
export interface LaunchTrials {
  /** How long the same number of launches takes that have nothing to do, waited for once. */
  readonly waitMs: number;
  /** What one of the amount adds to a launch; 0 where not even the most of it shows. */
  readonly oneMs: number;
}

/** Launches of a trial: where the browser looks at the GPU every 100 ms, one that is seen has lasted 25 ms at the most. */
const TRIAL_LAUNCHES = 8;

/** A trial so much longer than launches with nothing to do is long enough to be judged by, or twice as long as these. */
const TRIED_MS = 4;

const GROWTH = 4;

/** Finds out how long launches are by how much they have to do, with more and more of it, `most` at the most. */
export async function tryLaunches(
  run: (amount: number, launches: number) => Promise<void>,
  most: number,
  { now, breathe }: Pick<PointBlocks, 'now' | 'breathe'>,
): Promise<LaunchTrials> {
  const timed = async (amount: number): Promise<number> => {
    await breathe();
    const beganMs = now();
    await run(amount, TRIAL_LAUNCHES);
    return now() - beganMs;
  };
  await timed(1);
  const waitMs = Math.min(await timed(0), await timed(0), await timed(0));
  for (let amount = 1; ; amount = Math.min(most, GROWTH * amount)) {
    const enoughMs = Math.max(TRIED_MS, waitMs);
    let workMs = (await timed(amount)) - waitMs;
    // Something else may have been in the way; then the next time is shorter.
    if (workMs >= enoughMs) workMs = Math.min(workMs, (await timed(amount)) - waitMs);
    if (workMs >= enoughMs || amount >= most) {
      return { waitMs, oneMs: Math.max(0, workMs) / (TRIAL_LAUNCHES * amount) };
    }
  }
}
