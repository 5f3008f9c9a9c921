import { describe, expect, test } from 'vitest';
import { selfTest } from '../../src/lab/experiments/self-test.ts';
import { defaultSelfTestPlan } from '../../src/lab/measure/plan.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { type Report, reportSchema } from '../../src/lab/measure/report.ts';
import { atLeastOne } from '../../src/lab/measure/self-test-readings.ts';
import { PLANTED } from '../../src/lab/measure/sweep.ts';
import { PARTS } from '../../src/lab/measure/parts-verdict.ts';
import * as v from 'valibot';
import { type EpochShape, type GpuPrices, gpuWorld } from './fakes/gpu-world.ts';

const PRICES: GpuPrices = {
  hostMs: 0.4,
  launchMs: 0.02,
  executeMs: 0.05,
  submitMs: 0.03,
  uploadMs: 0.004,
  readMs: 1.5,
  syncMs: 0.1,
  turnMs: 0.00001,
};

const SHAPE: EpochShape = { launches: 12, uploads: 3 };

function movedMs(report: Report, planted: string, part: string): number {
  return report.readings[`selfTest.${planted}.${part}Ms`]?.value ?? NaN;
}

async function run(
  prices: GpuPrices = PRICES,
  shape: EpochShape = SHAPE,
  noise = 0,
): Promise<Report> {
  const { gpu, host, trainers } = gpuWorld(prices, shape);
  const random = seededRandom(7);
  gpu.slowness = () => 1 + noise * (random() - 0.5);
  const plan = { ...defaultSelfTestPlan, budgetMs: 20_000 };
  return selfTest({ plan, arms: ['gpu'] }, host, trainers);
}

describe('the self-test on a GPU whose prices are known', () => {
  test.each([
    ['that is quiet', PRICES, SHAPE, 0],
    ['that scatters', PRICES, SHAPE, 0.1],
    ['whose trainer uploads nothing', PRICES, { launches: 5, uploads: 0 }, 0],
    ['whose host is the slower side', { ...PRICES, hostMs: 4 }, SHAPE, 0],
  ])(
    'finds each delay in its own part and nowhere else, on one %s',
    async (_, prices, shape, noise) => {
      const report = await run(prices, shape, noise);
      expect(v.safeParse(reportSchema, report).issues).toBeUndefined();
      for (const planted of PLANTED) {
        const injected = report.readings[`selfTest.${planted}.injectedMs`]?.value ?? NaN;
        for (const part of PARTS) {
          const wanted = part === planted ? injected : 0;
          const moved = movedMs(report, planted, part);
          expect(Math.abs(moved - wanted), `${planted} in ${part}`).toBeLessThan(0.1 * injected);
        }
      }
    },
  );

  test('times the delays on the GPU by themselves, and knows the others', async () => {
    const { readings } = await run();
    expect(readings['selfTest.launch.eachMs']?.value).toBeCloseTo(0.2, 2);
    expect(readings['selfTest.upload.eachMs']?.value).toBeCloseTo(2, 1);
    expect(readings['selfTest.readback.eachMs']?.value).toBe(5);
    expect(readings['selfTest.host.eachMs']?.value).toBe(1);
  });

  test('plants a readback’s delay once a reading, however seldom the loss is read', () => {
    const counts = { launches: 5, submits: 1, uploads: 0, reads: 0.2 };
    expect(atLeastOne(counts)).toEqual({ ...counts, uploads: 1 });
    expect(atLeastOne({ ...counts, reads: 0 })).toMatchObject({ reads: 1 });
  });

  test('shows by what factor a naive timing errs', async () => {
    const { readings } = await run();
    expect(readings['naive.launchMs']?.value).toBeCloseTo(0.12, 2);
    expect(readings['launch.perDispatchMs']?.value).toBeCloseTo(0.02, 3);
    expect(readings['naive.factor']?.value).toBeCloseTo(6, 0);
  });

  test('predicts a range in which the epoch at another size lies', async () => {
    const { readings } = await run();
    const { low, high } = readings['prediction.predictedMs'] ?? {};
    const measured = readings['prediction.measuredMs']?.value ?? NaN;
    expect(measured).toBeGreaterThanOrEqual((low ?? NaN) * 0.99);
    expect(measured).toBeLessThanOrEqual((high ?? NaN) * 1.01);
  });

  test('says that there are no GPU timestamps, instead of 0', async () => {
    const { readings } = await run();
    expect(readings['gpu.timestampStepMs']).toMatchObject({ value: null });
    expect(readings['gpu.timestampStepMs']?.reason).toMatch(/timestamp/);
  });
});
