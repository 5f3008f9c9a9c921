import { GpuUnavailable } from '../hardware/open-gpu.ts';
import { Unsupported } from '../trainers/trainer.ts';

/** Why one trainer of several has no reading, as a sentence. */
export function failureReason(error: unknown): string {
  if (error instanceof GpuUnavailable || error instanceof Unsupported) return error.message;
  return `It failed here: ${error instanceof Error ? error.message : String(error)}`;
}
