/** More than any machine has, and than a report should carry. */
const MOST = 4096;

/**
 * How many logical processors the browser names, or null where it doesn't say, or says what can't be.
 * Chrome tells all. Safari says 4 for fewer than 8, and 8 for all else (WebKit's NavigatorBase.cpp). Firefox that resists
 * fingerprinting says 2, 4 or 8 (RuntimeService::ClampedHardwareConcurrency), and Brave draws a number from 2 up.
 */
export function logicalProcessors(navigator: {
  readonly hardwareConcurrency?: unknown;
}): number | null {
  const named = navigator.hardwareConcurrency;
  return typeof named === 'number' && Number.isInteger(named) && named >= 1 && named <= MOST
    ? named
    : null;
}
