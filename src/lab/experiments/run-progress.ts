import type { Sample } from '../measure/report.ts';
import type { ArmId } from '../measure/trainer-table.ts';
import type { ExperimentHost, ExperimentProgress } from './experiment.ts';
import type { TrainerArm } from './trainer-arm.ts';

/** The page draws four times a second at the most, and nothing is timed while it does. */
const BETWEEN_DRAWINGS_MS = 250;

/** How much is done, and how much time is left, as far as that is known. */
export type HowFar = Pick<ExperimentProgress, 'fraction' | 'timeLeftMs'>;

const UNKNOWN: HowFar = { fraction: null, timeLeftMs: null };

/** Tells the page how a run goes: the phase, how far it is, and the losses that are new. */
export class RunProgress {
  /** True once the tab was hidden at a drawing. */
  wasHidden = false;

  readonly #host: ExperimentHost;
  readonly #arms: readonly TrainerArm<ArmId>[];
  readonly #howFar: () => HowFar;
  readonly #samples: readonly Sample[];
  readonly #shown = new Map<ArmId, number>();
  #samplesShown = 0;
  #current: Pick<ExperimentProgress, 'phase' | 'arm'> = { phase: 'compiling', arm: null };
  #drawnAtMs = Number.NEGATIVE_INFINITY;

  /**
   * `arms` may grow while the run goes on; `howFar` is asked between blocks. `samples` is what the page draws as it
   * grows; none where it draws losses alone.
   */
  constructor(
    host: ExperimentHost,
    arms: readonly TrainerArm<ArmId>[],
    howFar: () => HowFar,
    samples: readonly Sample[] = [],
  ) {
    this.#host = host;
    this.#arms = arms;
    this.#howFar = howFar;
    this.#samples = samples;
  }

  /** Announces a phase. */
  async phase(phase: ExperimentProgress['phase'], arm: ArmId | null): Promise<void> {
    this.#current = { phase, arm };
    await this.#draw(UNKNOWN);
  }

  /** To be awaited between timed blocks; true if the page was due to draw, and has drawn. */
  async betweenBlocks(): Promise<boolean> {
    if (!this.#isDue()) return false;
    await this.#draw(this.#howFar());
    return true;
  }

  /** To be awaited now and then in phases whose length nobody knows, so that a Stop is heard. */
  async breathe(): Promise<void> {
    if (this.#isDue()) await this.#draw(UNKNOWN);
  }

  #isDue(): boolean {
    return this.#host.now() - this.#drawnAtMs >= BETWEEN_DRAWINGS_MS;
  }

  async #draw(far: HowFar): Promise<void> {
    const drawn = await this.#host.progress({
      ...this.#current,
      ...far,
      losses: this.#newLosses(),
      samples: this.#newSamples(),
    });
    this.wasHidden ||= drawn.wasHidden;
    this.#drawnAtMs = this.#host.now();
  }

  #newSamples(): readonly Sample[] {
    const from = this.#samplesShown;
    this.#samplesShown = this.#samples.length;
    return this.#samples.slice(from);
  }

  #newLosses(): ExperimentProgress['losses'] {
    return this.#arms.flatMap(({ id, losses }) => {
      const from = this.#shown.get(id) ?? 0;
      this.#shown.set(id, losses.epochs.length);
      return losses.epochs
        .slice(from)
        .map((epoch, i) => ({ arm: id, epoch, loss: losses.values[from + i] ?? 0 }));
    });
  }
}
