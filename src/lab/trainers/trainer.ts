import type { Weights } from '../model/network.ts';
import type { Problem } from '../model/problem.ts';

/**
 * One way to train the network: a framework or hand-written code, on one device.
 *
 * The order of calls is `prepare`, `upload`, then any mix of `step`, `readback` and `sync`, and `dispose` last.
 * `upload` may be called again: it starts the training afresh from the initial weights.
 */
export interface Trainer {
  /** True if a readback brings the loss of every epoch since the last one, and not the newest alone. */
  readonly keepsEveryLoss?: boolean;
  /** Compiles all that a step needs, and waits for it. Never timed as a step. */
  prepare(): Promise<void>;
  /** Puts the data and the initial weights where the device reads them. */
  upload(): Promise<void>;
  /** Enqueues `epochs` epochs and returns, on a GPU, before they are done. */
  step(epochs: number): void;
  /** Waits until the device is idle. */
  sync(): Promise<void>;
  /**
   * Brings to RAM the losses that the device kept since the last readback, oldest first; the last of them is
   * the newest epoch's, taken before that epoch's update. Most trainers keep just that one; see `keepsEveryLoss`.
   */
  readback(): Promise<Float32Array>;
  /** Copies the weights as they stand, for judging the result. Never timed. */
  readWeights(): Promise<Weights>;
  /** Frees all that the trainer holds; it can't be used again. */
  dispose(): void;
}

/** What a trainer is built from. */
export interface TrainerSetup {
  readonly problem: Problem;
  /** The device to train on; null for trainers that run on the CPU. */
  readonly gpu: GPUDevice | null;
}

/** What a trainer's module exports: checks what it can take, and builds the trainer. */
export interface TrainerModule {
  /** Throws `Unsupported` where this trainer can't solve this problem on this device. */
  readonly create: (setup: TrainerSetup) => Trainer;
}

/** A trainer can't do what was asked; the message is a sentence for the reader. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

/** Throws `Unsupported` where there is nothing to train, or nothing to train with. */
export function requireWork({ train, hidden }: Problem): void {
  if (train.rows >= 1 && hidden >= 1) return;
  throw new Unsupported('There must be at least one row and one hidden unit to train.');
}
