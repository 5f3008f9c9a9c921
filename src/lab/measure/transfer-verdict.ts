import { NOTES_EPOCHS } from './plan.ts';
import type { Report } from './report.ts';

/** Data, labels and weights of the notes' job: 480 features, 120 labels and 83 parameters of 4 bytes each. */
export const NOTES_BYTES = 4 * (480 + 120 + 83);

/** From this share of an epoch on, reading the loss is most of it. */
const MOST = 0.5;

/** What reading the loss costs the loop. */
export type LoopVerdict =
  | { readonly kind: 'unmeasured'; readonly reason: string | null }
  /** The interval of the cost contains 0. */
  | { readonly kind: 'nothing'; readonly epochMs: number | null }
  /** What was measured is how often the browser looks at the GPU. */
  | {
      readonly kind: 'timer';
      readonly perReadMs: number;
      /** 20,000 readings, projected. */
      readonly allReadsMs: number;
    }
  | {
      readonly kind: 'some' | 'most';
      readonly perReadMs: number;
      /** Of an epoch that reads it every time, 0 to 1. */
      readonly share: number;
      /** What is left of the epoch, 0 to 1. */
      readonly otherShare: number;
      readonly epochMs: number;
      readonly unreadEpochMs: number;
      /** How many times as fast a loop is that never reads it. */
      readonly unreadFactor: number;
    };

/** What copies cost: a fixed price, and bytes. */
export type CopiesVerdict =
  | { readonly kind: 'unmeasured' }
  | {
      readonly kind: 'measured';
      readonly uploadFixedMs: number;
      readonly readbackFixedMs: number;
      /** What the bytes alone of the notes' data and weights take on the way up; null where no rate was found. */
      readonly notesBytesMs: number | null;
      /** How many times as long as these bytes the trip takes; null where no rate was found. */
      readonly tripOverBytes: number | null;
      /** The size whose bytes take as long as the fixed price of a readback; null where no rate was found. */
      readonly evenBytes: number | null;
      /** The rate of a readback over that of a copy within RAM; null where either was not found. */
      readonly overCopy: number | null;
    };

/** The verdict of a transfer run. */
export interface TransferVerdict {
  readonly loop: LoopVerdict;
  readonly copies: CopiesVerdict;
}

/** Reads the verdict off the readings. */
export function transferVerdict(report: Report): TransferVerdict {
  return { loop: loopVerdict(report), copies: copiesVerdict(report) };
}

function loopVerdict({ readings, warnings }: Report): LoopVerdict {
  const item = readings['item.perReadMs'];
  const epochMs = readings['gpu.epochMs']?.value ?? null;
  if (item?.value == null) return { kind: 'unmeasured', reason: item?.reason ?? null };
  const perReadMs = item.value;
  if (warnings.includes('browser-timer')) {
    return { kind: 'timer', perReadMs, allReadsMs: NOTES_EPOCHS * perReadMs };
  }
  const share = readings['item.share']?.value ?? null;
  const unreadEpochMs = readings['gpu.unreadEpochMs']?.value ?? null;
  if (perReadMs <= 0 || (item.low !== null && item.low <= 0)) return { kind: 'nothing', epochMs };
  if (share === null || epochMs === null || unreadEpochMs === null) {
    return { kind: 'unmeasured', reason: null };
  }
  return {
    kind: share >= MOST ? 'most' : 'some',
    perReadMs,
    share,
    otherShare: 1 - share,
    epochMs,
    unreadEpochMs,
    unreadFactor: epochMs / unreadEpochMs,
  };
}

function copiesVerdict({ readings }: Report): CopiesVerdict {
  const valueOf = (name: string): number | null => readings[name]?.value ?? null;
  const uploadFixedMs = valueOf('upload.fixedMs');
  const readbackFixedMs = valueOf('readback.fixedMs');
  if (uploadFixedMs === null || readbackFixedMs === null) return { kind: 'unmeasured' };
  const upload = valueOf('upload.bytesPerSecond');
  const readback = valueOf('readback.bytesPerSecond');
  const copy = valueOf('copy.bytesPerSecond');
  const notesBytesMs = upload === null ? null : (1000 * NOTES_BYTES) / upload;
  return {
    kind: 'measured',
    uploadFixedMs,
    readbackFixedMs,
    notesBytesMs,
    tripOverBytes: notesBytesMs === null ? null : uploadFixedMs / notesBytesMs,
    evenBytes: readback === null ? null : (readbackFixedMs / 1000) * readback,
    overCopy: readback === null || copy === null ? null : readback / copy,
  };
}
