import type { Piece } from '../wgsl/readback.ts';

/** Losses that the GPU keeps until they are read; then the oldest go. The notes' run has 20,000. */
export const KEPT_LOSSES = 2 ** 17;

/** Bytes before the first loss: the count of epochs. */
const HEADER_BYTES = 4;

/** Bytes of WGSL's `Losses`. */
export const LOSSES_BYTES = HEADER_BYTES + 4 * KEPT_LOSSES;

/** Which losses lie on the GPU unread. The kernel counts the epochs too; both begin at an upload. */
export class LossCount {
  #trained = 0;
  #read = 0;

  /** Begins again at the initial weights. */
  restart(): void {
    this.#trained = 0;
    this.#read = 0;
  }

  /** So many more epochs were enqueued. */
  train(epochs: number): void {
    this.#trained += epochs;
  }

  /**
   * Where the losses of the epochs since the last call are, oldest first, and the newest epoch's if there were
   * none. They are in two pieces where the ring begins anew between them. Empty before the first epoch.
   */
  take(): Omit<Piece, 'buffer'>[] {
    const unread = Math.max(1, this.#trained - this.#read);
    const count = Math.min(unread, this.#trained, KEPT_LOSSES);
    this.#read = this.#trained;
    const start = (this.#trained - count) % KEPT_LOSSES;
    const untilEnd = Math.min(count, KEPT_LOSSES - start);
    const piece = (first: number, losses: number) => ({
      offset: HEADER_BYTES + 4 * first,
      bytes: 4 * losses,
    });
    return [piece(start, untilEnd), piece(0, count - untilEnd)].filter(({ bytes }) => bytes > 0);
  }
}
