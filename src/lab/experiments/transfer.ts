import { GpuUnavailable, type OpenedGpu } from '../hardware/open-gpu.ts';
import { type Copies, openCopies } from '../hardware/gpu-copies.ts';
import type { Report } from '../measure/report.ts';
import { isPriceKnown } from '../measure/cadence-readings.ts';
import { transferReadings } from '../measure/transfer-readings.ts';
import { registry, type TrainerEntry, type TrainerId } from '../trainers/registry.ts';
import { type Trainer, Unsupported } from '../trainers/trainer.ts';
import { cadenceArms } from './cadence-arms.ts';
import { ChapterRun, type ReadingsOf } from './chapter-run.ts';
import { copyArms, LARGEST_BYTES } from './copy-arms.ts';
import { createTrainer, openDeviceFor, rejectWhenLost } from './devices.ts';
import { type ExperimentHost, Interrupted, type Job } from './experiment.ts';
import { orLost } from './or-lost.ts';

/** The copies have this share of the budget, and the loop the rest. */
const COPIES_SHARE = 0.3;

/** What the run takes from outside; a test takes other things. */
export interface TransferParts {
  readonly trainers: Readonly<Record<TrainerId, TrainerEntry>>;
  readonly openCopies: (device: GPUDevice, wantedBytes: number) => Promise<Copies>;
}

const REAL_PARTS: TransferParts = { trainers: registry, openCopies };

const KEEPS_LOSSES =
  'This trainer keeps its losses on the GPU and brings them together, so there is no reading in an epoch that could be left out.';

/**
 * Times copies of all sizes between RAM and the GPU, and within RAM; then the notes' loop with the loss read often,
 * seldom and never.
 *
 * Throws `GpuUnavailable` where there is none, and `Interrupted`, with what was measured until then, if the run is stopped
 * or the device is lost. A trainer that can't run is the reason of the loop's readings.
 */
export async function transfer(
  { plan }: Job,
  outside: ExperimentHost,
  { trainers, openCopies: open }: TransferParts = REAL_PARTS,
): Promise<Report> {
  const run = new ChapterRun(plan, outside);
  const { record, host } = run;
  let loopReason: string | null = null;
  const readingsOf: ReadingsOf = ({ samples, clockStepMs }) =>
    transferReadings(samples, clockStepMs, loopReason);
  let gpu: OpenedGpu | null = null;
  let copies: Copies | null = null;
  let trainer: Trainer | null = null;
  try {
    await run.phase('opening-gpu', 'gpu');
    gpu = await host.openGpu();
    record.gpu = gpu.facts;
    const lost = rejectWhenLost(gpu);
    const opened = await orLost(open(gpu.device, LARGEST_BYTES), lost);
    copies = opened;
    if (opened.largestBytes < LARGEST_BYTES) record.warnings.add('sizes-shrunk');

    await run.phase('copying');
    await run.sweep(() => copyArms(opened, run.pointBlocks, lost), { shareOfBudget: COPIES_SHARE });
    opened.dispose();
    copies = null;

    try {
      await run.phase('compiling', plan.gpu);
      const entry = trainers[plan.gpu];
      const device =
        entry.gpuInterface === 'webgpu'
          ? { gpu, facts: gpu.facts, lost }
          : await openDeviceFor(entry, host);
      const built = await createTrainer(entry, plan, device);
      trainer = built;
      if (built.keepsEveryLoss) throw new Unsupported(KEEPS_LOSSES);
      await orLost(built.prepare(), device.lost);
      await orLost(built.upload(), device.lost);
      await run.phase('reading');
      await run.sweep(
        () =>
          cadenceArms({
            trainer: built,
            lost: device.lost,
            now: host.now,
            clockStepMs: record.clockStepMs,
            limitMs:
              plan.budgetMs === 'none'
                ? Number.POSITIVE_INFINITY
                : plan.budgetMs * (1 - COPIES_SHARE),
            breathe: () => run.progress.breathe(),
          }),
        {
          shareOfBudget: 1 - COPIES_SHARE,
          inWholeRounds: true,
          isEnough: () => isPriceKnown(record.samples),
        },
      );
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      loopReason = error.message;
    }
    return record.report(readingsOf);
  } catch (error) {
    if (error instanceof GpuUnavailable) throw error;
    throw new Interrupted(error, record.partialReport(readingsOf, error));
  } finally {
    trainer?.dispose();
    copies?.dispose();
    gpu?.device.destroy();
  }
}
