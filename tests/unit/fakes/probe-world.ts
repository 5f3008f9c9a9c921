import type { ProbeParts } from '../../../src/lab/experiments/gpu-probe.ts';
import type { GpuMemory } from '../../../src/lab/hardware/gpu-memory.ts';
import {
  type GpuPeak,
  lanesOf,
  PEAK_FLOP_PER_TURN,
  PEAK_SHAPES,
} from '../../../src/lab/hardware/gpu-peak.ts';
import type { WebglDevice } from '../../../src/lab/trainers/tfjs-webgl/context.ts';
import type { FakeClock } from './clock.ts';

/** A made-up GPU. */
export interface FakeChip {
  /** Workgroups of 256 lanes that it works on at once. */
  readonly units: number;
  /** What all of them compute together. */
  readonly flops: number;
  readonly bytesPerSecond: number;
  /** What each launch costs, and each wait for the GPU. */
  readonly launchMs: number;
  readonly waitMs: number;
  /** A browser that looks at the GPU only so often; 0 for one that hears at once. */
  readonly lookMs: number;
  /** The larger of the two buffers that there is room for. */
  readonly room: number;
  /** By which factor the time of some work is longer, each time anew. */
  readonly noise: () => number;
}

/** A card of 80 units, about. */
export const CHIP: FakeChip = {
  units: 80,
  flops: 2e13,
  bytesPerSecond: 4e11,
  launchMs: 0.02,
  waitMs: 0.2,
  lookMs: 0,
  room: 2 ** 28,
  noise: () => 1,
};

/** What WebGL says of the made-up GPU. */
export const WEBGL: WebglDevice = {
  vendor: 'Google Inc. (Made-up)',
  renderer: 'ANGLE (Made-up, Made-up GPU Direct3D11)',
  isSoftware: false,
};

/** What a launch was for. */
type ProbeWork = 'workgroups' | 'peak' | 'moving';

/** What was asked of the made-up GPU. */
export interface ProbeLog {
  /** The longest that a launch kept the GPU. */
  readonly longestMs: Record<ProbeWork, number>;
  readonly disposed: string[];
}

/** The parts of a probe on a made-up GPU. */
export function probeParts(
  clock: FakeClock,
  changes: Partial<FakeChip> = {},
): ProbeParts & { readonly log: ProbeLog } {
  const chip = { ...CHIP, ...changes };
  const log: ProbeLog = { longestMs: { workgroups: 0, peak: 0, moving: 0 }, disposed: [] };
  const work = (kind: ProbeWork, launches: number, oneMs: number): Promise<void> => {
    const busyMs = chip.noise() * launches * (chip.launchMs + oneMs) + chip.waitMs;
    const { lookMs } = chip;
    const untilMs = clock.passedMs + busyMs;
    const seenMs = lookMs > 0 ? Math.ceil(untilMs / lookMs) * lookMs : untilMs;
    clock.advance(seenMs - clock.passedMs);
    log.longestMs[kind] = Math.max(log.longestMs[kind], oneMs);
    return Promise.resolve();
  };
  const peak: GpuPeak = {
    run: ({ shape, turns, launches }) => {
      const unitMs = (turns * shape.lanes * PEAK_FLOP_PER_TURN * chip.units * 1000) / chip.flops;
      const sharedMs = (turns * lanesOf(shape) * PEAK_FLOP_PER_TURN * 1000) / chip.flops;
      const waves = Math.ceil(shape.workgroups / chip.units);
      return PEAK_SHAPES.includes(shape)
        ? work('peak', launches, sharedMs)
        : work('workgroups', launches, waves * unitMs);
    },
    dispose: () => log.disposed.push('peak'),
  };
  const memory = (bytes: number): GpuMemory => ({
    bytes,
    run: ({ bytes: copied, turns, launches }) =>
      work('moving', launches, (2 * turns * copied * 1000) / chip.bytesPerSecond),
    dispose: () => log.disposed.push('memory'),
  });
  return {
    log,
    openPeak: () => Promise.resolve(peak),
    openMemory: (_, wanted) => Promise.resolve(memory(Math.min(wanted, chip.room))),
    describeWebgl: () => WEBGL,
  };
}
