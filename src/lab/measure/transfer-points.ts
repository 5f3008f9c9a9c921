import { CADENCES, cadenceTimesMs } from './cadence-readings.ts';
import { COPY_SWEEPS, copyLine, type CopySweep } from './copy-readings.ts';
import { type LevelPoint, levelPoints } from './level-times.ts';
import { NOTES_EPOCHS } from './plan.ts';
import { analysisRandom } from './precision.ts';
import type { Sample } from './report.ts';
import { type Estimate, medianEstimate } from './statistics.ts';

/** One way of copying: the sizes that were timed, and the line through them. */
export interface CopyCurve {
  readonly sweep: CopySweep;
  readonly points: readonly LevelPoint[];
  /** Corners of the line, one a size; empty where there is none. */
  readonly line: readonly { readonly bytes: number; readonly ms: number }[];
}

/** The curves of all ways, as far as they were timed. */
export function copyCurves(samples: readonly Sample[]): CopyCurve[] {
  return COPY_SWEEPS.map((sweep) => {
    const points = levelPoints(samples, `sweep.${sweep}`, analysisRandom());
    const { fixedMs, perOneMs } = copyLine(samples, sweep);
    const line = points.map(({ level }) => ({
      bytes: level,
      ms: fixedMs.value + level * perOneMs.value,
    }));
    return { sweep, points, line: Number.isNaN(perOneMs.value) ? [] : line };
  });
}

/** The notes' loop at one cadence. */
export interface CadencePoint {
  /** Epochs from one reading to the next; 0 for never. */
  readonly everyEpochs: number;
  readonly readsPerEpoch: number;
  readonly epochMs: Estimate;
  /** The notes' 20,000 epochs, projected from the time of one. */
  readonly wholeJobMs: number;
}

/** Every cadence that was timed, the most readings first. */
export function cadencePoints(samples: readonly Sample[]): CadencePoint[] {
  const random = analysisRandom();
  return CADENCES.flatMap((everyEpochs) => {
    const times = cadenceTimesMs(samples, everyEpochs);
    if (times.length === 0) return [];
    const epochMs = medianEstimate(times, random);
    return [
      {
        everyEpochs,
        readsPerEpoch: everyEpochs === 0 ? 0 : 1 / everyEpochs,
        epochMs,
        wholeJobMs: NOTES_EPOCHS * epochMs.value,
      },
    ];
  });
}
