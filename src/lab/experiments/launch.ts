import { type EmptyLaunches, openEmptyLaunches } from '../hardware/empty-launches.ts';
import { makeCalls } from '../hardware/function-calls.ts';
import { GpuUnavailable, type OpenedGpu } from '../hardware/open-gpu.ts';
import { blockTargetMs } from '../measure/blocks.ts';
import { FEWEST_BLOCKS } from '../measure/precision.ts';
import { launchReadings } from '../measure/launch-readings.ts';
import { LAUNCH_TRAINERS, TRAINING_WAYS } from '../measure/launch-ways.ts';
import type { Report } from '../measure/report.ts';
import type { TrainerId } from '../measure/trainer-table.ts';
import { registry, type TrainerEntry } from '../trainers/registry.ts';
import { ChapterRun, type ReadingsOf } from './chapter-run.ts';
import { createTrainer, openDeviceFor, rejectWhenLost } from './devices.ts';
import { Cancelled, DeviceLost, type ExperimentHost, Interrupted, type Job } from './experiment.ts';
import { failureReason } from './failure-reason.ts';
import { launchArms } from './launch-arms.ts';
import { orLost } from './or-lost.ts';
import type { PointArm } from './point-arms.ts';
import { trainingArm, warmUp } from './training-arms.ts';

/** The empty launches' share of the budget; the trainings share the rest equally. */
const EMPTY_SHARE = 0.4;

/** A block takes no more of the empty launches' time than this, so that every point gets its blocks. */
const BLOCK_SHARE = 1 / 50;

/** Nor longer than this without a budget. */
const LONGEST_BLOCK_MS = 300;

const STANDS_STILL = 'The browser’s clock stands still here, so nothing can be timed.';

/** What a test replaces. */
export interface LaunchParts {
  readonly trainers: Readonly<Record<TrainerId, TrainerEntry>>;
  readonly openEmptyLaunches: (device: GPUDevice) => Promise<EmptyLaunches>;
  readonly makeCalls: (count: number, start: number) => number;
}

const REAL: LaunchParts = { trainers: registry, openEmptyLaunches, makeCalls };

/**
 * Prices an empty launch in a shared pass, in a pass of its own and in a submit of its own, and a function call beside
 * it. Then it trains the same network in fewer and fewer launches, one trainer after another, and counts them. A
 * trainer that this browser can't run, or that fails, is a reading with its reason.
 *
 * Throws `GpuUnavailable` where there is no GPU, and `Interrupted`, with what was measured until then, if the run is
 * stopped or loses its GPU.
 */
export async function launch(
  { plan, arms: wanted }: Job,
  outside: ExperimentHost,
  parts: LaunchParts = REAL,
): Promise<Report> {
  const run = new ChapterRun(plan, outside);
  const { host, record } = run;
  const { trainers } = parts;
  const ids = LAUNCH_TRAINERS.filter((id) => wanted.includes(id));
  const unavailable: Partial<Record<TrainerId, string>> = {};
  const readingsOf: ReadingsOf = ({ samples, clockStepMs }) =>
    launchReadings({ samples, clockStepMs, unavailable });

  const priceLaunches = async (opened: OpenedGpu): Promise<void> => {
    const lost = rejectWhenLost(opened);
    const launches = await orLost(parts.openEmptyLaunches(opened.device), lost);
    const longestMs =
      plan.budgetMs === 'none'
        ? LONGEST_BLOCK_MS
        : Math.min(LONGEST_BLOCK_MS, plan.budgetMs * EMPTY_SHARE * BLOCK_SHARE);
    await run.phase('measuring');
    await run.sweep(
      async () => {
        const { arms, isShrunk } = await launchArms({
          launches,
          makeCalls: parts.makeCalls,
          lost,
          blocks: run.pointBlocks,
          longestMs,
        });
        if (isShrunk) record.warnings.add('sizes-shrunk');
        return arms;
      },
      { shareOfBudget: EMPTY_SHARE, fewestBlocks: FEWEST_BLOCKS },
    );
  };

  const train = async (id: TrainerId): Promise<void> => {
    const ways = TRAINING_WAYS.filter(({ trainer }) => trainer === id);
    await run.phase('compiling', id);
    const device = await openDeviceFor(trainers[id], host);
    const { gpu, lost } = device;
    if (!gpu) throw new Error('This trainer has no WebGPU device whose launches could be counted.');
    const held: (() => void)[] = [() => gpu.device.destroy()];
    try {
      const trainer = await createTrainer(trainers[id], plan, device);
      held.push(() => trainer.dispose());
      await orLost(trainer.prepare(), lost);
      await orLost(trainer.upload(), lost);
      const boundary = await orLost(host.openBoundary(gpu.device), lost);
      held.push(() => boundary.dispose());
      const counted = { trainer, boundary, lost };
      await run.phase('warming-up', id);
      await warmUp(ways, counted, host.now);
      const blocks = { ...run.pointBlocks, targetMs: blockTargetMs(record.clockStepMs) };
      const arms: PointArm[] = [];
      // Part of the warm-up: on a slow machine the trials would leave one of two ways without a block.
      for (const way of ways) arms.push(await trainingArm(way, counted, blocks));
      await run.phase('measuring', id);
      await run.sweep(() => Promise.resolve(arms), {
        shareOfBudget: (1 - EMPTY_SHARE) / ids.length,
      });
    } finally {
      for (const close of held.toReversed()) close();
    }
  };

  try {
    if (record.clockStepMs === null) throw new Error(STANDS_STILL);
    await run.phase('opening-gpu');
    const opened = await host.openGpu();
    record.gpu = opened.facts;
    await priceLaunches(opened).finally(() => {
      opened.device.destroy();
    });
    for (const id of ids) {
      try {
        await train(id);
      } catch (error) {
        if (error instanceof Cancelled || error instanceof DeviceLost) throw error;
        unavailable[id] = failureReason(error);
      }
    }
    return record.report(readingsOf);
  } catch (error) {
    if (error instanceof GpuUnavailable) throw error;
    throw new Interrupted(error, record.partialReport(readingsOf, error));
  }
}
