/** Copies between RAM and the GPU, and within RAM; each is waited for before the next begins. */
export interface Copies {
  /** No copy may be larger. */
  readonly largestBytes: number;
  /** From RAM into a buffer of the GPU, until the GPU has it. */
  upload(bytes: number, times: number): Promise<void>;
  /** From a buffer of the GPU into an array in RAM that is the program's own. */
  readback(bytes: number, times: number): Promise<void>;
  /** From one array in RAM to another. */
  copy(bytes: number, times: number): Promise<void>;
  /** Frees the buffers. */
  dispose(): void;
}

/** A device that has no room for this many bytes is not asked for fewer. */
const SMALLEST_BYTES = 4;

/** Where there is no room, the next try is for so many times less. */
const SHRINK = 4;

/**
 * Takes buffers for copies of up to `wantedBytes`, or of a quarter, a sixteenth … where the device's limits or its
 * memory are smaller. Throws an Error with a sentence where there is no room for 4 bytes, and what the browser throws when
 * the device is lost.
 */
export async function openCopies(device: GPUDevice, wantedBytes: number): Promise<Copies> {
  let bytes = wantedBytes;
  while (bytes > device.limits.maxBufferSize) bytes /= SHRINK;
  for (; bytes >= SMALLEST_BYTES; bytes /= SHRINK) {
    const buffers = await takeBuffers(device, bytes);
    if (buffers) return copiesWith(device, bytes, buffers);
  }
  throw new Error(
    'The GPU has no room for a buffer of any size. Close other tabs that use it, and run again.',
  );
}

interface Buffers {
  /** On the GPU: what is uploaded to and read back from. */
  readonly storage: GPUBuffer;
  /** Where the program can see it: WebGPU maps no other buffers. */
  readonly staging: GPUBuffer;
}

async function takeBuffers(device: GPUDevice, size: number): Promise<Buffers | null> {
  device.pushErrorScope('out-of-memory');
  const storage = device.createBuffer({
    label: 'copies',
    size,
    usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC,
  });
  const staging = device.createBuffer({
    label: 'copies, to be read',
    size,
    usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
  });
  if (!(await device.popErrorScope())) return { storage, staging };
  storage.destroy();
  staging.destroy();
  return null;
}

function copiesWith(
  device: GPUDevice,
  largestBytes: number,
  { storage, staging }: Buffers,
): Copies {
  const { queue } = device;
  const source = new Uint8Array(largestBytes).fill(1);
  const target = new Uint8Array(largestBytes).fill(2);
  // Each copy takes the next piece, so that small ones come from RAM, too, and not from a cache that holds them all.
  let at = 0;
  const nextStart = (bytes: number): number => {
    at = at + 2 * bytes > largestBytes ? 0 : at + bytes;
    return at;
  };
  return {
    largestBytes,
    upload: async (bytes, times) => {
      for (let done = 0; done < times; done++) {
        queue.writeBuffer(storage, 0, source, nextStart(bytes), bytes);
        // Some browsers keep writes back until something is submitted.
        queue.submit([]);
        await queue.onSubmittedWorkDone();
      }
    },
    // #region readback
    readback: async (bytes, times) => {
      for (let done = 0; done < times; done++) {
        const encoder = device.createCommandEncoder();
        encoder.copyBufferToBuffer(storage, 0, staging, 0, bytes);
        queue.submit([encoder.finish()]);
        await staging.mapAsync(GPUMapMode.READ, 0, bytes);
        target.set(new Uint8Array(staging.getMappedRange(0, bytes)), nextStart(bytes));
        staging.unmap();
      }
    },
    // #endregion readback
    copy: (bytes, times) => {
      for (let done = 0; done < times; done++) {
        const start = nextStart(bytes);
        target.set(source.subarray(start, start + bytes), start);
      }
      return Promise.resolve();
    },
    dispose: () => {
      storage.destroy();
      staging.destroy();
    },
  };
}
