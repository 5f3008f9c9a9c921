import { Unsupported } from '../../src/lab/trainers/trainer.ts';
import type { TrainerId } from '../../src/lab/trainers/registry.ts';
import type { Session } from '../harness/session.ts';
import { type Extent, judge, type Judgement } from './judge.ts';
import type { Reference } from './reference-file.ts';

/** How one trainer did on one reference file; what `--json` writes. */
export interface Row {
  readonly file: string;
  readonly id: TrainerId;
  /** The largest difference of a loss from PyTorch's; null where none could be had. */
  readonly maxLossDifference: number | null;
  /** Epochs trained and compared. */
  readonly epochs: number;
  readonly passed: boolean;
  /** A trainer that can't take the problem, or finds no device here, is neither right nor wrong. */
  readonly outcome: 'passed' | 'failed' | 'unsupported';
  /** Why it did not pass, as a sentence; null if it did. */
  readonly reason: string | null;
  /** Where it ran, or was to run. */
  readonly where: 'Node' | 'browser';
  /** All that was found out; null if it did not come to train. */
  readonly judgement: Judgement | null;
}

/** Where a session runs, and the session. */
export interface Placed {
  readonly where: Row['where'];
  readonly session: Session;
}

/** A trainer that says nothing for so long after its budget has hung. */
const SILENCE_LIMIT_MS = 300_000;

/** Opens a trainer, judges it, and frees it. Never rejects: whatever goes wrong is the row's reason. */
export async function rowOf(
  file: string,
  id: TrainerId,
  reference: Reference,
  extent: Extent,
  open: (id: TrainerId, reference: Reference) => Promise<Placed>,
): Promise<Row> {
  let placed: Placed | null = null;
  try {
    placed = await open(id, reference);
    const judgement = await unlessSilent(judge(placed.session, reference, extent), extent.budgetMs);
    return {
      file,
      id,
      maxLossDifference: judgement.maxLossDifference,
      epochs: judgement.epochs,
      passed: judgement.fault === null,
      outcome: judgement.fault === null ? 'passed' : 'failed',
      reason: judgement.fault,
      where: placed.where,
      judgement,
    };
  } catch (error) {
    return {
      file,
      id,
      maxLossDifference: null,
      epochs: 0,
      passed: false,
      outcome: error instanceof Unsupported ? 'unsupported' : 'failed',
      reason: error instanceof Error ? error.message : String(error),
      where: placed?.where ?? 'browser',
      judgement: null,
    };
  } finally {
    await placed?.session.dispose();
  }
}

async function unlessSilent<T>(work: Promise<T>, budgetMs: number): Promise<T> {
  const limitMs = budgetMs + SILENCE_LIMIT_MS;
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The trainer gave no answer in ${String(Math.round(limitMs / 1000))} s.`));
    }, limitMs);
  });
  return Promise.race([work, silence]).finally(() => clearTimeout(timer));
}
