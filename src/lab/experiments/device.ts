import type { Boundary } from '../boundary/boundary.ts';
import { GpuUnavailable } from '../hardware/open-gpu.ts';
import { forwardOnly, measureClock } from '../measure/clock.ts';
import { collectBlocks } from '../measure/collector.ts';
import { epochEstimate, isPreciseEnough } from '../measure/precision.ts';
import { seededRandom } from '../measure/random.ts';
import type { Report, Sample } from '../measure/report.ts';
import { SIDES, type TrainerId } from '../measure/trainer-table.ts';
import { trainingRows } from '../model/dataset.ts';
import { registry, type TrainerEntry } from '../trainers/registry.ts';
import type { TensorLife } from '../trainers/tensorflow/tensor-life.ts';
import { DeviceRecord } from './device-record.ts';
import { createTrainer, openDeviceFor, type TrainerDevice } from './devices.ts';
import { type ExperimentHost, Interrupted, type Job } from './experiment.ts';
import { byEpochs, withinBudget } from './how-far.ts';
import { orLost } from './or-lost.ts';
import { RunProgress } from './run-progress.ts';
import { followTensor } from './tensor-life.ts';
import { TrainerArm } from './trainer-arm.ts';

/** TensorFlow.js's name for the device of each of its trainers whose tensors can be followed. */
const BACKENDS: Readonly<Partial<Record<TrainerId, string>>> = {
  'tfjs-cpu': 'cpu',
  'tfjs-wasm': 'wasm',
  'tfjs-webgpu': 'webgpu',
};

const NOT_FOLLOWED =
  'Only tensors of TensorFlow.js on the CPU, on WebAssembly and on WebGPU can be followed; this trainer is another.';

/** What the run takes from outside; a test takes other things. */
export interface DeviceParts {
  readonly trainers: Readonly<Record<TrainerId, TrainerEntry>>;
  /** Follows the notes' inputs on TensorFlow.js's backend of this name. */
  readonly openTensorLife: (backend: string) => Promise<TensorLife>;
}

const REAL_PARTS: DeviceParts = {
  trainers: registry,
  openTensorLife: async (backend) => {
    const { createTensorLife } = await import('../trainers/tensorflow/tensor-life.ts');
    return createTensorLife(backend, trainingRows());
  },
};

/**
 * Follows a tensor to a device, and then trains there: the CPU or the GPU, whichever the job names.
 *
 * Throws `GpuUnavailable` if the GPU was asked for and there is none, and `Interrupted`, with what was found until then,
 * if the run is stopped or fails.
 */
export async function device(
  { plan, arms: wanted }: Job,
  outside: ExperimentHost,
  { trainers, openTensorLife }: DeviceParts = REAL_PARTS,
): Promise<Report> {
  const { budgetMs } = plan;
  const host = { ...outside, now: forwardOnly(outside.now) };
  const record = new DeviceRecord(plan, host.browser, measureClock(outside.now));
  const side = SIDES.find((one) => wanted.includes(one)) ?? 'cpu';
  record.side = side;
  const trainerId = plan[side];
  let startedMs = 0;
  const progress = new RunProgress(host, record.arms, () =>
    budgetMs === 'none'
      ? byEpochs(record.arms, record.samples, plan.epochs)
      : withinBudget(host.now() - startedMs, budgetMs),
  );
  let opened: TrainerDevice | null = null;
  let boundary: Boundary | null = null;
  try {
    if (side === 'gpu') await progress.phase('opening-gpu', side);
    opened = await openDeviceFor(trainers[trainerId], host);
    const { gpu, lost, facts } = opened;
    record.gpu = facts;
    boundary = gpu ? await orLost(host.openBoundary(gpu.device), lost) : null;

    await progress.phase('compiling', side);
    const trainer = await createTrainer(trainers[trainerId], plan, opened);
    const arm = new TrainerArm(side, trainer, plan, lost);
    record.arms.push(arm);

    const backend = BACKENDS[trainerId];
    if (backend === undefined) record.lifeUnavailable = NOT_FOLLOWED;
    else await followTensor(await openTensorLife(backend), boundary, lost, record.life);

    record.firstUseMs[side] = await arm.firstUse(host.now);
    await progress.phase('warming-up', side);
    await arm.warmUp(host.now, record.clockStepMs);
    await progress.phase('measuring', side);
    startedMs = host.now();
    await collectBlocks<Sample['arm']>([arm], record.samples, {
      now: outside.now,
      random: seededRandom(host.randomSeed),
      onClockJump: () => record.clockJumps++,
      betweenBlocks: async () => {
        const drawn = await progress.betweenBlocks();
        record.wasHidden = progress.wasHidden;
        if (budgetMs === 'none') return true;
        if (host.now() - startedMs >= budgetMs) return false;
        return !drawn || !isPreciseEnough(epochEstimate(record.samples, side));
      },
    });
    await progress.phase('checking', side);
    record.results[side] = await arm.resultAt(Math.min(plan.epochs, arm.epochsTrained), () =>
      progress.breathe(),
    );
    return record.report();
  } catch (error) {
    if (error instanceof GpuUnavailable) throw error;
    throw new Interrupted(error, record.partialReport(error));
  } finally {
    for (const arm of record.arms) arm.dispose();
    boundary?.dispose();
    opened?.gpu?.device.destroy();
  }
}
