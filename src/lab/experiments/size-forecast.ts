import { type Axis, flopPerEpoch, type Size } from '../measure/capacity-sizes.ts';

/** A curve that got steeper than its work, as where a cache was left, may get steeper still. */
const STEEPEST = 1.2;

/** Where one size is known, an epoch is taken to grow as the square root of its work: less than a CPU's, more than a GPU's. */
const FIRST_EXPONENT = 0.5;

/** Building a large size includes so many epochs of trials. */
const TRIALS = 5;

/** The shortest of measurements has so many rounds. */
const ROUNDS = 3;

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

  /** An epoch's time: the last one's, grown as the curve grew last. 0 where nothing is known. */
  epochMs(axis: Axis, size: Size): number {
    const [before, last] = this.#lastTwo(axis);
    if (!last) return 0;
    const grownWork = flopPerEpoch(size) / flopPerEpoch(last.size);
    return last.epochMs * grownWork ** exponentOf(before, last);
  }

  /** Building it and the shortest of measurements, in milliseconds; blocks last `targetMs` or an epoch. */
  totalMs(axis: Axis, size: Size, targetMs: number): number {
    const [, last] = this.#lastTwo(axis);
    if (!last) return 0;
    const epochMs = this.epochMs(axis, size);
    const trialsMs = TRIALS * Math.max(0, epochMs - last.epochMs);
    return last.buildMs + trialsMs + ROUNDS * Math.max(targetMs, epochMs);
  }

  #lastTwo(axis: Axis): readonly [Seen | undefined, Seen | undefined] {
    return [this.#seen[axis].at(-2), this.#seen[axis].at(-1)];
  }
}

function exponentOf(before: Seen | undefined, last: Seen): number {
  if (!before) return FIRST_EXPONENT;
  const grownMs = Math.log(last.epochMs / before.epochMs);
  const grownWork = Math.log(flopPerEpoch(last.size) / flopPerEpoch(before.size));
  const exponent = grownMs / grownWork;
  return Number.isFinite(exponent) ? Math.min(STEEPEST, Math.max(0, exponent)) : FIRST_EXPONENT;
}
