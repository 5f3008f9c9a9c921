import { firstUseReading } from '../measure/arm-reading.ts';
import type { ClockFacts } from '../measure/clock.ts';
import type { Plan } from '../measure/plan.ts';
import {
  type GpuFacts,
  isSoftwareAdapter,
  type Reading,
  type Report,
  REPORT_SCHEMA,
  type Sample,
  type TrainingResult,
} from '../measure/report.ts';
import type { ArmId } from '../measure/trainer-table.ts';
import type { Warning } from '../measure/warnings.ts';
import { Cancelled, DeviceLost, type ExperimentHost } from './experiment.ts';
import type { TrainerArm } from './trainer-arm.ts';

/** What any run writes down while it goes on, and the frame of its report. */
export class RunRecord<Id extends ArmId = ArmId> {
  /** The trainers that were built, in order. */
  readonly arms: TrainerArm<Id>[] = [];
  readonly samples: Sample[] = [];
  readonly firstUseMs: Partial<Record<ArmId, number>> = {};
  readonly results: Partial<Record<ArmId, TrainingResult>> = {};
  readonly clockStepMs: number | null;
  /** How often the clock was seen to go back: while it was watched, and in blocks, which then are no samples. */
  clockJumps: number;
  gpu: GpuFacts | null = null;
  wasHidden = false;

  protected readonly plan: Plan;
  readonly #browser: ExperimentHost['browser'];
  readonly #clockCallMs: number | null;
  readonly #startedAt = new Date().toISOString();

  constructor(plan: Plan, browser: ExperimentHost['browser'], clock: ClockFacts) {
    this.plan = plan;
    this.#browser = browser;
    this.clockStepMs = clock.stepMs;
    this.clockJumps = clock.jumpsBack;
    this.#clockCallMs = clock.callMs;
  }

  /** `<arm>.firstUseMs` of every arm that was used. */
  protected firstUseReadings(): Record<string, Reading> {
    return Object.fromEntries(
      Object.entries(this.firstUseMs).map(([id, ms]) => [
        `${id}.firstUseMs`,
        firstUseReading(ms, this.clockStepMs),
      ]),
    );
  }

  /** The report with these readings, and with these warnings besides the run's own. */
  protected reportOf(readings: Report['readings'], warnings: readonly Warning[]): Report {
    return {
      schema: REPORT_SCHEMA,
      runner: this.plan.runner,
      plan: this.plan,
      startedAt: this.#startedAt,
      environment: {
        ...this.#browser,
        clockStepMs: this.clockStepMs,
        clockCallMs: this.#clockCallMs,
        gpu: this.gpu,
      },
      readings,
      samples: this.samples,
      warnings: [...new Set([...this.#warnings(), ...warnings])],
      losses: Object.fromEntries(
        this.arms.map(({ id, losses }) => [id, { epochs: losses.epochs, values: losses.values }]),
      ),
      results: this.results,
    };
  }

  #warnings(): Warning[] {
    const warnings: Warning[] = [];
    if (isSoftwareAdapter(this.gpu)) warnings.push('software-adapter');
    if (this.wasHidden) warnings.push('hidden-tab');
    if (this.clockStepMs === null) warnings.push('clock-stuck');
    if (this.clockJumps > 0) warnings.push('clock-jumped');
    if (this.arms.some((arm) => arm.divergedAtEpoch !== null)) warnings.push('diverged');
    return warnings;
  }
}

/** What to say of a report whose run was ended by this. */
export function endedBy(cause: unknown): Warning[] {
  if (cause instanceof Cancelled) return ['stopped-early'];
  return cause instanceof DeviceLost ? ['device-lost'] : [];
}
