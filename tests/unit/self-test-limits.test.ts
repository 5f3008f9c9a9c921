import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Cancelled, DeviceLost, Interrupted } from '../../src/lab/experiments/experiment.ts';
import { selfTest } from '../../src/lab/experiments/self-test.ts';
import { defaultSelfTestPlan } from '../../src/lab/measure/plan.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { type Report, reportSchema } from '../../src/lab/measure/report.ts';
import { predictionOutcome, selfTestVerdict } from '../../src/lab/measure/self-test-verdict.ts';
import { PLANTED } from '../../src/lab/measure/sweep.ts';
import { Unsupported } from '../../src/lab/trainers/trainer.ts';
import { FakeClock } from './fakes/clock.ts';
import { fakeFusedTrainer, fakeGpuTrainer, gpuWorld, type GpuWorld } from './fakes/gpu-world.ts';
import { PRICES, SHAPE } from './fakes/parts-race.ts';

/** Puts the instrument on trial in this world, and checks that the report fits the contract. */
async function runIn({ host, trainers }: GpuWorld, budgetMs = 20_000): Promise<Report> {
  const plan = { ...defaultSelfTestPlan, budgetMs };
  return v.parse(reportSchema, await selfTest({ plan, arms: ['gpu'] }, host, trainers));
}

/** What became of each delay. */
function outcomes(report: Report): Record<string, string> {
  const { rows } = selfTestVerdict(report);
  return Object.fromEntries(rows.map(({ delayed, outcome }) => [delayed, outcome]));
}

const ALL_PASSED = Object.fromEntries(PLANTED.map((planted) => [planted, 'passed']));

describe('an instrument that is wrong', () => {
  it.each(['reads', 'nowhere'] as const)(
    'fails where it puts the delay of launches at %s, and passes the others',
    async (launchDelayAt) => {
      const world = gpuWorld(PRICES, SHAPE);
      world.gpu.launchDelayAt = launchDelayAt;
      const report = await runIn(world, 100_000);
      expect(outcomes(report)).toEqual({ ...ALL_PASSED, launch: 'failed' });
      expect(selfTestVerdict(report).outcome).toBe('failed');
      expect(Math.abs(report.readings['selfTest.launch.launchMs']?.value ?? NaN)).toBeLessThan(
        0.01,
      );
    },
  );

  it('is told from one on a machine that is too busy to tell', async () => {
    const world = gpuWorld(PRICES, SHAPE);
    const random = seededRandom(3);
    // Anew every 50 ms: from half as long to twice as long.
    let [since, factor] = [-1, 1];
    world.gpu.slowness = () => {
      const now = Math.floor(world.clock.passedMs / 50);
      if (now !== since) [since, factor] = [now, 0.5 + 1.5 * random()];
      return factor;
    };
    const report = await runIn(world, 100_000);
    expect(report.readings['selfTest.host.hostMs']?.low).not.toBeNull();
    expect(selfTestVerdict(report).outcome).toBe('noisy');
    expect(Object.values(outcomes(report))).not.toContain('failed');
  });
});

describe('the self-test', () => {
  it.each([1, 1000 / 60])('finds its delays under a clock that moves by %d ms', async (stepMs) => {
    const world = gpuWorld(PRICES, SHAPE, { clock: new FakeClock(stepMs, 0.0003) });
    const report = await runIn(world, 1_000_000);
    expect(outcomes(report)).toEqual(ALL_PASSED);
    for (const [name, reading] of Object.entries(report.readings)) {
      if (reading.value === null) expect(reading.reason, name).toMatch(/\.$/);
    }
    expect(report.readings['naive.launchMs']?.value).not.toBe(0);
  });

  it('finds them in a trainer that has many epochs in a launch and a read', async () => {
    const prices = { ...PRICES, launchMs: 0.1 };
    const world = gpuWorld(prices, SHAPE, {
      create: (gpu) => () => fakeFusedTrainer(gpu, 64, PRICES.hostMs),
    });
    expect(outcomes(await runIn(world, 100_000))).toEqual(ALL_PASSED);
  });

  it.each(['stopped', 'without its device'])(
    'that is %s keeps what it has found, and says so',
    async (how) => {
      let drawings = 0;
      const world: GpuWorld = gpuWorld(PRICES, SHAPE, {
        onProgress: ({ phase, fraction }) => {
          if (phase !== 'sweeping' || fraction === null || ++drawings !== 120) return false;
          if (how === 'stopped') throw new Cancelled();
          world.loseGpu('the driver was reset');
          return false;
        },
      });
      const error: unknown = await runIn(world, 100_000).catch((reason: unknown) => reason);
      if (!(error instanceof Interrupted)) throw new Error('The self-test was not cut short.');
      const isStopped = how === 'stopped';
      expect(error.cause).toBeInstanceOf(isStopped ? Cancelled : DeviceLost);
      const partial = v.parse(reportSchema, error.partial);
      expect(partial.warnings).toContain(isStopped ? 'stopped-early' : 'device-lost');
      expect(outcomes(partial)).toEqual(ALL_PASSED);
      expect(predictionOutcome(partial)).toBeNull();
    },
  );

  it('is refused, with a sentence, for a trainer that does not use WebGPU', async () => {
    const refused = runIn(gpuWorld(PRICES, SHAPE, { gpuInterface: 'webgl' }));
    await expect(refused).rejects.toThrow(Unsupported);
    await expect(refused).rejects.toThrow(/WebGPU.*\.$/);
  });

  it('of a trainer that can’t have the predicted size says so there, and is whole in all else', async () => {
    const sentence = 'One workgroup has no room for so many rows.';
    const world = gpuWorld(PRICES, SHAPE, {
      create:
        (gpu) =>
        ({ problem }) => {
          if (problem.train.rows > defaultSelfTestPlan.batch) throw new Unsupported(sentence);
          return fakeGpuTrainer(gpu, SHAPE, PRICES.hostMs);
        },
    });
    const report = await runIn(world);
    for (const name of ['prediction.predictedMs', 'prediction.measuredMs']) {
      expect(report.readings[name]).toMatchObject({ value: null, low: null, reason: sentence });
    }
    expect(outcomes(report)).toEqual(ALL_PASSED);
    expect(report.readings['naive.factor']?.value).toBeGreaterThan(1);
  });
});
