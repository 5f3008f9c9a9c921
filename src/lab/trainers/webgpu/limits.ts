import { Unsupported } from '../trainer.ts';

const LESS = 'A smaller batch or fewer hidden units would fit.';

/** Throws `Unsupported` where the largest array of an epoch is over what this device allows in one buffer. */
export function requireBuffer({ limits }: GPUDevice, bytes: number): void {
  for (const limit of ['maxStorageBufferBindingSize', 'maxBufferSize'] as const) {
    if (bytes > limits[limit]) {
      throw new Unsupported(
        `The hidden activations would take ${grouped(bytes)} bytes in one buffer; this GPU allows ` +
          `${grouped(limits[limit])} (${limit}). ${LESS}`,
      );
    }
  }
}

/**
 * Does a framework's first work on this device. Where the device refuses a part of it, WebGPU by itself goes on, and
 * what comes of it is zeros: this throws instead, `Unsupported` where the memory ran out, of which an epoch needs
 * about so many bytes, and else an Error with the browser's own message, as of a shader's compiler.
 */
export async function requireAccepted(
  device: GPUDevice,
  bytes: number,
  work: () => Promise<unknown>,
): Promise<void> {
  device.pushErrorScope('validation');
  device.pushErrorScope('out-of-memory');
  const [done] = await Promise.allSettled([work()]);
  const [noRoom, refusal] = await Promise.all([device.popErrorScope(), device.popErrorScope()]);
  if (noRoom) {
    throw new Unsupported(
      `The GPU has no room for the ${grouped(bytes)} bytes, about, that an epoch needs. ${LESS}`,
    );
  }
  if (done.status === 'rejected') throw done.reason;
  if (refusal) throw new Error(`The GPU refused what it was given: ${refusal.message}`);
}

function grouped(value: number): string {
  return value.toLocaleString('en');
}
