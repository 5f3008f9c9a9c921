import { NO_DELAYS } from '../boundary/boundary.ts';
import type { Size } from '../measure/capacity-sizes.ts';
import type { PointArm, PointBlocks } from './point-arms.ts';
import { epochsSharingLaunch, sweepArms } from './sweep-arms.ts';
import type { SweepBench } from './sweep-bench.ts';
import { findLaunchLevels } from './sweep-levels.ts';

/** The sweeps that part an epoch's computing from its launches, of a trainer whose blocks have so many epochs. */
export async function executeArms(
  bench: SweepBench,
  size: Size,
  blockEpochs: number,
  { targetMs, breathe }: PointBlocks,
): Promise<PointArm[]> {
  const counts = await bench.countEpoch(blockEpochs);
  const levels = await findLaunchLevels(bench, targetMs, breathe);
  const filling = { targetMs, epochsPerLaunch: epochsSharingLaunch(counts), breathe };
  const unplanted = { delays: NO_DELAYS, hostMs: 0 };
  const arms = await sweepArms(
    bench,
    levels,
    filling,
    unplanted,
    (sweep) => sweep === 'launches' || sweep === 'repeats',
  );
  return arms.map((arm) => ({
    ...arm,
    run: (epochs: number) => arm.run(epochs),
    describe: (epochs) => ({ arm: `sweep.${arm.sweep}`, level: arm.level, epochs, ...size }),
  }));
}
