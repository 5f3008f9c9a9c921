import iris from './iris.json' with { type: 'json' };
import { MersenneTwister } from './mersenne-twister.ts';

/** Measurements of one flower: sepal length and width, petal length and width. */
export const FEATURES = 4;

/** The species: setosa, versicolor, virginica. */
export const CLASSES = 3;

/** The notes' training rows: scikit-learn's split leaves 120 of the 150. */
export const NOTES_BATCH = 120;

/** The three species' names, in the order of their labels. */
export const CLASS_NAMES: readonly string[] = iris.classNames;

/** Half the width of the jitter on repeated rows, in scaled units (a feature spans 0 to 1). */
const JITTER = 0.02;

/** Rows of scaled features with their labels. */
export interface Dataset {
  readonly rows: number;
  /** `rows` × 4 values, row after row, scaled as the notes scale them. */
  readonly features: Float32Array;
  /** `rows` labels: 0, 1 or 2. */
  readonly labels: Uint8Array;
}

/**
 * The training rows. Up to 120 they are the notes' own, in the notes' order; rows beyond are drawn from
 * those 120 with a small seeded jitter, so that a larger batch is the same problem, only more of it.
 */
export function trainingRows(rows: number = NOTES_BATCH, seed = 0): Dataset {
  const notes = scaled(iris.trainRows, iris.trainLabels);
  if (rows <= NOTES_BATCH) {
    return {
      rows,
      features: notes.features.slice(0, rows * FEATURES),
      labels: notes.labels.slice(0, rows),
    };
  }
  const random = new MersenneTwister(seed);
  const features = new Float32Array(rows * FEATURES);
  const labels = new Uint8Array(rows);
  features.set(notes.features);
  labels.set(notes.labels);
  for (let row = NOTES_BATCH; row < rows; row++) {
    const drawn = random.uint32() % NOTES_BATCH;
    labels[row] = notes.labels[drawn] ?? 0;
    for (let f = 0; f < FEATURES; f++) {
      const jitter = random.float32Between(-JITTER, JITTER);
      features[row * FEATURES + f] = (notes.features[drawn * FEATURES + f] ?? 0) + jitter;
    }
  }
  return { rows, features, labels };
}

/** The 30 rows held back for the test. */
export function testRows(): Dataset {
  return scaled(iris.testRows, iris.testLabels);
}

/** MinMaxScaler as scikit-learn computes it: x · scale + shift in float64, then cut to float32. */
function scaled(raw: readonly (readonly number[])[], labels: readonly number[]): Dataset {
  const features = new Float32Array(raw.length * FEATURES);
  for (let f = 0; f < FEATURES; f++) {
    const low = iris.scalerMin[f] ?? 0;
    const high = iris.scalerMax[f] ?? 1;
    const scale = 1 / (high - low);
    const shift = 0 - low * scale;
    raw.forEach((row, r) => {
      features[r * FEATURES + f] = (row[f] ?? 0) * scale + shift;
    });
  }
  return { rows: raw.length, features, labels: Uint8Array.from(labels) };
}
