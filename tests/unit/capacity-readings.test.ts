import { describe, expect, it } from 'vitest';
import {
  executeMsOf,
  predictedEpochs,
  sweptBlocks,
} from '../../src/lab/measure/capacity-prediction.ts';
import {
  allSizes,
  flopPerEpoch,
  type Size,
  sizesAlong,
} from '../../src/lab/measure/capacity-sizes.ts';
import { curveEnds, fastestRate, predictionScore } from '../../src/lab/measure/capacity-verdict.ts';
import { peakEstimate } from '../../src/lab/measure/peak-estimate.ts';
import { defaultCapacityPlan } from '../../src/lab/measure/plan.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { matmulFlopPerEpoch } from '../../src/lab/model/network.ts';
import { capacityReport, fullAt, sizedSamples, sweptSamples } from './fakes/sizes.ts';

const PLAN = defaultCapacityPlan;
const OWN: Size = { batch: 120, hidden: 10 };
const SIZES = allSizes(PLAN);
const cpuMs = ({ batch, hidden }: Size): number => (batch * hidden) / 10_000;
/** 0.1 ms of launches, and 0.1 ms of computing until the GPU is full at 48,000 rows and units. */
const gpuMs = (size: Size): number => 0.1 + fullAt(48_000, 0.1)(size);
const SWEPT = sweptSamples(0.1, 0.1, 1e12);
const ALL = [...sizedSamples({ cpuMs, gpuMs, sizes: SIZES }), ...SWEPT];

describe('the sizes', () => {
  it('grow by four from the plan’s own to the largest that a plan may have', () => {
    expect(sizesAlong('batch', PLAN).map(({ batch }) => batch)).toEqual([
      120, 480, 1920, 7680, 30_720, 122_880, 491_520, 1_048_576,
    ]);
    expect(sizesAlong('hidden', PLAN).map(({ hidden }) => hidden)).toEqual([
      10, 40, 160, 640, 2560, 4096,
    ]);
    expect(SIZES[0]).toEqual(OWN);
    expect(SIZES).toHaveLength(13);
    expect(sizesAlong('batch', { batch: 2 ** 20, hidden: 10 })).toHaveLength(1);
  });

  it('have as many operations as the model counts', () => {
    for (const size of SIZES) {
      expect(flopPerEpoch(size)).toBe(matmulFlopPerEpoch(size.batch, size.hidden));
    }
    expect(flopPerEpoch(OWN)).toBe(40_800);
  });
});

describe('the peak', () => {
  it('is what more arithmetic adds, whatever a block pays once', () => {
    const { value, interval } = peakEstimate(SWEPT, null, seededRandom(1));
    expect(value).toBeCloseTo(1e12, -6);
    expect(interval?.low).toBeLessThanOrEqual(value);
    expect(interval?.high).toBeGreaterThanOrEqual(value);
  });

  it('is not moved by blocks that something else made longer', () => {
    const disturbed = SWEPT.map((sample, i) =>
      i % 6 === 0 ? { ...sample, ms: 1.5 * sample.ms } : sample,
    );
    const { value, interval } = peakEstimate(disturbed, null, seededRandom(1));
    expect(value).toBeCloseTo(1e12, -6);
    expect(interval?.low).toBeGreaterThan(0.8e12);
    expect(interval?.high).toBeLessThan(1.5e12);
  });

  it('has an interval that allows for a coarse clock', () => {
    const { interval } = peakEstimate(SWEPT, 0.5, seededRandom(1));
    expect(interval?.low).toBeLessThan(0.96e12);
    expect(interval?.high).toBeGreaterThan(1.04e12);
  });

  it('is not a number from one level', () => {
    const one = SWEPT.filter(({ level }) => level !== 768_000);
    expect(peakEstimate(one, null, seededRandom(1)).value).toBeNaN();
  });
});

