import { epochTimesMs } from './collector.ts';
import { hasDrifted } from './drift.ts';
import { allowingForClock, clockShare, epochEstimate, precisionWarnings } from './precision.ts';
import type { Random } from './random.ts';
import { type Reading, readingOf, type Sample, unavailableReading } from './report.ts';
import { type TimerSaturation, timerSaturation } from './timer-saturation.ts';
import type { Warning } from './warnings.ts';

/**
 * The time per epoch of one arm that has samples, in milliseconds: the median over its blocks, with an interval that
 * allows for the clock step. Unavailable, with the reason, where the clock can't time the blocks.
 */
export function armReading(
  samples: readonly Sample[],
  arm: string,
  clockStepMs: number | null,
  random: Random,
): Reading {
  const saturation = armSaturation(samples, arm, clockStepMs);
  if (saturation) return unavailableReading('ms', saturation.reason);
  const estimate = allowingForClock(
    epochEstimate(samples, arm, random),
    clockShare(samples, arm, clockStepMs),
  );
  const warnings: Warning[] = precisionWarnings(estimate);
  if (hasDrifted(epochTimesMs(samples, arm), random)) warnings.push('drifted');
  return readingOf(estimate, 'ms', clockStepMs, warnings);
}

/** What happened once: compiling, and the first upload. Unavailable where the clock did not move meanwhile. */
export function firstUseReading(ms: number, clockStepMs: number | null): Reading {
  if (ms <= 0) return unavailableReading('ms', 'The browser’s clock did not move meanwhile.');
  return readingOf({ value: ms, interval: null, n: 1 }, 'ms', clockStepMs, ['few-samples']);
}

/** The time per epoch of an arm whose every block fell into a jump of the clock. */
export function unseenReading(): Reading {
  return unavailableReading('ms', 'The browser’s clock jumped back in every block.');
}

/** Why the clock can't time the blocks of one arm; null where it can. */
export function armSaturation(
  samples: readonly Sample[],
  arm: string,
  clockStepMs: number | null,
): TimerSaturation | null {
  return timerSaturation(
    samples.flatMap((sample) => (sample.arm === arm ? sample.ms : [])),
    clockStepMs,
  );
}
