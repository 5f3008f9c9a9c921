/** Answers the time in milliseconds since some fixed moment; `performance.now` in the browser. */
export type Now = () => number;

/** What a clock can show, as found by watching it. */
export interface ClockFacts {
  /**
   * The smallest forward difference between two answers, in milliseconds; null when the clock did not move. Browsers
   * coarsen `performance.now` on purpose: Chrome to 0.1 ms (0.005 ms when cross-origin isolated), Safari and Firefox
   * to 1 ms (0.02 ms), Firefox with resistFingerprinting to 16.7 ms.
   */
  readonly stepMs: number | null;
  /**
   * What one look at the clock takes, in milliseconds, on the average over all calls between its first step and its
   * last; null when it moved less than twice.
   */
  readonly callMs: number | null;
  /** How often an answer was earlier than the one before. */
  readonly jumpsBack: number;
}

/** Enough steps to have met the smallest one, even where a browser jitters its clock. */
const STEPS_WANTED = 32;

/** The longest that looking for steps may take: three of the coarsest steps known (16.7 ms) need 50 ms. */
const LONGEST_LOOK_MS = 60;

/** A clock that never moves is given up after this many calls. */
const MOST_CALLS = 2_000_000;

/** Watches the clock for a moment. Jumps back are counted, and are no part of the step or the cost. */
export function measureClock(now: Now): ClockFacts {
  let stepMs = Number.POSITIVE_INFINITY;
  let steps = 0;
  let jumpsBack = 0;
  let forwardMs = 0;
  let firstStepMs = 0;
  let callsToFirst = 0;
  let callsToLast = 0;
  let previous = now();
  for (let calls = 1; calls <= MOST_CALLS && steps < STEPS_WANTED; calls++) {
    const current = now();
    const difference = current - previous;
    previous = current;
    if (difference < 0) jumpsBack++;
    if (difference <= 0) continue;
    steps++;
    stepMs = Math.min(stepMs, difference);
    forwardMs += difference;
    callsToLast = calls;
    // Somebody else's time may lie before the first step, so the cost is counted from there.
    if (steps === 1) [firstStepMs, callsToFirst] = [difference, calls];
    if (forwardMs > LONGEST_LOOK_MS) break;
  }
  return {
    stepMs: steps > 0 ? stepMs : null,
    callMs: steps > 1 ? (forwardMs - firstStepMs) / (callsToLast - callsToFirst) : null,
    jumpsBack,
  };
}

/** The clock step alone; see `ClockFacts.stepMs`. */
export function measureClockStepMs(now: Now): number | null {
  return measureClock(now).stepMs;
}

/** The cost of a look at the clock alone; see `ClockFacts.callMs`. */
export function measureClockCallMs(now: Now): number | null {
  return measureClock(now).callMs;
}

/**
 * A clock that never goes back: it adds up the forward differences of another, and stands still while that one is
 * set back. For budgets and waits, which a jump of an hour would make an hour longer; a block is timed with the clock
 * itself, so that the jump is seen.
 */
export function forwardOnly(now: Now): Now {
  let previous = now();
  let forwardMs = previous;
  return () => {
    const current = now();
    forwardMs += Math.max(0, current - previous);
    previous = current;
    return forwardMs;
  };
}
