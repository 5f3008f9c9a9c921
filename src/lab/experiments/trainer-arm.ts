import { blockTargetMs, epochsPerBlock } from '../measure/blocks.ts';
import type { Now } from '../measure/clock.ts';
import type { Arm } from '../measure/collector.ts';
import { LossGrid } from '../measure/loss-grid.ts';
import { FEWEST_BLOCKS } from '../measure/precision.ts';
import type { Plan } from '../measure/plan.ts';
import type { TrainingResult } from '../measure/report.ts';
import type { ArmId } from '../measure/trainer-table.ts';
import { testRows } from '../model/dataset.ts';
import { evaluate } from '../model/network.ts';
import type { Trainer } from '../trainers/trainer.ts';
import { orLost } from './or-lost.ts';
import { type KeepLoss, trainEpochs } from './train-loop.ts';

/** Warm-up lasts until the JIT and the GPU's clocks have settled, and never less than this. */
const WARM_UP_MS = 300;

/** A clock that stands still while this many epochs are trained can't time them. */
const MOST_EPOCHS_UNSEEN = 2 ** 14;

/** A trainer under measurement: how far it has trained, and what it lost on the way. */
export class TrainerArm<Id extends ArmId> implements Arm<Id> {
  readonly id: Id;
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
  constructor(id: Id, trainer: Trainer, plan: Plan, lost: Promise<never>) {
    this.id = id;
    this.#trainer = trainer;
    this.#plan = plan;
    this.#lost = lost;
  }

  /** How many epochs a block has; chosen in the warm-up. */
  get blockEpochs(): number {
    return this.#blockEpochs;
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
      if (epochMs <= 0 && epochs >= MOST_EPOCHS_UNSEEN) {
        throw new Error('The browser’s clock stands still here, so nothing can be timed.');
      }
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
    // A last block of a few epochs would be a poor sample, so it joins the one before; so would an only one.
    return left < 2 * this.#blockEpochs ? Math.max(left, this.#blockEpochs) : this.#blockEpochs;
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

  async #train(epochs: number, keep: KeepLoss): Promise<void> {
    const { readEvery } = this.#plan;
    await trainEpochs(this.#trainer, { trained: this.epochsTrained, epochs, readEvery }, keep);
    this.epochsTrained += epochs;
  }

  readonly #keepLoss: KeepLoss = (epoch, loss) => {
    if (epoch > this.#plan.epochs) return;
    this.losses.offer(epoch, loss);
    if (!Number.isFinite(loss)) this.divergedAtEpoch ??= epoch;
  };

  #unlessLost<T>(work: Promise<T>): Promise<T> {
    return orLost(work, this.#lost);
  }
}
