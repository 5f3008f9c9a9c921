import {
  type GpuPeak,
  lanesOf,
  PEAK_FLOP_PER_TURN,
  PEAK_SHAPES,
  type PeakShape,
} from '../hardware/gpu-peak.ts';
import { orLost } from './or-lost.ts';
import type { PointArm, PointBlocks } from './point-arms.ts';

/** A launch keeps the GPU for about so long, which no browser minds. */
const LAUNCH_MS = 15;

/** A trial so much longer than the wait for no work at all is long enough to be judged by. */
const TRIED_MS = 5;

/** A bound for clocks that stand still. */
const MOST_TURNS = 2 ** 18;

/** The higher level has so many times the work of the lower one. */
const SPREAD = 3;

/** The two levels of the `peak` sweep, in the shape in which this GPU computes fastest. */
export async function peakArms(
  peak: GpuPeak,
  { now, targetMs, breathe }: PointBlocks,
  lost: Promise<never>,
): Promise<PointArm[]> {
  const timed = async (shape: PeakShape, turns: number): Promise<number> => {
    await breathe();
    const beganMs = now();
    await orLost(peak.run({ shape, turns, launches: 1 }), lost);
    return now() - beganMs;
  };
  const [first] = PEAK_SHAPES;
  await timed(first!, 1);
  const waitMs = Math.min(await timed(first!, 0), await timed(first!, 0));
  /** Milliseconds of a turn. */
  const turnMsOf = async (shape: PeakShape): Promise<number> => {
    for (let turns = 1; ; turns *= 4) {
      const tookMs = (await timed(shape, turns)) - waitMs;
      if (tookMs >= TRIED_MS || turns >= MOST_TURNS) return Math.max(0, tookMs) / turns;
    }
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
