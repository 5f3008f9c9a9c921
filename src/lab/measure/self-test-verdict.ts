import { type Part, PARTS } from './parts-verdict.ts';
import type { Reading, Report } from './report.ts';
import { type Planted, PLANTED } from './sweep.ts';

/** A part may miss what it should show by this share of the planted delay. */
export const LARGEST_MISS = 0.1;

/**
 * How the instrument did. `passed`: the part itself moved by the planted delay, and no other by a tenth of it.
 * `failed`: it surely did not. `noisy`: the scatter is too wide to tell. `unmeasured`: readings are missing.
 */
export type Outcome = 'passed' | 'failed' | 'noisy' | 'unmeasured';

/** How far one part of the report moved, per epoch, when a delay was planted. */
export interface Move {
  readonly part: Part;
  readonly ms: number | null;
  /** Null where the report has none. */
  readonly reading: Reading | null;
}

/** One planted delay and what the report made of it; times are per epoch but for `eachMs`. */
export interface SelfTestRow {
  readonly delayed: Planted;
  /** The delay at each launch, reading, upload or piece of host work. */
  readonly eachMs: number | null;
  readonly injectedMs: number | null;
  /** By how much the part itself moved. */
  readonly foundMs: number | null;
  /** Every part, the delayed one included. */
  readonly moved: readonly Move[];
  /** The other part that moved farthest, either way; null where none was measured. */
  readonly elsewhere: Move | null;
  readonly outcome: Outcome;
  /** Why there is no outcome, where the report says. */
  readonly reason: string | null;
}

/** The instrument's trial: what became of every planted delay. */
export interface SelfTestVerdict {
  readonly rows: readonly SelfTestRow[];
  /** The worst of the rows: failed, then noisy, then unmeasured; passed only where all passed. */
  readonly outcome: Outcome;
  readonly passed: number;
}

const WORST_FIRST: readonly Outcome[] = ['failed', 'noisy', 'unmeasured', 'passed'];

/**
 * Judges the planted delays of a report. A delay is `passed` when its own part moved by the injected amount within
 * 10 %, and every other part by less than 10 % of that amount. Otherwise it is `noisy` when each criterion that was
 * violated could still hold inside the 95 % interval of its reading (one without an interval could hold anywhere),
 * and `failed` when one could not. Where a reading is missing it is `unmeasured`.
 */
export function selfTestVerdict(report: Report): SelfTestVerdict {
  const rows = PLANTED.map((delayed) => rowOf(report, delayed));
  return {
    rows,
    outcome:
      WORST_FIRST.find((outcome) => rows.some((row) => row.outcome === outcome)) ?? 'unmeasured',
    passed: rows.filter((row) => row.outcome === 'passed').length,
  };
}

/**
 * Whether the instrument's prediction came true: the time measured lies in the range predicted, or only its 95 %
 * interval reaches into it, or neither. Null where either is missing.
 */
export function predictionOutcome({ readings }: Report): 'inside' | 'touching' | 'outside' | null {
  const predicted = readings['prediction.predictedMs'];
  const measured = readings['prediction.measuredMs'];
  if (predicted?.low == null || predicted.high === null || measured?.value == null) return null;
  const { low, high } = predicted;
  if (measured.value >= low && measured.value <= high) return 'inside';
  const reaches = (measured.low ?? Infinity) <= high && (measured.high ?? -Infinity) >= low;
  return reaches ? 'touching' : 'outside';
}

function rowOf({ readings }: Report, delayed: Planted): SelfTestRow {
  const reading = (name: string): Reading | null => readings[`selfTest.${delayed}.${name}`] ?? null;
  const injectedMs = reading('injectedMs')?.value ?? null;
  const moved = PARTS.map((part): Move => {
    const move = reading(`${part}Ms`);
    return { part, ms: move?.value ?? null, reading: move };
  });
  const all = [reading('injectedMs'), ...moved.map((move) => move.reading)];
  return {
    delayed,
    eachMs: reading('eachMs')?.value ?? null,
    injectedMs,
    foundMs: moved.find(({ part }) => part === delayed)?.ms ?? null,
    moved,
    elsewhere: farthest(moved.filter(({ part }) => part !== delayed)),
    outcome: outcomeOf(delayed, injectedMs, moved),
    reason: all.find((one) => one?.value === null)?.reason ?? null,
  };
}

function outcomeOf(delayed: Planted, injectedMs: number | null, moved: readonly Move[]): Outcome {
  if (injectedMs === null || injectedMs <= 0) return 'unmeasured';
  if (moved.some(({ ms }) => ms === null)) return 'unmeasured';
  const slackMs = LARGEST_MISS * injectedMs;
  const expected = ({ part }: Move): number => (part === delayed ? injectedMs : 0);
  const violating = moved.filter((move) => {
    const ms = move.ms ?? 0;
    return !isWithin(ms, ms, expected(move), slackMs);
  });
  if (violating.length === 0) return 'passed';
  const couldHold = violating.every((move) => {
    const { low, high } = move.reading ?? { low: null, high: null };
    return low === null || high === null || isWithin(low, high, expected(move), slackMs);
  });
  return couldHold ? 'noisy' : 'failed';
}

/** True if something between `lowMs` and `highMs` is less than `slackMs` away from what was expected. */
function isWithin(lowMs: number, highMs: number, expectedMs: number, slackMs: number): boolean {
  return highMs > expectedMs - slackMs && lowMs < expectedMs + slackMs;
}

function farthest(moves: readonly Move[]): Move | null {
  let found: Move | null = null;
  for (const move of moves) {
    if (move.ms !== null && Math.abs(move.ms) > Math.abs(found?.ms ?? 0)) found = move;
  }
  return found ?? moves.find(({ ms }) => ms !== null) ?? null;
}