describe('the foretold epochs', () => {
  const foretold = predictedEpochs(ALL, OWN, SIZES, null, seededRandom(1)) ?? [];
  const at = (batch: number) => foretold.find(({ size }) => size.batch === batch)!;

  it('go from no longer than before to as many times longer as there are operations', () => {
    expect(at(480).lowMs).toBeCloseTo(0.2, 2);
    expect(at(480).highMs).toBeCloseTo(0.2 + 3 * 0.1, 2);
    expect(at(7680).highMs).toBeCloseTo(0.2 + 63 * 0.1, 1);
  });

  it('are no shorter than the launches and the arithmetic at the peak', () => {
    const arithmeticMs = flopPerEpoch({ batch: 2 ** 20, hidden: 10 }) / 1e9;
    expect(at(2 ** 20).lowMs).toBeCloseTo(0.1 + arithmeticMs, 2);
  });

  it('hold a GPU that fills up on the way, and not one that a cache fails', () => {
    const report = capacityReport(ALL);
    expect(predictionScore(report, foretold)).toEqual({ inside: 12, of: 12, longer: 0 });
    const failing = (size: Size): number => gpuMs(size) + (size.batch > 100_000 ? 200_000 : 0);
    const worse = capacityReport(sizedSamples({ cpuMs, gpuMs: failing, sizes: SIZES }));
    expect(predictionScore(worse, foretold)).toEqual({ inside: 9, of: 12, longer: 3 });
  });

  it('are none where a sweep or the peak is missing', () => {
    for (const missing of ['sweep.launches', 'sweep.repeats', 'sweep.peak']) {
      const without = ALL.filter(({ arm }) => arm !== missing);
      expect(predictedEpochs(without, OWN, SIZES, null, seededRandom(1)), missing).toBeNull();
    }
  });

  it('start from computing alone: launches are taken off the repeated work', () => {
    expect(executeMsOf(sweptBlocks(ALL))).toBeCloseTo(0.1, 9);
  });
});

describe('the readings of capacity', () => {
  it('are of every size on both sides, the plan’s own by the plain name', () => {
    const { readings } = capacityReport(ALL);
    expect(readings['gpu.epochMs']?.value).toBeCloseTo(0.2, 2);
    expect(readings['cpu.epochMs.120x4096']?.value).toBeGreaterThan(0);
    expect(Object.keys(readings).filter((name) => name.includes('.epochMs'))).toHaveLength(26);
  });

  it('say what share of the peak is used, at the plan’s size and at best, with intervals', () => {
    const report = capacityReport(ALL);
    const used = report.readings['gpu.usedFraction'];
    const share = 40_800 / 0.2e-3 / 1e12;
    expect(used?.value).toBeGreaterThan(0.98 * share);
    expect(used?.value).toBeLessThan(1.02 * share);
    expect(used?.low).toBeLessThan(share);
    expect(used?.high).toBeGreaterThan(share);
    expect(fastestRate(report)?.size.batch).toBe(2 ** 20);
    const best = report.readings['gpu.usedFractionBest']?.value ?? NaN;
    expect(best).toBeCloseTo(fastestRate(report)?.share ?? NaN, 9);
  });

  it('find how long the epoch stays flat, or that it still is', () => {
    const flat = capacityReport(ALL).readings['gpu.flatUntilBatch'];
    // 1.5 × 0.2 ms is 0.1 ms of launches and twice 0.1 ms of computing: 9,600 rows.
    expect(flat?.value).toBeGreaterThan(8000);
    expect(flat?.value).toBeLessThan(11_000);
    const always = sizedSamples({ cpuMs, gpuMs: () => 0.2, sizes: SIZES });
    expect(capacityReport(always).readings['gpu.flatUntilBatch']).toMatchObject({
      value: null,
      reason: 'Up to 1,048,576 rows an epoch takes no more than 1.5 times as long as with 120.',
    });
  });

  it('carry what was left out and why, and mark the report', () => {
    const few = sizesAlong('batch', PLAN).slice(0, 3);
    const samples = sizedSamples({ cpuMs, gpuMs, sizes: few });
    const size = { batch: 7680, hidden: 10 };
    const room = capacityReport(samples, {
      leftOut: [{ side: 'gpu', size, cause: 'room', reason: 'No room.' }],
    });
    expect(room.readings['gpu.epochMs.7680x10']).toMatchObject({ value: null, reason: 'No room.' });
    expect(room.warnings).toEqual(['sizes-shrunk']);
    expect(curveEnds(room)).toEqual([
      { reason: 'No room.', places: [expect.objectContaining({ side: 'gpu', along: 7680 })] },
    ]);
    const time = capacityReport(samples, {
      leftOut: [{ side: 'gpu', size, cause: 'time', reason: 'No time.' }],
    });
    expect(time.warnings).toEqual(['points-missing']);
  });

  it('without a GPU are the CPU’s, and the crossovers’ reason', () => {
    const onlyCpu = sizedSamples({ cpuMs, gpuMs, sizes: SIZES }).filter(({ arm }) => arm === 'cpu');
    const { readings } = capacityReport(onlyCpu, { gpuMissing: 'There is none.' });
    expect(readings['crossover.batch']).toMatchObject({
      value: null,
      unit: 'rows',
      reason: 'No GPU. There is none.',
    });
    expect(Object.keys(readings).filter((name) => name.startsWith('gpu.'))).toEqual([
      'gpu.epochMs',
    ]);
  });
});
