import { epochTimesMs } from '../measure/collector.ts';
import type { Sample } from '../measure/report.ts';
import type { ArmId } from '../measure/trainer-table.ts';
import type { HowFar } from './run-progress.ts';
import type { TrainerArm } from './trainer-arm.ts';

/** How far a run is that ends with its budget. */
export function withinBudget(spentMs: number, budgetMs: number): HowFar {
  return {
    fraction: Math.min(1, spentMs / budgetMs),
    timeLeftMs: Math.max(0, budgetMs - spentMs),
  };
}

/** How far a run is that ends when every arm has trained so many epochs, going by each arm's newest block. */
export function byEpochs(
  arms: readonly TrainerArm<ArmId>[],
  samples: readonly Sample[],
  epochs: number,
): HowFar {
  let doneMs = 0;
  let leftMs = 0;
  for (const arm of arms) {
    const epochMs = epochTimesMs(samples, arm.id).at(-1);
    if (epochMs === undefined) return { fraction: null, timeLeftMs: null };
    doneMs += Math.min(epochs, arm.epochsTrained) * epochMs;
    leftMs += Math.max(0, epochs - arm.epochsTrained) * epochMs;
  }
  return { fraction: doneMs / (doneMs + leftMs), timeLeftMs: leftMs };
}
