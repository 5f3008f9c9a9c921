import { UNTOUCHED } from '../boundary/boundary.ts';
import { blockTargetMs } from '../measure/blocks.ts';
import {
  BESIDE_TRAINERS,
  HOST_TRAINERS,
  hostReadings,
  hostWarnings,
  isHostKnown,
} from '../measure/host-readings.ts';
import type { Report } from '../measure/report.ts';
import type { TrainerId } from '../measure/trainer-table.ts';
import { registry, type TrainerEntry } from '../trainers/registry.ts';
import { ChapterRun, type ReadingsOf } from './chapter-run.ts';
import { type ExperimentHost, Interrupted, type Job } from './experiment.ts';
import { besideArm, type GpuTrainer, nullArm, realArm, syncArm } from './host-arms.ts';
import { HostTrainers } from './host-trainers.ts';
import type { PointArm, PointBlocks } from './point-arms.ts';

/** Trainers that are ready at once, so that the page shows something while the others compile. */
const FIRST: readonly TrainerId[] = ['typescript', 'wasm-simd'];

/** How much of the budget they may have by themselves. */
const FIRST_SHARE = 0.1;

/** A block on the GPU lasts as long as so many waits for an idle one, which a timer of the browser may make long. */
const SYNCS_PER_BLOCK = 4;

/**
 * What a trainer on WebGPU does by itself: its loop against a null GPU, beside the same loop on the real one, and beside
 * whole epochs of trainers on the CPU. All take turns in rounds. The loss is never read, whatever the plan says.
 *
 * Without WebGPU the trainers on the CPU are measured, and the others are readings with the reason. Throws `Interrupted`,
 * with what was measured until then, if the run is stopped or fails.
 */
export async function hostWork(
  { plan: asked, arms: wanted }: Job,
  outside: ExperimentHost,
  entries: Readonly<Record<TrainerId, TrainerEntry>> = registry,
): Promise<Report> {
  const plan = Object.freeze({ ...asked, readEvery: 'never' as const });
  const run = new ChapterRun(plan, outside);
  const { record } = run;
  const { samples, clockStepMs } = record;
  const trainers = new HostTrainers(run, plan, entries);
  const readingsOf: ReadingsOf = () => {
    const { launches, launchesLargeBatch, unavailable, largeBatchUnavailable } = trainers;
    const readings = hostReadings({
      plan,
      samples,
      clockStepMs,
      launches,
      launchesLargeBatch,
      unavailable,
      largeBatchUnavailable,
    });
    return { readings, warnings: hostWarnings(readings) };
  };
  const blocks: PointBlocks = { ...run.pointBlocks, targetMs: blockTargetMs(clockStepMs) };

  const besideArms = async (ids: readonly TrainerId[]): Promise<PointArm[]> => {
    const arms: PointArm[] = [];
    for (const id of ids) {
      if (!wanted.includes(id)) continue;
      const trainer = await trainers.onCpu(id);
      if (trainer) arms.push(await besideArm(id, trainer, blocks));
    }
    return arms;
  };

  try {
    const first = await besideArms(FIRST);
    await run.sweep(() => Promise.resolve(first), {
      shareOfBudget: FIRST_SHARE,
      inWholeRounds: true,
      isEnough: () => true,
    });
    const others = await besideArms(BESIDE_TRAINERS.filter((id) => !FIRST.includes(id)));
    const onGpu = await gpuTrainers(trainers, wanted);
    await run.sweep(
      async () => {
        const arms = [...first, ...others, ...(await gpuArms(onGpu, run, blocks))];
        await run.phase('measuring');
        return arms;
      },
      {
        shareOfBudget: 1 - FIRST_SHARE,
        inWholeRounds: true,
        // Where the browser looks at the GPU by a slow timer, warming up may take all the time there is.
        fewestRounds: 1,
        isEnough: () => isHostKnown(samples, clockStepMs),
      },
    );
  } catch (error) {
    throw new Interrupted(error, record.partialReport(readingsOf, error));
  } finally {
    trainers.dispose();
  }
  return record.report(readingsOf);
}

/** The trainers on the GPU, and one of them with a large batch, all on one device. */
async function gpuTrainers(
  trainers: HostTrainers,
  wanted: Job['arms'],
): Promise<readonly GpuTrainer[]> {
  const ids = HOST_TRAINERS.filter((id) => wanted.includes(id));
  if (ids.length === 0 || !(await trainers.openGpu(ids))) return [];
  const ready: (GpuTrainer | null)[] = [];
  for (const id of ids) ready.push(await trainers.onGpu(id));
  if (ready.some((one) => one?.id === 'tfjs-webgpu')) ready.push(await trainers.withLargeBatch());
  return ready.filter((one) => one !== null);
}

/** The arms of those trainers: each against a null GPU, and on the real one where its batch is the plan's. */
async function gpuArms(
  onGpu: readonly GpuTrainer[],
  run: ChapterRun,
  blocks: PointBlocks,
): Promise<PointArm[]> {
  const [any] = onGpu;
  if (!any) return [];
  const { now } = run.host;
  const beganMs = now();
  await any.bench.cross(UNTOUCHED, () => any.bench.boundary.syncs(SYNCS_PER_BLOCK));
  const longEnough = {
    ...blocks,
    targetMs: Math.max(blocks.targetMs, now() - beganMs),
  };
  const arms: PointArm[] = [await syncArm(any, { ...run.pointBlocks, keep: () => undefined })];
  for (const trainer of onGpu) {
    await run.phase('warming-up', trainer.id);
    arms.push(await nullArm(trainer, longEnough));
    const isPlans = onGpu.find(({ id }) => id === trainer.id) === trainer;
    if (isPlans) arms.push(await realArm(trainer, longEnough));
  }
  return arms;
}
