/** Answers the time in milliseconds since some fixed moment; `performance.now` in the browser. */
export type Now = () => number;

/** Enough steps to have met the smallest one, even where a browser jitters its clock. */
const STEPS_WANTED = 32;

/** The longest that looking for steps may take: three of the coarsest steps known (16.7 ms) need 50 ms. */
const LONGEST_LOOK_MS = 60;

/** A clock that never moves is given up after this many calls. */
const MOST_CALLS = 2_000_000;

/**
 * The clock step: the smallest forward difference between two answers of the clock, in milliseconds, or null
 * when the clock did not move. Browsers coarsen `performance.now` on purpose: Chrome to 0.1 ms (0.005 ms when
 * cross-origin isolated), Safari and Firefox to 1 ms (0.02 ms), Firefox with resistFingerprinting to 16.7 ms.
 */
export function measureClockStepMs(now: Now): number | null {
  let smallest: number | null = null;
  let steps = 0;
  const started = now();
  let previous = started;
  for (let calls = 0; calls < MOST_CALLS && steps < STEPS_WANTED; calls++) {
    const current = now();
    const step = current - previous;
    if (step > 0) {
      steps++;
      if (smallest === null || step < smallest) smallest = step;
    }
    previous = current;
    if (current - started > LONGEST_LOOK_MS) break;
  }
  return smallest;
}
