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
  let epochs = 1;
  let tookMs = await timed(epochs);
  while (tookMs < waitMs + TRIAL_MS && epochs < MOST_EPOCHS) {
    epochs *= GROWTH;
    tookMs = await timed(epochs);
  }
  return Math.max(1, Math.min(MOST_EPOCHS, Math.floor((epochs * LONGEST_MS) / tookMs)));
}
