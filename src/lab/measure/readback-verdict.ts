import { gpuParts } from './parts-verdict.ts';
import type { Report } from './report.ts';

/** Less than this share of an epoch is small: whoever wins it back will hardly notice. */
const SMALL_SHARE = 0.1;

/** From this share on, readings are where the time goes. */
const LARGE_SHARE = 0.5;

/** From this share on there is nothing beside the wait: what else there is goes on during it. */
const WHOLE_SHARE = 0.95;

/** What reading the loss is of a GPU's epoch, and what could be won by not reading it. */
export type ReadbackVerdict =
  /** There is no GPU side, or it shows no parts. */
  | { readonly kind: 'unmeasured' }
  | { readonly kind: 'unavailable'; readonly reason: string }
  /** The plan never reads the loss. */
  | { readonly kind: 'never' }
  /** The interval of the part holds 0. It is no more than this share of the epoch. */
  | { readonly kind: 'unclear'; readonly mostShare: number }
  | {
      readonly kind: 'small' | 'middling' | 'large' | 'whole';
      readonly readbackMs: number;
      readonly epochMs: number;
      readonly share: number;
      /** How many times as fast an epoch could be without any reading: as fast as this at the most. */
      readonly mostFactor: number;
      readonly readEvery: number;
      /** What one reading costs; null where it is not known. */
      readonly perReadMs: number | null;
    };

/**
 * Reads off the parts what moving the reading of the loss out of the loop can win: no more than the part itself. What a
 * part hides of the others can only make it less.
 */
export function readbackVerdict(report: Report): ReadbackVerdict {
  const found = gpuParts(report);
  const part = found?.parts.find(({ part }) => part === 'readback');
  if (!found || !part) return { kind: 'unmeasured' };
  const { epochMs } = found;
  const { value: readbackMs, low, high, reason } = part.reading;
  const { readEvery } = report.plan;
  if (readbackMs === null) {
    return { kind: 'unavailable', reason: reason ?? 'The part was not measured.' };
  }
  if (part.share === null || epochMs === null) return { kind: 'unmeasured' };
  if (readEvery === 'never') return { kind: 'never' };
  if (low !== null && high !== null && low <= 0) {
    return { kind: 'unclear', mostShare: Math.max(0, high) / epochMs };
  }
  const share = Math.max(0, part.share);
  return {
    kind: kindOf(share),
    readbackMs,
    epochMs,
    share,
    mostFactor: share < 1 ? 1 / (1 - share) : Number.POSITIVE_INFINITY,
    readEvery,
    perReadMs: report.readings['gpu.perReadMs']?.value ?? null,
  };
}

function kindOf(share: number): 'small' | 'middling' | 'large' | 'whole' {
  if (share >= WHOLE_SHARE) return 'whole';
  if (share >= LARGE_SHARE) return 'large';
  return share >= SMALL_SHARE ? 'middling' : 'small';
}
