import type { GpuFacts } from '../measure/report.ts';

/** The GPU can't be had; the message is a sentence for the reader that says why and what to do. */
export class GpuUnavailable extends Error {
  override readonly name = 'GpuUnavailable';
}

/** A device that was opened for one run. */
export interface OpenedGpu {
  readonly device: GPUDevice;
  readonly facts: GpuFacts;
}

/** Features that trainers or the instrument use where the adapter has them. */
const WANTED_FEATURES: readonly GPUFeatureName[] = ['timestamp-query', 'subgroups'];

/** Limits that are raised to the adapter's own: WebGPU grants only small defaults unasked. */
const RAISED_LIMITS = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
  'maxComputeWorkgroupsPerDimension',
] as const;

/** Opens the fastest GPU that the browser offers, or throws `GpuUnavailable`. */
export async function openGpu(gpu: GPU | undefined): Promise<OpenedGpu> {
  if (!gpu) {
    throw new GpuUnavailable(
      'This browser has no WebGPU. Chrome and Edge 113, Safari 26 and Firefox 141 on Windows have it, over https.',
    );
  }
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) {
    throw new GpuUnavailable(
      'The browser has WebGPU but no GPU for it. Is hardware acceleration off? Is the driver blocked (chrome://gpu)?',
    );
  }
  const device = await requestDevice(adapter);
  const { vendor, architecture, device: name, description } = adapter.info;
  const info: Partial<GPUAdapterInfo> = adapter.info;
  const { subgroupMinSize, subgroupMaxSize } = info;
  return {
    device,
    facts: {
      vendor,
      architecture,
      device: name,
      description,
      // Browsers before Chrome 136 do not say.
      isFallbackAdapter: info.isFallbackAdapter ?? false,
      ...(subgroupMinSize === undefined ? {} : { subgroupMinSize }),
      ...(subgroupMaxSize === undefined ? {} : { subgroupMaxSize }),
      features: [...adapter.features].sort(),
      limits: numbersIn(adapter.limits),
    },
  };
}

/** The limits as a record; they are attributes of their prototype, which no spread copies. */
function numbersIn(limits: GPUSupportedLimits): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const name in limits) {
    const value: unknown = limits[name as keyof GPUSupportedLimits];
    if (typeof value === 'number') numbers[name] = value;
  }
  return numbers;
}

async function requestDevice(adapter: GPUAdapter): Promise<GPUDevice> {
  try {
    return await adapter.requestDevice({
      requiredFeatures: WANTED_FEATURES.filter((feature) => adapter.features.has(feature)),
      requiredLimits: Object.fromEntries(
        RAISED_LIMITS.map((limit) => [limit, adapter.limits[limit]]),
      ),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new GpuUnavailable(
      `The browser found a GPU but could not open it: ${reason} Restarting the browser often helps.`,
    );
  }
}
