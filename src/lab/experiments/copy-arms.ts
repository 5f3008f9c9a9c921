import type { Copies } from '../hardware/gpu-copies.ts';
import { COPY_SWEEPS, type CopySweep } from '../measure/copy-readings.ts';
import { orLost } from './or-lost.ts';
import { type Point, type PointArm, pointArms, type PointBlocks } from './point-arms.ts';

/** The smallest copy: one number, as a loss is. */
const SMALLEST_BYTES = 4;

/** From the smallest on, each size is so many times the one before; there are fewer where one of
 * the smallest takes longer than a block should: rounds of all would take more than there is. */
const GROWTH = 4;
const GROWTH_WHERE_SLOW = 64;

/** The largest copy, where there is room for it. */
export const LARGEST_BYTES = 2 ** 26;

/** What something takes once it has been done before. */
async function secondTimeMs(work: () => Promise<void>, { now }: PointBlocks): Promise<number> {
  await work();
  const beganMs = now();
  await work();
  return now() - beganMs;
}

/** Copies of every size, each way. `lost` rejects when the device is lost. */
export async function copyArms(
  copies: Copies,
  blocks: PointBlocks,
  lost: Promise<never>,
): Promise<PointArm[]> {
  const ways: Record<CopySweep, (bytes: number, times: number) => Promise<void>> = {
    uploadBytes: (bytes, times) => orLost(copies.upload(bytes, times), lost),
    readbackBytes: (bytes, times) => orLost(copies.readback(bytes, times), lost),
    copyBytes: (bytes, times) => copies.copy(bytes, times),
  };
  const smallestMs = await secondTimeMs(() => ways.readbackBytes(SMALLEST_BYTES, 1), blocks);
  const growth = smallestMs > blocks.targetMs ? GROWTH_WHERE_SLOW : GROWTH;
  const points: Point[] = [];
  for (let bytes = SMALLEST_BYTES; bytes <= copies.largestBytes; bytes *= growth) {
    for (const sweep of COPY_SWEEPS) {
      points.push({
        id: `${sweep} ${String(bytes)}`,
        run: (times) => ways[sweep](bytes, times),
        describe: (times) => ({ arm: `sweep.${sweep}`, level: bytes, times, epochs: 0 }),
      });
    }
  }
  return pointArms(points, blocks);
}
