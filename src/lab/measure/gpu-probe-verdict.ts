import { type GpuFacts, isSoftwareAdapter, type Reading, type Report } from './report.ts';

/** What the browser calls the GPU. */
export type GpuNaming =
  | { readonly kind: 'named'; readonly name: string }
  /** WebGPU keeps the name to itself; `webgl` is what WebGL calls the GPU, if it tells. */
  | { readonly kind: 'withheld'; readonly webgl: string | null };

/** How many workgroups it works on at once. */
export type AtOnceVerdict =
  | { readonly kind: 'step'; readonly count: number; readonly low: number; readonly high: number }
  | { readonly kind: 'missing'; readonly reason: string };

/** What a probe of the GPU says. */
export interface GpuProbeVerdict {
  readonly naming: GpuNaming;
  /** True for SwiftShader, llvmpipe, WARP and the like: the CPU, playing GPU. */
  readonly isSoftware: boolean;
  readonly flops: number | null;
  readonly bytesPerSecond: number | null;
  readonly atOnce: AtOnceVerdict;
  /** Operations that it can do while it fetches or writes one number of 4 bytes; null where a rate is missing. */
  readonly flopPerNumber: number | null;
  /** The largest single buffer; null where the report doesn't say. */
  readonly largestBufferBytes: number | null;
}

/** Bytes of a number of the notes' job. */
const NUMBER_BYTES = 4;

const NOT_MEASURED = 'It was not measured.';

/** Reads the verdict off a report; null where no GPU was opened. */
export function gpuProbeVerdict({ environment, readings }: Report): GpuProbeVerdict | null {
  const { gpu } = environment;
  if (!gpu) return null;
  const flops = readings['gpu.peakFlops']?.value ?? null;
  const bytesPerSecond = readings['gpu.bytesPerSecond']?.value ?? null;
  return {
    naming: namingOf(gpu),
    isSoftware: isSoftware(gpu),
    flops,
    bytesPerSecond,
    atOnce: atOnceOf(readings['gpu.workgroupsAtOnce']),
    flopPerNumber:
      flops === null || bytesPerSecond === null ? null : (flops * NUMBER_BYTES) / bytesPerSecond,
    largestBufferBytes: gpu.limits?.['maxBufferSize'] ?? null,
  };
}

function namingOf({ vendor, architecture, device, description, webgl }: GpuFacts): GpuNaming {
  const name = [vendor, architecture, device, description].filter(Boolean).join(' ');
  return name
    ? { kind: 'named', name }
    : { kind: 'withheld', webgl: webgl?.renderer ? webgl.renderer : null };
}

/** Where WebGPU names nothing, WebGL's name is all there is to go by. */
function isSoftware(gpu: GpuFacts): boolean {
  if (isSoftwareAdapter(gpu)) return true;
  return (
    namingOf(gpu).kind === 'withheld' &&
    isSoftwareAdapter({ ...gpu, device: gpu.webgl?.renderer ?? '' })
  );
}

function atOnceOf(reading: Reading | undefined): AtOnceVerdict {
  if (reading?.value == null) return { kind: 'missing', reason: reading?.reason ?? NOT_MEASURED };
  const { value, low, high } = reading;
  return { kind: 'step', count: value, low: low ?? value, high: high ?? value };
}
