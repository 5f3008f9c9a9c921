import { forwardOnly, measureClock } from '../measure/clock.ts';
import { collectBlocks } from '../measure/collector.ts';
import { epochEstimate, isPreciseEnough } from '../measure/precision.ts';
import { seededRandom } from '../measure/random.ts';
import type { Report, Sample } from '../measure/report.ts';
import { TRAINER_IDS, type TrainerId } from '../measure/trainer-table.ts';
import { registry, type TrainerEntry } from '../trainers/registry.ts';
import { createTrainer, openDeviceFor, type TrainerDevice } from './devices.ts';
import { Cancelled, type ExperimentHost, Interrupted, type Job } from './experiment.ts';
import { failureReason } from './failure-reason.ts';
import { byEpochs, withinBudget } from './how-far.ts';
import { LadderRecord } from './ladder-record.ts';
import { RunProgress } from './run-progress.ts';
import { TrainerArm } from './trainer-arm.ts';

/**
 * Measures the trainers one after another, each by itself and with an equal share of the plan's budget, and
 * reports each one's time per epoch. A trainer that this browser can't run, or that fails, is a reading with its
 * reason, and the next one is tried.
 *
 * Throws `Interrupted`, with the trainers measured until then, if the run is stopped.
 */
export async function ladder(
  { plan, arms: wanted }: Job,
  outside: ExperimentHost,
  trainers: Readonly<Record<TrainerId, TrainerEntry>> = registry,
): Promise<Report> {
  // Blocks are timed with the clock as it is; all that waits, with one that a jump can't hold up.
  const host = { ...outside, now: forwardOnly(outside.now) };
  const ids = TRAINER_IDS.filter((id) => wanted.includes(id));
  const record = new LadderRecord(plan, host.browser, measureClock(outside.now));
  const shareMs = plan.budgetMs === 'none' ? null : plan.budgetMs / ids.length;
  let startedMs = 0;
  const spentMs = (): number => host.now() - startedMs;

  const progress = new RunProgress(host, record.arms, () => {
    const done = record.arms.length - 1;
    const arm = record.arms.at(-1);
    if (shareMs === null) return arm ? byEpochs([arm], record.samples, plan.epochs) : UNKNOWN;
    return withinBudget(done * shareMs + Math.min(shareMs, spentMs()), ids.length * shareMs);
  });

  const measure = async (id: TrainerId): Promise<void> => {
    let device: TrainerDevice | null = null;
    let arm: TrainerArm<TrainerId> | null = null;
    try {
      await progress.phase('compiling', id);
      device = await openDeviceFor(trainers[id], host);
      record.gpu ??= device.facts;
      arm = new TrainerArm(id, await createTrainer(trainers[id], plan, device), plan, device.lost);
      record.arms.push(arm);
      record.firstUseMs[id] = await arm.firstUse(host.now);
      await progress.phase('warming-up', id);
      await arm.warmUp(host.now, record.clockStepMs);
      await progress.phase('measuring', id);
      startedMs = host.now();
      await collectBlocks<Sample['arm']>([arm], record.samples, {
        now: outside.now,
        random: seededRandom(host.randomSeed),
        onClockJump: () => record.clockJumps++,
        betweenBlocks: async () => {
          const drawn = await progress.betweenBlocks();
          if (shareMs === null || !drawn) return true;
          return spentMs() < shareMs && !isPreciseEnough(epochEstimate(record.samples, id));
        },
      });
    } finally {
      record.wasHidden ||= progress.wasHidden;
      arm?.dispose();
      device?.gpu?.device.destroy();
    }
  };

  for (const id of ids) {
    try {
      await measure(id);
    } catch (error) {
      if (error instanceof Cancelled) throw new Interrupted(error, record.partialReport());
      record.unavailable[id] = failureReason(error);
    }
  }
  return record.report();
}

const UNKNOWN = { fraction: null, timeLeftMs: null };
