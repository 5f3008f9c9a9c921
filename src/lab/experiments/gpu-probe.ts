import { type GpuMemory, openGpuMemory } from '../hardware/gpu-memory.ts';
import { type GpuPeak, openGpuPeak } from '../hardware/gpu-peak.ts';
import { GpuUnavailable, type OpenedGpu } from '../hardware/open-gpu.ts';
import { gpuProbeReadings, type ProbeReasons } from '../measure/gpu-probe-readings.ts';
import { isSoftwareAdapter, type Report } from '../measure/report.ts';
import { describeWebgl, type WebglDevice } from '../trainers/tfjs-webgl/context.ts';
import { ChapterRun, type ReadingsOf } from './chapter-run.ts';
import { rejectWhenLost } from './devices.ts';
import { Cancelled, DeviceLost, type ExperimentHost, Interrupted, type Job } from './experiment.ts';
import { memoryArms } from './memory-arms.ts';
import { orLost } from './or-lost.ts';
import { peakArms } from './peak-arms.ts';
import { workgroupArms } from './workgroup-arms.ts';

/** Shares of the budget: the workgroups have most points, and the rates two or three each. */
const WORKGROUPS_SHARE = 0.5;
const PEAK_SHARE = 0.25;
const MEMORY_SHARE = 0.25;

/** A rate needs so many blocks of each level for its interval, and gets them on a busy machine, too. */
const FEWEST_BLOCKS = 3;

/** The size of either buffer that is copied: cards' caches are 128 MB at the most, and both are gone through in turn. */
export const WANTED_BYTES = 2 ** 28;

/** What the probe takes from outside; a test takes other things. */
export interface ProbeParts {
  readonly openPeak: (device: GPUDevice) => Promise<GpuPeak>;
  readonly openMemory: (device: GPUDevice, wantedBytes: number) => Promise<GpuMemory>;
  readonly describeWebgl: () => WebglDevice | null;
}

const REAL: ProbeParts = { openPeak: openGpuPeak, openMemory: openGpuMemory, describeWebgl };

/**
 * Asks the browser what it tells of the GPU, and the GPU itself for the rest: how many workgroups run at once, how fast it
 * computes, and how fast it moves bytes in its own memory. A part that can't be measured has its reason, and the others
 * stand.
 *
 * Throws `GpuUnavailable` where there is no WebGPU, with WebGL's name for the GPU if it has one, and `Interrupted`, with
 * what was measured until then, if the run is stopped or the device is lost.
 */
export async function gpuProbe(
  { plan }: Job,
  outside: ExperimentHost,
  parts: ProbeParts = REAL,
): Promise<Report> {
  const run = new ChapterRun(plan, outside);
  const { record } = run;
  const reasons: { -readonly [Part in keyof ProbeReasons]: ProbeReasons[Part] } = {
    computing: null,
    moving: null,
  };
  const readingsOf: ReadingsOf = ({ samples, clockStepMs, gpu: facts }) => {
    const processors = outside.browser.hardwareConcurrency;
    const mostAtOnce = isSoftwareAdapter(facts) ? processors : null;
    return gpuProbeReadings(samples, clockStepMs, reasons, mostAtOnce);
  };
  let gpu: OpenedGpu | null = null;
  try {
    await run.phase('opening-gpu', 'gpu');
    const webgl = parts.describeWebgl();
    gpu = await openNamed(run.host, webgl);
    const name = webgl && { vendor: webgl.vendor, renderer: webgl.renderer };
    record.gpu = { ...gpu.facts, webgl: name };
    const opened = { device: gpu.device, lost: rejectWhenLost(gpu) };
    reasons.computing = await whyNot(compute(run, opened, parts));
    reasons.moving = await whyNot(move(run, opened, parts));
    return record.report(readingsOf);
  } catch (error) {
    if (error instanceof GpuUnavailable) throw error;
    throw new Interrupted(error, record.partialReport(readingsOf, error));
  } finally {
    gpu?.device.destroy();
  }
}

/** A browser without WebGPU may still tell the name. */
async function openNamed(host: ExperimentHost, webgl: WebglDevice | null): Promise<OpenedGpu> {
  try {
    return await host.openGpu();
  } catch (error) {
    if (!(error instanceof GpuUnavailable) || !webgl) throw error;
    throw new GpuUnavailable(`${error.message} WebGL calls the GPU here “${webgl.renderer}”.`);
  }
}

interface Opened {
  readonly device: GPUDevice;
  readonly lost: Promise<never>;
}

async function compute(
  run: ChapterRun,
  { device, lost }: Opened,
  { openPeak }: ProbeParts,
): Promise<void> {
  await run.phase('launching');
  const peak = await orLost(openPeak(device), lost);
  try {
    await run.sweep(() => workgroupArms(peak, run.pointBlocks, lost), {
      shareOfBudget: WORKGROUPS_SHARE,
      inWholeRounds: true,
    });
    await run.phase('computing');
    await run.sweep(() => peakArms(peak, run.pointBlocks, lost), {
      shareOfBudget: PEAK_SHARE,
      fewestBlocks: FEWEST_BLOCKS,
      fewestRounds: FEWEST_BLOCKS,
    });
  } finally {
    peak.dispose();
  }
}

async function move(
  run: ChapterRun,
  { device, lost }: Opened,
  { openMemory }: ProbeParts,
): Promise<void> {
  await run.phase('moving');
  const memory = await orLost(openMemory(device, WANTED_BYTES), lost);
  try {
    if (memory.bytes < WANTED_BYTES) run.record.warnings.add('sizes-shrunk');
    await run.sweep(() => memoryArms(memory, run.pointBlocks, lost), {
      shareOfBudget: MEMORY_SHARE,
      fewestBlocks: FEWEST_BLOCKS,
      fewestRounds: FEWEST_BLOCKS,
    });
  } finally {
    memory.dispose();
  }
}

/** Why a part could not be measured; a Stop or a lost device ends the run. */
async function whyNot(measured: Promise<void>): Promise<string | null> {
  try {
    await measured;
    return null;
  } catch (error) {
    if (error instanceof Cancelled || error instanceof DeviceLost) throw error;
    return `It could not be measured: ${error instanceof Error ? error.message : String(error)}`;
  }
}
