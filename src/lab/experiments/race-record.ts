import { epochTimesMs } from '../measure/collector.ts';
import { unseenReading } from '../measure/arm-reading.ts';
import {
  arePartsPrecise,
  noPartsReadings,
  partsReadings,
  partsWarnings,
} from '../measure/parts-readings.ts';
import { analysisRandom } from '../measure/precision.ts';
import {
  comparisonWarnings,
  isPrecise,
  raceReadings,
  readingWarnings,
  sidesIn,
} from '../measure/race-readings.ts';
import { type Reading, type Report, unavailableReading } from '../measure/report.ts';
import { median } from '../measure/statistics.ts';
import type { Side } from '../measure/trainer-table.ts';
import type { Warning } from '../measure/warnings.ts';
import type { RoundBlock, SweepResult } from './gpu-parts.ts';
import { endedBy, RunRecord } from './run-record.ts';

/** Draws enough to know whether the sweeps may stop; they are made between rounds. */
const DRAWS_WHILE_RUNNING = 200;

/** Pairs of blocks in a round of the sweeps, at the most. */
const MOST_PAIRS = 10;

/** What a race has found out so far, and the report of it. */
export class RaceRecord extends RunRecord<Side> {
  /** Why there is no GPU side, if it was asked for. */
  gpuUnavailable: string | null = null;
  /** What the sweeps of the GPU's epoch have shown so far. */
  sweeps: SweepResult | null = null;
  /** Why there are no parts, where they were asked for. */
  partsUnavailable: string | null = null;

  #firstSweepRound: number | null = null;

  /**
   * Keeps a block of the sweeps' rounds as a sample. Blocks of the plan's own loop, and those of the CPU beside them, are
   * the two sides' like any others; each pair of them counts as a round of its own.
   */
  keepRoundBlock({ swept, pair, round, epochs, ms, startedAtMs }: RoundBlock): void {
    this.#firstSweepRound ??= 1 + Math.max(-1, ...this.samples.map((sample) => sample.round));
    const when = {
      round: this.#firstSweepRound + round * MOST_PAIRS + (pair ?? 0),
      ms,
      startedAtMs,
    };
    if (!swept) this.samples.push({ arm: 'cpu', epochs, ...when });
    else if (swept.sweep === 'epochs') this.samples.push({ arm: 'gpu', epochs, ...when });
    else {
      const { sweep, level } = swept;
      this.samples.push({ arm: `sweep.${sweep}`, level, epochs: swept.epochs, ...when });
    }
  }

  /** The parts of the GPU's epoch, as far as the sweeps show them; none without sweeps. */
  partsReadings(draws?: number): Record<string, Reading> {
    if (this.partsUnavailable !== null) return noPartsReadings(this.partsUnavailable);
    if (!this.sweeps) return {};
    const { clockStepMs } = this;
    const gpuTimesMs = epochTimesMs(this.samples, 'gpu');
    return partsReadings(
      { epochTimesMs: gpuTimesMs, ...this.sweeps, clockStepMs },
      analysisRandom(),
      draws,
    );
  }

  /** True once both sides, their ratio, and the parts of the GPU's epoch are known well enough to stop. */
  isPrecise(): boolean {
    const { samples, clockStepMs } = this;
    const epochMs = median(epochTimesMs(samples, 'gpu'));
    return (
      isPrecise(samples, sidesIn(samples), clockStepMs) &&
      arePartsPrecise(this.partsReadings(DRAWS_WHILE_RUNNING), epochMs)
    );
  }

  /** The report of a race that ended before its plan was done; null if nothing was timed. */
  partialReport(cause: unknown): Report | null {
    return this.samples.length === 0 ? null : this.report(endedBy(cause));
  }

  /** The report of all that was measured so far. */
  report(extraWarnings: readonly Warning[] = []): Report {
    const readings = {
      ...raceReadings(this.samples, this.clockStepMs),
      ...this.firstUseReadings(),
      ...this.partsReadings(),
    };
    for (const { id, epochsTrained } of this.arms) {
      if (this.clockJumps > 0 && epochsTrained > 0) readings[`${id}.epochMs`] ??= unseenReading();
    }
    if (this.gpuUnavailable !== null) {
      readings['gpu.epochMs'] = unavailableReading('ms', this.gpuUnavailable);
      readings['ratio'] = unavailableReading('ratio', this.gpuUnavailable);
    }
    return this.reportOf(readings, [
      ...comparisonWarnings(this.plan, sidesIn(this.samples)),
      ...readingWarnings(readings),
      ...partsWarnings(readings),
      ...extraWarnings,
    ]);
  }
}
