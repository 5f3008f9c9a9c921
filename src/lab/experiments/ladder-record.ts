import type { Plan } from '../measure/plan.ts';
import { epochEstimate, precisionWarnings } from '../measure/precision.ts';
import {
  type GpuFacts,
  isSoftwareAdapter,
  type Reading,
  readingOf,
  type Report,
  REPORT_SCHEMA,
  type Sample,
  unavailableReading,
} from '../measure/report.ts';
import type { TrainerId } from '../measure/trainer-table.ts';
import type { Warning } from '../measure/warnings.ts';
import type { ExperimentHost } from './experiment.ts';
import type { TrainerArm } from './trainer-arm.ts';

/** What a ladder has found out so far, and the report of it. */
export class LadderRecord {
  /** Those that were built, in order. */
  readonly arms: TrainerArm<TrainerId>[] = [];
  readonly samples: Sample[] = [];
  readonly firstUseMs: Partial<Record<TrainerId, number>> = {};
  /** Why a trainer has no reading. */
  readonly unavailable: Partial<Record<TrainerId, string>> = {};
  readonly clockStepMs: number | null;
  gpu: GpuFacts | null = null;
  wasHidden = false;

  readonly #plan: Plan;
  readonly #browser: ExperimentHost['browser'];
  readonly #startedAt = new Date().toISOString();

  constructor(plan: Plan, browser: ExperimentHost['browser'], clockStepMs: number | null) {
    this.#plan = plan;
    this.#browser = browser;
    this.clockStepMs = clockStepMs;
  }

  /** The report of a ladder that was stopped; null if nothing was timed. */
  partialReport(): Report | null {
    return this.samples.length === 0 ? null : this.report(['stopped-early']);
  }

  /** `<trainer>.epochMs` and `<trainer>.firstUseMs` of all trainers so far. */
  report(extraWarnings: readonly Warning[] = []): Report {
    const readings = this.#readings();
    const inReadings = Object.entries(readings).flatMap(([name, reading]) =>
      name.endsWith('.epochMs') ? reading.warnings : [],
    );
    return {
      schema: REPORT_SCHEMA,
      runner: 'ladder',
      plan: this.#plan,
      startedAt: this.#startedAt,
      environment: { ...this.#browser, clockStepMs: this.clockStepMs, gpu: this.gpu },
      readings,
      samples: this.samples,
      warnings: [...new Set([...this.#warnings(), ...inReadings, ...extraWarnings])],
      losses: Object.fromEntries(
        this.arms.map(({ id, losses }) => [id, { epochs: losses.epochs, values: losses.values }]),
      ),
      results: {},
    };
  }

  #readings(): Record<string, Reading> {
    const readings: Record<string, Reading> = {};
    for (const { id } of this.arms) {
      const ms = this.firstUseMs[id];
      if (ms !== undefined) {
        const once = { value: ms, interval: null, n: 1 };
        readings[`${id}.firstUseMs`] = readingOf(once, 'ms', this.clockStepMs, ['few-samples']);
      }
      const estimate = epochEstimate(this.samples, id);
      if (estimate.n > 0) {
        const warnings = precisionWarnings(estimate);
        readings[`${id}.epochMs`] = readingOf(estimate, 'ms', this.clockStepMs, warnings);
      }
    }
    for (const [id, reason] of Object.entries(this.unavailable)) {
      readings[`${id}.epochMs`] ??= unavailableReading('ms', reason);
    }
    return readings;
  }

  #warnings(): Warning[] {
    const warnings: Warning[] = ['not-interleaved'];
    if (isSoftwareAdapter(this.gpu)) warnings.push('software-adapter');
    if (this.wasHidden) warnings.push('hidden-tab');
    if (this.clockStepMs === null) warnings.push('clock-stuck');
    if (this.arms.some((arm) => arm.divergedAtEpoch !== null)) warnings.push('diverged');
    return warnings;
  }
}
