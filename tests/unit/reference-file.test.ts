import { describe, expect, it } from 'vitest';
import { parseReference } from '../../tools/conformance/reference-file.ts';

const flower = [0.5, 0.25, 0.125, 1];

/** A small reference file: two training rows, one test row, two hidden units, three epochs. */
const file = () => ({
  made_with: { torch: '1.13.0' },
  config: { seed: 0, lr: 0.01, epochs: 3, hidden: 2, dtype: 'float32' },
  data: { x_train: [flower, flower], y_train: [0, 2], x_test: [flower], y_test: [1] },
  init: {
    'fc1.weight': [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
    ],
    'fc1.bias': [1, 2],
    'fc2.weight': [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
    'fc2.bias': [1, 2, 3],
  },
  epochs_at: [0, 2],
  losses: [1.5, 1.25],
  final_loss: 1.125,
  test_accuracy: 1,
});

type File = ReturnType<typeof file>;

const read = (content: unknown) => parseReference(JSON.stringify(content), 'a.json');

describe('a reference file', () => {
  it('becomes a problem, a test set and listed losses', () => {
    const { problem, test, losses, finalLoss, testAccuracy } = read(file());
    expect(problem.train.features).toEqual(Float32Array.from([...flower, ...flower]));
    expect(problem.train.labels).toEqual(Uint8Array.of(0, 2));
    expect(problem).toMatchObject({ hidden: 2, learningRate: 0.01 });
    expect(problem.initial.fc2Weight).toEqual(Float32Array.of(1, 2, 3, 4, 5, 6));
    expect(test.rows).toBe(1);
    expect(losses).toEqual([
      { epoch: 0, loss: 1.5 },
      { epoch: 2, loss: 1.25 },
    ]);
    expect([finalLoss, testAccuracy]).toEqual([1.125, 1]);
  });

  it('may hold the NaN and Infinity that Python writes where a training diverged', () => {
    const text = JSON.stringify(file())
      .replace('1.25]', 'NaN]')
      .replace('"final_loss":1.125', '"final_loss": Infinity');
    const { losses, finalLoss } = parseReference(text, 'a.json');
    expect(losses).toEqual([
      { epoch: 0, loss: 1.5 },
      { epoch: 2, loss: Number.NaN },
    ]);
    expect(finalLoss).toBeNaN();
  });

  it.each<[string, (whole: File) => unknown]>([
    ['made_with is missing', (whole) => Reflect.deleteProperty(whole, 'made_with')],
    ['data.x_train.1 does not have 4 numbers', (whole) => (whole.data.x_train[1] = [1, 2, 3])],
    ['data.x_train is empty', (whole) => (whole.data.x_train = [])],
    ['data.y_train.0 is not a label from 0 to 2', (whole) => (whole.data.y_train[0] = 3)],
    ['data.y_train has 3 entries, and data.x_train says 2', (whole) => whole.data.y_train.push(1)],
    ['config.hidden is less than 1', (whole) => (whole.config.hidden = 0)],
    [
      'init.fc1.weight has 2 entries, and config.hidden says 3',
      (whole) => (whole.config.hidden = 3),
    ],
    [
      'init.fc2.weight.1 has 1 entries, and config.hidden says 2',
      (whole) => whole.init['fc2.weight'][1]?.pop(),
    ],
    ['losses has 1 entries, and epochs_at says 2', (whole) => whole.losses.pop()],
    ['epochs_at does not rise', (whole) => (whole.epochs_at = [2, 2])],
    ['epochs_at goes beyond the 3 epochs', (whole) => (whole.epochs_at = [0, 3])],
    ['test_accuracy is over 1', (whole) => (whole.test_accuracy = 2)],
  ])('is refused where %s', (sentence, spoil) => {
    const whole = file();
    spoil(whole);
    expect(() => read(whole)).toThrow(sentence);
  });

  it('is refused, by its name, where it is no JSON or no file', () => {
    expect(() => parseReference('{"made_with":', 'cut.json')).toThrow(/^cut\.json is not JSON: /);
    expect(() => parseReference('[]', 'list.json')).toThrow(/^list\.json is not a file of /);
  });
});
