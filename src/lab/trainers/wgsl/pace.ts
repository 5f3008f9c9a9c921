/**
 * How long one piece of work may keep the GPU. Browsers end work that takes seconds, and nothing else is drawn
 * while it runs, the page included.
 */
const LONGEST_MS = 50;

/** A trial this much longer than no work at all is long enough to judge by, even by a clock that steps by 1 ms. */
const TRIAL_MS = 10;

/** Each trial is so many times as long as the one before. */
const GROWTH = 4;

/** Enough for any GPU, and a bound should the clock stand still. */
const MOST_EPOCHS = 2 ** 15;

/**
 * How many epochs may be handed to the GPU at once so that it is busy for 50 ms at the most, and one epoch
 * however long it is. `run` does that many and waits for them; 0 epochs show how long the wait itself takes
 * (in Firefox up to 100 ms).
 */
export async function epochsAtOnce(
  run: (epochs: number) => Promise<void>,
  now: () => number = () => performance.now(),
): Promise<number> {
  const timed = async (epochs: number): Promise<number> => {
    const beganMs = now();
    await run(epochs);
    return now() - beganMs;
  };
  // The first run of a kernel may still compile.
  await timed(1);
  const waitMs = Math.min(await timed(0), await timed(0));
  const longEnoughMs = waitMs + TRIAL_MS;
  for (let epochs = 1; ; epochs *= GROWTH) {
    let tookMs = await timed(epochs);
    // Something else may have been in the way.
    if (tookMs >= longEnoughMs) tookMs = Math.min(tookMs, await timed(epochs));
    if (tookMs >= longEnoughMs || epochs >= MOST_EPOCHS) {
      return Math.max(1, Math.min(MOST_EPOCHS, Math.floor((epochs * LONGEST_MS) / tookMs)));
    }
  }
}
