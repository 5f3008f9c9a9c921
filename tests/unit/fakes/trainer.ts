import { initialWeights } from '../../../src/lab/model/network.ts';
import type { Trainer } from '../../../src/lab/trainers/trainer.ts';
import type { FakeClock } from './clock.ts';

/** How a fake trainer behaves. */
export interface FakeTrainerOptions {
  /** How long an epoch takes. */
  readonly epochMs: number;
  /** How long the first use takes. */
  readonly prepareMs?: number;
  /** The loss of an epoch, counted from 1. */
  readonly lossAt?: (epoch: number) => number;
  /** By what factor a block takes longer than its epochs say; asked once a block, when it ends. */
  readonly slowness?: () => number;
  /** What each readback waits for, given the epochs trained so far. */
  readonly beforeReadback?: (epoch: number) => Promise<void>;
}

/** A trainer that trains nothing: it writes down what is asked of it, and lets time pass on a fake clock. */
export class FakeTrainer implements Trainer {
  /** Every call, in order: `upload`, `step 3`, `readback` … */
  readonly calls: string[] = [];
  readonly #clock: FakeClock;
  readonly #options: FakeTrainerOptions;
  #epoch = 0;
  #blockMs = 0;

  constructor(clock: FakeClock, options: FakeTrainerOptions) {
    this.#clock = clock;
    this.#options = options;
  }

  /** The epochs of every step since the last upload, in order. */
  get steps(): number[] {
    return this.calls
      .slice(this.calls.lastIndexOf('upload') + 1)
      .flatMap((call) => (call.startsWith('step ') ? Number(call.slice(5)) : []));
  }

  prepare(): Promise<void> {
    this.calls.push('prepare');
    this.#clock.advance(this.#options.prepareMs ?? 0);
    return Promise.resolve();
  }

  upload(): Promise<void> {
    this.calls.push('upload');
    this.#epoch = 0;
    return Promise.resolve();
  }

  step(epochs: number): void {
    this.calls.push(`step ${String(epochs)}`);
    this.#epoch += epochs;
    const ms = epochs * this.#options.epochMs;
    this.#blockMs += ms;
    this.#clock.advance(ms);
  }

  sync(): Promise<void> {
    this.calls.push('sync');
    this.#clock.advance(this.#blockMs * ((this.#options.slowness?.() ?? 1) - 1));
    this.#blockMs = 0;
    return Promise.resolve();
  }

  async readback(): Promise<Float32Array> {
    this.calls.push('readback');
    await this.#options.beforeReadback?.(this.#epoch);
    return Float32Array.of(this.#options.lossAt?.(this.#epoch) ?? 1 / this.#epoch);
  }

  readWeights() {
    this.calls.push('readWeights');
    return Promise.resolve(initialWeights(10, 0));
  }

  dispose(): void {
    this.calls.push('dispose');
  }
}
