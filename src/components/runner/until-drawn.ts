/** Frames that never come, as in an iframe scrolled out of sight, hold a run up for this long and no longer. */
const LONGEST_FRAME_MS = 500;

/**
 * Resolves when the browser has drawn what was just put on the page, and the tab is visible. Nothing is timed
 * meanwhile, so drawing can't slow a block, and a hidden tab, which browsers throttle, pauses the run.
 */
export async function untilDrawn(): Promise<{ readonly wasHidden: boolean }> {
  const wasHidden = document.hidden;
  while (document.hidden) {
    await new Promise((resolve) => {
      document.addEventListener('visibilitychange', resolve, { once: true });
    });
  }
  await new Promise<void>((resolve) => {
    const limit = setTimeout(resolve, LONGEST_FRAME_MS);
    // The frame's callback comes before it is painted, a task posted from there after.
    requestAnimationFrame(() => {
      clearTimeout(limit);
      setTimeout(resolve);
    });
  });
  return { wasHidden };
}
