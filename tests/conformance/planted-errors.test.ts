import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/lab/model/problem.ts';
import type { Trainer } from '../../src/lab/trainers/trainer.ts';
import { create } from '../../src/lab/trainers/typescript/index.ts';
import { judge } from '../../tools/conformance/judge.ts';
import type { Reference } from '../../tools/conformance/reference-file.ts';
import { openSession } from '../../tools/harness/open-session.ts';
import { NOTES_REFERENCE, referenceNamed } from './references.ts';

/** By then the smallest of these errors has moved the loss by more than the tolerance. */
const ENOUGH_EPOCHS = 3000;

const trainer = (problem: Problem): Trainer => create({ problem, gpu: null });

/** What the judge says of a right trainer with one thing wrong. */
async function verdictOn(
  spoil: (problem: Problem) => Trainer,
  reference: Reference,
  epochs = reference.config.epochs,
) {
  const session = await openSession(spoil(reference.problem), { now: () => 0, gpu: null });
  return judge(session, reference, { epochs, budgetMs: Number.POSITIVE_INFINITY });
}

/** The problem with one initial weight changed. */
function withWeight(problem: Problem, change: (value: number) => number): Problem {
  const fc2Bias = problem.initial.fc2Bias.map((value, i) => (i === 0 ? change(value) : value));
  return { ...problem, initial: { ...problem.initial, fc2Bias } };
}

const notes = referenceNamed(NOTES_REFERENCE);
const steep = referenceNamed('seed7-hidden16-lr0.05.json');

describe('the judge of conformance', () => {
  it('passes a trainer with nothing wrong', async () => {
    expect(await verdictOn(trainer, notes)).toMatchObject({
      fault: null,
      epochs: 20_000,
      compared: notes.losses.length + 1,
    });
  });

  it.each<[string, Reference, (problem: Problem) => Trainer]>([
    [
      'a learning rate that is 1 % too high',
      notes,
      (problem) => trainer({ ...problem, learningRate: problem.learningRate * 1.01 }),
    ],
    [
      'one initial weight that is off by a hundredth',
      notes,
      (problem) => trainer(withWeight(problem, (value) => value + 0.01)),
    ],
    [
      'one row of the training data left out',
      notes,
      ({ train, ...problem }) =>
        trainer({
          ...problem,
          train: {
            rows: train.rows - 1,
            features: train.features.slice(4),
            labels: train.labels.slice(1),
          },
        }),
    ],
    [
      'a loss that is read after the update',
      steep,
      (problem) => {
        const ahead = trainer(problem);
        let isFirst = true;
        return {
          ...ahead,
          upload: async () => {
            isFirst = true;
            await ahead.upload();
          },
          step: (epochs) => {
            ahead.step(isFirst ? epochs + 1 : epochs);
            isFirst = false;
          },
        };
      },
    ],
    [
      'one of several kept losses that is wrong',
      notes,
      (problem) => {
        const right = trainer(problem);
        let kept: Promise<Float32Array>[] = [];
        return {
          ...right,
          keepsEveryLoss: true,
          step: (epochs) => {
            for (let epoch = 0; epoch < epochs; epoch++) {
              right.step(1);
              kept.push(right.readback());
            }
          },
          readback: async () => {
            const losses = (await Promise.all(kept)).map(([loss]) => loss ?? Number.NaN);
            kept = [];
            // Only in the middle: whoever looks at the newest loss alone does not see it.
            return Float32Array.from(losses, (loss, i) => (i === 200 ? loss + 0.01 : loss));
          },
        };
      },
    ],
    [
      'a loss that is not a number',
      notes,
      (problem) => ({
        ...trainer(problem),
        readback: () => Promise.resolve(Float32Array.of(Number.NaN)),
      }),
    ],
  ])('finds %s', async (_, reference, spoil) => {
    const { fault } = await verdictOn(spoil, reference, ENOUGH_EPOCHS);
    expect(fault).toContain('the loss is');
  });

  it('finds right losses with wrong weights at the end', async () => {
    const spoil = (problem: Problem): Trainer => ({
      ...trainer(problem),
      readWeights: () => Promise.resolve(problem.initial),
    });
    expect((await verdictOn(spoil, notes)).fault).toContain('at the end');
  });

  it('finds a wrong accuracy with a right loss', async () => {
    const reference = { ...notes, testAccuracy: notes.testAccuracy - 1 / 30 };
    expect((await verdictOn(trainer, reference)).fault).toContain('test accuracy');
  });

  it('takes a trainer that diverges where PyTorch diverged for right, and no other', async () => {
    const diverged = steep.losses.map(({ epoch, loss }) => ({
      epoch,
      loss: epoch < 1 ? loss : Number.NaN,
    }));
    const reference = { ...steep, losses: diverged, finalLoss: Number.NaN };
    const faultAt = async (learningRate: number) =>
      (await verdictOn((problem) => trainer({ ...problem, learningRate }), reference)).fault;
    expect(await faultAt(1e300)).toBeNull();
    expect(await faultAt(0.05)).toContain('NaN');
  });
});
