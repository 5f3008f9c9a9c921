import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { env } from '@tensorflow/tfjs-core';
import { bytesHeld, bytesOfLargest } from '../tensorflow/memory.ts';
import { registerInstead } from '../tensorflow/registration.ts';
import { createTensorflowTrainer } from '../tensorflow/training.ts';
import { requireWork, type Trainer, type TrainerSetup, Unsupported } from '../trainer.ts';
import { requireAccepted, requireBuffer } from '../webgpu/limits.ts';

const NAME = 'webgpu';

/** What TensorFlow.js says where a launch would have too many workgroups; only it knows how it divides the work. */
const GRID_TOO_LARGE = 'Dispatch size exceeds';

/**
 * TensorFlow.js on WebGPU: it encodes each operation as a launch and submits 15 of them at a time, so an epoch
 * is 42 launches in about three submits.
 */
export function create({ problem, gpu }: TrainerSetup): Trainer {
  if (!gpu) throw new Unsupported('TensorFlow.js on WebGPU needs a WebGPU device.');
  requireWork(problem);
  requireBuffer(gpu, bytesOfLargest(problem));

  // By default small tensors that were never uploaded are computed on the CPU, under the GPU's name.
  env().set('WEBGPU_CPU_FORWARD', false);

  const { backend, release } = backendOn(gpu);

  const trainer = createTensorflowTrainer(problem, {
    name: NAME,
    sync: async () => {
      // Up to 14 launches wait in the encoder until somebody submits them.
      backend.ensureCommandEncoderReady();
      backend.endComputePassEncoder();
      backend.submitQueue();
      await gpu.queue.onSubmittedWorkDone();
    },
    dispose: release,
  });
  return {
    ...trainer,
    prepare: async () => {
      try {
        await requireAccepted(gpu, bytesHeld(problem), () => trainer.prepare());
      } catch (error) {
        if (!(error instanceof Error) || !error.message.startsWith(GRID_TOO_LARGE)) throw error;
        const most = gpu.limits.maxComputeWorkgroupsPerDimension.toLocaleString('en');
        throw new Unsupported(
          `A launch would have too many workgroups in a row; this GPU allows ${most} ` +
            '(maxComputeWorkgroupsPerDimension). A smaller batch would fit.',
          { cause: error },
        );
      }
    },
  };
}

/** The backend that is registered, and how many trainers are on it. */
interface SharedBackend {
  readonly gpu: GPUDevice;
  readonly backend: WebGPUBackend;
  readonly unregister: () => void;
  trainers: number;
}

let registered: SharedBackend | null = null;

/**
 * A backend on this device. TensorFlow.js has one of a name, so trainers that live at the same time on one device, as
 * of two sizes, share it; a trainer on another device takes the name away. The last one's `release` frees the backend.
 */
function backendOn(gpu: GPUDevice): { backend: WebGPUBackend; release: () => void } {
  if (registered?.gpu !== gpu) {
    // The package registers a backend that asks for a device of its own and does not check that it got one.
    const backend = new WebGPUBackend(gpu, gpu.adapterInfo);
    registered = { gpu, backend, unregister: registerInstead(NAME, () => backend), trainers: 0 };
  }
  const shared = registered;
  shared.trainers++;
  let isReleased = false;
  return {
    backend: shared.backend,
    release: () => {
      if (isReleased) return;
      isReleased = true;
      shared.trainers--;
      if (shared.trainers > 0 || registered !== shared) return;
      shared.unregister();
      registered = null;
    },
  };
}
