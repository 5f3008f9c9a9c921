import { MOST_BATCH, MOST_HIDDEN, type Plan } from './plan.ts';
import type { Sample } from './report.ts';
import type { Side } from './trainer-table.ts';

/** What is made larger from size to size; the other stays as the plan has it. */
export type Axis = 'batch' | 'hidden';

/** Both axes, in the order in which they are measured. */
export const AXES: readonly Axis[] = ['batch', 'hidden'];

/** A size of the problem. */
export interface Size {
  readonly batch: number;
  readonly hidden: number;
}

/** Each size is so many times the one before. */
const GROWTH = 4;

const MOST: Readonly<Record<Axis, number>> = { batch: MOST_BATCH, hidden: MOST_HIDDEN };

/** The sizes along an axis, from the plan's own to the largest that a plan may have. */
export function sizesAlong(axis: Axis, { batch, hidden }: Pick<Plan, Axis>): Size[] {
  const sizes: Size[] = [];
  const from = axis === 'batch' ? batch : hidden;
  for (let along = from; along < MOST[axis]; along *= GROWTH) {
    sizes.push({ batch, hidden, [axis]: along });
  }
  return [...sizes, { batch, hidden, [axis]: MOST[axis] }];
}

/** All sizes of a plan, its own first and once. */
export function allSizes(plan: Pick<Plan, Axis>): Size[] {
  return [
    { batch: plan.batch, hidden: plan.hidden },
    ...AXES.flatMap((axis) => sizesAlong(axis, plan).filter((size) => !isSameSize(size, plan))),
  ];
}

/** True for two problems of one size. */
export function isSameSize(one: Size, other: Size): boolean {
  return one.batch === other.batch && one.hidden === other.hidden;
}

/** The samples of one size. */
export function samplesAt(samples: readonly Sample[], { batch, hidden }: Size): Sample[] {
  return samples.filter((sample) => sample.batch === batch && sample.hidden === hidden);
}

/** The name of the reading of an epoch's time: `gpu.epochMs` at the plan's own size, else `gpu.epochMs.480x10`. */
export function epochReadingName(side: Side, size: Size, plan: Pick<Plan, Axis>): string {
  const name = `${side}.epochMs`;
  return isSameSize(size, plan) ? name : `${name}.${String(size.batch)}x${String(size.hidden)}`;
}

/** For each row and hidden unit: `model/network.ts`'s sum, which grows with nothing else. A test compares the two. */
const MATMUL_FLOP_PER_ROW_AND_UNIT = 34;

/** Floating-point operations of an epoch's matrix products: see `matmulFlopPerEpoch` in `model/network.ts`. */
export function flopPerEpoch({ batch, hidden }: Size): number {
  return MATMUL_FLOP_PER_ROW_AND_UNIT * batch * hidden;
}
