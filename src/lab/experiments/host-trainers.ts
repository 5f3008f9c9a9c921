import type { Boundary } from '../boundary/boundary.ts';
import {
  type HostTrainerId,
  LARGE_BATCH_FACTOR,
  LARGE_BATCH_TRAINER,
} from '../measure/host-readings.ts';
import { MOST_BATCH, type Plan } from '../measure/plan.ts';
import type { TrainerId } from '../measure/trainer-table.ts';
import type { TrainerEntry } from '../trainers/registry.ts';
import type { Trainer } from '../trainers/trainer.ts';
import type { ChapterRun } from './chapter-run.ts';
import { createTrainer, rejectWhenLost, type TrainerDevice } from './devices.ts';
import { Cancelled, DeviceLost } from './experiment.ts';
import { countLaunches, type GpuTrainer } from './host-arms.ts';
import { failureReason } from './failure-reason.ts';
import { orLost } from './or-lost.ts';
import { SweepBench } from './sweep-bench.ts';

const NO_DEVICE: TrainerDevice = { gpu: null, facts: null, lost: rejectWhenLost(null) };

/**
 * The trainers of a run, all ready at once: those on the GPU share one device, because jax-js takes a worker's first and
 * no other, and because what is compared has to run in turns. What can't be had is a reason, and the rest goes on; but a
 * Stop or a lost device ends the run.
 */
export class HostTrainers {
  readonly launches: Partial<Record<HostTrainerId, number>> = {};
  launchesLargeBatch: number | null = null;
  readonly unavailable: Partial<Record<TrainerId, string>> = {};
  largeBatchUnavailable: string | null = null;

  readonly #run: ChapterRun;
  readonly #plan: Plan;
  readonly #registry: Readonly<Record<TrainerId, TrainerEntry>>;
  readonly #trainers: Trainer[] = [];
  #device: TrainerDevice | null = null;
  #boundary: Boundary | null = null;

  constructor(run: ChapterRun, plan: Plan, trainers: Readonly<Record<TrainerId, TrainerEntry>>) {
    this.#run = run;
    this.#plan = plan;
    this.#registry = trainers;
  }

  /** A trainer on the CPU; null where it can't be had. */
  async onCpu(id: TrainerId): Promise<Trainer | null> {
    try {
      return await this.#ready(id, this.#plan, NO_DEVICE);
    } catch (error) {
      this.unavailable[id] = excuse(error);
      return null;
    }
  }

  /** Opens the GPU for these trainers; false where it can't be had. */
  async openGpu(ids: readonly TrainerId[]): Promise<boolean> {
    const { host, record, progress } = this.#run;
    try {
      await this.#run.phase('opening-gpu');
      const gpu = await host.openGpu();
      this.#device = { gpu, facts: gpu.facts, lost: rejectWhenLost(gpu) };
      record.gpu = gpu.facts;
      this.#boundary = await orLost(host.openBoundary(gpu.device), this.#device.lost);
      await progress.breathe();
      return true;
    } catch (error) {
      const reason = excuse(error);
      for (const id of ids) this.unavailable[id] = reason;
      return false;
    }
  }

  /** A trainer on the GPU that was opened; null where it can't be had. */
  async onGpu(id: HostTrainerId): Promise<GpuTrainer | null> {
    try {
      const trainer = await this.#onBench(id, this.#plan);
      this.launches[id] = trainer.launches;
      return trainer;
    } catch (error) {
      this.unavailable[id] = excuse(error);
      return null;
    }
  }

  /** The trainer with the large batch; null where it can't be had. */
  async withLargeBatch(): Promise<GpuTrainer | null> {
    const batch = this.#plan.batch * LARGE_BATCH_FACTOR;
    if (batch > MOST_BATCH) {
      this.largeBatchUnavailable = `A batch of ${batch.toLocaleString('en')} rows is more than any plan may have.`;
      return null;
    }
    try {
      const trainer = await this.#onBench(LARGE_BATCH_TRAINER, { ...this.#plan, batch });
      this.launchesLargeBatch = trainer.launches;
      return trainer;
    } catch (error) {
      this.largeBatchUnavailable = excuse(error);
      return null;
    }
  }

  /** Frees all that was opened. */
  dispose(): void {
    for (const trainer of this.#trainers) trainer.dispose();
    this.#boundary?.dispose();
    this.#device?.gpu?.device.destroy();
  }

  async #onBench(id: HostTrainerId, plan: Plan): Promise<GpuTrainer> {
    if (!this.#device || !this.#boundary) throw new Error('openGpu() must be called first.');
    const { lost } = this.#device;
    const bench = new SweepBench({
      trainer: await this.#ready(id, plan, this.#device),
      boundary: this.#boundary,
      readEvery: 'never',
      lost,
      now: this.#run.host.now,
    });
    return { id, bench, plan, launches: await countLaunches(bench, plan) };
  }

  async #ready(id: TrainerId, plan: Plan, device: TrainerDevice): Promise<Trainer> {
    await this.#run.phase('compiling', id);
    const trainer = await createTrainer(this.#registry[id], plan, device);
    this.#trainers.push(trainer);
    await orLost(trainer.prepare(), device.lost);
    await orLost(trainer.upload(), device.lost);
    return trainer;
  }
}

/** Why something can't be had; throws what ends the run. */
function excuse(error: unknown): string {
  if (error instanceof Cancelled || error instanceof DeviceLost) throw error;
  return failureReason(error);
}
