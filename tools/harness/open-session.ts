import { trainEpochs } from '../../src/lab/experiments/train-loop.ts';
import { measureClockStepMs, type Now } from '../../src/lab/measure/clock.ts';
import { NOTES_EPOCHS } from '../../src/lab/measure/plan.ts';
import type { GpuFacts } from '../../src/lab/measure/report.ts';
import type { Trainer } from '../../src/lab/trainers/trainer.ts';
import type { LossesReached, Opened, Session, TrainingLimit } from './session.ts';

/** No more epochs than this wait in a device's queue: on a slow adapter they take seconds. */
const MOST_ENQUEUED = 100;

/** A trainer that keeps its losses is asked for so many at once, to see that none but the newest is wrong. */
const MOST_READ_AT_ONCE = 1000;

const NO_LIMIT: TrainingLimit = { budgetMs: Number.POSITIVE_INFINITY, fewest: 0 };

/** The world of a session. */
export interface SessionHost {
  readonly now: Now;
  readonly gpu: GpuFacts | null;
  /** Rejects when the trainer's device is lost, for then the device's own answers never come. */
  readonly lost?: Promise<never>;
}

/**
 * Compiles and uploads, and returns the trainer ready to be driven. It belongs to the session from here
 * on, and is freed if it fails.
 */
export async function openSession(trainer: Trainer, host: SessionHost): Promise<Session> {
  const { now, gpu, lost } = host;
  const unlessLost = <T>(work: Promise<T>): Promise<T> =>
    lost ? Promise.race([work, lost]) : work;
  try {
    const beganMs = now();
    await unlessLost(trainer.prepare());
    await unlessLost(trainer.upload());
    const firstUseMs = now() - beganMs;
    const opened = { firstUseMs, clockStepMs: measureClockStepMs(now), gpu };
    return new TrainerSession(trainer, opened, now, unlessLost);
  } catch (error) {
    trainer.dispose();
    throw error;
  }
}

class TrainerSession implements Session {
  readonly opened: Opened;
  readonly #trainer: Trainer;
  readonly #now: Now;
  readonly #unlessLost: <T>(work: Promise<T>) => Promise<T>;
  /** Epochs since the initial weights; infinite before the first upload of one's own. */
  #trained = Number.POSITIVE_INFINITY;

  constructor(
    trainer: Trainer,
    opened: Opened,
    now: Now,
    unlessLost: <T>(work: Promise<T>) => Promise<T>,
  ) {
    this.#trainer = trainer;
    this.opened = opened;
    this.#now = now;
    this.#unlessLost = unlessLost;
  }

  // One race a call, not one a readback: a promise that never settles keeps all that ever waited for it.
  lossesAt(wanted: readonly number[], limit = NO_LIMIT): Promise<LossesReached> {
    return this.#unlessLost(this.#lossesAt(wanted, limit));
  }

  weights() {
    return this.#unlessLost(this.#trainer.readWeights());
  }

  timeBlock(epochs: number): Promise<number> {
    return this.#unlessLost(this.#timeBlock(epochs));
  }

  dispose(): Promise<void> {
    this.#trainer.dispose();
    return Promise.resolve();
  }

  async #lossesAt(wanted: readonly number[], limit: TrainingLimit): Promise<LossesReached> {
    await this.#startAfresh();
    const beganMs = this.#now();
    const losses: { epoch: number; loss: number }[] = [];
    let next = wanted[0];
    while (next !== undefined) {
      const left = next + 1 - this.#trained;
      const spentMs = this.#now() - beganMs;
      const expectedMs = this.#trained > 0 ? (spentMs / this.#trained) * left : 0;
      if (losses.length >= limit.fewest && spentMs + expectedMs > limit.budgetMs) break;

      const last = (wanted[wanted.length - 1] ?? next) + 1;
      const read = await this.#trainAndRead(
        this.#trainer.keepsEveryLoss ? Math.min(last - this.#trained, MOST_READ_AT_ONCE) : left,
      );
      const firstRead = this.#trained - read.length;
      while (next !== undefined && next < this.#trained) {
        const loss = read[next - firstRead];
        if (loss === undefined) throw new Error(`The loss of epoch ${String(next)} was not kept.`);
        losses.push({ epoch: next, loss });
        next = wanted[losses.length];
      }
    }
    return { losses, epochsTrained: this.#trained, ms: this.#now() - beganMs };
  }

  async #timeBlock(epochs: number): Promise<number> {
    if (this.#trained + epochs > NOTES_EPOCHS) await this.#startAfresh();
    const beganMs = this.#now();
    const job = { trained: this.#trained, epochs, readEvery: 1 };
    let read = 0;
    await trainEpochs(this.#trainer, job, () => read++);
    const ms = this.#now() - beganMs;
    this.#trained += epochs;
    if (read !== epochs) {
      throw new Error(`${String(read)} losses came of ${String(epochs)} epochs.`);
    }
    return ms;
  }

  async #startAfresh(): Promise<void> {
    await this.#trainer.upload();
    this.#trained = 0;
  }

  async #trainAndRead(epochs: number): Promise<Float32Array> {
    for (let left = epochs; left > 0;) {
      const count = Math.min(left, MOST_ENQUEUED);
      this.#trainer.step(count);
      left -= count;
      if (left > 0) await this.#trainer.sync();
    }
    this.#trained += epochs;
    return this.#trainer.readback();
  }
}
