import { armReading } from './arm-reading.ts';
import { type Crossover, crossoverAlong } from './capacity-crossover.ts';
import {
  allSizes,
  AXES,
  type Axis,
  epochReadingName,
  isSameSize,
  type Size,
  samplesAt,
  sizesAlong,
} from './capacity-sizes.ts';
import { formatCount } from './format.ts';
import { gpuUseReadings } from './gpu-use-readings.ts';
import type { Plan } from './plan.ts';
import { analysisRandom } from './precision.ts';
import { comparisonWarnings, sidesIn } from './race-readings.ts';
import type { Random } from './random.ts';
import { type Reading, readingOf, type Sample, unavailableReading } from './report.ts';
import { type Side, SIDES } from './trainer-table.ts';
import type { Warning } from './warnings.ts';

/** A size at which a side was not measured, and why not. */
export interface LeftOut {
  readonly side: Side;
  readonly size: Size;
  /** `room` and `pace` end a curve for good; `time` is the plan's, and another may have more of it. */
  readonly cause: 'room' | 'pace' | 'time';
  /** A sentence for the reader. */
  readonly reason: string;
}

/** What the readings rest on. */
export interface CapacityEvidence {
  readonly plan: Plan;
  readonly samples: readonly Sample[];
  readonly clockStepMs: number | null;
  readonly leftOut: readonly LeftOut[];
  /** Why there is no GPU side at all; null where there is one. */
  readonly gpuMissing: string | null;
  /** Why the GPU's peak is not known, where that was tried. */
  readonly peakMissing: string | null;
  /** Why the GPU's epoch could not be taken apart, where that was tried. */
  readonly partsMissing: string | null;
}

/** What each axis counts, as a unit. */
const UNITS: Readonly<Record<Axis, 'rows' | 'units'>> = { batch: 'rows', hidden: 'units' };

/** All readings, and what is to be said of them. */
export function capacityReadings(evidence: CapacityEvidence): {
  readonly readings: Record<string, Reading>;
  readonly warnings: Warning[];
} {
  const { plan, samples, clockStepMs, leftOut, gpuMissing } = evidence;
  const random = analysisRandom();
  const epochs = epochReadings(evidence, random);
  const readings: Record<string, Reading> = {
    ...epochs,
    ...(gpuMissing === null ? gpuUseReadings(evidence, epochs, random) : {}),
  };
  for (const axis of AXES) {
    const crossover = crossoverAlong(axis, sizesAlong(axis, plan), samples, random);
    readings[`crossover.${axis}`] =
      gpuMissing === null
        ? crossoverReading(crossover, UNITS[axis], clockStepMs)
        : unavailableReading(UNITS[axis], `No GPU. ${gpuMissing}`);
  }
  const warnings: Warning[] = comparisonWarnings(plan, sidesIn(samples));
  for (const name of ['cpu.epochMs', 'gpu.epochMs', 'gpu.peakFlops']) {
    warnings.push(...(readings[name]?.warnings ?? []));
  }
  if (leftOut.some(({ cause }) => cause !== 'time')) warnings.push('sizes-shrunk');
  if (leftOut.some(({ cause }) => cause === 'time')) warnings.push('points-missing');
  return { readings, warnings };
}

/** The time per epoch of either side at each size, or why it is not known. */
export function epochReadings(
  {
    plan,
    samples,
    clockStepMs,
    leftOut,
    gpuMissing,
  }: Omit<CapacityEvidence, 'peakMissing' | 'partsMissing'>,
  random: Random,
): Record<string, Reading> {
  const readings: Record<string, Reading> = {};
  for (const side of SIDES) {
    for (const size of allSizes(plan)) {
      const name = epochReadingName(side, size, plan);
      const ofSize = samplesAt(samples, size);
      const left = leftOut.find((one) => one.side === side && isSameSize(one.size, size));
      if (ofSize.some(({ arm }) => arm === side)) {
        readings[name] = armReading(ofSize, side, clockStepMs, random);
      } else if (left) {
        readings[name] = unavailableReading('ms', left.reason);
      }
    }
  }
  if (gpuMissing !== null) readings['gpu.epochMs'] = unavailableReading('ms', gpuMissing);
  return readings;
}

function crossoverReading(
  crossover: Crossover,
  unit: 'rows' | 'units',
  clockStepMs: number | null,
): Reading {
  if (crossover.kind === 'crosses') {
    const few: Warning[] = crossover.at.interval ? [] : ['few-samples'];
    return readingOf(crossover.at, unit, clockStepMs, few);
  }
  return unavailableReading(unit, noCrossoverReason(crossover, unit));
}

/** Why there is no crossover, as a sentence that says which world it is. */
function noCrossoverReason(
  crossover: Exclude<Crossover, { kind: 'crosses' }>,
  unit: 'rows' | 'units',
): string {
  const counted = (count: number): string =>
    `${formatCount(count)} ${unit === 'rows' ? 'rows' : 'hidden units'}`;
  switch (crossover.kind) {
    case 'unmeasured':
      return 'Fewer than two sizes were measured on both sides.';
    case 'cpu-faster':
      return crossover.gpuFasterAt.length === 0
        ? `None up to ${counted(crossover.to)}: the CPU is faster at every size measured.`
        : `None that lasts, up to ${counted(crossover.to)}: there the CPU is faster, though the GPU is at ${crossover.gpuFasterAt.map(formatCount).join(', ')}.`;
    case 'gpu-faster':
      return `The GPU is faster at every size measured, from ${counted(crossover.from)} on.`;
    case 'unclear':
      return `Between ${formatCount(crossover.from)} and ${counted(crossover.to)} the two sides come too close to tell where one overtakes the other for good.`;
  }
}
