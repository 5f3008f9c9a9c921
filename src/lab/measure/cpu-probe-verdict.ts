import { mostTurns, workersBlocks } from './cpu-scaling.ts';
import type { Report } from './report.ts';

/** Operations of the notes' matrix products in an epoch: 120 rows through 4, 10 and 3 numbers, forward and back. */
export const NOTES_FLOP = 40_800;

/** What the curve of workers says about the cores. */
export type ScalingVerdict =
  | { readonly kind: 'unmeasured'; readonly reason: string | null }
  /** Other programs had turns, so that the curve is not the processor's alone. */
  | { readonly kind: 'busy'; readonly most: number }
  /** The blocks scatter so much that the knee may be anywhere in its interval. */
  | {
      readonly kind: 'unclear';
      readonly low: number;
      readonly high: number;
      readonly most: number;
    }
  /** All workers together had fewer turns than the browser names processors. */
  | { readonly kind: 'fewer'; readonly turns: number }
  /** All workers did about as much as the first. */
  | { readonly kind: 'no-knee'; readonly most: number }
  | {
      readonly kind: 'knee';
      /** Whole workers, and the ends of the interval, if there is one. */
      readonly workers: number;
      readonly low: number;
      readonly high: number;
      /** How many workers there were at the most. */
      readonly most: number;
      /** What a worker adds after the knee, as a share of what one adds before it. */
      readonly slope: number;
      /** What that looks like: nothing more to share, second threads of busy cores, or slower cores. */
      readonly after: 'nothing' | 'threads' | 'slower';
      /** The knee is at the number that the browser names. */
      readonly isAsNamed: boolean;
    };

/** Clear steps in memory, each with the sizes between which it lies. */
type MemorySteps = readonly { readonly fromBytes: number; readonly toBytes: number }[];

/** What the walk through memory says. */
export type MemoryVerdict =
  | { readonly kind: 'unmeasured'; readonly reason: string | null }
  | {
      readonly kind: 'measured';
      /** A step within the nearest cache, and one through all sizes' largest. */
      readonly nearestMs: number;
      readonly farthestMs: number;
      readonly farthestBytes: number;
      /** The clear steps, between which sizes they lie; null where too little was timed to tell. */
      readonly steps: MemorySteps | null;
    };

/** The verdict of a CPU probe. */
export interface CpuProbeVerdict {
  readonly logical: number | null;
  readonly singleFlops: number | null;
  /** What one thread at that rate takes for an epoch of the notes; null where it was not measured. */
  readonly notesEpochMs: number | null;
  readonly bytesPerSecond: number | null;
  readonly scaling: ScalingVerdict;
  readonly memory: MemoryVerdict;
}

/** A slope under this is none. */
const NOTHING = 0.1;

/** Second threads add up to this share of a core's first to arithmetic that keeps it busy; slower cores add more. */
const THREADS = 0.4;

/** An interval wider than one worker, and than this share of the knee, names no number. */
const WIDE = 0.5;

/** Reads the verdict off the readings. */
export function cpuProbeVerdict(report: Report): CpuProbeVerdict {
  const valueOf = (name: string): number | null => report.readings[name]?.value ?? null;
  const singleFlops = valueOf('cpu.singleFlops');
  return {
    logical: valueOf('cpu.logicalProcessors'),
    singleFlops,
    notesEpochMs: singleFlops === null ? null : (1000 * NOTES_FLOP) / singleFlops,
    bytesPerSecond: valueOf('memory.bytesPerSecond'),
    scaling: scalingVerdict(report),
    memory: memoryVerdict(report),
  };
}

function scalingVerdict({ readings, samples, warnings }: Report): ScalingVerdict {
  const knee = readings['cpu.kneeWorkers'];
  const slope = readings['cpu.slopeAfterKnee']?.value ?? null;
  const most = largestLevel(samples, 'sweep.workers');
  if (warnings.includes('machine-busy')) return { kind: 'busy', most };
  if (warnings.includes('fewer-turns')) {
    return { kind: 'fewer', turns: Math.max(1, Math.round(mostTurns(workersBlocks(samples)))) };
  }
  if (slope === null || !knee) return { kind: 'unmeasured', reason: knee?.reason ?? null };
  if (knee.value === null) return { kind: 'no-knee', most };
  const workers = Math.max(1, Math.round(knee.value));
  const [low, high] = [wholeOr(knee.low, workers), wholeOr(knee.high, workers)];
  if (high - low > Math.max(1, WIDE * workers)) return { kind: 'unclear', low, high, most };
  return {
    kind: 'knee',
    workers,
    low,
    high,
    most,
    slope,
    after: slope < NOTHING ? 'nothing' : slope <= THREADS ? 'threads' : 'slower',
    isAsNamed: readings['cpu.logicalProcessors']?.value === workers,
  };
}

function memoryVerdict({ readings, samples }: Report): MemoryVerdict {
  const nearest = readings['cache.nearestMs'];
  const farthestMs = readings['memory.farthestMs']?.value ?? null;
  if (nearest?.value == null || farthestMs === null) {
    return { kind: 'unmeasured', reason: nearest?.reason ?? null };
  }
  const levels = readings['cache.levels']?.value ?? null;
  return {
    kind: 'measured',
    nearestMs: nearest.value,
    farthestMs,
    farthestBytes: largestLevel(samples, 'sweep.chase'),
    steps: levels === null ? null : stepsOf(readings, levels),
  };
}

/** The first so many steps, as far as there are readings of them: a report from a file may name any number. */
function stepsOf(readings: Report['readings'], levels: number): MemorySteps {
  const steps = [];
  for (let i = 1; i <= levels; i++) {
    const cache = readings[`cache.${String(i)}Bytes`];
    if (!cache) break;
    const { low, high } = cache;
    if (low !== null && high !== null) steps.push({ fromBytes: low, toBytes: high });
  }
  return steps;
}

function largestLevel(samples: Report['samples'], arm: string): number {
  return Math.max(
    0,
    ...samples.flatMap((sample) => (sample.arm === arm ? (sample.level ?? 0) : [])),
  );
}

function wholeOr(value: number | null, otherwise: number): number {
  return value === null ? otherwise : Math.max(1, Math.round(value));
}
