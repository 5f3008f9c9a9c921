import type { Problem } from '../../model/problem.ts';
import { Unsupported } from '../trainer.ts';
import { FOUR_BYTES, foursIn, parameterVectors, VEC4_BYTES } from '../wgsl/layout.ts';
import { grouped, type StorageRequest } from '../wgsl/memory.ts';
import { LOSSES_BYTES } from './losses.ts';

/**
 * Workgroup memory that is taken to save barriers; beyond it, only what must be. WebGPU has a kernel zero it first,
 * and the code that SwiftShader makes of that takes 1 s to compile for 10 KB and 11 s for 32 KB.
 */
const WORTHWHILE_BYTES = 12_288;

/** The limits that decide what fits into one workgroup. */
export type WorkgroupLimits = Pick<
  GPUSupportedLimits,
  | 'maxComputeInvocationsPerWorkgroup'
  | 'maxComputeWorkgroupSizeX'
  | 'maxComputeWorkgroupStorageSize'
>;

/** What the kernel is specialised for: the `override` constants of the same names in the WGSL. */
export interface FusedConstants {
  readonly hidden: number;
  readonly invocations: number;
  readonly unitsAtOnce: number;
  readonly learningRate: number;
}

/**
 * Fits a problem into one workgroup: an invocation for each four rows, the parameters in workgroup memory, and as
 * many units' gradients beside them as there is room for. Throws `Unsupported` where the rows or the hidden units
 * are too many.
 */
export function constantsFor(problem: Problem, limits: WorkgroupLimits): FusedConstants {
  const { train, hidden, learningRate } = problem;
  const invocations = foursIn(train.rows);
  for (const limit of ['maxComputeInvocationsPerWorkgroup', 'maxComputeWorkgroupSizeX'] as const) {
    if (invocations > limits[limit]) {
      throw new Unsupported(
        `One workgroup trains the whole batch, four rows in each invocation: ${grouped(train.rows)} rows need ` +
          `${grouped(invocations)} invocations, and this GPU allows ${grouped(limits[limit])} (${limit}).`,
      );
    }
  }
  const available = limits.maxComputeWorkgroupStorageSize;
  const bytesWith = (units: number): number =>
    VEC4_BYTES * (parameterVectors(hidden) + invocations * parameterVectors(units));
  if (bytesWith(1) > available) {
    throw new Unsupported(
      `One workgroup's memory holds all parameters and each invocation's gradient: ${grouped(hidden)} hidden units ` +
        `and ${grouped(train.rows)} rows need ${grouped(bytesWith(1))} bytes, and this GPU allows ` +
        `${grouped(available)} (maxComputeWorkgroupStorageSize).`,
    );
  }
  let unitsAtOnce = hidden;
  while (unitsAtOnce > 1 && bytesWith(unitsAtOnce) > Math.min(available, WORTHWHILE_BYTES)) {
    unitsAtOnce--;
  }
  return { hidden, invocations, unitsAtOnce, learningRate };
}

/** The buffers by their names in fused.wgsl. */
export type FusedBuffer = keyof ReturnType<typeof storageFor>;

/** The buffers of fused.wgsl, in the order of their bindings. */
export function storageFor({ hidden, invocations }: FusedConstants) {
  return {
    rows: { holds: 'The rows', bytes: invocations * FOUR_BYTES },
    weights: { holds: 'The weights', bytes: parameterVectors(hidden) * VEC4_BYTES },
    losses: { holds: 'The losses', bytes: LOSSES_BYTES },
    epochs: { holds: 'The number of epochs', bytes: 4 },
  } satisfies Record<string, StorageRequest>;
}
