/** A worker of the crew: computes when it is told to, and says how much it got done. See `crew.ts`. */
import { type Arithmetic, openArithmetic } from './arithmetic.ts';
import type { FromMember, ToMember } from './crew.ts';
import { usualCallMs } from './timed-calls.ts';

let arithmetic: Arithmetic | null = null;

const post = (message: FromMember): void => {
  postMessage(message);
};

/** The time since 1970 by this worker's clock, which moves as finely as `performance.now`. */
const absoluteNow = (): number => performance.timeOrigin + performance.now();

addEventListener('message', ({ data }: MessageEvent<ToMember>) => {
  if (data.kind === 'open') {
    arithmetic = openArithmetic(data.module);
    post({ kind: 'ready', atMs: absoluteNow() });
  } else if (arithmetic) {
    post({ kind: 'worked', ...work(arithmetic, data) });
  }
});

/** Fewer calls in a window than this may all have stood still, and don't tell what a call takes. */
const FEWEST_CALLS = 5;

/** What a call took in the last window that had enough of them. */
let knownCallMs: number | null = null;

/**
 * Computes until the window ends, from before it begins, so that the core is awake. A call that reaches over an end of the
 * window counts by the share that lies within. What is left of the window after the time of these calls was spent waiting.
 */
function work(
  { run }: Arithmetic,
  { beginMs, endMs, roundsPerCall }: Extract<ToMember, { kind: 'work' }>,
): { rounds: number; waitedMs: number } {
  const durations: number[] = [];
  let calls = 0;
  for (let fromMs = absoluteNow(); fromMs < endMs;) {
    run(roundsPerCall);
    const toMs = absoluteNow();
    const within = Math.min(toMs, endMs) - Math.max(fromMs, beginMs);
    if (within > 0) {
      calls += within / (toMs - fromMs);
      durations.push(toMs - fromMs);
    } else if (toMs === fromMs && fromMs >= beginMs) {
      calls++;
    }
    fromMs = toMs;
  }
  if (durations.length >= FEWEST_CALLS) knownCallMs = usualCallMs(durations);
  const callMs = knownCallMs ?? usualCallMs(durations) ?? 0;
  const windowMs = endMs - beginMs;
  return {
    rounds: calls * roundsPerCall,
    waitedMs: Math.min(windowMs, Math.max(0, windowMs - calls * callMs)),
  };
}
