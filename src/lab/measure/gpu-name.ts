import type { GpuFacts } from './report.ts';

/** What the browser tells of an adapter, in one line. */
export function gpuName(gpu: GpuFacts): string {
  const names = [gpu.vendor, gpu.architecture, gpu.device, gpu.description]
    .filter(Boolean)
    .join(' ');
  const name = names || 'the browser withholds the name';
  return gpu.isFallbackAdapter ? `${name} (fallback adapter: software)` : name;
}
