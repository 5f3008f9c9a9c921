import type { Problem } from '../../model/problem.ts';
import { bytesHeld, bytesOfLargest } from '../jax/memory.ts';
import { Unsupported } from '../trainer.ts';

const LESS = 'A smaller batch or fewer hidden units would fit.';

/** Throws `Unsupported` where the largest array of an epoch is over what this device allows in one buffer. */
export function requireBuffer({ limits }: GPUDevice, problem: Problem): void {
  const bytes = bytesOfLargest(problem);
  for (const limit of ['maxStorageBufferBindingSize', 'maxBufferSize'] as const) {
    if (bytes > limits[limit]) {
      throw new Unsupported(
        `The hidden activations would take ${grouped(bytes)} bytes in one buffer; this GPU allows ` +
          `${grouped(limits[limit])} (${limit}). ${LESS}`,
      );
    }
  }
}

/** Does some work on this device, and throws `Unsupported` where memory ran out in it. */
export async function requireRoom(
  device: GPUDevice,
  problem: Problem,
  work: () => Promise<unknown>,
): Promise<void> {
  device.pushErrorScope('out-of-memory');
  await work();
  if (await device.popErrorScope()) {
    throw new Unsupported(
      `The GPU has no room for the ${grouped(bytesHeld(problem))} bytes, about, that an epoch needs. ${LESS}`,
    );
  }
}

function grouped(value: number): string {
  return value.toLocaleString('en');
}
