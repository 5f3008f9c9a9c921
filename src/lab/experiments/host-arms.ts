import { type BoundarySettings, UNTOUCHED } from '../boundary/boundary.ts';
import type { Plan } from '../measure/plan.ts';
import type { TrainerId } from '../measure/trainer-table.ts';
import type { Trainer } from '../trainers/trainer.ts';
import { type Point, type PointArm, pointArm, type PointBlocks } from './point-arms.ts';
import type { SweepBench } from './sweep-bench.ts';
import { trainEpochs } from './train-loop.ts';

/** So many blocks go by before an arm's own are timed: until then the browser has compiled the program's hot parts. */
const WARM_UP_BLOCKS = 4;

/** A block that is still too short by then is the clock's fault. */
const MOST_WARM_UP_BLOCKS = 12;

/** So many, where the program is warm already. */
const WARM_UP_BLOCKS_WARM = 3;

/** Epochs that show whether each has launches of its own. */
const A_FEW_EPOCHS = 4;

/** A trainer on the GPU that is ready to train, and what it asks for. */
export interface GpuTrainer {
  readonly id: TrainerId;
  readonly bench: SweepBench;
  readonly plan: Plan;
  /** Launches an epoch; less than 1 where epochs share one. */
  readonly launches: number;
}

/** Counts the launches of an epoch, in as many as the plan has where they share launches. They launch nothing. */
export async function countLaunches(bench: SweepBench, { epochs }: Plan): Promise<number> {
  const launchesIn = async (count: number): Promise<number> => {
    const before = bench.boundary.counts.launches;
    await bench.trainUnread(NULL_GPU, count);
    return bench.boundary.counts.launches - before;
  };
  const few = await launchesIn(A_FEW_EPOCHS);
  return few >= A_FEW_EPOCHS ? few / A_FEW_EPOCHS : (await launchesIn(epochs)) / epochs;
}

// #region arms
const NULL_GPU: BoundarySettings = { ...UNTOUCHED, isNull: true };

/** The trainer's loop against a null GPU: its own work, and no other's. */
export function nullArm(trainer: GpuTrainer, blocks: PointBlocks): Promise<PointArm> {
  const { id, plan } = trainer;
  return settled(
    {
      id: `null ${id} ${String(plan.batch)}`,
      run: (times) => trainer.bench.trainUnread(NULL_GPU, epochsIn(trainer, times)),
      describe: (times) => ({
        arm: 'sweep.null',
        level: 0,
        trainer: id,
        batch: plan.batch,
        hidden: plan.hidden,
        epochs: epochsIn(trainer, times),
      }),
    },
    blocks,
  );
}

/** The same loop on the GPU as it is. Its program is warm when the null GPU's is. */
export function realArm(trainer: GpuTrainer, blocks: PointBlocks): Promise<PointArm> {
  const { id, bench } = trainer;
  return settled(
    {
      id,
      run: (times) => bench.trainUnread(UNTOUCHED, epochsIn(trainer, times)),
      describe: (times) => ({ arm: id, epochs: epochsIn(trainer, times) }),
    },
    blocks,
    WARM_UP_BLOCKS_WARM,
  );
}

// #endregion arms

/** Whole epochs of a trainer on the CPU, whose device is its own program. */
export function besideArm(id: TrainerId, trainer: Trainer, blocks: PointBlocks): Promise<PointArm> {
  return settled(
    {
      id,
      run: (epochs) =>
        trainEpochs(trainer, { trained: 0, epochs, readEvery: 'never' }, () => undefined),
      describe: (epochs) => ({ arm: id, epochs }),
    },
    blocks,
  );
}

/** Waits for a GPU that has nothing to do: what the end of each block on the GPU holds besides the trainer's work. */
export function syncArm({ bench }: GpuTrainer, blocks: PointBlocks): Promise<PointArm> {
  return pointArm(
    {
      id: 'sync',
      run: (times) => bench.cross(UNTOUCHED, () => bench.boundary.syncs(times)),
      describe: (times) => ({ arm: 'sweep.sync', level: times, epochs: 0 }),
    },
    blocks,
  );
}

/** A block of a trainer whose epochs share launches is made of whole ones. */
function epochsIn({ launches }: GpuTrainer, times: number): number {
  return Math.round(launches >= 1 ? times : times / launches);
}

/**
 * A point whose block is as many times as fit by the fastest of the blocks before, of which there are so many, and more
 * until one is long enough: the first are slow, because the browser has yet to compile the program's hot parts, and any may
 * be, on a busy machine. A block that is too short is little else than the wait at its end.
 */
async function settled(
  point: Point,
  blocks: PointBlocks,
  warmUpBlocks = WARM_UP_BLOCKS,
): Promise<PointArm> {
  const { now, targetMs, breathe } = blocks;
  // What is slow at first is no sample.
  const arm = await pointArm(point, { ...blocks, keep: () => undefined });
  let times = arm.nextBlock() ?? 1;
  let fastestOneMs = Number.POSITIVE_INFINITY;
  let tookMs = 0;
  for (
    let done = 0;
    done < warmUpBlocks || (tookMs < targetMs / 2 && done < MOST_WARM_UP_BLOCKS);
    done++
  ) {
    const beganMs = now();
    await point.run(times);
    tookMs = now() - beganMs;
    await breathe();
    if (tookMs <= 0) continue;
    fastestOneMs = Math.min(fastestOneMs, tookMs / times);
    times = Math.max(1, Math.round(targetMs / fastestOneMs));
  }
  return { ...arm, nextBlock: () => times };
}
