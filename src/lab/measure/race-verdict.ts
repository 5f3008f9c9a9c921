import { NOTES_EPOCHS } from './plan.ts';
import type { Reading, Report } from './report.ts';
import type { Side } from './trainer-table.ts';

/** Two trainers that solve the same problem from the same start may differ by this much in loss, in nats. */
export const LARGEST_LOSS_DIFFERENCE = 1e-3;

/** Who won, by how much. `factor` is the loser's time over the winner's, so it is 1 or more. */
export type RaceVerdict =
  | { readonly kind: 'one-side'; readonly side: Side }
  | { readonly kind: 'inconclusive'; readonly ratio: Reading }
  | {
      readonly kind: 'decided';
      readonly winner: Side;
      readonly factor: number;
      readonly low: number;
      readonly high: number;
    };

/** Reads the verdict off the ratio: a winner is named only if the whole interval lies on one side of 1. */
export function raceVerdict(report: Report): RaceVerdict | null {
  const { ratio } = report.readings;
  if (ratio?.value == null) {
    if (hasValue(report, 'cpu')) return { kind: 'one-side', side: 'cpu' };
    if (hasValue(report, 'gpu')) return { kind: 'one-side', side: 'gpu' };
    return null;
  }
  const { value, low, high } = ratio;
  if (low === null || high === null || (low <= 1 && high >= 1))
    return { kind: 'inconclusive', ratio };
  return value > 1
    ? { kind: 'decided', winner: 'cpu', factor: value, low, high }
    : { kind: 'decided', winner: 'gpu', factor: 1 / value, low: 1 / high, high: 1 / low };
}

/** The time of the notes' 20,000 epochs. */
export interface WholeJob {
  readonly ms: number;
  readonly lowMs: number | null;
  readonly highMs: number | null;
  /** True if fewer epochs than that were timed, and the total is the time per epoch times 20,000. */
  readonly projected: boolean;
}

/** What the notes' 20,000 epochs take on one side; null where that side has no reading. */
export function wholeJob(report: Report, side: Side): WholeJob | null {
  const reading = report.readings[`${side}.epochMs`];
  if (reading?.value == null) return null;
  return {
    ms: reading.value * NOTES_EPOCHS,
    lowMs: reading.low === null ? null : reading.low * NOTES_EPOCHS,
    highMs: reading.high === null ? null : reading.high * NOTES_EPOCHS,
    projected: epochsTimed(report, side) < NOTES_EPOCHS,
  };
}

/** How many epochs of one side were timed. */
export function epochsTimed(report: Report, side: Side): number {
  return report.samples.reduce((sum, { arm, epochs }) => (arm === side ? sum + epochs : sum), 0);
}

/** Whether both sides learned the same. */
export interface Agreement {
  readonly same: boolean;
  /** The largest difference of the losses at the epochs that both sides kept, in nats. */
  readonly largestLossDifference: number;
  /** The last epoch that was compared. */
  readonly lastEpoch: number;
  /** Null where the two accuracies are of different epochs and can't be compared. */
  readonly sameAccuracy: boolean | null;
}

/** Compares what both sides learned; null when there is nothing that both hold. */
export function agreement(report: Report): Agreement | null {
  const { cpu, gpu } = report.results;
  if (!cpu || !gpu) return null;
  const pairs = commonLosses(report);
  if (cpu.epochs === gpu.epochs && cpu.loss !== null && gpu.loss !== null) {
    pairs.push({ epoch: cpu.epochs, difference: Math.abs(cpu.loss - gpu.loss) });
  }
  if (pairs.length === 0) return null;
  const largestLossDifference = Math.max(...pairs.map((pair) => pair.difference));
  const sameAccuracy = cpu.epochs === gpu.epochs ? cpu.testAccuracy === gpu.testAccuracy : null;
  return {
    same: largestLossDifference <= LARGEST_LOSS_DIFFERENCE && sameAccuracy !== false,
    largestLossDifference,
    lastEpoch: Math.max(...pairs.map((pair) => pair.epoch)),
    sameAccuracy,
  };
}

function commonLosses({ losses }: Report): { epoch: number; difference: number }[] {
  const { cpu, gpu } = losses;
  if (!cpu || !gpu) return [];
  const ofGpu = new Map(gpu.epochs.map((epoch, i) => [epoch, gpu.values[i]]));
  return cpu.epochs.flatMap((epoch, i) => {
    const mine = cpu.values[i];
    const other = ofGpu.get(epoch);
    return mine === undefined || other === undefined
      ? []
      : [{ epoch, difference: Math.abs(mine - other) }];
  });
}

function hasValue(report: Report, side: Side): boolean {
  return (report.readings[`${side}.epochMs`]?.value ?? null) !== null;
}
