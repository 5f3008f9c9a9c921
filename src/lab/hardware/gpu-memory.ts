import shader from './carry.wgsl?raw';

/** Bytes to be moved. */
export interface MoveWork {
  /** The part that a launch copies from one buffer to the other: a multiple of `PIECE_BYTES`, `GpuMemory.bytes` at the most. */
  readonly bytes: number;
  /** How often a launch copies its part. */
  readonly turns: number;
  /** Launches, each in a submit of its own; each takes the next part of the buffers. */
  readonly launches: number;
}

/** Two buffers on a GPU, and a kernel that copies one to the other. */
export interface GpuMemory {
  /** The size of either buffer. */
  readonly bytes: number;
  /** Copies, and waits until the GPU is idle. */
  run(work: MoveWork): Promise<void>;
  /** Frees the buffers. */
  dispose(): void;
}

/** The smallest copy; others are so many times as large. */
export const PIECE_BYTES = 65_536;

/**
 * Smaller buffers lie in caches: cards have up to 128 MB of them behind the arithmetic (Radeon's Infinity Cache), most have
 * less than 32.
 */
const FEWEST_BYTES = 2 ** 25;

/** Where there is no room, the next try is for so many times less. */
const SHRINK = 2;

/** What one launch fills: little enough for the slowest adapter. */
const FILLED_BYTES = 2 ** 24;

const LANES = 256;
const VEC4_BYTES = 16;
const PART_BYTES = 12;

/** Enough to fill any GPU; each lane then goes on to the next four that no other lane has. */
const MOST_WORKGROUPS = 4096;

/**
 * Takes two buffers of `wantedBytes` each, or of a half, a quarter … where the device's limits or its memory are smaller,
 * and fills them. Copying through the whole of them, round and round, finds nothing in caches that are smaller.
 *
 * @throws Error with a sentence where there is no room for 32 MiB, for these would lie in caches; what the browser throws
 * where it refuses the kernel.
 */
export async function openGpuMemory(device: GPUDevice, wantedBytes: number): Promise<GpuMemory> {
  const { maxBufferSize, maxStorageBufferBindingSize } = device.limits;
  let bytes = wantedBytes;
  while (bytes > Math.min(maxBufferSize, maxStorageBufferBindingSize)) bytes /= SHRINK;
  for (; bytes >= FEWEST_BYTES; bytes /= SHRINK) {
    const buffers = await takeBuffers(device, bytes);
    if (buffers) return memoryWith(device, bytes, buffers);
  }
  throw new Error(
    'There is no room for two buffers of 32 MiB. Smaller ones would lie in the GPU’s caches and say nothing of its memory.',
  );
}

interface Buffers {
  readonly part: GPUBuffer;
  readonly origin: GPUBuffer;
  readonly copied: GPUBuffer;
}

async function takeBuffers(device: GPUDevice, size: number): Promise<Buffers | null> {
  const label = 'memory';
  const { STORAGE, UNIFORM, COPY_DST } = GPUBufferUsage;
  device.pushErrorScope('out-of-memory');
  const buffers: Buffers = {
    part: device.createBuffer({ label, size: PART_BYTES, usage: UNIFORM | COPY_DST }),
    origin: device.createBuffer({ label, size, usage: STORAGE }),
    copied: device.createBuffer({ label, size, usage: STORAGE }),
  };
  if (!(await device.popErrorScope())) return buffers;
  dispose(buffers);
  return null;
}

function dispose(buffers: Buffers): void {
  for (const buffer of Object.values(buffers) as GPUBuffer[]) buffer.destroy();
}

async function memoryWith(device: GPUDevice, bytes: number, buffers: Buffers): Promise<GpuMemory> {
  const label = 'memory';
  const { part, origin, copied } = buffers;
  const module = device.createShaderModule({ label, code: shader });
  const layout = device.createBindGroupLayout({
    label,
    entries: (['uniform', 'storage', 'storage'] as const).map((type, binding) => ({
      binding,
      visibility: GPUShaderStage.COMPUTE,
      buffer: { type },
    })),
  });
  const compiled = (entryPoint: string): Promise<GPUComputePipeline> =>
    device.createComputePipelineAsync({
      label,
      layout: device.createPipelineLayout({ label, bindGroupLayouts: [layout] }),
      compute: { module, entryPoint },
    });
  const group = device.createBindGroup({
    label,
    layout,
    entries: [part, origin, copied].map((buffer, binding) => ({ binding, resource: { buffer } })),
  });

  let at = 0;
  const launch = (pipeline: GPUComputePipeline, size: number, turns: number): void => {
    if (at + size > bytes) at = 0;
    const count = size / VEC4_BYTES;
    device.queue.writeBuffer(part, 0, Uint32Array.of(at / VEC4_BYTES, count, turns));
    const encoder = device.createCommandEncoder({ label });
    const pass = encoder.beginComputePass({ label });
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, group);
    pass.dispatchWorkgroups(Math.min(MOST_WORKGROUPS, Math.ceil(count / LANES)));
    pass.end();
    device.queue.submit([encoder.finish()]);
    at += size;
  };

  try {
    const [carry, fill] = await Promise.all([compiled('carry'), compiled('fill')]);
    for (let filled = 0; filled < bytes; filled += FILLED_BYTES) launch(fill, FILLED_BYTES, 1);
    await device.queue.onSubmittedWorkDone();
    return {
      bytes,
      run: async ({ bytes: size, turns, launches }) => {
        for (let done = 0; done < launches; done++) launch(carry, size, turns);
        await device.queue.onSubmittedWorkDone();
      },
      dispose: () => {
        dispose(buffers);
      },
    };
  } catch (error) {
    dispose(buffers);
    throw error;
  }
}
