import { GpuUnavailable, type OpenedGpu } from '../hardware/open-gpu.ts';
import { measureClockStepMs } from '../measure/clock.ts';
import { collectBlocks } from '../measure/collector.ts';
import type { Plan } from '../measure/plan.ts';
import { isPrecise } from '../measure/race-readings.ts';
import { seededRandom } from '../measure/random.ts';
import type { Report } from '../measure/report.ts';
import type { Side } from '../measure/trainer-table.ts';
import { problemOf } from '../model/problem.ts';
import { registry, type TrainerEntry } from '../trainers/registry.ts';
import type { Trainer } from '../trainers/trainer.ts';
import { DeviceLost, type ExperimentHost, Interrupted, type Job } from './experiment.ts';
import { RaceArm } from './race-arm.ts';
import { RaceProgress } from './race-progress.ts';
import { RaceRecord } from './race-record.ts';

/**
 * Trains the notes' network on the CPU, on the GPU, or on both in turn, and reports the time per epoch.
 *
 * Throws `GpuUnavailable` if only the GPU was asked for and there is none, and `Interrupted`, with what was
 * measured until then, if the run is stopped or fails.
 */
export async function race({ plan, sides }: Job, host: ExperimentHost): Promise<Report> {
  const record = new RaceRecord(plan, host.browser, measureClockStepMs(host.now));
  const progress = new RaceProgress(plan, host, record);
  let gpu: OpenedGpu | null = null;
  try {
    if (sides.includes('gpu')) {
      await progress.phase('opening-gpu', 'gpu');
      try {
        gpu = await host.openGpu();
        record.gpu = gpu.facts;
      } catch (error) {
        // With the CPU asked for too there is still something to measure.
        if (!(error instanceof GpuUnavailable) || sides.length === 1) throw error;
        record.gpuUnavailable = error.message;
      }
    }
    const lost = rejectWhenLost(gpu);
    const able = sides.filter((side) => side === 'cpu' || gpu !== null);

    for (const side of able) {
      await progress.phase('compiling', side);
      const arm = new RaceArm(side, await createTrainer(plan, side, gpu), plan, lost);
      record.arms.push(arm);
      record.firstUseMs[side] = await arm.firstUse(host.now);
      await progress.phase('warming-up', side);
      await arm.warmUp(host.now, record.clockStepMs);
    }

    await progress.startMeasuring();
    await collectBlocks(record.arms, record.samples, {
      now: host.now,
      random: seededRandom(host.randomSeed),
      betweenBlocks: async () => {
        const drawn = await progress.betweenBlocks();
        if (plan.budgetMs === 'none' || !drawn) return true;
        return !progress.budgetIsSpent && !isPrecise(record.samples, able);
      },
    });

    await progress.phase('checking', null);
    const compared = Math.min(plan.epochs, ...record.arms.map((arm) => arm.epochsTrained));
    for (const arm of record.arms) {
      record.results[arm.id] = await arm.resultAt(compared, () => progress.breathe());
    }
    return record.report();
  } catch (error) {
    if (error instanceof GpuUnavailable) throw error;
    throw new Interrupted(error, record.partialReport(error));
  } finally {
    for (const arm of record.arms) arm.dispose();
    gpu?.device.destroy();
  }
}

async function createTrainer(plan: Plan, side: Side, gpu: OpenedGpu | null): Promise<Trainer> {
  const entry: TrainerEntry = registry[plan[side]];
  const { create } = await entry.load();
  return create({ problem: problemOf(plan), gpu: side === 'gpu' ? (gpu?.device ?? null) : null });
}

/** A lost device leaves calls waiting for ever; this promise rejects instead. */
function rejectWhenLost(gpu: OpenedGpu | null): Promise<never> {
  const lost = new Promise<never>((_, reject) => {
    void gpu?.device.lost.then(({ message }) => {
      reject(new DeviceLost(message));
    });
  });
  // Nobody may be waiting at the moment it rejects, as at the end of a run, when the device is destroyed.
  lost.catch(() => undefined);
  return lost;
}
