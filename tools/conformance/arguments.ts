import { parseArgs } from 'node:util';
import type { TrainerId } from '../../src/lab/trainers/registry.ts';
import type { Gpu } from '../browser/launch.ts';
import { parseGpu } from '../harness/gpu-choice.ts';
import { ALL_TRAINERS, parseTrainers } from '../harness/trainer-choice.ts';

/** How the command is called. */
export const USAGE = `usage: npm run conformance -- FILE… [--json OUT] [--epochs N] [--trainers id,id]
                                    [--budget-s SECONDS] [--gpu software|machine|none]`;

/** What the command line asked for. */
export interface ConformanceArguments {
  /** Reference files, as they were named. */
  readonly files: readonly string[];
  /** Where to write the rows; null for nowhere. */
  readonly json: string | null;
  /** Listed epochs from this one on are left out. */
  readonly epochs: number;
  readonly trainers: readonly TrainerId[];
  /** True if the trainers were named, so that one that can't run here is a failure. */
  readonly areExpected: boolean;
  /** How long each trainer may train on one file, in milliseconds. */
  readonly budgetMs: number;
  readonly gpu: Gpu;
}

const DEFAULT_BUDGET_S = 60;

/** Reads the command line, or throws an Error with a sentence. */
export function parseConformanceArguments(values: readonly string[]): ConformanceArguments {
  const { values: options, positionals: files } = parseArgs({
    args: [...values],
    allowPositionals: true,
    options: {
      json: { type: 'string' },
      epochs: { type: 'string' },
      trainers: { type: 'string' },
      'budget-s': { type: 'string' },
      gpu: { type: 'string', default: 'software' },
    },
  });
  if (files.length === 0) throw new Error('No reference file was named.');
  const epochs = options.epochs === undefined ? Number.POSITIVE_INFINITY : Number(options.epochs);
  if (options.epochs !== undefined && !(Number.isSafeInteger(epochs) && epochs > 0)) {
    throw new Error(`--epochs must be a whole number over 0; it is "${options.epochs}".`);
  }
  const budgetS = Number(options['budget-s'] ?? DEFAULT_BUDGET_S);
  if (!(Number.isFinite(budgetS) && budgetS > 0)) {
    throw new Error(`--budget-s must be a number over 0; it is "${String(options['budget-s'])}".`);
  }
  return {
    files,
    json: options.json ?? null,
    epochs,
    trainers: options.trainers === undefined ? ALL_TRAINERS : parseTrainers(options.trainers),
    areExpected: options.trainers !== undefined,
    budgetMs: budgetS * 1000,
    gpu: parseGpu(options.gpu),
  };
}
