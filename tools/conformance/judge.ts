import { type Evaluation, evaluate } from '../../src/lab/model/network.ts';
import type { Session } from '../harness/session.ts';
import type { Reference } from './reference-file.ts';

/** The most that a loss may differ from PyTorch's. */
export const TOLERANCE = 1e-3;

/** A tight budget must not pass a trainer unseen: so many of the listed losses are compared in any case. */
export const FEWEST_COMPARED = 20;

/** Less than one row of any test set that fits in memory. */
const SAME_ACCURACY = 1e-6;

/** How much of a reference to train. */
export interface Extent {
  /** No listed epoch from this one on; the file's own epochs at the most. */
  readonly epochs: number;
  /** How long the training may take, in milliseconds. */
  readonly budgetMs: number;
}

/** What a trainer did with a reference's problem. */
export interface Judgement {
  /** Epochs trained. */
  readonly epochs: number;
  /** How many of the listed losses were compared; after the file's last epoch, the final loss with them. */
  readonly compared: number;
  /** The largest difference of a loss from PyTorch's; null if one of the two alone was finite. */
  readonly maxLossDifference: number | null;
  /** The last loss compared, and what PyTorch had in its place. */
  readonly loss: number;
  readonly referenceLoss: number;
  /** The share of test rows named rightly; null before the file's last epoch, for then nothing is known of it. */
  readonly testAccuracy: number | null;
  /** How long the training took, in milliseconds, the reading of the losses included. */
  readonly ms: number;
  /** What is wrong, as a sentence; null if nothing is. */
  readonly fault: string | null;
}

/** Trains from the reference's initial weights and compares every loss reached, and at the end the accuracy. */
export async function judge(
  session: Session,
  reference: Reference,
  extent: Extent,
): Promise<Judgement> {
  const listed = reference.losses.filter(({ epoch }) => epoch < extent.epochs);
  const reached = await session.lossesAt(
    listed.map(({ epoch }) => epoch),
    { budgetMs: extent.budgetMs, fewest: FEWEST_COMPARED },
  );
  const pairs = reached.losses.map(({ epoch, loss }, i) => ({
    place: `after ${String(epoch)} epochs`,
    loss,
    referenceLoss: listed[i]?.loss ?? Number.NaN,
  }));

  let end: Evaluation | null = null;
  if (reached.epochsTrained === reference.config.epochs) {
    const weights = await session.weights();
    end = {
      loss: evaluate(weights, reference.problem.train).loss,
      accuracy: evaluate(weights, reference.test).accuracy,
    };
    pairs.push({ place: 'at the end', loss: end.loss, referenceLoss: reference.finalLoss });
  }

  const { maxLossDifference, fault } = compare(pairs);
  const last = pairs[pairs.length - 1];
  return {
    epochs: reached.epochsTrained,
    compared: pairs.length,
    maxLossDifference,
    loss: last?.loss ?? Number.NaN,
    referenceLoss: last?.referenceLoss ?? Number.NaN,
    testAccuracy: end?.accuracy ?? null,
    ms: reached.ms,
    fault: fault ?? accuracyFault(end, reference),
  };
}

interface Pair {
  readonly place: string;
  readonly loss: number;
  readonly referenceLoss: number;
}

function compare(pairs: readonly Pair[]): {
  maxLossDifference: number | null;
  fault: string | null;
} {
  let largest = 0;
  let fault = pairs.length === 0 ? 'none of the listed epochs was reached' : null;
  for (const { place, loss, referenceLoss } of pairs) {
    // Where PyTorch diverged, so should the trainer; by how much has no meaning.
    if (!Number.isFinite(loss) && !Number.isFinite(referenceLoss)) continue;
    const difference = Math.abs(loss - referenceLoss);
    if (!(difference <= TOLERANCE)) {
      fault ??= `the loss is ${String(loss)} ${place}, and PyTorch's ${String(referenceLoss)}`;
    }
    largest = Math.max(largest, difference);
  }
  return { maxLossDifference: Number.isFinite(largest) ? largest : null, fault };
}

function accuracyFault(end: Evaluation | null, reference: Reference): string | null {
  // Weights that are no numbers name no class, and PyTorch's name the first one.
  if (end === null || Number.isNaN(reference.finalLoss)) return null;
  if (Math.abs(end.accuracy - reference.testAccuracy) < SAME_ACCURACY) return null;
  return `the test accuracy is ${String(end.accuracy)}, and PyTorch's ${String(reference.testAccuracy)}`;
}
