import type { Boundary, BoundarySettings } from './boundary.ts';
import { Bypass } from './bypass.ts';
import { intercept } from './intercept.ts';
import { compileKernels, type Kernels } from './kernels.ts';
import { interceptMapping } from './mapping.ts';
import { interceptPasses } from './passes.ts';
import { newTally, type Tally } from './tally.ts';

/**
 * A read has work to wait for, as in a training loop. With a launch or two it is a matter of chance whether the browser
 * finds the GPU done when it first looks, and a read then takes one of two times; with so many it never does.
 */
const LAUNCHES_BEFORE_READ = 20;

/** Bytes of a transfer that means nothing. */
const TRANSFER_BYTES = 4;

/**
 * Opens the boundary of a device. The methods of WebGPU's own classes are intercepted, so that it reaches what a
 * trainer made before; but only while work is done `under` settings, so that no other timing knows of it.
 */
export async function openBoundary(device: GPUDevice): Promise<Boundary> {
  const kernels = await compileKernels(device);
  const staging = device.createBuffer({
    label: 'boundary',
    size: TRANSFER_BYTES,
    usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
  });
  const counts = newTally();
  const { queue } = device;
  const bypass = new Bypass();

  const encode = (encodeInto: (encoder: GPUCommandEncoder) => void): void => {
    const encoder = device.createCommandEncoder();
    encodeInto(encoder);
    queue.submit([encoder.finish()]);
  };
  const inPass =
    (encodeInto: (pass: GPUComputePassEncoder) => void) => (encoder: GPUCommandEncoder) => {
      const pass = encoder.beginComputePass();
      encodeInto(pass);
      pass.end();
    };
  const countFor = (turns: number): ((encoder: GPUCommandEncoder) => void) =>
    inPass((pass) => {
      pass.setPipeline(kernels.count);
      pass.setBindGroup(0, kernels.turnsGroup(turns));
      pass.dispatchWorkgroups(1);
    });

  return {
    counts,
    under: async (settings, work) => {
      const restore = interceptAll(device, settings, { kernels, counts, bypass });
      try {
        return await work();
      } finally {
        restore();
      }
    },
    launches: async (count) => {
      encode(
        inPass((pass) => {
          pass.setPipeline(kernels.nothing);
          for (let done = 0; done < count; done++) pass.dispatchWorkgroups(1);
        }),
      );
      await queue.onSubmittedWorkDone();
    },
    delayedUploads: async (count, turns) => {
      const bytes = new Uint8Array(TRANSFER_BYTES);
      for (let done = 0; done < count; done++) {
        queue.writeBuffer(kernels.scratch, 0, bytes);
        encode(countFor(turns));
      }
      await queue.onSubmittedWorkDone();
    },
    count: async (turns) => {
      encode(countFor(turns));
      await queue.onSubmittedWorkDone();
    },
    uploads: async (count) => {
      const bytes = new Uint8Array(TRANSFER_BYTES);
      for (let done = 0; done < count; done++) queue.writeBuffer(kernels.scratch, 0, bytes);
      // Some browsers keep writes back until something is submitted.
      encode(() => undefined);
      await queue.onSubmittedWorkDone();
    },
    submits: async (count) => {
      for (let done = 0; done < count; done++) encode(() => undefined);
      await queue.onSubmittedWorkDone();
    },
    syncs: async (count) => {
      for (let done = 0; done < count; done++) await queue.onSubmittedWorkDone();
    },
    reads: async (count) => {
      for (let done = 0; done < count; done++) {
        encode((encoder) => {
          inPass((pass) => {
            pass.setPipeline(kernels.nothing);
            // They are not what is priced.
            bypass.past(() => {
              for (let done = 0; done < LAUNCHES_BEFORE_READ; done++) pass.dispatchWorkgroups(1);
            });
          })(encoder);
          encoder.copyBufferToBuffer(kernels.scratch, 0, staging, 0, TRANSFER_BYTES);
        });
        await staging.mapAsync(GPUMapMode.READ);
        staging.getMappedRange();
        staging.unmap();
      }
    },
    dispose: () => {
      kernels.dispose();
      staging.destroy();
    },
  };
}

function interceptAll(
  device: GPUDevice,
  settings: BoundarySettings,
  { kernels, counts, bypass }: { kernels: Kernels; counts: Tally; bypass: Bypass },
): () => void {
  const { isNull, delays } = settings;
  // Made now, because from here on what is made goes through the boundary itself.
  const uploadDelay = delays.uploadTurns > 0 ? kernels.turnsGroup(delays.uploadTurns) : null;
  if (delays.launchTurns > 0) kernels.turnsGroup(delays.launchTurns);
  const delayUpload = (): void => {
    if (!uploadDelay) return;
    bypass.past(() => {
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      pass.setPipeline(kernels.count);
      pass.setBindGroup(0, uploadDelay);
      pass.dispatchWorkgroups(1);
      pass.end();
      device.queue.submit([encoder.finish()]);
    });
  };

  const restores = [
    ...interceptMapping(settings, counts, {
      delayUpload,
      drain: () => device.queue.onSubmittedWorkDone(),
    }),
    ...interceptPasses(settings, kernels, counts, bypass),
    intercept(GPUQueue.prototype, 'submit', (proceed, commands) => {
      if (!bypass.isOpen) counts.submits++;
      if (bypass.isOpen || !isNull) proceed(commands);
    }),
    intercept(GPUQueue.prototype, 'writeBuffer', (proceed, ...parameters) => {
      counts.uploads++;
      if (isNull) return;
      proceed(...parameters);
      delayUpload();
    }),
  ];
  return () => {
    for (const restore of restores.toReversed()) restore();
  };
}
