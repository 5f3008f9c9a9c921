import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { CLASSES, type Dataset, FEATURES } from '../../src/lab/model/dataset.ts';
import type { Problem } from '../../src/lab/model/problem.ts';

/** What PyTorch did with one problem, as a file of `tools/reference/make_reference.py` tells it. */
export interface Reference {
  readonly config: {
    readonly seed: number;
    readonly lr: number;
    readonly epochs: number;
    readonly hidden: number;
    readonly dtype: string;
  };
  /** The version of PyTorch. */
  readonly torch: string;
  readonly problem: Problem;
  readonly test: Dataset;
  /** The listed epochs, counted from 0 and rising, each with its loss before its update. */
  readonly losses: readonly { readonly epoch: number; readonly loss: number }[];
  /** The loss after the last update. */
  readonly finalLoss: number;
  /** The share of the test rows named rightly after the last update. */
  readonly testAccuracy: number;
}

/** A file can't serve as a reference; the message is a sentence that names the file and the place in it. */
export class BadReference extends Error {
  override readonly name = 'BadReference';
}

const finite = v.pipe(v.number('is not a number'), v.finite('is not finite'));
const whole = (least: number) =>
  v.pipe(
    v.number('is not a number'),
    v.safeInteger('is not a whole number'),
    v.minValue(least, `is less than ${String(least)}`),
  );
/** A training that diverged has losses that are no numbers; they come as null. */
const loss = v.pipe(
  v.nullable(v.number('is not a number')),
  v.transform((value) => value ?? Number.NaN),
);
const vector = v.array(finite, 'is not a list');
const row = (length: number) =>
  v.pipe(vector, v.length(length, `does not have ${String(length)} numbers`));
const matrix = (width: number) =>
  v.pipe(v.array(row(width), 'is not a list of rows'), v.minLength(1, 'is empty'));
const labels = v.array(
  v.picklist(
    Array.from({ length: CLASSES }, (_, label) => label),
    `is not a label from 0 to ${String(CLASSES - 1)}`,
  ),
  'is not a list',
);

const fileSchema = v.object({
  made_with: v.object({ torch: v.string('is not a text') }),
  config: v.object({
    seed: whole(0),
    lr: finite,
    epochs: whole(1),
    hidden: whole(1),
    dtype: v.string('is not a text'),
  }),
  data: v.object({
    x_train: matrix(FEATURES),
    y_train: labels,
    x_test: matrix(FEATURES),
    y_test: labels,
  }),
  init: v.object({
    'fc1.weight': matrix(FEATURES),
    'fc1.bias': vector,
    'fc2.weight': v.pipe(
      v.array(vector, 'is not a list of rows'),
      v.length(CLASSES, 'does not have 3 rows'),
    ),
    'fc2.bias': row(CLASSES),
  }),
  epochs_at: v.pipe(v.array(whole(0), 'is not a list'), v.minLength(1, 'is empty')),
  losses: v.array(loss, 'is not a list'),
  final_loss: loss,
  test_accuracy: v.pipe(finite, v.minValue(0, 'is less than 0'), v.maxValue(1, 'is over 1')),
});

type File = v.InferOutput<typeof fileSchema>;

/** Reads a reference file from disk, or throws `BadReference`. */
export function readReference(path: string, name = path): Reference {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new BadReference(`${name} can't be read: ${(error as Error).message}.`);
  }
  return parseReference(text, name);
}

/** Reads the text of a reference file, or throws `BadReference`; `name` is for its messages. */
export function parseReference(text: string, name: string): Reference {
  let data: unknown;
  try {
    data = JSON.parse(withoutBareNaN(text));
  } catch (error) {
    throw new BadReference(`${name} is not JSON: ${(error as Error).message}.`);
  }
  const parsed = v.safeParse(fileSchema, data);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const place = v.getDotPath(issue);
    const fault = issue.received === 'undefined' ? 'is missing' : issue.message;
    throw new BadReference(
      `${name} is not a file of make_reference.py: ${place === null ? `it ${fault}` : `${place} ${fault}`}.`,
    );
  }
  const fault = disagreement(parsed.output);
  if (fault !== null) throw new BadReference(`${name} contradicts itself: ${fault}.`);
  return referenceOf(parsed.output);
}

/** Python's json writes numbers that JSON does not have. */
function withoutBareNaN(text: string): string {
  return text.replaceAll(/(?<=[[:,]\s*)(?:NaN|-?Infinity)(?=\s*[\],}])/g, 'null');
}

/** What two parts of a file say differently about one thing, or null. */
function disagreement({ config, data, init, epochs_at: at, losses }: File): string | null {
  const { epochs, hidden } = config;
  const sizes: [string, number, string, number][] = [
    ['data.y_train', data.y_train.length, 'data.x_train', data.x_train.length],
    ['data.y_test', data.y_test.length, 'data.x_test', data.x_test.length],
    ['init.fc1.weight', init['fc1.weight'].length, 'config.hidden', hidden],
    ['init.fc1.bias', init['fc1.bias'].length, 'config.hidden', hidden],
    ...init['fc2.weight'].map((weights, out): [string, number, string, number] => [
      `init.fc2.weight.${String(out)}`,
      weights.length,
      'config.hidden',
      hidden,
    ]),
    ['losses', losses.length, 'epochs_at', at.length],
  ];
  for (const [one, size, other, otherSize] of sizes) {
    if (size !== otherSize) {
      return `${one} has ${String(size)} entries, and ${other} says ${String(otherSize)}`;
    }
  }
  if (at.some((epoch, i) => epoch <= (at[i - 1] ?? -1))) return 'epochs_at does not rise';
  if ((at[at.length - 1] ?? 0) >= epochs)
    return `epochs_at goes beyond the ${String(epochs)} epochs of config`;
  return null;
}

function referenceOf(file: File): Reference {
  const { config, data, init } = file;
  return {
    config,
    torch: file.made_with.torch,
    problem: {
      train: dataset(data.x_train, data.y_train),
      hidden: config.hidden,
      learningRate: config.lr,
      initial: {
        fc1Weight: Float32Array.from(init['fc1.weight'].flat()),
        fc1Bias: Float32Array.from(init['fc1.bias']),
        fc2Weight: Float32Array.from(init['fc2.weight'].flat()),
        fc2Bias: Float32Array.from(init['fc2.bias']),
      },
    },
    test: dataset(data.x_test, data.y_test),
    losses: file.epochs_at.map((epoch, i) => ({ epoch, loss: file.losses[i] ?? Number.NaN })),
    finalLoss: file.final_loss,
    testAccuracy: file.test_accuracy,
  };
}

function dataset(rows: readonly (readonly number[])[], labelsOfRows: readonly number[]): Dataset {
  return {
    rows: rows.length,
    features: Float32Array.from(rows.flat()),
    labels: Uint8Array.from(labelsOfRows),
  };
}
