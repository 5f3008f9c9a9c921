import type { Plan } from '../measure/plan.ts';
import type { Side } from '../measure/trainer-table.ts';
import type { ExperimentHost, ExperimentProgress } from './experiment.ts';
import type { RaceRecord } from './race-record.ts';

/** The page draws four times a second at the most, and nothing is timed while it does. */
const BETWEEN_DRAWINGS_MS = 250;

/** Tells the page how a race goes: the phase, how far it is, and the losses that are new. */
export class RaceProgress {
  readonly #plan: Plan;
  readonly #host: ExperimentHost;
  readonly #record: RaceRecord;
  readonly #shown: Record<Side, number> = { cpu: 0, gpu: 0 };
  #current: Pick<ExperimentProgress, 'phase' | 'side'> = { phase: 'compiling', side: null };
  #drawnAtMs = Number.NEGATIVE_INFINITY;
  #startedMs = 0;

  constructor(plan: Plan, host: ExperimentHost, record: RaceRecord) {
    this.#plan = plan;
    this.#host = host;
    this.#record = record;
  }

  /** True once the plan's budget for measuring is used up. */
  get budgetIsSpent(): boolean {
    const { budgetMs } = this.#plan;
    return budgetMs !== 'none' && this.#host.now() - this.#startedMs >= budgetMs;
  }

  /** Announces a phase. */
  async phase(phase: ExperimentProgress['phase'], side: Side | null): Promise<void> {
    this.#current = { phase, side };
    await this.#draw({ fraction: null, timeLeftMs: null });
  }

  /** Announces the measuring, and starts the budget. */
  async startMeasuring(): Promise<void> {
    await this.phase('measuring', null);
    this.#startedMs = this.#host.now();
  }

  /** To be awaited between timed blocks; true if the page was due to draw, and has drawn. */
  async betweenBlocks(): Promise<boolean> {
    if (!this.#isDue()) return false;
    await this.#draw(this.#howFar());
    return true;
  }

  /** To be awaited now and then in phases whose length nobody knows, so that a Stop is heard. */
  async breathe(): Promise<void> {
    if (this.#isDue()) await this.#draw({ fraction: null, timeLeftMs: null });
  }

  #isDue(): boolean {
    return this.#host.now() - this.#drawnAtMs >= BETWEEN_DRAWINGS_MS;
  }

  async #draw(far: Pick<ExperimentProgress, 'fraction' | 'timeLeftMs'>): Promise<void> {
    const drawn = await this.#host.progress({
      ...this.#current,
      ...far,
      losses: this.#newLosses(),
    });
    if (drawn.wasHidden) this.#record.wasHidden = true;
    this.#drawnAtMs = this.#host.now();
  }

  #howFar(): Pick<ExperimentProgress, 'fraction' | 'timeLeftMs'> {
    const { budgetMs, epochs } = this.#plan;
    const spentMs = this.#host.now() - this.#startedMs;
    if (budgetMs !== 'none') {
      const fraction = Math.min(1, spentMs / budgetMs);
      return { fraction, timeLeftMs: Math.max(0, budgetMs - spentMs) };
    }
    let doneMs = 0;
    let leftMs = 0;
    for (const arm of this.#record.arms) {
      const epochMs = this.#record.latestEpochMs(arm.id);
      if (epochMs === null) return { fraction: null, timeLeftMs: null };
      doneMs += Math.min(epochs, arm.epochsTrained) * epochMs;
      leftMs += Math.max(0, epochs - arm.epochsTrained) * epochMs;
    }
    return { fraction: doneMs / (doneMs + leftMs), timeLeftMs: leftMs };
  }

  #newLosses(): ExperimentProgress['losses'] {
    return this.#record.arms.flatMap(({ id, losses }) => {
      const from = this.#shown[id];
      this.#shown[id] = losses.epochs.length;
      return losses.epochs
        .slice(from)
        .map((epoch, i) => ({ side: id, epoch, loss: losses.values[from + i] ?? 0 }));
    });
  }
}
