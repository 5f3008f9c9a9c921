import { type GpuMemory, PIECE_BYTES } from '../hardware/gpu-memory.ts';
import { tryLaunches } from './launch-trials.ts';
import { orLost } from './or-lost.ts';
import type { PointArm, PointBlocks } from './point-arms.ts';

/** A launch keeps the GPU for about so long, which no browser minds. */
const LAUNCH_MS = 15;

/** A bound for clocks that stand still. */
const MOST_TURNS = 2 ** 10;

/** A block has so many times the wait for nothing in it, at the least. */
const WAITS = 3;

/** The levels have so many times the work of the lowest one. */
const SPREAD = [1, 2, 4];

/** A kernel reads each byte that it copies, and writes it. */
const READ_AND_WRITTEN = 2;

/** The levels of the `gpuBytes` sweep. `lost` rejects when the device is lost. */
export async function memoryArms(
  memory: GpuMemory,
  blocks: PointBlocks,
  lost: Promise<never>,
): Promise<PointArm[]> {
  const most = memory.bytes / PIECE_BYTES;
  const move = (pieces: number, launches: number): Promise<void> => {
    // What is more than the whole is gone through again.
    const turns = Math.max(1, Math.round(pieces / most));
    const bytes = Math.min(pieces, most) * PIECE_BYTES;
    return orLost(memory.run({ bytes, turns, launches }), lost);
  };
  const { waitMs, oneMs } = await tryLaunches(move, MOST_TURNS * most, blocks);
  const wanted = oneMs > 0 ? Math.max(1, Math.round(LAUNCH_MS / oneMs)) : MOST_TURNS * most;
  const pieces = wanted > most ? most * Math.min(MOST_TURNS, Math.round(wanted / most)) : wanted;
  const launchMs = pieces * oneMs;
  const shortestMs = Math.max(blocks.targetMs, WAITS * waitMs);
  const fewest = Math.max(1, Math.ceil(shortestMs / Math.max(launchMs, 0.01)));
  return SPREAD.map((times): PointArm => {
    const launches = times * fewest;
    const level = READ_AND_WRITTEN * launches * pieces * PIECE_BYTES;
    return {
      id: `gpuBytes ${String(level)}`,
      nextBlock: () => 1,
      run: () => move(pieces, launches),
      describe: () => ({ arm: 'sweep.gpuBytes', level, epochs: 0 }),
    };
  });
}
