import { CADENCES } from '../measure/cadence-readings.ts';
import { blockTargetMs } from '../measure/blocks.ts';
import type { Now } from '../measure/clock.ts';
import type { Trainer } from '../trainers/trainer.ts';
import { orLost } from './or-lost.ts';
import type { PointArm } from './point-arms.ts';
import { trainEpochs } from './train-loop.ts';

/** Warm-up lasts until the JIT and the GPU's clocks have settled. */
const WARM_UP_MS = 400;

/** A cadence may take this share of the sweep's time for itself; one whose first block would take more is left out. */
const SHARE_AT_MOST = 0.45;

/** The two ends of the line, which say most about its slope, are timed so many times a round. */
const ENDS_PER_ROUND = 2;

/** What the cadences are timed with. */
export interface CadenceLoop {
  readonly trainer: Trainer;
  readonly lost: Promise<never>;
  readonly now: Now;
  readonly clockStepMs: number | null;
  /** How long the whole sweep may take, in milliseconds; infinite without a budget. */
  readonly limitMs: number;
  readonly breathe: () => Promise<void>;
}

/**
 * The notes' loop with the loss read every epoch, every second one and so on, and never. A block holds whole periods,
 * so that every one of them pays for its readings.
 */
export async function cadenceArms(loop: CadenceLoop): Promise<PointArm[]> {
  const { trainer, lost, now, clockStepMs, limitMs, breathe } = loop;
  const train = (everyEpochs: number, epochs: number): Promise<void> =>
    orLost(
      trainEpochs(
        trainer,
        { trained: 0, epochs, readEvery: everyEpochs === 0 ? 'never' : everyEpochs },
        () => undefined,
      ),
      lost,
    );
  const readEpochMs = await warmEpochMs((epochs) => train(1, epochs), { now, breathe });
  const unreadEpochMs = await warmEpochMs((epochs) => train(0, epochs), { now, breathe });
  const targetMs = blockTargetMs(clockStepMs);

  return CADENCES.flatMap((everyEpochs) => {
    const period = Math.max(1, everyEpochs);
    const readMs = Math.max(0, readEpochMs - unreadEpochMs);
    const periodMs = period * unreadEpochMs + (everyEpochs === 0 ? 0 : readMs);
    const periods = Math.max(1, Math.ceil(targetMs / periodMs));
    const blockMs = periods * periodMs;
    const copies = everyEpochs <= 1 ? ENDS_PER_ROUND : 1;
    let spentMs = 0;
    return Array.from({ length: copies }, (_, copy): PointArm => ({
      id: `cadence ${String(everyEpochs)} ${String(copy)}`,
      nextBlock: () =>
        everyEpochs > 1 && spentMs + blockMs > SHARE_AT_MOST * limitMs ? null : periods * period,
      run: async (epochs) => {
        const beganMs = now();
        await train(everyEpochs, epochs);
        spentMs += now() - beganMs;
      },
      describe: (epochs) => ({ arm: 'sweep.cadence', level: everyEpochs, epochs }),
    }));
  });
}

/** The time of an epoch, once it has settled. */
async function warmEpochMs(
  train: (epochs: number) => Promise<void>,
  { now, breathe }: Pick<CadenceLoop, 'now' | 'breathe'>,
): Promise<number> {
  const sinceMs = now();
  let epochMs = Number.NaN;
  for (let epochs = 1; now() - sinceMs < WARM_UP_MS; epochs = Math.min(4096, epochs * 2)) {
    const beganMs = now();
    await train(epochs);
    epochMs = (now() - beganMs) / epochs;
    await breathe();
  }
  return epochMs;
}
