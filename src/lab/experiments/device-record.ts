import { armReading, unseenReading } from '../measure/arm-reading.ts';
import { analysisRandom } from '../measure/precision.ts';
import type { Reading, Report } from '../measure/report.ts';
import {
  type LifeFacts,
  type LifeMoment,
  noTensorLifeReadings,
  tensorLifeReadings,
} from '../measure/tensor-life-readings.ts';
import type { Side } from '../measure/trainer-table.ts';
import type { Warning } from '../measure/warnings.ts';
import { endedBy, RunRecord } from './run-record.ts';

/** What a device run has found out so far, and the report of it. */
export class DeviceRecord extends RunRecord<Side> {
  /** The side that runs. */
  side: Side = 'cpu';
  readonly life = new Map<LifeMoment, LifeFacts>();
  /** Why no tensor could be followed. */
  lifeUnavailable: string | null = null;

  /** The report of a run that ended before its plan was done; null if nothing was found. */
  partialReport(cause: unknown): Report | null {
    return this.samples.length === 0 && this.life.size === 0 ? null : this.report(endedBy(cause));
  }

  /** The report of all that was found so far. */
  report(extraWarnings: readonly Warning[] = []): Report {
    const life =
      this.lifeUnavailable === null
        ? tensorLifeReadings(this.side, this.life)
        : noTensorLifeReadings(this.side, this.lifeUnavailable);
    const epochs = this.#epochReadings();
    return this.reportOf({ ...life, ...epochs, ...this.firstUseReadings() }, [
      ...Object.values(epochs).flatMap(({ warnings }) => warnings),
      ...extraWarnings,
    ]);
  }

  #epochReadings(): Record<string, Reading> {
    const { side, samples, clockStepMs } = this;
    if (samples.length > 0) {
      return {
        [`${side}.epochMs`]: armReading(samples, side, clockStepMs, analysisRandom()),
      };
    }
    return this.clockJumps > 0 ? { [`${side}.epochMs`]: unseenReading() } : {};
  }
}
