import { GpuUnavailable } from '../hardware/open-gpu.ts';
import { forwardOnly, measureClock } from '../measure/clock.ts';
import { collectBlocks } from '../measure/collector.ts';
import { FEWEST_BLOCKS } from '../measure/precision.ts';
import { isPrecise } from '../measure/race-readings.ts';
import { seededRandom } from '../measure/random.ts';
import type { Report, Sample } from '../measure/report.ts';
import { type Side, SIDES } from '../measure/trainer-table.ts';
import { registry, type TrainerEntry, type TrainerId } from '../trainers/registry.ts';
import { createTrainer, openDeviceFor, type TrainerDevice } from './devices.ts';
import { type ExperimentHost, Interrupted, type Job } from './experiment.ts';
import { byEpochs, withinBudget } from './how-far.ts';
import { type GpuSide, measureParts, openGpuSide } from './race-parts.ts';
import { RaceRecord } from './race-record.ts';
import { RunProgress } from './run-progress.ts';
import { TrainerArm } from './trainer-arm.ts';

/**
 * The share of the budget after which the sweeps begin that show where the GPU's epoch goes. The race goes on between
 * them, so that the epoch and its parts are measured under the same conditions.
 */
const RACE_SHARE = 0.25;

/**
 * Trains the notes' network on the CPU, on the GPU, or on both in turn, and reports the time per epoch, and
 * where the GPU's goes.
 *
 * Throws `GpuUnavailable` if only the GPU was asked for and there is none, and `Interrupted`, with what was
 * measured until then, if the run is stopped or fails.
 */
export async function race(
  { plan, arms }: Job,
  outside: ExperimentHost,
  trainers: Readonly<Record<TrainerId, TrainerEntry>> = registry,
): Promise<Report> {
  const { budgetMs } = plan;
  // Blocks are timed with the clock as it is; all that waits, with one that a jump can't hold up.
  const host = { ...outside, now: forwardOnly(outside.now) };
  const sides = SIDES.filter((side) => arms.includes(side));
  const record = new RaceRecord(plan, host.browser, measureClock(outside.now));
  let startedMs = 0;
  const spentMs = (): number => host.now() - startedMs;
  const progress = new RunProgress(host, record.arms, () => {
    if (budgetMs !== 'none') return withinBudget(spentMs(), budgetMs);
    // When all epochs are trained, nobody knows how many rounds the sweeps will need.
    if (record.sweeps) return { fraction: null, timeLeftMs: null };
    return byEpochs(record.arms, record.samples, plan.epochs);
  });
  const devices: Partial<Record<Side, TrainerDevice>> = {};
  let gpuSide: GpuSide | null = null;
  try {
    for (const side of sides) {
      if (side === 'gpu') await progress.phase('opening-gpu', side);
      try {
        devices[side] = await openDeviceFor(trainers[plan[side]], host);
      } catch (error) {
        // With the CPU asked for too there is still something to measure.
        if (!(error instanceof GpuUnavailable) || sides.length === 1) throw error;
        record.gpuUnavailable = error.message;
      }
    }
    record.gpu = devices.gpu?.facts ?? null;

    for (const side of sides) {
      const device = devices[side];
      if (!device) continue;
      await progress.phase('compiling', side);
      const trainer = await createTrainer(trainers[plan[side]], plan, device);
      const arm = new TrainerArm(side, trainer, plan, device.lost);
      record.arms.push(arm);
      record.firstUseMs[side] = await arm.firstUse(host.now);
      await progress.phase('warming-up', side);
      await arm.warmUp(host.now, record.clockStepMs);
      if (side === 'gpu') gpuSide = await openGpuSide(trainer, arm, device, host, record);
    }

    const able = record.arms.map((arm) => arm.id);
    // The sweeps wait until the race by itself has blocks enough for an interval, however slow its sides are.
    const hasFewest = (): boolean =>
      able.every((id) => record.samples.filter(({ arm }) => arm === id).length >= FEWEST_BLOCKS);
    await progress.phase('measuring', null);
    startedMs = host.now();
    await collectBlocks<Sample['arm']>(record.arms, record.samples, {
      now: outside.now,
      random: seededRandom(host.randomSeed),
      onClockJump: () => record.clockJumps++,
      betweenBlocks: async () => {
        const drawn = await progress.betweenBlocks();
        record.wasHidden = progress.wasHidden;
        // One block may outlast the budget: the other side still gets its first.
        if (budgetMs === 'none' || record.arms.some((arm) => arm.epochsTrained === 0)) return true;
        const raceMs = gpuSide && hasFewest() ? budgetMs * RACE_SHARE : budgetMs;
        return (
          spentMs() < raceMs && !(drawn && isPrecise(record.samples, able, record.clockStepMs))
        );
      },
    });

    await progress.phase('checking', null);
    record.wasHidden = progress.wasHidden;
    const compared = Math.min(plan.epochs, ...record.arms.map((arm) => arm.epochsTrained));
    for (const arm of record.arms) {
      record.results[arm.id] = await arm.resultAt(compared, () => progress.breathe());
    }
    if (gpuSide) {
      await measureParts(gpuSide, { plan, host, now: outside.now, progress, record, spentMs });
    }
    return record.report();
  } catch (error) {
    if (error instanceof GpuUnavailable) throw error;
    throw new Interrupted(error, record.partialReport(error));
  } finally {
    for (const arm of record.arms) arm.dispose();
    gpuSide?.boundary.dispose();
    devices.gpu?.gpu?.device.destroy();
  }
}
