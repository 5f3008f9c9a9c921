import { expect } from '@playwright/test';
import { GPU_TRAINERS, type TrainerId } from '../../src/lab/measure/trainer-table.ts';
import { type Problem, problemOf } from '../../src/lab/model/problem.ts';
import { createState, trainEpoch } from '../../src/lab/trainers/typescript/epoch.ts';
import { openBrowserSession } from '../../tools/harness/browser-session.ts';
import { TOLERANCE } from '../../tools/conformance/judge.ts';
import { ALL_TRAINERS } from '../../tools/harness/trainer-choice.ts';
import { test } from './harness-page.ts';

/*
 * Batches and hidden sizes that are no multiple of anything: where work is divided into vectors, tiles, workgroups and
 * textures, the last part is then not full. PyTorch judges `typescript` (conformance), and that one the others here.
 */

/** Rows and hidden units. */
const ODD_SIZES = [
  [1, 1],
  [121, 17],
  [300, 64],
] as const;

/** Enough rows and units for many workgroups, and one more than fills them. */
const LARGER = [2049, 65] as const;

/** So high that the loss has moved well by the last epoch. */
const LR = 0.5;

function problemOfSize([batch, hidden]: readonly [number, number]): Problem {
  return problemOf({ batch, hidden, lr: LR, seed: 5 });
}

/** Losses of the first epochs, by the plain program. */
function wantedLosses(problem: Problem, epochs: number): number[] {
  const state = createState(problem);
  return Array.from({ length: epochs }, () => trainEpoch(state));
}

for (const id of ALL_TRAINERS.filter((other) => other !== 'typescript')) {
  const runs: { size: readonly [number, number]; epochs: number }[] = ODD_SIZES.map((size) => ({
    size,
    epochs: 6,
  }));
  // All of a batch must fit into one workgroup.
  const isLimited = id === 'wgsl-fused';
  if ((GPU_TRAINERS as readonly TrainerId[]).includes(id) && !isLimited) {
    runs.push({ size: LARGER, epochs: 2 });
  }
  const sizes = runs.map(({ size }) => size.join(' × ')).join(', ');

  test(`${id} agrees with typescript on ${sizes} rows and hidden units`, async ({
    harnessPage,
  }) => {
    for (const { size, epochs } of runs) {
      const problem = problemOfSize(size);
      const wanted = wantedLosses(problem, epochs);
      expect(wanted[0]! - wanted[epochs - 1]!).toBeGreaterThan(20 * TOLERANCE);

      const session = await openBrowserSession(harnessPage, id, problem);
      const { losses } = await session.lossesAt(wanted.map((_, epoch) => epoch));
      await session.dispose();
      losses.forEach(({ loss }, epoch) => {
        expect(Math.abs(loss - wanted[epoch]!), size.join(' × ')).toBeLessThan(TOLERANCE);
      });
    }
  });
}
