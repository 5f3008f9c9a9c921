import { intercept } from '../../src/lab/boundary/intercept.ts';

/** What a GPU was asked for since the counting began. */
export interface GpuCounts {
  /** Buffers, or WebGL's textures, that were made. */
  readonly made: number;
  /** Those of them that were destroyed. What the browser's garbage collection would free is not among them. */
  readonly destroyed: number;
  /** Kernels that were launched, or WebGL's draw calls. */
  readonly launches: number;
  /** Submits to the queue; WebGL has none. */
  readonly submits: number;
  /** Buffers mapped into RAM, or WebGL's reads of pixels. */
  readonly readbacks: number;
}

/** Counts that can be counted on. */
export type Tally = { -readonly [Name in keyof GpuCounts]: number };

/** Nothing yet. */
export function newTally(): Tally {
  return { made: 0, destroyed: 0, launches: 0, submits: 0, readbacks: 0 };
}

/**
 * Counts what this device is asked for from here on. The trainer that is given it knows nothing of that; but each
 * call takes a little longer, so a counted device is not for timing.
 */
export function countDevice(device: GPUDevice): GpuCounts {
  const tally = newTally();
  intercept(device, 'createBuffer', (proceed, descriptor) => {
    const buffer = proceed(descriptor);
    tally.made++;
    countBuffer(buffer, tally);
    return buffer;
  });
  intercept(device, 'createCommandEncoder', (proceed, descriptor) => {
    const encoder = proceed(descriptor);
    intercept(encoder, 'beginComputePass', (begin, passDescriptor) => {
      const pass = begin(passDescriptor);
      countPass(pass, tally);
      return pass;
    });
    return encoder;
  });
  intercept(device.queue, 'submit', (proceed, commands) => {
    tally.submits++;
    proceed(commands);
  });
  return tally;
}

function countBuffer(buffer: GPUBuffer, tally: Tally): void {
  let isDestroyed = false;
  intercept(buffer, 'destroy', (proceed) => {
    // It may be destroyed again, to no effect.
    if (!isDestroyed) tally.destroyed++;
    isDestroyed = true;
    proceed();
  });
  intercept(buffer, 'mapAsync', (proceed, ...parameters) => {
    tally.readbacks++;
    return proceed(...parameters);
  });
}

function countPass(pass: GPUComputePassEncoder, tally: Tally): void {
  intercept(pass, 'dispatchWorkgroups', (proceed, ...parameters) => {
    tally.launches++;
    proceed(...parameters);
  });
  intercept(pass, 'dispatchWorkgroupsIndirect', (proceed, ...parameters) => {
    tally.launches++;
    proceed(...parameters);
  });
}
