/** Every loss is kept up to here, then about 45 for each factor of ten: as many as a chart can show. */
const DENSE_UNTIL = 10;

/**
 * Picks which of many losses to keep: the first ten epochs, then a grid that widens with the epoch. The grid
 * depends on the epoch alone, so two trainers that read the loss equally often keep it at the same epochs.
 */
export class LossGrid {
  readonly epochs: number[] = [];
  readonly values: number[] = [];
  #next = 1;

  /** Offers the loss of an epoch, counted from 1 and rising. A loss that is not a number is not kept. */
  offer(epoch: number, loss: number): void {
    if (epoch < this.#next || !Number.isFinite(loss)) return;
    this.epochs.push(epoch);
    this.values.push(loss);
    const step = epoch < DENSE_UNTIL ? 1 : 2 * 10 ** (Math.floor(Math.log10(epoch)) - 1);
    this.#next = Math.floor(epoch / step + 1) * step;
  }
}
