import type { OpenedGpu } from '../hardware/open-gpu.ts';
import type { Plan } from '../measure/plan.ts';
import type { GpuFacts } from '../measure/report.ts';
import { problemOf } from '../model/problem.ts';
import type { TrainerEntry } from '../trainers/registry.ts';
import type { Trainer } from '../trainers/trainer.ts';
import { describeWebgl } from '../trainers/tfjs-webgl/context.ts';
import { DeviceLost, type ExperimentHost } from './experiment.ts';

/** What was opened for a trainer: nothing, for one on the CPU. */
export interface TrainerDevice {
  /** The WebGPU device; null for trainers that need none. */
  readonly gpu: OpenedGpu | null;
  /** What the browser tells of the GPU, however it is reached. */
  readonly facts: GpuFacts | null;
  /**
   * A lost device leaves calls waiting for ever; this promise rejects instead, with `DeviceLost`. Without a WebGPU
   * device it never settles.
   */
  readonly lost: Promise<never>;
}

/** Opens what a trainer runs on. Throws `GpuUnavailable` where it needs WebGPU and there is none. */
export async function openDeviceFor(
  entry: TrainerEntry,
  host: ExperimentHost,
): Promise<TrainerDevice> {
  const gpu = entry.gpuInterface === 'webgpu' ? await host.openGpu() : null;
  const facts = entry.gpuInterface === 'webgl' ? webglFacts() : (gpu?.facts ?? null);
  return { gpu, facts, lost: rejectWhenLost(gpu) };
}

/** Fetches a trainer's code and builds it for the plan's problem. */
export async function createTrainer(
  entry: TrainerEntry,
  plan: Plan,
  { gpu }: TrainerDevice,
): Promise<Trainer> {
  const { create } = await entry.load();
  return create({ problem: problemOf(plan), gpu: gpu?.device ?? null });
}

/** See `TrainerDevice.lost`. */
export function rejectWhenLost(gpu: OpenedGpu | null): Promise<never> {
  const lost = new Promise<never>((_, reject) => {
    void gpu?.device.lost.then(({ message }) => {
      reject(new DeviceLost(message));
    });
  });
  // Nobody may be waiting at the moment it rejects, as at the end of a run, when the device is destroyed.
  lost.catch(() => undefined);
  return lost;
}

function webglFacts(): GpuFacts | null {
  const webgl = describeWebgl();
  if (!webgl) return null;
  const { vendor, renderer, isSoftware } = webgl;
  return {
    vendor,
    architecture: '',
    device: renderer,
    description: 'WebGL',
    isFallbackAdapter: isSoftware,
  };
}
