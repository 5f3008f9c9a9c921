import { type Axis, flopPerEpoch, type Size } from '../measure/capacity-sizes.ts';

/** A curve that got steeper than its work, as where a cache was left, may get steeper still. */
const STEEPEST = 1.2;

/** Trials and the shortest of measurements together train so many blocks of an epoch. */
const EPOCHS_A_SIZE_TAKES = 9;

/** What was seen of a side at one size. */
interface Seen {
  readonly size: Size;
  readonly epochMs: number;
  readonly buildMs: number;
}

/** Foresees, from the sizes that a side has had along an axis, how long the next one will take. */
export class SizeForecast {
  readonly #seen: Record<Axis, Seen[]> = { batch: [], hidden: [] };

  /** Takes down what a size took, in milliseconds, for the axes that it lies on. */
  add(axes: readonly Axis[], seen: Seen): void {
    for (const axis of axes) this.#seen[axis].push(seen);
  }

  /** An epoch's time: the last one's, grown as the curve grew last, or with the work where it has one point. 0 without any. */
  epochMs(axis: Axis, size: Size): number {
    const [before, last] = this.#lastTwo(axis);
    if (!last) return 0;
    const grownWork = flopPerEpoch(size) / flopPerEpoch(last.size);
    return last.epochMs * grownWork ** exponentOf(before, last);
  }

  /** Building it and the shortest of measurements, in milliseconds; blocks last `targetMs` or an epoch. */
  totalMs(axis: Axis, size: Size, targetMs: number): number {
    const [, last] = this.#lastTwo(axis);
    return (
      (last?.buildMs ?? 0) + EPOCHS_A_SIZE_TAKES * Math.max(targetMs, this.epochMs(axis, size))
    );
  }

  #lastTwo(axis: Axis): readonly [Seen | undefined, Seen | undefined] {
    return [this.#seen[axis].at(-2), this.#seen[axis].at(-1)];
  }
}

function exponentOf(before: Seen | undefined, last: Seen): number {
  if (!before) return 1;
  const grownMs = Math.log(last.epochMs / before.epochMs);
  const grownWork = Math.log(flopPerEpoch(last.size) / flopPerEpoch(before.size));
  const exponent = grownMs / grownWork;
  return Number.isFinite(exponent) ? Math.min(STEEPEST, Math.max(0, exponent)) : 1;
}
