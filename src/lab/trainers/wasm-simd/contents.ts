import { CLASSES, FEATURES } from '../../model/dataset.ts';
import type { Weights } from '../../model/network.ts';
import type { Problem } from '../../model/problem.ts';
import { LANES, type Layout, QUAD_BYTES, UNIT_BYTES } from './layout.ts';

/** A quad's parts and a unit's, counted in numbers rather than bytes; see `assembly/layout.ts`. */
const QUAD = QUAD_BYTES / Float32Array.BYTES_PER_ELEMENT;
const TARGETS = FEATURES * LANES;
const SHARE = TARGETS + CLASSES * LANES;
const CAP = SHARE + LANES;
const UNIT = UNIT_BYTES / Float32Array.BYTES_PER_ELEMENT;
const BIAS = FEATURES;
const TO_LOGITS = BIAS + 1;

/** No sum of three exponentials, the largest of them 1, comes near it. */
const NO_CAP = 4;

/** Writes the data and the initial weights into memory, and zeros where the gradients will be. */
export function writeProblem(memory: WebAssembly.Memory, layout: Layout, problem: Problem): void {
  writeQuads(part(memory, layout.quads, layout.quadsEnd), problem);
  writeWeights(part(memory, layout.units, layout.gradients), problem.initial);
  part(memory, layout.gradients, layout.scratch).fill(0);
}

function writeQuads(quads: Float32Array, { train }: Problem): void {
  const share = 1 / train.rows;
  const samples = (quads.length / QUAD) * LANES;
  for (let sample = 0; sample < samples; sample++) {
    const exists = sample < train.rows;
    const at = Math.floor(sample / LANES) * QUAD + (sample % LANES);
    for (let f = 0; f < FEATURES; f++) {
      quads[at + f * LANES] = exists ? train.features[sample * FEATURES + f]! : 0;
    }
    for (let c = 0; c < CLASSES; c++) {
      quads[at + TARGETS + c * LANES] = exists && train.labels[sample] === c ? share : 0;
    }
    quads[at + SHARE] = exists ? share : 0;
    quads[at + CAP] = exists ? NO_CAP : 1;
  }
}

function writeWeights(units: Float32Array, initial: Weights): void {
  const hidden = initial.fc1Bias.length;
  for (let h = 0; h < hidden; h++) {
    const at = h * UNIT;
    for (let f = 0; f < FEATURES; f++) units[at + f] = initial.fc1Weight[h * FEATURES + f]!;
    units[at + BIAS] = initial.fc1Bias[h]!;
    for (let c = 0; c < CLASSES; c++)
      units[at + TO_LOGITS + c] = initial.fc2Weight[c * hidden + h]!;
  }
  units.fill(0, hidden * UNIT);
  units.set(initial.fc2Bias, hidden * UNIT);
}

/** Copies the weights out of memory, into PyTorch's layout. */
export function readWeights(memory: WebAssembly.Memory, layout: Layout): Weights {
  const units = part(memory, layout.units, layout.gradients);
  const hidden = (layout.unitsEnd - layout.units) / UNIT_BYTES;
  const fc1Weight = new Float32Array(hidden * FEATURES);
  const fc1Bias = new Float32Array(hidden);
  const fc2Weight = new Float32Array(CLASSES * hidden);
  for (let h = 0; h < hidden; h++) {
    const at = h * UNIT;
    for (let f = 0; f < FEATURES; f++) fc1Weight[h * FEATURES + f] = units[at + f]!;
    fc1Bias[h] = units[at + BIAS]!;
    for (let c = 0; c < CLASSES; c++) fc2Weight[c * hidden + h] = units[at + TO_LOGITS + c]!;
  }
  return {
    fc1Weight,
    fc1Bias,
    fc2Weight,
    fc2Bias: units.slice(hidden * UNIT, hidden * UNIT + CLASSES),
  };
}

/** The numbers between two addresses. */
function part(memory: WebAssembly.Memory, begin: number, end: number): Float32Array {
  return new Float32Array(memory.buffer, begin, (end - begin) / Float32Array.BYTES_PER_ELEMENT);
}
