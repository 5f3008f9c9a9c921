import type { Problem } from '../../model/problem.ts';
import { Unsupported } from '../trainer.ts';
import { FOUR_BYTES, foursIn, parameterVectors, VEC4_BYTES } from '../wgsl/layout.ts';
import { grouped, type StorageRequest } from '../wgsl/memory.ts';

/** The kernels in the order of an epoch; each is an entry point of the `.wgsl` file of that name. */
export const KERNELS = ['hiddenLayer', 'outputLayer', 'loss', 'backward', 'update'] as const;

/** Two warps of 32, or one wave of 64: what GPUs schedule at once. Every WebGPU device takes it. */
const LANES = 64;

/** Units of a tile, and the sides of `backward`'s workgroup: 8 vec4f are 128 bytes, a cache line. */
const TILE = 8;

/** A share of the batch has at least so many fours, or summing the shares would cost more than they save. */
const FEWEST_FOURS_IN_SHARE = 4;

/** `update` sums the shares one after the other. */
const MOST_SHARES = 1024;

/** Invocations that fill any GPU; more shares than that takes only cost memory. */
const PLENTY_OF_INVOCATIONS = 2 ** 17;

/** What the kernels are specialised for: the `override` constants of the same names in the `.wgsl` files. */
export interface StepsConstants {
  readonly hidden: number;
  readonly fours: number;
  readonly lanes: number;
  readonly tile: number;
  readonly shareCount: number;
  readonly learningRate: number;
}

/** Divides the work of a problem. */
export function constantsFor({ train, hidden, learningRate }: Problem): StepsConstants {
  const fours = foursIn(train.rows);
  const wanted = Math.min(
    fours / FEWEST_FOURS_IN_SHARE,
    PLENTY_OF_INVOCATIONS / hidden,
    MOST_SHARES,
  );
  const shareCount = TILE * Math.ceil(wanted / TILE);
  return { hidden, fours, lanes: LANES, tile: TILE, shareCount, learningRate };
}

/** The buffers by their names in buffers.wgsl. */
export type StepsBuffer = keyof ReturnType<typeof storageFor>;

/** The buffers of buffers.wgsl, in the order of their bindings. */
export function storageFor({ hidden, fours, shareCount }: StepsConstants) {
  const vectors = parameterVectors(hidden);
  return {
    rows: { holds: 'The rows', bytes: fours * FOUR_BYTES },
    parameters: { holds: 'The parameters', bytes: vectors * VEC4_BYTES },
    activations: { holds: 'The activations', bytes: hidden * fours * VEC4_BYTES },
    outputs: { holds: 'The outputs', bytes: 4 * fours * VEC4_BYTES },
    shares: { holds: 'The gradients', bytes: shareCount * vectors * VEC4_BYTES },
  } satisfies Record<string, StorageRequest>;
}

/** How many workgroups a launch has. */
export type Grid = readonly [x: number, y: number];

/**
 * The grid of each kernel's launch, in the order of `KERNELS`. Throws `Unsupported` where a side is over the
 * device's limit; the smallest that WebGPU allows, 65,535, is enough for a batch of 2^20 and 4,096 hidden units.
 */
export function gridsFor(
  { hidden, fours, shareCount }: StepsConstants,
  limits: Pick<GPUSupportedLimits, 'maxComputeWorkgroupsPerDimension'>,
): Grid[] {
  const foursInLanes = Math.ceil(fours / LANES);
  const unitsInTiles = Math.ceil(hidden / TILE);
  const grids: Grid[] = [
    [foursInLanes, unitsInTiles],
    [foursInLanes, 1],
    [foursInLanes, 1],
    [shareCount / TILE, unitsInTiles],
    [Math.ceil(parameterVectors(hidden) / LANES), 1],
  ];
  const most = limits.maxComputeWorkgroupsPerDimension;
  const widest = Math.max(...grids.flat());
  if (widest > most) {
    throw new Unsupported(
      `A launch would have ${grouped(widest)} workgroups in a row; this GPU allows ${grouped(most)} ` +
        '(maxComputeWorkgroupsPerDimension). A smaller batch would fit.',
    );
  }
  return grids;
}
