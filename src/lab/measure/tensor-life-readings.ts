import { type Reading, readingOf, type Report, unavailableReading } from './report.ts';
import type { Side } from './trainer-table.ts';

/** The moments in the life of a tensor at which it is looked at, in order. */
export const LIFE_MOMENTS = [
  'start',
  'make',
  'firstUse',
  'secondUse',
  'read',
  'readAgain',
  'dispose',
] as const;

/** One moment. */
export type LifeMoment = (typeof LIFE_MOMENTS)[number];

/** What was found at a moment. */
export interface LifeFacts {
  /** As TensorFlow.js counts them. */
  readonly tensors: number;
  readonly bytes: number;
  /** In buffers on the GPU; null on the CPU, which has none. */
  readonly gpuBytes: number | null;
  /** What has crossed to the GPU and back since the moment before; null on the CPU. */
  readonly uploads: number | null;
  readonly launches: number | null;
  readonly reads: number | null;
}

/** The facts with their units. */
const FACTS: Readonly<Record<keyof LifeFacts, 'count' | 'bytes'>> = {
  tensors: 'count',
  bytes: 'bytes',
  gpuBytes: 'bytes',
  uploads: 'count',
  launches: 'count',
  reads: 'count',
};

const FACT_NAMES = Object.keys(FACTS) as (keyof LifeFacts)[];

const NO_GPU = 'On the CPU a tensor lies in RAM and crosses nothing.';

/** `<side>.<moment>.<fact>` of every moment that was reached. */
export function tensorLifeReadings(
  side: Side,
  life: ReadonlyMap<LifeMoment, LifeFacts>,
): Record<string, Reading> {
  const readings: Record<string, Reading> = {};
  for (const [moment, facts] of life) {
    for (const name of FACT_NAMES) {
      const value = facts[name];
      const unit = FACTS[name];
      readings[`${side}.${moment}.${name}`] =
        value === null
          ? unavailableReading(unit, NO_GPU)
          : readingOf({ value, interval: null, n: 1 }, unit, null);
    }
  }
  return readings;
}

/** The readings of a life that could not be looked at. */
export function noTensorLifeReadings(side: Side, reason: string): Record<string, Reading> {
  return { [`${side}.make.tensors`]: unavailableReading('count', reason) };
}

/** A moment with what changed since the one before. */
export interface LifeChange {
  readonly moment: LifeMoment;
  readonly facts: LifeFacts;
  readonly moreTensors: number;
  readonly moreBytes: number;
  /** Null where there is no GPU. */
  readonly moreGpuBytes: number | null;
}

/** What a report says of a tensor's life on one side; empty where it was not looked at. */
export function lifeChanges({ readings }: Report, side: Side): LifeChange[] {
  const changes: LifeChange[] = [];
  let before: LifeFacts | null = null;
  for (const moment of LIFE_MOMENTS) {
    const valueOf = (name: keyof LifeFacts): number | null =>
      readings[`${side}.${moment}.${name}`]?.value ?? null;
    const [tensors, bytes] = [valueOf('tensors'), valueOf('bytes')];
    if (tensors === null || bytes === null) break;
    const facts: LifeFacts = {
      tensors,
      bytes,
      gpuBytes: valueOf('gpuBytes'),
      uploads: valueOf('uploads'),
      launches: valueOf('launches'),
      reads: valueOf('reads'),
    };
    if (before) {
      changes.push({
        moment,
        facts,
        moreTensors: tensors - before.tensors,
        moreBytes: bytes - before.bytes,
        moreGpuBytes:
          facts.gpuBytes === null || before.gpuBytes === null
            ? null
            : facts.gpuBytes - before.gpuBytes,
      });
    }
    before = facts;
  }
  return changes;
}

/** When the values of a tensor went to the GPU: when it was made, or when it was first used. */
export type UploadVerdict =
  | { readonly kind: 'unmeasured'; readonly reason: string | null }
  /** It stayed in RAM. */
  | { readonly kind: 'cpu'; readonly bytes: number }
  | {
      readonly kind: 'at-first-use' | 'at-once';
      /** The tensor's own. */
      readonly bytes: number;
      /** What the GPU held more after the first use: the tensor, and the result. */
      readonly gpuBytes: number;
    };

/** Reads off a tensor's life when it was uploaded. */
export function uploadVerdict(report: Report, side: Side): UploadVerdict {
  const changes = lifeChanges(report, side);
  const made = changes.find(({ moment }) => moment === 'make');
  const used = changes.find(({ moment }) => moment === 'firstUse');
  if (!made || !used) {
    return {
      kind: 'unmeasured',
      reason: report.readings[`${side}.make.tensors`]?.reason ?? null,
    };
  }
  const bytes = made.moreBytes;
  if (made.moreGpuBytes === null || used.moreGpuBytes === null) return { kind: 'cpu', bytes };
  return {
    kind: made.moreGpuBytes > 0 ? 'at-once' : 'at-first-use',
    bytes,
    gpuBytes: made.moreGpuBytes + used.moreGpuBytes,
  };
}
