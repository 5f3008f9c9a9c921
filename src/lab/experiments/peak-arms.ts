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

/** Shapes are told apart by so many launches: a browser's look at the GPU, a millisecond, is 3 % of them. */
const JUDGED_LAUNCHES = 2;

/** Whatever else the machine does makes a time longer, so each shape has a second one. */
const JUDGED_TIMES = 2;

/** The two levels of the `peak` sweep, in the shape in which this GPU computes fastest. */
export async function peakArms(
  peak: GpuPeak,
  { now, targetMs, breathe }: PointBlocks,
  lost: Promise<never>,
): Promise<PointArm[]> {
  /** How many turns make a launch of full length in this shape, and how long such a launch is, what it costs by itself included. */
  const judged = async (shape: PeakShape): Promise<JudgedShape> => {
    const run = (turns: number, launches: number): Promise<void> =>
      orLost(peak.run({ shape, turns, launches }), lost);
    const { oneMs } = await tryLaunches(run, MOST_TURNS, { now, breathe });
    const turns =
      oneMs > 0 ? Math.min(MOST_TURNS, Math.max(1, Math.round(LAUNCH_MS / oneMs))) : MOST_TURNS;
    let shortestMs = Number.POSITIVE_INFINITY;
    for (let time = 0; time < JUDGED_TIMES; time++) {
      await breathe();
      const beganMs = now();
      await run(turns, JUDGED_LAUNCHES);
      shortestMs = Math.min(shortestMs, now() - beganMs);
    }
    return { shape, turns, launchMs: shortestMs / JUDGED_LAUNCHES };
  };
  const shapes = [];
  for (const shape of PEAK_SHAPES) shapes.push(await judged(shape));
  const { shape, turns, launchMs } = shapes.reduce((best, one) =>
    laneTurnMs(one) < laneTurnMs(best) ? one : best,
  );
  const fewest = Math.max(1, Math.ceil(targetMs / Math.max(LAUNCH_MS, launchMs)));
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

/** A shape, and what launches of full length showed of it. */
interface JudgedShape {
  readonly shape: PeakShape;
  readonly turns: number;
  readonly launchMs: number;
}

/** How long one turn of one lane takes, when all lanes have theirs. */
function laneTurnMs({ shape, turns, launchMs }: JudgedShape): number {
  return launchMs / (turns * lanesOf(shape));
}
