import { type AffineEstimate, affineEstimate } from './affine-fit.ts';
import { levelTimes } from './level-times.ts';
import { allowingForClock, analysisRandom, precisionWarnings } from './precision.ts';
import { type Reading, readingOf, type Sample, unavailableReading } from './report.ts';
import { type Estimate, median } from './statistics.ts';

/** The ways in which bytes are copied, by the sweep of each. */
export const COPY_SWEEPS = ['uploadBytes', 'readbackBytes', 'copyBytes'] as const;

/** A way in which bytes are copied. */
export type CopySweep = (typeof COPY_SWEEPS)[number];

/** What the readings of each way are called. */
export const COPY_NAMES: Readonly<Record<CopySweep, string>> = {
  uploadBytes: 'upload',
  readbackBytes: 'readback',
  copyBytes: 'copy',
};

const TOO_FEW = 'Fewer than two sizes were timed before the time ran out. Give the run more time.';

const NO_SLOPE =
  'Larger copies took no longer than small ones here, so no bytes a second can be read off them.';

/** The line through the sizes of one way. */
export function copyLine(samples: readonly Sample[], sweep: CopySweep): AffineEstimate {
  return affineEstimate(levelTimes(samples, `sweep.${sweep}`), analysisRandom());
}

/**
 * `upload.fixedMs` and `upload.bytesPerSecond`, and the same for `readback` and, within RAM, `copy`: what a copy costs
 * however small, and how fast the bytes of a large one follow. Of ways that were not timed there is nothing.
 */
export function copyReadings(
  samples: readonly Sample[],
  clockStepMs: number | null,
): Record<string, Reading> {
  const readings: Record<string, Reading> = {};
  for (const sweep of COPY_SWEEPS) {
    const own = samples.filter(({ arm }) => arm === `sweep.${sweep}`);
    if (own.length === 0) continue;
    const line = copyLine(own, sweep);
    const name = COPY_NAMES[sweep];
    const share = clockStepMs === null ? 0 : clockStepMs / median(own.map(({ ms }) => ms));
    const fixedMs = allowingForClock(line.fixedMs, share);
    const perByteMs = allowingForClock(line.perOneMs, share);
    if (Number.isNaN(perByteMs.value)) {
      readings[`${name}.fixedMs`] = unavailableReading('ms', TOO_FEW);
      readings[`${name}.bytesPerSecond`] = unavailableReading('bytes/s', TOO_FEW);
      continue;
    }
    readings[`${name}.fixedMs`] = readingOf(fixedMs, 'ms', clockStepMs, warningsOf(fixedMs));
    readings[`${name}.bytesPerSecond`] =
      perByteMs.value > 0
        ? readingOf(rateOf(perByteMs), 'bytes/s', clockStepMs, warningsOf(perByteMs))
        : unavailableReading('bytes/s', NO_SLOPE);
  }
  return readings;
}

function warningsOf(estimate: Estimate): Reading['warnings'] {
  return estimate.interval ? [] : precisionWarnings({ ...estimate, n: 0 });
}

/** Bytes a second from milliseconds a byte; without an interval where its end is no time at all. */
export function rateOf({ value, interval, n }: Estimate): Estimate {
  const perSecond = (ms: number): number => 1000 / ms;
  return {
    value: perSecond(value),
    interval:
      interval && interval.low > 0
        ? { low: perSecond(interval.high), high: perSecond(interval.low) }
        : null,
    n,
  };
}
