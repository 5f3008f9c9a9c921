import type { GpuFacts } from '../../src/lab/measure/report.ts';
import type { Weights } from '../../src/lab/model/network.ts';

/** What was learned of a trainer by opening it. */
export interface Opened {
  /** Compiling and the first upload, in milliseconds. */
  readonly firstUseMs: number;
  /** The smallest difference that the session's clock shows, in milliseconds; null if it stood still. */
  readonly clockStepMs: number | null;
  /** The WebGPU adapter that was opened for the trainer; null if it got none. */
  readonly gpu: GpuFacts | null;
}

/** How long to train on for more losses. */
export interface TrainingLimit {
  /** Training stops before the next loss would be later than this, in milliseconds. */
  readonly budgetMs: number;
  /** So many of the wanted losses are reached whatever the budget. */
  readonly fewest: number;
}

/** The losses that a training came by. */
export interface LossesReached {
  /** Those of the wanted epochs that were reached, from the first on, each with its loss before its update. */
  readonly losses: readonly { readonly epoch: number; readonly loss: number }[];
  /** Epochs trained since the initial weights. */
  readonly epochsTrained: number;
  /** How long the training took, in milliseconds, the reading of the losses included. */
  readonly ms: number;
}

/** Something whose epochs can be timed where it runs: in a browser's worker, or in another process. */
export interface Timed {
  /**
   * Does the work of so many epochs of the notes' loop, every loss brought to RAM, until the device is idle.
   * Returns how long that took on its own clock, in milliseconds.
   */
  timeBlock(epochs: number): Promise<number>;
  /** Frees it and all that was opened for it. */
  dispose(): Promise<void>;
}

/**
 * A trainer opened for one problem and driven from outside: in this process, or in a browser's worker. One call
 * at a time.
 */
export interface Session extends Timed {
  readonly opened: Opened;
  /**
   * Trains from the initial weights and reads the loss at these epochs, counted from 0 and rising. Without a
   * limit it goes on to the last of them.
   */
  lossesAt(epochs: readonly number[], limit?: TrainingLimit): Promise<LossesReached>;
  /** The weights as they stand. */
  weights(): Promise<Weights>;
}
