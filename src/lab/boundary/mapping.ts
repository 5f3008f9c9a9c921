import type { BoundarySettings } from './boundary.ts';
import { busyWait } from './busy-wait.ts';
import { intercept } from './intercept.ts';
import type { Tally } from './tally.ts';

/**
 * Counts uploads that are made with their buffer, and reads, and delays them. On a null GPU both use memory of the
 * host's instead, but a read is answered only when the browser has gone through all that was encoded before it.
 * Returns what puts the methods back.
 */
export function interceptMapping(
  { isNull, delays }: BoundarySettings,
  counts: Tally,
  { delayUpload, drain }: { delayUpload: () => void; drain: () => Promise<unknown> },
): (() => void)[] {
  /** What stands in for a buffer that a null GPU says it has mapped. */
  const standIns = new WeakMap<GPUBuffer, ArrayBuffer>();
  const { prototype } = GPUBuffer;
  return [
    intercept(GPUDevice.prototype, 'createBuffer', (proceed, descriptor) => {
      if (!descriptor.mappedAtCreation) return proceed(descriptor);
      counts.uploads++;
      if (isNull) {
        const buffer = proceed({ ...descriptor, mappedAtCreation: false });
        standIns.set(buffer, new ArrayBuffer(descriptor.size));
        return buffer;
      }
      delayUpload();
      return proceed(descriptor);
    }),
    intercept(prototype, 'mapAsync', async function (proceed, ...parameters) {
      counts.reads++;
      if (isNull) {
        standIns.set(this, new ArrayBuffer(this.size));
        await drain();
        return;
      }
      await proceed(...parameters);
      busyWait(delays.readMs);
    }),
    intercept(prototype, 'getMappedRange', function (proceed, offset = 0, size) {
      const standIn = standIns.get(this);
      if (!standIn) return proceed(offset, size);
      return standIn.slice(offset, size === undefined ? undefined : offset + size);
    }),
    intercept(prototype, 'unmap', function (proceed) {
      if (!standIns.delete(this)) proceed();
    }),
  ];
}
