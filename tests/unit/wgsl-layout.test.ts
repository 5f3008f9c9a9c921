import { describe, expect, it } from 'vitest';
import { trainingRows } from '../../src/lab/model/dataset.ts';
import { initialWeights } from '../../src/lab/model/network.ts';
import {
  FOUR_BYTES,
  foursIn,
  LOSS_PIECE,
  packRows,
  packWeights,
  parameterVectors,
  unpackWeights,
} from '../../src/lab/trainers/wgsl/layout.ts';

const FOUR_FLOATS = FOUR_BYTES / 4;

describe('the rows as the WGSL trainers lay them out', () => {
  const data = trainingRows(6);
  const packed = packRows(data);

  it('are fours: four rows of features, then what each class wants of them', () => {
    expect(foursIn(data.rows)).toBe(2);
    expect(packed).toHaveLength(2 * FOUR_FLOATS);
    expect(packed.slice(0, 16)).toEqual(data.features.slice(0, 16));
    expect(packed.slice(FOUR_FLOATS, FOUR_FLOATS + 8)).toEqual(data.features.slice(16));
  });

  it('want 1 / rows of the class that a row is of, and nothing of the others', () => {
    for (let row = 0; row < data.rows; row++) {
      const wanted = [0, 1, 2].map(
        (c) => packed[Math.floor(row / 4) * FOUR_FLOATS + 16 + c * 4 + (row % 4)],
      );
      expect(wanted).toEqual(
        [0, 1, 2].map((c) => (c === data.labels[row] ? Math.fround(1 / 6) : 0)),
      );
    }
  });

  it('are zeros where the batch ends within a four', () => {
    expect(packed.slice(FOUR_FLOATS + 8, FOUR_FLOATS + 16)).toEqual(new Float32Array(8));
    const wantedBySpare = [2, 3, 6, 7, 10, 11].map((i) => packed[FOUR_FLOATS + 16 + i]);
    expect(wantedBySpare).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('the weights as the WGSL trainers lay them out', () => {
  const weights = initialWeights(5, 1);
  const packed = packWeights(weights);

  it('come back as they went in', () => {
    expect(packed).toHaveLength(4 * parameterVectors(5));
    expect(unpackWeights(packed)).toEqual(weights);
  });

  it('have a unit’s weights and bias side by side', () => {
    const { fc1Weight, fc1Bias, fc2Weight } = weights;
    const unit = 3;
    expect([...packed.slice(4 * (2 * unit + 1), 4 * (2 * unit + 3))]).toEqual([
      ...fc1Weight.slice(4 * unit, 4 * unit + 4),
      fc2Weight[unit],
      fc2Weight[5 + unit],
      fc2Weight[10 + unit],
      fc1Bias[unit],
    ]);
  });

  it('know no loss before the first epoch', () => {
    expect(packed[LOSS_PIECE.offset / 4]).toBeNaN();
  });
});
