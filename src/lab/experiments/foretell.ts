import type { Boundary } from '../boundary/boundary.ts';
import type { GpuPeak } from '../hardware/gpu-peak.ts';
import { blockTargetMs } from '../measure/blocks.ts';
import type { Plan } from '../measure/plan.ts';
import type { ChapterRun } from './chapter-run.ts';
import type { TrainerDevice } from './devices.ts';
import { executeArms } from './execute-arms.ts';
import { Cancelled, DeviceLost } from './experiment.ts';
import { orLost } from './or-lost.ts';
import { peakArms } from './peak-arms.ts';
import type { SideArm } from './side-arm.ts';
import { SweepBench } from './sweep-bench.ts';

/** Shares of the budget: of taking the epoch apart, and of the GPU's peak. */
const APART_SHARE = 0.2;
const PEAK_SHARE = 0.08;

/** Rounds that there are in any case: fewer can't carry an interval. The peak's are short, and more of them stand a busy machine. */
const FEWEST_ROUNDS = 3;
const FEWEST_ROUNDS_OF_PEAK = 6;

const NOT_WEBGPU = 'It is measured through WebGPU, and this trainer reaches the GPU through WebGL.';

/** What is needed to foretell the GPU's epochs. */
export interface ForetellParts {
  readonly run: ChapterRun;
  readonly plan: Plan;
  /** The GPU's side at the plan's own size. */
  readonly arm: SideArm;
  readonly device: TrainerDevice;
  readonly openPeak: (device: GPUDevice) => Promise<GpuPeak>;
}

/** Why one or the other could not be measured; null where it was. */
export interface Foretold {
  readonly partsMissing: string | null;
  readonly peakMissing: string | null;
}

/**
 * Measures what foretells the GPU's epoch at other sizes: what it computes and launches at the plan's own, and how much it
 * could compute at most. Whatever fails here leaves the rest of the run as it is; but a Stop or a lost device ends it.
 */
export async function foretell({
  run,
  plan,
  arm,
  device,
  openPeak,
}: ForetellParts): Promise<Foretold> {
  const { gpu, lost } = device;
  if (!gpu) return { partsMissing: NOT_WEBGPU, peakMissing: NOT_WEBGPU };
  await run.phase('sweeping', 'gpu');
  const partsMissing = await whyNot(takeApart(run, plan, arm, gpu.device, lost));
  const peakMissing = await whyNot(findPeak(run, openPeak(gpu.device), lost));
  await run.phase('measuring');
  return { partsMissing, peakMissing };
}

async function takeApart(
  run: ChapterRun,
  { readEvery, batch, hidden }: Plan,
  arm: SideArm,
  device: GPUDevice,
  lost: Promise<never>,
): Promise<void> {
  let boundary: Boundary | null = null;
  try {
    boundary = await orLost(run.host.openBoundary(device), lost);
    const { now } = run.host;
    const bench = new SweepBench({ trainer: arm.trainer, boundary, readEvery, lost, now });
    // As long as a race's: a Chrome first looks after 2 ms whether the GPU is done, and in short blocks sees nothing else.
    const blocks = { ...run.pointBlocks, targetMs: blockTargetMs(run.record.clockStepMs) };
    await run.sweep(() => executeArms(bench, { batch, hidden }, arm.nextBlock() ?? 1, blocks), {
      shareOfBudget: APART_SHARE,
      inWholeRounds: true,
      fewestRounds: FEWEST_ROUNDS,
    });
  } finally {
    boundary?.dispose();
  }
}

async function findPeak(
  run: ChapterRun,
  opening: Promise<GpuPeak>,
  lost: Promise<never>,
): Promise<void> {
  const peak = await orLost(opening, lost);
  try {
    await run.sweep(() => peakArms(peak, run.pointBlocks, lost), {
      shareOfBudget: PEAK_SHARE,
      inWholeRounds: true,
      fewestRounds: FEWEST_ROUNDS_OF_PEAK,
    });
  } finally {
    peak.dispose();
  }
}

async function whyNot(measured: Promise<void>): Promise<string | null> {
  try {
    await measured;
    return null;
  } catch (error) {
    if (error instanceof Cancelled || error instanceof DeviceLost) throw error;
    return `It could not be measured: ${error instanceof Error ? error.message : String(error)}`;
  }
}
