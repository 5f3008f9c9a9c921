import { requireWork, type TrainerSetup, Unsupported } from '../trainer.ts';

/** A buffer that kernels read or write. */
export interface StorageRequest {
  /** What it holds, as the beginning of a sentence: "The rows". */
  readonly holds: string;
  readonly bytes: number;
}

/** Buffers by the names that the WGSL has for them. */
export type Storage<Name extends string> = Readonly<Record<Name, GPUBuffer>>;

/** The device of a setup. Throws `Unsupported` where there is none, or nothing to train. */
export function deviceOf({ gpu, problem }: TrainerSetup): GPUDevice {
  if (!gpu) throw new Unsupported('Hand-written WGSL needs a WebGPU device.');
  requireWork(problem);
  return gpu;
}

/** Throws `Unsupported`, with the limit's name and the numbers, where a buffer is over a limit of the device. */
export function requireFits(
  requests: Readonly<Record<string, StorageRequest>>,
  limits: Pick<GPUSupportedLimits, 'maxStorageBufferBindingSize' | 'maxBufferSize'>,
): void {
  for (const { holds, bytes } of Object.values(requests)) {
    for (const limit of ['maxStorageBufferBindingSize', 'maxBufferSize'] as const) {
      if (bytes > limits[limit]) {
        throw new Unsupported(
          `${holds} would take ${grouped(bytes)} bytes in one buffer; this GPU allows ` +
            `${grouped(limits[limit])} (${limit}). A smaller batch or fewer hidden units would fit.`,
        );
      }
    }
  }
}

/** Makes the buffers, all zeros, or throws `Unsupported` where the GPU has no room left for them. */
export async function takeStorage<Name extends string>(
  device: GPUDevice,
  requests: Readonly<Record<Name, StorageRequest>>,
): Promise<Storage<Name>> {
  const wanted = Object.entries<StorageRequest>(requests);
  device.pushErrorScope('out-of-memory');
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC;
  const made = wanted.map(([label, { bytes }]) =>
    device.createBuffer({ label, size: bytes, usage }),
  );
  if (await device.popErrorScope()) {
    for (const buffer of made) buffer.destroy();
    const bytes = wanted.reduce((sum, [, request]) => sum + request.bytes, 0);
    throw new Unsupported(
      `The GPU has no room for the ${grouped(bytes)} bytes that this batch and these hidden units need.`,
    );
  }
  return Object.fromEntries(wanted.map(([name], i) => [name, made[i]])) as Storage<Name>;
}

/** Puts buffers into the bindings of group 0, in the order of their names' declaration. */
export function bindStorage(
  device: GPUDevice,
  layout: GPUBindGroupLayout,
  storage: Storage<string>,
): GPUBindGroup {
  const entries = Object.values(storage).map((buffer, binding) => ({
    binding,
    resource: { buffer },
  }));
  return device.createBindGroup({ layout, entries });
}

/** What a trainer made in `prepare`; the error is for callers who left that out. */
export function prepared<T>(made: T | null): T {
  if (made === null)
    throw new Error('prepare() must be called, and waited for, before anything else.');
  return made;
}

/** A whole number as it is shown to readers: 65,535. */
export function grouped(value: number): string {
  return value.toLocaleString('en');
}
