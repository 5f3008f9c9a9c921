import { type GpuPeak, openGpuPeak } from '../hardware/gpu-peak.ts';
import { GpuUnavailable } from '../hardware/open-gpu.ts';
import { capacityReadings } from '../measure/capacity-readings.ts';
import type { Report } from '../measure/report.ts';
import { SIDES } from '../measure/trainer-table.ts';
import { registry, type TrainerEntry, type TrainerId } from '../trainers/registry.ts';
import { ChapterRun, type ReadingsOf } from './chapter-run.ts';
import { openDeviceFor } from './devices.ts';
import { Cancelled, type ExperimentHost, Interrupted, type Job } from './experiment.ts';
import { foretell, type Foretold } from './foretell.ts';
import type { SideArm, SideParts } from './side-arm.ts';
import { SizeCurves } from './size-curves.ts';

/** The share of the budget for the plan's own size, which is measured first. */
const OWN_SHARE = 0.1;

/** What a test puts in the place of the real ones. */
export interface CapacityDependencies {
  readonly trainers: Readonly<Record<TrainerId, TrainerEntry>>;
  readonly openPeak: (device: GPUDevice) => Promise<GpuPeak>;
}

const REAL: CapacityDependencies = { trainers: registry, openPeak: openGpuPeak };

/**
 * Times an epoch on the CPU and on the GPU with more and more rows, and with more and more hidden units, and finds where
 * the GPU overtakes. Before that it takes the GPU's epoch at the plan's own size apart and measures the GPU's peak, which
 * together foretell the other sizes. Without a GPU it times the CPU alone.
 *
 * Throws `GpuUnavailable` if there is no GPU and the CPU's trainer can't run either, and `Interrupted`, with what was
 * measured until then, if the run is stopped or fails.
 */
export async function capacity(
  { plan }: Job,
  outside: ExperimentHost,
  { trainers, openPeak }: CapacityDependencies = REAL,
): Promise<Report> {
  const run = new ChapterRun(plan, outside);
  const { host, record } = run;
  const sides: SideParts[] = [];
  const curves = new SizeCurves(run, plan, sides);
  let gpuMissing: string | null = null;
  let foretold: Foretold = { partsMissing: null, peakMissing: null };
  const readingsOf: ReadingsOf = ({ samples, clockStepMs }) =>
    capacityReadings({
      plan,
      samples,
      clockStepMs,
      leftOut: curves.leftOut,
      gpuMissing,
      ...foretold,
    });
  const meanwhile = async (arms: readonly SideArm[]): Promise<void> => {
    const arm = arms.find(({ side }) => side === 'gpu');
    const device = sides.find(({ side }) => side === 'gpu')?.device;
    if (arm && device) foretold = await foretell({ run, plan, arm, device, openPeak });
  };

  try {
    for (const side of SIDES) {
      if (side === 'gpu') await run.phase('opening-gpu', side);
      try {
        const entry = trainers[plan[side]];
        sides.push({ side, entry, device: await openDeviceFor(entry, host) });
      } catch (error) {
        if (!(error instanceof GpuUnavailable)) throw error;
        gpuMissing = error.message;
      }
    }
    record.gpu = sides.find(({ side }) => side === 'gpu')?.device.facts ?? null;
    const ownMs = plan.budgetMs === 'none' ? 0 : OWN_SHARE * plan.budgetMs;
    await curves.measureOwn(ownMs, meanwhile);
    await curves.measureOthers();
    await curves.measureAgain();
    return record.report(readingsOf);
  } catch (error) {
    const isOnlyFailure = record.samples.length === 0 && !(error instanceof Cancelled);
    if (gpuMissing !== null && isOnlyFailure) throw new GpuUnavailable(gpuMissing);
    throw new Interrupted(error, record.partialReport(readingsOf, error));
  } finally {
    for (const { device } of sides) device.gpu?.device.destroy();
  }
}
