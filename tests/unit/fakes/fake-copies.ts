import type { Copies } from '../../../src/lab/hardware/gpu-copies.ts';
import type { FakeClock } from './clock.ts';

/** What copies cost in a made-up machine. */
export interface CopyPrices {
  readonly uploadMs: number;
  readonly readbackMs: number;
  readonly copyMs: number;
  /** The GPU's bus, and the RAM, in milliseconds a byte. */
  readonly busMsPerByte: number;
  readonly ramMsPerByte: number;
}

/** The prices of a card on PCI Express 3.0, about. */
export const CARD_PRICES: CopyPrices = {
  uploadMs: 0.05,
  readbackMs: 0.1,
  copyMs: 5e-5,
  busMsPerByte: 1e-7,
  ramMsPerByte: 5e-8,
};

/** Copies that copy nothing: they let time pass on a fake clock. */
export class FakeCopies implements Copies {
  readonly largestBytes: number;
  isDisposed = false;
  readonly #clock: FakeClock;
  readonly #prices: CopyPrices;

  constructor(clock: FakeClock, prices: CopyPrices, largestBytes: number) {
    this.#clock = clock;
    this.#prices = prices;
    this.largestBytes = largestBytes;
  }

  upload(bytes: number, times: number): Promise<void> {
    return this.#pass(times, this.#prices.uploadMs + bytes * this.#prices.busMsPerByte);
  }

  readback(bytes: number, times: number): Promise<void> {
    return this.#pass(times, this.#prices.readbackMs + bytes * this.#prices.busMsPerByte);
  }

  copy(bytes: number, times: number): Promise<void> {
    return this.#pass(times, this.#prices.copyMs + bytes * this.#prices.ramMsPerByte);
  }

  dispose(): void {
    this.isDisposed = true;
  }

  #pass(times: number, ms: number): Promise<void> {
    this.#clock.advance(times * ms);
    return Promise.resolve();
  }
}
