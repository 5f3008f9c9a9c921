import { parseArgs } from 'node:util';
import type { TrainerId } from '../../src/lab/trainers/registry.ts';
import type { Gpu } from '../browser/launch.ts';
import { parseGpu } from '../harness/gpu-choice.ts';
import { ALL_TRAINERS, parseTrainers } from '../harness/trainer-choice.ts';

/** How the command is called. */
export const USAGE = `usage: npm run bench [-- [--json OUT] [--trainers id,id] [--seconds N]
                         [--gpu software|machine|none]]`;

/** What the command line asked for. */
export interface BenchArguments {
  /** Where to write the rows; null for nowhere. */
  readonly json: string | null;
  readonly trainers: readonly TrainerId[];
  /** How long the rounds may go on, in milliseconds; opening and warming up come on top. */
  readonly budgetMs: number;
  readonly gpu: Gpu;
}

const DEFAULT_SECONDS = 40;

/** Reads the command line, or throws an Error with a sentence. */
export function parseBenchArguments(values: readonly string[]): BenchArguments {
  const { values: options } = parseArgs({
    args: [...values],
    options: {
      json: { type: 'string' },
      trainers: { type: 'string' },
      seconds: { type: 'string' },
      gpu: { type: 'string', default: 'software' },
    },
  });
  const seconds = Number(options.seconds ?? DEFAULT_SECONDS);
  if (!(Number.isFinite(seconds) && seconds > 0)) {
    throw new Error(`--seconds must be a number over 0; it is "${String(options.seconds)}".`);
  }
  return {
    json: options.json ?? null,
    trainers: options.trainers === undefined ? ALL_TRAINERS : parseTrainers(options.trainers),
    budgetMs: seconds * 1000,
    gpu: parseGpu(options.gpu),
  };
}
