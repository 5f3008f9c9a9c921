import { blockTargetMs, epochsPerBlock } from '../measure/blocks.ts';
import type { Now } from '../measure/clock.ts';
import type { Arm } from '../measure/collector.ts';
import { LossGrid } from '../measure/loss-grid.ts';
import { FEWEST_BLOCKS } from '../measure/race-readings.ts';
import type { Plan } from '../measure/plan.ts';
import type { TrainingResult } from '../measure/report.ts';
import type { Side } from '../measure/trainer-table.ts';
import { testRows } from '../model/dataset.ts';
import { evaluate } from '../model/network.ts';
import type { Trainer } from '../trainers/trainer.ts';

/** Warm-up lasts until the JIT and the GPU's clocks have settled, and never less than this. */
const WARM_UP_MS = 300;

/** One side of the race: a trainer, how far it has trained, and what it lost on the way. */
export class RaceArm implements Arm<Side> {
  readonly id: Side;
  readonly losses = new LossGrid();
  /** The first epoch read whose loss was not a number. */
  divergedAtEpoch: number | null = null;
  /** Epochs since the initial weights. */
  epochsTrained = 0;

  readonly #trainer: Trainer;
  readonly #plan: Plan;
  readonly #lost: Promise<never>;
  #blockEpochs = 1;
  #blocks = 0;

  /** `lost` rejects when the trainer's device is lost; without a device it never settles. */
  constructor(id: Side, trainer: Trainer, plan: Plan, lost: Promise<never>) {
    this.id = id;
    this.#trainer = trainer;
    this.#plan = plan;
    this.#lost = lost;
  }

  /** Compiles, and uploads for the first time. Returns how long that took, in milliseconds. */
  async firstUse(now: Now): Promise<number> {
    const beganMs = now();
    await this.#unlessLost(this.#trainer.prepare());
    await this.#unlessLost(this.#trainer.upload());
    return now() - beganMs;
  }

  /** Trains until the speed has settled, chooses the length of a block, and starts afresh. */
  async warmUp(now: Now, clockStepMs: number | null): Promise<void> {
    const { readEvery } = this.#plan;
    const targetMs = blockTargetMs(clockStepMs);
    const warmSinceMs = now();
    let epochMs: number;
    do {
      const startedMs = now();
      const epochs = this.#blockEpochs;
      await this.#unlessLost(this.#train(epochs, () => undefined));
      epochMs = (now() - startedMs) / epochs;
      this.#blockEpochs = epochMs > 0 ? epochsPerBlock(epochMs, targetMs, readEvery) : epochs * 2;
    } while (now() - warmSinceMs < WARM_UP_MS);
    await this.restart();
  }

  /** Begins again at the initial weights. */
  async restart(): Promise<void> {
    await this.#unlessLost(this.#trainer.upload());
    this.epochsTrained = 0;
  }

  /** See `Arm`. Without a budget the arm is done once the plan's epochs are trained. */
  nextBlock(): number | null {
    const left = this.#plan.epochs - this.epochsTrained;
    if (this.#plan.budgetMs !== 'none') return this.#blockEpochs;
    if (left <= 0) return this.#blocks < FEWEST_BLOCKS ? this.#blockEpochs : null;
    // A last block of a few epochs would be a poor sample, so it joins the one before.
    return left < 2 * this.#blockEpochs ? left : this.#blockEpochs;
  }

  /** See `Arm`. */
  async run(epochs: number): Promise<void> {
    await this.#unlessLost(this.#train(epochs, this.#keepLoss));
    this.#blocks++;
  }

  /**
   * Trains to this epoch and judges the weights. Starts afresh if the training is already past it.
   * `betweenBlocks` is awaited so that a Stop is heard.
   */
  async resultAt(epochs: number, betweenBlocks: () => Promise<void>): Promise<TrainingResult> {
    if (this.epochsTrained > epochs) await this.restart();
    while (this.epochsTrained < epochs) {
      const count = Math.min(this.#blockEpochs, epochs - this.epochsTrained);
      await this.#unlessLost(this.#train(count, () => undefined));
      await betweenBlocks();
    }
    const losses = await this.#unlessLost(this.#trainer.readback());
    const weights = await this.#unlessLost(this.#trainer.readWeights());
    const loss = losses.at(-1) ?? Number.NaN;
    return {
      epochs,
      loss: Number.isFinite(loss) ? loss : null,
      testAccuracy: evaluate(weights, testRows()).accuracy,
      divergedAtEpoch: this.divergedAtEpoch ?? (Number.isFinite(loss) ? null : epochs),
    };
  }

  /** Frees the trainer. */
  dispose(): void {
    this.#trainer.dispose();
  }

  // #region loop
  /** The notes' loop: train, and bring the loss to RAM every so many epochs. Ends when the device is idle. */
  async #train(epochs: number, keep: (epoch: number, loss: number) => void): Promise<void> {
    const trainer = this.#trainer;
    const { readEvery } = this.#plan;
    if (readEvery === 'never') {
      trainer.step(epochs);
      this.epochsTrained += epochs;
    } else {
      for (let left = epochs; left > 0;) {
        const untilRead = readEvery - (this.epochsTrained % readEvery);
        const count = Math.min(untilRead, left);
        trainer.step(count);
        this.epochsTrained += count;
        left -= count;
        if (count === untilRead) {
          const losses = await trainer.readback();
          keep(this.epochsTrained, losses.at(-1) ?? Number.NaN);
        }
      }
    }
    await trainer.sync();
  }
  // #endregion loop

  readonly #keepLoss = (epoch: number, loss: number): void => {
    if (epoch > this.#plan.epochs) return;
    this.losses.offer(epoch, loss);
    if (!Number.isFinite(loss)) this.divergedAtEpoch ??= epoch;
  };

  /** One race a block, not one an epoch: a promise that never settles keeps all that ever waited for it. */
  async #unlessLost<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#lost]);
  }
}
