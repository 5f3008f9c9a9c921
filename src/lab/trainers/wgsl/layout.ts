import { CLASSES, FEATURES, type Dataset } from '../../model/dataset.ts';
import type { Weights } from '../../model/network.ts';

/** Rows that stand side by side in the lanes of a vec4f. */
const ROWS_IN_FOUR = 4;

/** Floats of WGSL's `FourRows`: 4 × 4 features and 3 × 4 wanted classes. */
const FOUR_FLOATS = ROWS_IN_FOUR * (FEATURES + CLASSES);

/** Floats of a vec4f. */
export const VEC4_FLOATS = 4;

/** Bytes of a vec4f. */
export const VEC4_BYTES = 16;

/** Bytes of a `FourRows`. */
export const FOUR_BYTES = 4 * FOUR_FLOATS;

/** Where the loss is among the packed weights, beside the output biases: offset and length in bytes. */
export const LOSS_PIECE = { offset: 4 * CLASSES, bytes: 4 } as const;

/** How many groups of four rows a batch fills; the last may be part empty. */
export function foursIn(rows: number): number {
  return Math.ceil(rows / ROWS_IN_FOUR);
}

/** How many vec4f hold the parameters: two for each hidden unit, one for the output biases. */
export function parameterVectors(hidden: number): number {
  return 2 * hidden + 1;
}

/** The rows as an array of `FourRows` (network.wgsl). Places without a row are all 0, so they add nothing. */
export function packRows({ rows, features, labels }: Dataset): Float32Array<ArrayBuffer> {
  const packed = new Float32Array(foursIn(rows) * FOUR_FLOATS);
  for (let row = 0; row < rows; row++) {
    const lane = row % ROWS_IN_FOUR;
    const four = ((row - lane) / ROWS_IN_FOUR) * FOUR_FLOATS;
    const wanted = four + ROWS_IN_FOUR * FEATURES;
    packed.set(features.subarray(row * FEATURES, (row + 1) * FEATURES), four + lane * FEATURES);
    packed[wanted + labels[row]! * ROWS_IN_FOUR + lane] = 1 / rows;
  }
  return packed;
}

/**
 * The weights as network.wgsl lays them out, in `parameterVectors` × 4 floats. The place beside the output biases
 * is NaN: no loss is known before the first epoch.
 */
export function packWeights(weights: Weights): Float32Array<ArrayBuffer> {
  const { fc1Weight, fc1Bias, fc2Weight, fc2Bias } = weights;
  const hidden = fc1Bias.length;
  const packed = new Float32Array(parameterVectors(hidden) * VEC4_FLOATS);
  packed.set(fc2Bias);
  packed[CLASSES] = Number.NaN;
  for (let unit = 0; unit < hidden; unit++) {
    const incoming = (2 * unit + 1) * VEC4_FLOATS;
    const outgoing = incoming + VEC4_FLOATS;
    packed.set(fc1Weight.subarray(unit * FEATURES, (unit + 1) * FEATURES), incoming);
    for (let c = 0; c < CLASSES; c++) packed[outgoing + c] = fc2Weight[c * hidden + unit]!;
    packed[outgoing + CLASSES] = fc1Bias[unit]!;
  }
  return packed;
}

/** The weights out of what `packWeights` made and the GPU has trained. */
export function unpackWeights(packed: Float32Array): Weights {
  const hidden = (packed.length / VEC4_FLOATS - 1) / 2;
  const fc1Weight = new Float32Array(hidden * FEATURES);
  const fc1Bias = new Float32Array(hidden);
  const fc2Weight = new Float32Array(CLASSES * hidden);
  for (let unit = 0; unit < hidden; unit++) {
    const incoming = (2 * unit + 1) * VEC4_FLOATS;
    const outgoing = incoming + VEC4_FLOATS;
    fc1Weight.set(packed.subarray(incoming, incoming + FEATURES), unit * FEATURES);
    for (let c = 0; c < CLASSES; c++) fc2Weight[c * hidden + unit] = packed[outgoing + c]!;
    fc1Bias[unit] = packed[outgoing + CLASSES]!;
  }
  return { fc1Weight, fc1Bias, fc2Weight, fc2Bias: packed.slice(0, CLASSES) };
}
