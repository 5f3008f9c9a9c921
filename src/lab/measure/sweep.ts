import { linearRegression } from 'simple-statistics';
import { median } from './statistics.ts';

/**
 * What is varied to find the price of one thing, and what its level means:
 *
 * - `epochs`: the plan's own loop; the level is the number of epochs in a block.
 * - `null`: the loop without reads against a null GPU; one level.
 * - `launches`: the loop without reads; the level is the number of empty launches after each launch.
 * - `repeats`: the loop without reads; the level is how many times a pass does its launches.
 * - `reads`, `uploads`, `submits`: nothing but these; the level is their number.
 * - `empty`: nothing but empty launches in one pass; the level is their number.
 * - `single`: one empty launch, waited for, again and again; the level is how many times.
 * - `sync`: waiting for an idle GPU, which is no part of an epoch but stands beside; the level is how many times.
 * - `launchDelays`: as `empty`, each launch with the delay behind it that the self-test plants.
 * - `uploadDelays`: as `uploads`, each with the delay behind it that the self-test plants, put there by hand.
 * - `uploadBytes`, `readbackBytes`: a copy from RAM to the GPU or back, waited for; the level is its bytes.
 * - `copyBytes`: a copy from RAM to RAM; the level is its bytes.
 * - `cadence`: the notes' loop; the level is the number of epochs from one reading of the loss to the next, 0 for never.
 * - `onePass`, `ownPass`, `ownSubmit`: empty launches that share a pass, that have a pass each, that have a pass and a
 *   submit each, waited for once; the level is their number.
 * - `calls`: calls of a function on the CPU, one after the other; the level is their number.
 * - `peak`: nothing but arithmetic, in as many lanes at once as `times` says; the level is the floating-point operations
 *   of each lane.
 * - `thread`: nothing but arithmetic, on one thread of the CPU; the level is the floating-point operations of one time.
 * - `workers`: the same, by several workers at once; the level is their number.
 * - `vectorCopy`: a copy within the CPU's memory; the level is the bytes read and written.
 * - `chase`: a step from line to line of memory, in random order; the level is the bytes that hold all lines.
 * - `workgroups`: one launch in which every workgroup has the same arithmetic to do; the level is their number.
 * - `gpuBytes`: a kernel that copies within the GPU's memory; the level is the bytes read and the bytes written together.
 */
export const SWEEPS = [
  'epochs',
  'null',
  'launches',
  'repeats',
  'reads',
  'uploads',
  'submits',
  'empty',
  'single',
  'sync',
  'launchDelays',
  'uploadDelays',
  'uploadBytes',
  'readbackBytes',
  'copyBytes',
  'cadence',
  'onePass',
  'ownPass',
  'ownSubmit',
  'calls',
  'peak',
  'thread',
  'workers',
  'vectorCopy',
  'chase',
  'workgroups',
  'gpuBytes',
] as const;

/** One way to vary the work. */
export type Sweep = (typeof SWEEPS)[number];

/** Where the self-test plants a delay. */
export const PLANTED = ['launch', 'readback', 'upload', 'host'] as const;

/** A place for a delay. */
export type Planted = (typeof PLANTED)[number];

/** A timed block of a sweep. */
export interface SweepBlock {
  readonly sweep: Sweep;
  readonly level: number;
  /** Epochs trained in the block; 0 where none are. */
  readonly epochs: number;
  readonly ms: number;
  readonly round: number;
}

/** What a level cost: milliseconds an epoch, or of the whole block where no epochs are trained. */
export interface LevelCost {
  readonly level: number;
  readonly ms: number;
}

/** The median cost of each level of a sweep, lowest level first. */
export function levelCosts(blocks: readonly SweepBlock[], sweep: Sweep): LevelCost[] {
  const byLevel = new Map<number, number[]>();
  for (const block of blocks) {
    if (block.sweep !== sweep) continue;
    const costs = byLevel.get(block.level) ?? [];
    costs.push(block.epochs > 0 ? block.ms / block.epochs : block.ms);
    byLevel.set(block.level, costs);
  }
  return [...byLevel]
    .map(([level, costs]) => ({ level, ms: median(costs) }))
    .sort((a, b) => a.level - b.level);
}

/** The price of one more level: the least-squares line through the levels. NaN with fewer than two levels. */
export function priceOfOne(costs: readonly LevelCost[]): { slopeMs: number; interceptMs: number } {
  if (costs.length < 2) return { slopeMs: Number.NaN, interceptMs: Number.NaN };
  const { m, b } = linearRegression(costs.map(({ level, ms }) => [level, ms]));
  return { slopeMs: m, interceptMs: b };
}
