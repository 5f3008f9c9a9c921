import { type Boundary, type BoundarySettings, UNTOUCHED } from '../boundary/boundary.ts';
import type { Now } from '../measure/clock.ts';
import type { EpochCounts } from '../measure/cost-model.ts';
import type { Trainer } from '../trainers/trainer.ts';
import { orLost } from './or-lost.ts';
import { trainEpochs } from './train-loop.ts';

/** What the sweeps of one trainer need. */
export interface BenchParts {
  readonly trainer: Trainer;
  readonly boundary: Boundary;
  /** The plan's; see `Plan`. */
  readonly readEvery: number | 'never';
  /** See `TrainerDevice.lost`. */
  readonly lost: Promise<never>;
  readonly now: Now;
}

/**
 * A trainer on a GPU whose boundary can be changed. What is trained here is of no use: a null GPU trains nothing, and
 * a launch done twice may train twice.
 */
export class SweepBench {
  readonly boundary: Boundary;
  readonly now: Now;
  readonly #trainer: Trainer;
  readonly #readEvery: number | 'never';
  readonly #lost: Promise<never>;

  constructor({ trainer, boundary, readEvery, lost, now }: BenchParts) {
    this.#trainer = trainer;
    this.boundary = boundary;
    this.#readEvery = readEvery;
    this.#lost = lost;
    this.now = now;
  }

  /** Trains under these settings, as often reading the loss as the plan wants it, and waits until the GPU is idle. */
  async train(settings: BoundarySettings, epochs: number): Promise<void> {
    await this.#trainUnder(settings, epochs, this.#readEvery);
  }

  /** The same without reading the loss at all, so that host and GPU never wait for one another. */
  async trainUnread(settings: BoundarySettings, epochs: number): Promise<void> {
    await this.#trainUnder(settings, epochs, 'never');
  }

  /** Does something else at the boundary under these settings, and waits for it. */
  async cross(settings: BoundarySettings, work: () => Promise<void>): Promise<void> {
    await orLost(this.boundary.under(settings, work), this.#lost);
  }

  /** Counts what an epoch of the plan's loop asks of the GPU, on the average over a block of so many. */
  async countEpoch(epochs: number): Promise<EpochCounts> {
    const { counts } = this.boundary;
    const before = { ...counts };
    await this.train(UNTOUCHED, epochs);
    return {
      launches: (counts.launches - before.launches) / epochs,
      submits: (counts.submits - before.submits) / epochs,
      uploads: (counts.uploads - before.uploads) / epochs,
      reads: (counts.reads - before.reads) / epochs,
    };
  }

  async #trainUnder(
    settings: BoundarySettings,
    epochs: number,
    readEvery: number | 'never',
  ): Promise<void> {
    await this.cross(settings, () =>
      trainEpochs(this.#trainer, { trained: 0, epochs, readEvery }, () => undefined),
    );
  }
}
