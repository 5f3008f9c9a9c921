import type { Gpu } from '../browser/launch.ts';

/** Reads which adapter a command line asks for, or throws an Error with a sentence. */
export function parseGpu(value: string): Gpu {
  if (value === 'software' || value === 'machine' || value === 'none') return value;
  throw new Error(`--gpu must be software, machine or none; it is "${value}".`);
}
