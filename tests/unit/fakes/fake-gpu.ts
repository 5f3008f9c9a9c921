import {
  type Boundary,
  type BoundarySettings,
  UNTOUCHED,
} from '../../../src/lab/boundary/boundary.ts';
import type { FakeClock } from './clock.ts';

/** What a made-up GPU takes for each thing, in milliseconds. */
export interface GpuPrices {
  /** The host's own work in an epoch, before its launches. */
  readonly hostMs: number;
  readonly launchMs: number;
  /** What one launch of the trainer computes, besides its own price. */
  readonly executeMs: number;
  readonly submitMs: number;
  readonly uploadMs: number;
  /** A read, from when the GPU is idle. */
  readonly readMs: number;
  readonly syncMs: number;
  /** One turn of the kernel that counts. */
  readonly turnMs: number;
}

/**
 * Where a made-up boundary puts the delay that is planted at a trainer's launches: there, as it should, or at the
 * trainer's reads, or nowhere. The boundary's own launches have it in any case.
 */
export type LaunchDelayAt = 'launches' | 'reads' | 'nowhere';

/** A GPU that does one thing after the other, beside a host that only waits where it must. */
export class FakeGpu implements Boundary {
  readonly counts = { launches: 0, submits: 0, uploads: 0, reads: 0 };
  /** Answers by what factor the next piece of work takes longer; 1 on a quiet machine. */
  slowness: () => number = () => 1;
  launchDelayAt: LaunchDelayAt = 'launches';
  isDisposed = false;
  readonly #clock: FakeClock;
  readonly #prices: GpuPrices;
  #settings: BoundarySettings = UNTOUCHED;
  #idleAtMs = 0;

  constructor(clock: FakeClock, prices: GpuPrices) {
    this.#clock = clock;
    this.#prices = prices;
  }

  async under<T>(settings: BoundarySettings, work: () => Promise<T>): Promise<T> {
    this.#settings = settings;
    try {
      return await work();
    } finally {
      this.#settings = UNTOUCHED;
    }
  }

  /** Time in which the host works, and the GPU may, too. */
  host(ms: number): void {
    this.#clock.advance(ms * this.slowness());
  }

  /** Launches of a trainer, each with the work of so many epochs. */
  trainerLaunches(count: number, epochs = 1): void {
    this.counts.launches += count;
    const { isNull, repeats, addedLaunches } = this.#settings;
    if (isNull) return;
    const { launchMs, executeMs } = this.#prices;
    const delayMs = this.launchDelayAt === 'launches' ? this.#launchDelayMs : 0;
    this.#queue(count * repeats * (launchMs + epochs * executeMs + delayMs));
    this.#queue(count * addedLaunches * (launchMs + delayMs));
  }

  submit(): void {
    this.counts.submits++;
    if (!this.#settings.isNull) this.#queue(this.#prices.submitMs);
  }

  upload(): void {
    this.counts.uploads++;
    const { isNull, delays } = this.#settings;
    if (!isNull) this.#queue(this.#prices.uploadMs + delays.uploadTurns * this.#prices.turnMs);
  }

  read(): Promise<void> {
    this.counts.reads++;
    if (this.#settings.isNull) return this.sync();
    this.#untilIdle();
    this.host(this.#prices.readMs);
    this.#clock.advance(this.#settings.delays.readMs);
    if (this.launchDelayAt === 'reads') this.#clock.advance(this.#launchDelayMs);
    return Promise.resolve();
  }

  sync(): Promise<void> {
    this.#untilIdle();
    this.host(this.#prices.syncMs);
    return Promise.resolve();
  }

  launches(count: number): Promise<void> {
    this.counts.launches += count;
    this.#queue(count * (this.#prices.launchMs + this.#launchDelayMs));
    return this.sync();
  }

  delayedUploads(count: number, turns: number): Promise<void> {
    this.#queue(count * (this.#prices.uploadMs + turns * this.#prices.turnMs));
    return this.sync();
  }

  count(turns: number): Promise<void> {
    this.#queue(turns * this.#prices.turnMs);
    return this.sync();
  }

  uploads(count: number): Promise<void> {
    for (let done = 0; done < count; done++) this.upload();
    return this.sync();
  }

  submits(count: number): Promise<void> {
    for (let done = 0; done < count; done++) this.submit();
    return this.sync();
  }

  async syncs(count: number): Promise<void> {
    for (let done = 0; done < count; done++) await this.sync();
  }

  async reads(count: number): Promise<void> {
    for (let done = 0; done < count; done++) await this.read();
  }

  dispose(): void {
    this.isDisposed = true;
  }

  get #launchDelayMs(): number {
    return this.#settings.delays.launchTurns * this.#prices.turnMs;
  }

  #queue(ms: number): void {
    this.#idleAtMs = Math.max(this.#idleAtMs, this.#clock.passedMs) + ms * this.slowness();
  }

  #untilIdle(): void {
    this.#clock.advance(Math.max(0, this.#idleAtMs - this.#clock.passedMs));
  }
}
