import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { FEATURES } from '../../src/lab/model/dataset.ts';
import { NOTES_EPOCHS } from '../../src/lab/measure/plan.ts';
import type { Problem } from '../../src/lab/model/problem.ts';
import { projectRoot } from '../setup/child.mjs';
import type { Timed } from '../harness/session.ts';

/** Native PyTorch, ready to be timed. */
export interface PyTorch extends Timed {
  readonly version: string;
  readonly threads: number;
  /** The program that runs it, as it was named. */
  readonly python: string;
}

const startedSchema = v.object({ torch: v.string(), threads: v.number() });
const timedSchema = v.object({ ms: v.number(), loss: v.number() });

/**
 * Starts PyTorch in a process of its own, on the network with PyTorch's weights of this seed.
 *
 * @param python The program to start, as `findPyTorch` finds it.
 * @throws Error with the reason when it can't be started, or has no PyTorch.
 */
export async function startPyTorch(
  problem: Problem,
  seed: number,
  python: string,
): Promise<PyTorch> {
  const child = spawn(python, [join(projectRoot, 'tools/bench/pytorch.py')], {
    env: { ...process.env, OMP_NUM_THREADS: '1' },
  });
  let lastWords = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (lastWords += text));
  // A write to a process that has ended is told by `ended`, and must not end this one.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<never>((_, reject) => {
    child.once('error', ({ message }) => reject(new Error(message)));
    child.once('close', () => {
      const reason = lastWords.trim().split('\n').at(-1);
      reject(new Error(reason || 'it ended without a word'));
    });
  });
  ended.catch(() => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();

  const ask = async (request: object): Promise<unknown> => {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await Promise.race([lines.next(), ended]);
    return done ? ended : (JSON.parse(value) as unknown);
  };

  const { torch, threads } = v.parse(
    startedSchema,
    await ask({ train: trainingOf(problem, seed) }),
  );
  let trained = 0;
  return {
    version: torch,
    threads,
    python,
    timeBlock: async (epochs) => {
      if (trained + epochs > NOTES_EPOCHS) {
        await ask({ restart: true });
        trained = 0;
      }
      trained += epochs;
      return v.parse(timedSchema, await ask({ epochs })).ms;
    },
    dispose: async () => {
      child.stdin.end();
      await ended.catch(() => undefined);
    },
  };
}

function trainingOf({ train, hidden, learningRate }: Problem, seed: number) {
  return {
    features: Array.from({ length: train.rows }, (_, row) => [
      ...train.features.subarray(row * FEATURES, (row + 1) * FEATURES),
    ]),
    labels: [...train.labels],
    hidden,
    lr: learningRate,
    seed,
  };
}
