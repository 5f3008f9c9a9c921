import { armReading, unseenReading } from '../measure/arm-reading.ts';
import { analysisRandom } from '../measure/precision.ts';
import { type Reading, type Report, unavailableReading } from '../measure/report.ts';
import type { TrainerId } from '../measure/trainer-table.ts';
import type { Warning } from '../measure/warnings.ts';
import { RunRecord } from './run-record.ts';

/** What a ladder has found out so far, and the report of it. */
export class LadderRecord extends RunRecord<TrainerId> {
  /** Why a trainer has no reading. */
  readonly unavailable: Partial<Record<TrainerId, string>> = {};

  /** The report of a ladder that was stopped; null if nothing was timed. */
  partialReport(): Report | null {
    return this.samples.length === 0 ? null : this.report(['stopped-early']);
  }

  /** `<trainer>.epochMs` and `<trainer>.firstUseMs` of all trainers so far. */
  report(extraWarnings: readonly Warning[] = []): Report {
    const epochs = this.#epochReadings();
    return this.reportOf({ ...this.firstUseReadings(), ...epochs }, [
      'not-interleaved',
      ...Object.values(epochs).flatMap(({ warnings }) => warnings),
      ...extraWarnings,
    ]);
  }

  #epochReadings(): Record<string, Reading> {
    const { samples, clockStepMs } = this;
    const readings: Record<string, Reading> = {};
    for (const { id, epochsTrained } of this.arms) {
      if (samples.some(({ arm }) => arm === id)) {
        readings[`${id}.epochMs`] = armReading(samples, id, clockStepMs, analysisRandom());
      } else if (this.clockJumps > 0 && epochsTrained > 0) {
        readings[`${id}.epochMs`] = unseenReading();
      }
    }
    for (const [id, reason] of Object.entries(this.unavailable)) {
      readings[`${id}.epochMs`] ??= unavailableReading('ms', reason);
    }
    return readings;
  }
}
