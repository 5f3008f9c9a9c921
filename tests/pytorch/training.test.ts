import { describe, expect, it } from 'vitest';
import { trainingRows } from '../../src/lab/model/dataset.ts';
import { initialWeights } from '../../src/lab/model/network.ts';
import { REFERENCE_NAMES, referenceNamed } from '../conformance/references.ts';
import { askScript } from '../companion/run-python.ts';

const JOB = 'job = overhead.Job(hidden=given["hidden"], lr=given["lr"], seed=given["seed"])';

describe('what the companion script trains', () => {
  it.each(REFERENCE_NAMES)('is the reference, at every listed epoch: %s', async (name) => {
    const { config, losses, testAccuracy } = referenceNamed(name);
    const lines = `
${JOB}
trainer = overhead.Trainer(job, overhead.Device("cpu"))
answer = [trainer.train(given["epochs"], 1), trainer.test_accuracy()]`;
    const [own, accuracy] = await askScript<[number[], number]>(lines, config);
    const differences = losses.map(({ epoch, loss }) => Math.abs(own[epoch]! - loss));
    expect(Math.max(...differences)).toBeLessThanOrEqual(1e-3);
    expect(accuracy).toBeCloseTo(testAccuracy, 9);
  });

  it('starts from the weights of the site', async () => {
    const lines = `
${JOB}
trainer = overhead.Trainer(job, overhead.Device("cpu"))
answer = [weight.flatten().tolist() for weight in trainer.model.parameters()]`;
    const given = { hidden: 17, lr: 0.01, seed: 4_294_967_295 };
    const { fc1Weight, fc1Bias, fc2Weight, fc2Bias } = initialWeights(17, given.seed);
    const ofSite = [fc1Weight, fc1Bias, fc2Weight, fc2Bias].map((weights) => [...weights]);
    expect(await askScript(lines, given)).toEqual(ofSite);
  });

  it.each([1, 120, 200])('has the rows of the site: a batch of %i', async (batch) => {
    const lines = `
x, y = overhead.training_rows(given, 5)
answer = [x.flatten().tolist(), y.tolist()]`;
    const { features, labels } = trainingRows(batch, 5);
    expect(await askScript(lines, batch)).toEqual([[...features], [...labels]]);
  });

  it('begins again at the same loss, in the same memory', async () => {
    const lines = `
trainer = overhead.Trainer(overhead.Job(), overhead.Device("cpu"))
places = [weight.data_ptr() for weight in trainer.model.parameters()]
first = trainer.train(5, 1)
trainer.restart()
answer = [first, trainer.train(5, 1), places == [w.data_ptr() for w in trainer.model.parameters()]]`;
    const [first, second, same] = await askScript<[number[], number[], boolean]>(lines);
    expect(second).toEqual(first);
    expect(same).toBe(true);
  });
});
