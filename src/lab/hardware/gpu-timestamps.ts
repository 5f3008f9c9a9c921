/** The timestamps of each pass, in nanoseconds since some moment of the GPU's own; or why there are none. */
export type PassTimestamps =
  | { readonly pairs: readonly { readonly beginNs: bigint; readonly endNs: bigint }[] }
  | { readonly unavailable: string };

/** Bytes of a timestamp, an unsigned integer of 64 bits. */
const TIMESTAMP_BYTES = 8;

/** WebGPU's limit is 4,096 timestamps a query set, and a pass needs two. */
const MOST_PASSES = 2048;

/**
 * Does passes one after the other in one submit, and brings the GPU's timestamps at their begins and ends, unjudged.
 * Resolves when all passes are done. A device without timestamps does nothing and says so in a sentence for the reader.
 *
 * @throws RangeError for more passes than 2,048; what `mapAsync` throws when the device is lost. Before a browser says
 * that a device is lost, this may wait for ever.
 */
export async function readTimestamps(
  device: GPUDevice,
  passes: readonly ((pass: GPUComputePassEncoder) => void)[],
): Promise<PassTimestamps> {
  if (!device.features.has('timestamp-query')) {
    return {
      unavailable:
        'This GPU or browser has no timestamp-query, the feature of WebGPU that lets a GPU time its own work.',
    };
  }
  if (passes.length === 0) return { pairs: [] };
  if (passes.length > MOST_PASSES) {
    throw new RangeError(
      `${String(passes.length)} passes are more than ${String(MOST_PASSES)}, which is all that a query set can time.`,
    );
  }
  const label = 'timestamps';
  const count = 2 * passes.length;
  const size = count * TIMESTAMP_BYTES;
  const querySet = device.createQuerySet({ label, type: 'timestamp', count });
  const resolved = device.createBuffer({
    label,
    size,
    usage: GPUBufferUsage.QUERY_RESOLVE | GPUBufferUsage.COPY_SRC,
  });
  const staging = device.createBuffer({
    label,
    size,
    usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ,
  });
  try {
    const encoder = device.createCommandEncoder({ label });
    for (const [at, encodeInto] of passes.entries()) {
      const pass = encoder.beginComputePass({
        label,
        timestampWrites: {
          querySet,
          beginningOfPassWriteIndex: 2 * at,
          endOfPassWriteIndex: 2 * at + 1,
        },
      });
      encodeInto(pass);
      pass.end();
    }
    encoder.resolveQuerySet(querySet, 0, count, resolved, 0);
    encoder.copyBufferToBuffer(resolved, 0, staging, 0, size);
    device.queue.submit([encoder.finish()]);
    await staging.mapAsync(GPUMapMode.READ);
    const stampsNs = new BigUint64Array(staging.getMappedRange());
    return {
      pairs: passes.map((_, at) => ({
        beginNs: stampsNs[2 * at]!,
        endNs: stampsNs[2 * at + 1]!,
      })),
    };
  } finally {
    querySet.destroy();
    resolved.destroy();
    staging.destroy();
  }
}
