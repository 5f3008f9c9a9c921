import { epochsPerBlock } from '../measure/blocks.ts';
import type { Size } from '../measure/capacity-sizes.ts';
import type { Plan } from '../measure/plan.ts';
import type { Side } from '../measure/trainer-table.ts';
import type { TrainerEntry } from '../trainers/registry.ts';
import type { Trainer } from '../trainers/trainer.ts';
import { createTrainer, type TrainerDevice } from './devices.ts';
import { orLost } from './or-lost.ts';
import { type PointArm, type PointBlocks, triedMs } from './point-arms.ts';
import { trainEpochs } from './train-loop.ts';

/** Blocks that last a smaller share of their target are made longer. */
const SHORT_SHARE = 0.5;

/** A side of the comparison at one size. */
export interface SideArm extends PointArm {
  readonly side: Side;
  readonly trainer: Trainer;
  /** What building it took, trials included, in milliseconds. */
  readonly buildMs: number;
  dispose(): void;
}

/** What a side is built from. */
export interface SideParts {
  readonly side: Side;
  readonly entry: TrainerEntry;
  readonly device: TrainerDevice;
}

/**
 * Builds a side's trainer for a size, warms it up and finds how many epochs make a block. Throws `Unsupported` where the
 * trainer can't have this size here.
 */
export async function openSide(
  { side, entry, device }: SideParts,
  size: Size,
  plan: Plan,
  blocks: PointBlocks,
): Promise<SideArm> {
  const beganMs = blocks.now();
  const trainer = await createTrainer(entry, { ...plan, ...size }, device);
  try {
    await orLost(trainer.prepare(), device.lost);
    await orLost(trainer.upload(), device.lost);
    let trained = 0;
    const train = async (epochs: number): Promise<void> => {
      const loop = { trained, epochs, readEvery: plan.readEvery };
      await orLost(
        trainEpochs(trainer, loop, () => undefined),
        device.lost,
      );
      trained += epochs;
    };
    const { now, targetMs } = blocks;
    let epochs = epochsPerBlock(await triedMs(train, blocks), targetMs, plan.readEvery);
    return {
      id: side,
      side,
      trainer,
      buildMs: now() - beganMs,
      nextBlock: () => epochs,
      run: async (count) => {
        const startedMs = now();
        await train(count);
        const tookMs = now() - startedMs;
        // A trial on a busy machine may have been too slow by far.
        if (tookMs > 0 && tookMs < SHORT_SHARE * targetMs) {
          epochs = Math.max(epochs, epochsPerBlock(tookMs / count, targetMs, plan.readEvery));
        }
      },
      describe: (times) => ({ arm: side, epochs: times, ...size }),
      dispose: () => {
        trainer.dispose();
      },
    };
  } catch (error) {
    trainer.dispose();
    throw error;
  }
}
