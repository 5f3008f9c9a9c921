import { CADENCE_READINGS, cadenceReadings } from './cadence-readings.ts';
import { copyReadings } from './copy-readings.ts';
import { type Reading, type Sample, unavailableReading } from './report.ts';
import type { Warning } from './warnings.ts';

/**
 * No bus and no card takes so long for 4 bytes that have nothing to wait for: even with a driver in between it is a
 * fraction of a millisecond. What takes longer is a browser that looks at the GPU only now and then: Firefox does every
 * 100 ms (POLL_TIME_MS in WebGPUParent.cpp, bug 1870699).
 */
const SURELY_A_TIMER_MS = 10;

/**
 * All readings of a transfer run, from what was timed so far. `loopReason` says why the loop could not be run; null where
 * it could.
 */
export function transferReadings(
  samples: readonly Sample[],
  clockStepMs: number | null,
  loopReason: string | null,
): { readings: Record<string, Reading>; warnings: Warning[] } {
  const copies = copyReadings(samples, clockStepMs);
  const loop =
    loopReason === null
      ? cadenceReadings(samples, clockStepMs)
      : Object.fromEntries(
          Object.entries(CADENCE_READINGS).map(([name, unit]) => [
            name,
            unavailableReading(unit, loopReason),
          ]),
        );
  const readings = { ...copies, ...loop };
  const warnings = Object.values(readings).flatMap((reading) => reading.warnings);
  return { readings, warnings: isTimer(copies) ? [...warnings, 'browser-timer'] : warnings };
}

/** True where a readback of nothing much waits for the browser's timer. */
function isTimer(readings: Readonly<Record<string, Reading>>): boolean {
  return (readings['readback.fixedMs']?.value ?? 0) >= SURELY_A_TIMER_MS;
}
