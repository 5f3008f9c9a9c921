import { gpuParts, PARTS } from './parts-verdict.ts';
import { raceVerdict } from './race-verdict.ts';
import type { Report } from './report.ts';
import { type Side, trainerFacts } from './trainer-table.ts';

/** What an epoch's computing and all the rest of it come to on the GPU. */
export interface GpuSplit {
  readonly executeMs: number;
  /** Host, launch, upload and readback, less what was hidden because two went on at once. */
  readonly overheadMs: number;
}

/** Why a race came out as it did. */
export type WinnerVerdict =
  /** One side is missing. */
  | { readonly kind: 'unmeasured'; readonly reason: string | null }
  | { readonly kind: 'inconclusive' }
  | {
      readonly kind: 'decided';
      readonly winner: Side;
      readonly cpuMs: number;
      readonly gpuMs: number;
      /** Null where a part could not be had; `reason` then says why, if anything does. */
      readonly split: GpuSplit | null;
      readonly reason: string | null;
      /** The side that alone is written by hand, so that programs are compared as much as devices. */
      readonly handWritten: Side | null;
    };

/** Reads off a race who won, and what the GPU's epoch is made of beside the CPU's. */
export function winnerVerdict(report: Report): WinnerVerdict {
  const { readings } = report;
  const verdict = raceVerdict(report);
  const cpuMs = readings['cpu.epochMs']?.value ?? null;
  const gpuMs = readings['gpu.epochMs']?.value ?? null;
  if (verdict?.kind === 'inconclusive') return { kind: 'inconclusive' };
  if (verdict?.kind !== 'decided' || cpuMs === null || gpuMs === null) {
    const missing = [readings['cpu.epochMs'], readings['gpu.epochMs']];
    return { kind: 'unmeasured', reason: missing.find((one) => one?.reason)?.reason ?? null };
  }
  return {
    kind: 'decided',
    winner: verdict.winner,
    cpuMs,
    gpuMs,
    ...splitOf(report),
    handWritten: handWrittenSide(report),
  };
}

function splitOf(report: Report): { split: GpuSplit | null; reason: string | null } {
  const found = gpuParts(report);
  const msOf = (name: string): number =>
    found?.parts.find(({ part }) => part === name)?.reading.value ?? Number.NaN;
  const executeMs = msOf('execute');
  const others = PARTS.filter((part) => part !== 'execute').map(msOf);
  const overheadMs = others.reduce((sum, ms) => sum + ms, 0) - (found?.overlap?.value ?? 0);
  const isKnown = Number.isFinite(executeMs) && Number.isFinite(overheadMs);
  return {
    split: isKnown ? { executeMs, overheadMs: Math.max(0, overheadMs) } : null,
    reason: found?.reason ?? null,
  };
}

function handWrittenSide({ plan }: Report): Side | null {
  const [cpu, gpu] = [trainerFacts(plan.cpu).kind, trainerFacts(plan.gpu).kind];
  if (cpu === gpu) return null;
  return cpu === 'hand-written' ? 'cpu' : 'gpu';
}
