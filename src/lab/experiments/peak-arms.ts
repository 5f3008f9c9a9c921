import {
  type GpuPeak,
  lanesOf,
  PEAK_FLOP_PER_TURN,
  PEAK_SHAPES,
  type PeakShape,
} from '../hardware/gpu-peak.ts';
import { tryLaunches } from './launch-trials.ts';
import { orLost } from './or-lost.ts';
import type { PointArm, PointBlocks } from './point-arms.ts';

/** A launch keeps the GPU for about so long, which no browser minds. */
const LAUNCH_MS = 15;

/** A bound for clocks that stand still. */
const MOST_TURNS = 2 ** 18;

/** The higher level has so many times the work of the lower one: the further apart, the less scatter tilts the slope. */
const SPREAD = 5;

/** The two levels of the `peak` sweep, in the shape in which this GPU computes fastest. */
export async function peakArms(
  peak: GpuPeak,
  { now, targetMs, breathe }: PointBlocks,
  lost: Promise<never>,
): Promise<PointArm[]> {
  const turnMsOf = async (shape: PeakShape): Promise<number> => {
    const run = (turns: number, launches: number): Promise<void> =>
      orLost(peak.run({ shape, turns, launches }), lost);
    return (await tryLaunches(run, MOST_TURNS, { now, breathe })).oneMs;
  };
  const tried = [];
  for (const shape of PEAK_SHAPES) tried.push({ shape, turnMs: await turnMsOf(shape) });
  const { shape, turnMs } = tried.reduce((best, one) =>
    one.turnMs / lanesOf(one.shape) < best.turnMs / lanesOf(best.shape) ? one : best,
  );
  const turns = turnMs > 0 ? Math.max(1, Math.round(LAUNCH_MS / turnMs)) : MOST_TURNS;
  const fewest = Math.max(1, Math.ceil(targetMs / Math.max(LAUNCH_MS, turns * turnMs)));
  return [fewest, SPREAD * fewest].map((launches): PointArm => {
    const level = launches * turns * PEAK_FLOP_PER_TURN;
    return {
      id: `peak ${String(level)}`,
      nextBlock: () => 1,
      run: () => orLost(peak.run({ shape, turns, launches }), lost),
      describe: () => ({ arm: 'sweep.peak', level, times: lanesOf(shape), epochs: 0 }),
    };
  });
}
