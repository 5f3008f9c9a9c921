import type { Boundary } from '../boundary/boundary.ts';
import type { OpenedGpu } from '../hardware/open-gpu.ts';
import type { Now } from '../measure/clock.ts';
import type { Plan } from '../measure/plan.ts';
import type { Report, Sample } from '../measure/report.ts';
import type { ArmId } from '../measure/trainer-table.ts';

/** What an experiment tells its host between two blocks; see `Progress` of the worker's protocol. */
export interface ExperimentProgress {
  readonly phase:
    | 'opening-gpu'
    | 'compiling'
    | 'warming-up'
    | 'measuring'
    | 'checking'
    | 'sweeping'
    | 'copying'
    | 'reading'
    | 'computing'
    | 'scaling'
    | 'chasing'
    | 'launching'
    | 'moving';
  /** Which trainer's, where the phase is one trainer's: a side of the race, or a trainer's id. */
  readonly arm: ArmId | null;
  readonly fraction: number | null;
  readonly timeLeftMs: number | null;
  readonly losses: readonly { arm: ArmId; epoch: number; loss: number }[];
  readonly samples: readonly Sample[];
}

/** The world of an experiment: time, chance, the GPU and the page come in through here. */
export interface ExperimentHost {
  readonly now: Now;
  /** For the order of blocks; the analysis has a seed of its own. */
  readonly randomSeed: number;
  readonly openGpu: () => Promise<OpenedGpu>;
  /** Opens the boundary of a device that `openGpu` gave. */
  readonly openBoundary: (device: GPUDevice) => Promise<Boundary>;
  /** What the browser says of itself; the clock step and the GPU are found by the experiment. */
  readonly browser: {
    readonly userAgent: string;
    readonly hardwareConcurrency: number | null;
    readonly crossOriginIsolated: boolean;
    readonly versions: Readonly<Record<string, string>>;
  };
  /**
   * Shows progress, and resolves when the page has drawn it and the tab is visible. Throws `Cancelled` once the
   * reader has pressed Stop.
   */
  readonly progress: (progress: ExperimentProgress) => Promise<{ readonly wasHidden: boolean }>;
}

/** What to run. */
export interface Job {
  readonly plan: Plan;
  /** What to run of it: sides of the race, or trainers' ids. */
  readonly arms: readonly ArmId[];
}

export { Unsupported } from '../trainers/trainer.ts';

/** The reader pressed Stop. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** The GPU went away in the middle of a run; the message is a sentence for the reader. */
export class DeviceLost extends Error {
  override readonly name = 'DeviceLost';

  /** `reason` is the browser's own message, possibly empty. */
  constructor(reason: string) {
    super(
      `The browser lost the GPU during the run${reason ? ` (${reason})` : ''}. A driver that was reset or a laptop ` +
        'that changed its GPU does this; run it again.',
    );
  }
}

/** A run ended before its plan was done; what was measured until then is kept. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly partial: Report | null;

  /** `cause` is what ended the run; `partial` what was measured, if anything. */
  constructor(cause: unknown, partial: Report | null) {
    super('The run ended before its plan was done.', { cause });
    this.partial = partial;
  }
}
