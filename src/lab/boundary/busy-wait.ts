/** Keeps this thread from doing anything else for so long, by the clock that everything is timed with. */
export function busyWait(ms: number, now: () => number = () => performance.now()): void {
  if (ms <= 0) return;
  const until = now() + ms;
  while (now() < until);
}
