/** Calls of the same work, as timed. */
export interface TimedCalls {
  /** How much work was done. */
  readonly times: number;
  /** From the first to the last. */
  readonly ms: number;
  /** How much of it nothing was done, because others had the core; see `waitedMs`. */
  readonly waitedMs: number;
}

/** How calls are timed. */
export interface CallTiming {
  readonly now: () => number;
  /** How long a call should last: many clock steps would be best, but an interruption must stand out. */
  readonly callMs: number;
  /** How long all calls of a block should last. */
  readonly blockMs: number;
}

/** A call may be so many times as long as the median before it is said to have waited. */
const LONG = 2.5;

/** Trials end once a call takes this share of its target. */
const TRIED_SHARE = 0.5;

/** A bound for clocks that stand still. */
const MOST_TIMES = 2 ** 28;

/** How long calls of one length should last under a clock of this step. */
export function callTiming(now: () => number, clockStepMs: number | null): CallTiming {
  const callMs = Math.max(0.5, 4 * (clockStepMs ?? 0));
  return { now, callMs, blockMs: 20 * callMs };
}

/** How often the work must be done to make a call of `callMs`. */
export function timesPerCall(work: (times: number) => void, { now, callMs }: CallTiming): number {
  for (let times = 1; times < MOST_TIMES; times *= 2) {
    const beganMs = now();
    work(times);
    const tookMs = now() - beganMs;
    if (tookMs >= TRIED_SHARE * callMs) return Math.max(1, Math.round((times * callMs) / tookMs));
  }
  return MOST_TIMES;
}

/** Calls the work for a block, `perCall` times over in each call. */
export function timeCalls(
  work: (times: number) => void,
  perCall: number,
  { now, callMs, blockMs }: CallTiming,
): TimedCalls {
  const calls = Math.max(1, Math.round(blockMs / callMs));
  const durations: number[] = [];
  const beganMs = now();
  let lastMs = beganMs;
  for (let call = 0; call < calls; call++) {
    work(perCall);
    const endedMs = now();
    durations.push(endedMs - lastMs);
    lastMs = endedMs;
  }
  return { times: calls * perCall, ms: lastMs - beganMs, waitedMs: waitedMs(durations) };
}

/**
 * What calls of equal work take while they have the core; null if there are none. An operating system shares a core by turns
 * of a millisecond and more, which a short call can only meet as a whole: calls over 2.5 times the median stood still
 * meanwhile and are left out. What slows all calls alike, as a slower clock or a second thread on the same core does, is in.
 */
export function usualCallMs(durations: readonly number[]): number | null {
  if (durations.length === 0) return null;
  const sorted = [...durations].sort((a, b) => a - b);
  const longest = LONG * sorted[sorted.length >> 1]!;
  const usual = sorted.filter((ms) => ms <= longest);
  return usual.length === 0 ? null : usual.reduce((sum, ms) => sum + ms, 0) / usual.length;
}

/** How long calls of equal work stood still: what the long ones are over the usual. */
export function waitedMs(durations: readonly number[]): number {
  const usualMs = usualCallMs(durations);
  if (usualMs === null || usualMs === 0) return 0;
  const allMs = durations.reduce((sum, ms) => sum + ms, 0);
  const waited = allMs - durations.length * usualMs;
  return waited > usualMs ? waited : 0;
}
