import { type Boundary, UNTOUCHED } from '../boundary/boundary.ts';
import type { Now } from '../measure/clock.ts';
import type { TrainingWay } from '../measure/launch-ways.ts';
import type { Trainer } from '../trainers/trainer.ts';
import { orLost } from './or-lost.ts';
import { type PointArm, pointArm, type PointBlocks } from './point-arms.ts';

/** Warm-up lasts until the JIT and the GPU's clocks have settled, and never less than this. */
const WARM_UP_MS = 300;

/** A bound for clocks that stand still. */
const MOST_WARM_UPS = 1000;

/** A trainer that is ready to train, and what lies between it and its GPU. */
export interface CountedTrainer {
  readonly trainer: Trainer;
  readonly boundary: Boundary;
  /** See `TrainerDevice.lost`. */
  readonly lost: Promise<never>;
}

/** Trains in one way without reading the loss, so many steps of its epochs, and waits until the GPU is idle. */
export async function trainSteps(
  { epochsPerStep }: TrainingWay,
  times: number,
  { trainer, lost }: CountedTrainer,
): Promise<void> {
  if (epochsPerStep === null) trainer.step(times);
  else for (let done = 0; done < times; done++) trainer.step(epochsPerStep);
  await orLost(trainer.sync(), lost);
}

/** Trains in every one of these ways until the speed has settled. */
export async function warmUp(
  ways: readonly TrainingWay[],
  counted: CountedTrainer,
  now: Now,
): Promise<void> {
  const sinceMs = now();
  for (let done = 0; done < MOST_WARM_UPS && now() - sinceMs < WARM_UP_MS; done++) {
    for (const way of ways) await trainSteps(way, 1, counted);
  }
}

/**
 * A way of training as the collector sees it. What a block asks of the GPU is counted once, in a block like those that
 * are timed; while they are timed nothing is intercepted.
 */
export async function trainingArm(
  way: TrainingWay,
  counted: CountedTrainer,
  blocks: PointBlocks,
): Promise<PointArm> {
  const { id, trainer, epochsPerStep } = way;
  const { boundary, lost } = counted;
  const arm = await pointArm(
    {
      id,
      run: (times) => trainSteps(way, times, counted),
      describe: (times) => ({
        arm: trainer,
        ...(epochsPerStep === null ? {} : { level: epochsPerStep, times }),
        epochs: times * (epochsPerStep ?? 1),
      }),
    },
    // What a trial asks of the GPU is not counted, so it is no sample.
    { ...blocks, keep: () => undefined },
  );
  const before = { ...boundary.counts };
  const times = arm.nextBlock() ?? 1;
  await orLost(
    boundary.under(UNTOUCHED, () => arm.run(times)),
    lost,
  );
  const launches = boundary.counts.launches - before.launches;
  const submits = boundary.counts.submits - before.submits;
  return { ...arm, describe: (done) => ({ ...arm.describe(done), launches, submits }) };
}
