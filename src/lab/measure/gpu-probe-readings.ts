import { affineEstimate } from './affine-fit.ts';
import { rateOf } from './copy-readings.ts';
import { formatCount } from './format.ts';
import { levelTimes } from './level-times.ts';
import { peakEstimate } from './peak-estimate.ts';
import { allowingForClock, analysisRandom, clockShare, precisionWarnings } from './precision.ts';
import { type Reading, readingOf, type Sample, unavailableReading } from './report.ts';
import type { Estimate } from './statistics.ts';
import type { Warning } from './warnings.ts';
import { type WorkgroupSteps, workgroupSteps } from './workgroup-steps.ts';

/** Why a part of the probe could not be measured; null where it could. */
export interface ProbeReasons {
  /** The kernel of arithmetic, which the workgroups have to do as well. */
  readonly computing: string | null;
  readonly moving: string | null;
}

const NOT_TIMED = 'It was not timed before the run ended. Give the run more time.';

const NO_SLOPE = 'More work took no longer than less, so no rate can be read off it.';

const GRADUAL =
  'The time grew little by little and in no step, so how many run at once can’t be told from it.';

/**
 * `gpu.peakFlops`, `gpu.bytesPerSecond` (bytes read and bytes written by a kernel that copies, counted both) and
 * `gpu.workgroupsAtOnce`, from what was timed so far. `mostAtOnce` is what the last can be at the most, where that is
 * known: the processors on which a software adapter runs.
 */
export function gpuProbeReadings(
  samples: readonly Sample[],
  clockStepMs: number | null,
  { computing, moving }: ProbeReasons,
  mostAtOnce: number | null,
): { readings: Record<string, Reading>; warnings: Warning[] } {
  const readings: Record<string, Reading> = {
    'gpu.peakFlops': rateReading(
      peakEstimate(samples, clockStepMs, analysisRandom()),
      'flop/s',
      clockStepMs,
      computing ?? whyNoRate(samples, 'sweep.peak'),
    ),
    'gpu.bytesPerSecond': rateReading(
      bandwidthEstimate(samples, clockStepMs),
      'bytes/s',
      clockStepMs,
      moving ?? whyNoRate(samples, 'sweep.gpuBytes'),
    ),
    'gpu.workgroupsAtOnce': stepReading(
      workgroupSteps(samples, analysisRandom()),
      clockStepMs,
      computing ?? NOT_TIMED,
      mostAtOnce,
    ),
  };
  return { readings, warnings: Object.values(readings).flatMap(({ warnings }) => warnings) };
}

/** Bytes a second by the slope of the `gpuBytes` sweep; NaN where the slope can't be told from none. */
function bandwidthEstimate(samples: readonly Sample[], clockStepMs: number | null): Estimate {
  const { perOneMs } = affineEstimate(levelTimes(samples, 'sweep.gpuBytes'), analysisRandom());
  if (perOneMs.interval && perOneMs.interval.low <= 0) return { ...perOneMs, value: Number.NaN };
  return rateOf(allowingForClock(perOneMs, clockShare(samples, 'sweep.gpuBytes', clockStepMs)));
}

function whyNoRate(samples: readonly Sample[], arm: Sample['arm']): string {
  const levels = new Set(samples.flatMap((sample) => (sample.arm === arm ? sample.level : [])));
  return levels.size < 2 ? NOT_TIMED : NO_SLOPE;
}

function rateReading(
  estimate: Estimate,
  unit: 'flop/s' | 'bytes/s',
  clockStepMs: number | null,
  reason: string,
): Reading {
  if (!Number.isFinite(estimate.value)) return unavailableReading(unit, reason);
  const warnings = precisionWarnings(estimate.interval ? estimate : { ...estimate, n: 0 });
  return readingOf(estimate, unit, clockStepMs, warnings);
}

function stepReading(
  steps: WorkgroupSteps,
  clockStepMs: number | null,
  reason: string,
  mostAtOnce: number | null,
): Reading {
  switch (steps.kind) {
    case 'unknown':
      return unavailableReading('count', reason);
    case 'gradual':
      return unavailableReading('count', GRADUAL);
    case 'none':
      return unavailableReading(
        'count',
        `No step up to ${formatCount(steps.upTo)} workgroups: so many took no longer than one.`,
      );
    case 'step': {
      const { atOnce } = steps;
      if (mostAtOnce !== null && atOnce.value > mostAtOnce) {
        return unavailableReading('count', beyond(atOnce.value, mostAtOnce));
      }
      return readingOf(atOnce, 'count', clockStepMs, atOnce.interval ? [] : ['few-samples']);
    }
  }
}

/** Why a step that no software adapter can have says nothing. */
function beyond(atOnce: number, most: number): string {
  return `The time grew after ${formatCount(atOnce)} workgroups, and a software adapter works on no more at once than there are processors, here ${formatCount(most)}: other programs had them for a part of the time.`;
}
