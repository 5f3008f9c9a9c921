import type { Plan } from '../measure/plan.ts';
import {
  comparisonWarnings,
  raceReadings,
  readingWarnings,
  sidesIn,
} from '../measure/race-readings.ts';
import {
  type GpuFacts,
  isSoftwareAdapter,
  type LossCurve,
  readingOf,
  type Report,
  REPORT_SCHEMA,
  type Sample,
  type TrainingResult,
  unavailableReading,
} from '../measure/report.ts';
import type { Side } from '../measure/trainer-table.ts';
import type { Warning } from '../measure/warnings.ts';
import { Cancelled, DeviceLost, type ExperimentHost } from './experiment.ts';
import type { TrainerArm } from './trainer-arm.ts';

/** What a race has found out so far, and the report of it. */
export class RaceRecord {
  readonly arms: TrainerArm<Side>[] = [];
  readonly samples: Sample[] = [];
  readonly firstUseMs: Partial<Record<Side, number>> = {};
  readonly results: Partial<Record<Side, TrainingResult>> = {};
  readonly clockStepMs: number | null;
  gpu: GpuFacts | null = null;
  /** Why there is no GPU side, if it was asked for. */
  gpuUnavailable: string | null = null;
  wasHidden = false;

  readonly #plan: Plan;
  readonly #browser: ExperimentHost['browser'];
  readonly #startedAt = new Date().toISOString();

  constructor(plan: Plan, browser: ExperimentHost['browser'], clockStepMs: number | null) {
    this.#plan = plan;
    this.#browser = browser;
    this.clockStepMs = clockStepMs;
  }

  /** The report of a race that ended before its plan was done; null if nothing was timed. */
  partialReport(cause: unknown): Report | null {
    if (this.samples.length === 0) return null;
    const warning: Warning | null =
      cause instanceof Cancelled
        ? 'stopped-early'
        : cause instanceof DeviceLost
          ? 'device-lost'
          : null;
    return this.report(warning ? [warning] : []);
  }

  /** The report of all that was measured so far. */
  report(extraWarnings: readonly Warning[] = []): Report {
    const readings = raceReadings(this.samples, this.clockStepMs);
    for (const { id } of this.arms) {
      const ms = this.firstUseMs[id];
      if (ms === undefined) continue;
      const once = { value: ms, interval: null, n: 1 };
      readings[`${id}.firstUseMs`] = readingOf(once, 'ms', this.clockStepMs, ['few-samples']);
    }
    if (this.gpuUnavailable !== null) {
      readings['gpu.epochMs'] = unavailableReading('ms', this.gpuUnavailable);
      readings['ratio'] = unavailableReading('ratio', this.gpuUnavailable);
    }
    return {
      schema: REPORT_SCHEMA,
      runner: 'race',
      plan: this.#plan,
      startedAt: this.#startedAt,
      environment: { ...this.#browser, clockStepMs: this.clockStepMs, gpu: this.gpu },
      readings,
      samples: this.samples,
      warnings: [...new Set([...this.#warnings(), ...readingWarnings(readings), ...extraWarnings])],
      losses: Object.fromEntries(
        this.arms.map(({ id, losses }): [Side, LossCurve] => [
          id,
          { epochs: losses.epochs, values: losses.values },
        ]),
      ),
      results: this.results,
    };
  }

  #warnings(): Warning[] {
    const warnings: Warning[] = [];
    if (isSoftwareAdapter(this.gpu)) warnings.push('software-adapter');
    warnings.push(...comparisonWarnings(this.#plan, sidesIn(this.samples)));
    if (this.wasHidden) warnings.push('hidden-tab');
    if (this.clockStepMs === null) warnings.push('clock-stuck');
    if (this.arms.some((arm) => arm.divergedAtEpoch !== null)) warnings.push('diverged');
    return warnings;
  }
}
