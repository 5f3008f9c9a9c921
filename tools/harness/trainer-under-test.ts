import { rejectWhenLost } from '../../src/lab/experiments/devices.ts';
import { GpuUnavailable, openGpu, type OpenedGpu } from '../../src/lab/hardware/open-gpu.ts';
import type { Problem } from '../../src/lab/model/problem.ts';
import { registry, type TrainerEntry, type TrainerId } from '../../src/lab/trainers/registry.ts';
import { type Trainer, Unsupported } from '../../src/lab/trainers/trainer.ts';
import { BoundaryUnderTest } from './boundary-under-test.ts';
import { countDevice } from './counted-device.ts';
import { countWebgl } from './counted-webgl.ts';
import { type Fault, plantInDevice, plantInWebgl } from './faults.ts';
import type { Holdings } from './protocol.ts';

/** A trainer that was built in this worker, and what it was built on. */
export interface BuiltTrainer {
  readonly trainer: Trainer;
  readonly gpu: OpenedGpu | null;
  /** See `TrainerDevice.lost`. */
  readonly lost: Promise<never>;
}

/** Builds one trainer, and looks at its GPU or meddles with it where that is wanted. */
export class TrainerUnderTest {
  readonly #id: TrainerId;
  readonly #entry: TrainerEntry;
  #device: GPUDevice | null = null;
  #counts: Holdings['gpu'] = null;

  constructor(id: TrainerId) {
    this.#id = id;
    this.#entry = registry[id];
  }

  /** Throws `Unsupported` with the trainer's own sentence, and with why there is no GPU where it wants one. */
  async build(
    problem: Problem,
    { isCounted = false, fault }: { isCounted?: boolean; fault?: Fault | undefined } = {},
  ): Promise<BuiltTrainer> {
    const { create } = await this.#entry.load();
    const found = this.#entry.device === 'gpu' ? await gpuOrReason() : null;
    const gpu = found instanceof GpuUnavailable ? null : found;
    this.#device = gpu?.device ?? null;
    if (isCounted) this.#count();
    if (fault) this.plant(fault);
    try {
      const trainer = create({ problem, gpu: this.#device });
      return { trainer, gpu, lost: rejectWhenLost(gpu) };
    } catch (error) {
      // "It needs a GPU" begs the question why there is none.
      if (!(error instanceof Unsupported) || !(found instanceof GpuUnavailable)) throw error;
      throw new Unsupported(`${error.message} ${found.message}`);
    }
  }

  /** Makes something go wrong with its GPU from here on. */
  plant(fault: Fault): void {
    if (this.#entry.gpuInterface === 'webgl') plantInWebgl(fault);
    else if (this.#device) plantInDevice(this.#device, fault);
  }

  /** What it holds now, and what it asked its GPU for. */
  async holdings(): Promise<Holdings> {
    return {
      gpu: this.#counts && { ...this.#counts },
      tensors: this.#id.startsWith('tfjs-') ? await countTensors() : null,
    };
  }

  /** Opens the boundary of its GPU. */
  openBoundary(): Promise<BoundaryUnderTest> {
    if (!this.#device || this.#counts) throw new Error('It has no WebGPU, or one that is counted.');
    return BoundaryUnderTest.open(this.#device);
  }

  #count(): void {
    if (this.#entry.gpuInterface === 'webgl') this.#counts = countWebgl();
    else if (this.#device) this.#counts = countDevice(this.#device);
  }
}

/** Not every trainer on a GPU wants WebGPU, so its absence is for the trainer to judge. */
async function gpuOrReason(): Promise<OpenedGpu | GpuUnavailable> {
  try {
    return await openGpu((navigator as Partial<Navigator>).gpu);
  } catch (error) {
    if (error instanceof GpuUnavailable) return error;
    throw error;
  }
}

/** The bundle has one TensorFlow.js, so this is the trainers' own. */
async function countTensors(): Promise<number> {
  const { engine } = await import('@tensorflow/tfjs-core');
  // `memory()` would ask the backend too, and there is none once the trainer is disposed of.
  return engine().state.numTensors;
}
