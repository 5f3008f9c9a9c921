import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/lab/model/problem.ts';
import { registry, type TrainerId } from '../../src/lab/trainers/registry.ts';
import { judge } from '../../tools/conformance/judge.ts';
import { openSession } from '../../tools/harness/open-session.ts';
import { flat, parametersOf, train } from './float64-trainer.ts';
import { NOTES_REFERENCE, REFERENCE_NAMES, referenceNamed } from './references.ts';

/*
 * The trainers that run in Node. All of them, these included, are judged in a browser by
 * tests/browser/conformance.spec.ts.
 */

const NO_BUDGET = Number.POSITIVE_INFINITY;

/** Plain JavaScript kernels take some 20 s for all 20,000. */
const TENSORFLOW_EPOCHS = 3000;

async function open(id: TrainerId, problem: Problem) {
  const { create } = await registry[id].load();
  return openSession(create({ problem, gpu: null }), { now: () => performance.now(), gpu: null });
}

const shortReferences = REFERENCE_NAMES.filter((name) => name !== NOTES_REFERENCE);

const runs: { id: TrainerId; name: string; epochs: number }[] = [
  { id: 'typescript', name: NOTES_REFERENCE, epochs: 20_000 },
  { id: 'tfjs-cpu', name: NOTES_REFERENCE, epochs: TENSORFLOW_EPOCHS },
  ...shortReferences.flatMap((name) =>
    (['typescript', 'tfjs-cpu'] as const).map((id) => ({
      id,
      name,
      epochs: referenceNamed(name).config.epochs,
    })),
  ),
];

describe.each(runs)('$id on $name, $epochs epochs', ({ id, name, epochs }) => {
  const reference = referenceNamed(name);

  it("has PyTorch's losses, and at the end its accuracy", async () => {
    const session = await open(id, reference.problem);
    const judgement = await judge(session, reference, { epochs, budgetMs: NO_BUDGET });
    await session.dispose();
    expect(judgement.fault).toBeNull();
    const listed = reference.losses.filter(({ epoch }) => epoch < epochs).length;
    const isWhole = epochs === reference.config.epochs;
    expect(judgement.compared).toBe(listed + (isWhole ? 1 : 0));
    expect(judgement.testAccuracy).toBe(isWhole ? reference.testAccuracy : null);
  });
});

describe.each(['typescript', 'tfjs-cpu'] as const)('%s', (id) => {
  it('reaches the weights that float64 mathematics reaches', async () => {
    const epochs = 400;
    const { problem } = referenceNamed(NOTES_REFERENCE);
    const session = await open(id, problem);
    await session.lossesAt([epochs - 1]);
    const reached = flat(parametersOf(await session.weights()));
    await session.dispose();
    const wantedEnd = train(problem, epochs)[epochs - 1]!.parameters;
    flat(wantedEnd).forEach((wanted, i) => expect(reached[i]).toBeCloseTo(wanted, 5));
  });
});
