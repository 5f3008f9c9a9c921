import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { race } from '../../src/lab/experiments/race.ts';
import { defaultRacePlan, type Plan } from '../../src/lab/measure/plan.ts';
import { raceVerdict } from '../../src/lab/measure/race-verdict.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { type Reading, type Report, reportSchema } from '../../src/lab/measure/report.ts';
import { registry } from '../../src/lab/trainers/registry.ts';
import { FakeClock } from './fakes/clock.ts';
import { blockNoise } from './fakes/noise.ts';
import { RaceWorld, type RaceWorldOptions } from './fakes/race-world.ts';

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed);

/**
 * Runs a race of both sides in a made-up world, the order of its blocks from the seed. The GPU's trainer reaches it
 * without WebGPU, so that the race is all there is to the run.
 */
async function report(world: RaceWorld, plan: Partial<Plan> = {}, randomSeed = 1): Promise<Report> {
  const job = {
    plan: { ...defaultRacePlan, readEvery: 'never', ...plan },
    arms: ['cpu', 'gpu'],
  } as const;
  const { gpuInterface: _, ...withoutWebgpu } = world.trainers['tfjs-webgpu'];
  const trainers = {
    ...registry,
    'tfjs-cpu': world.trainers['tfjs-cpu'],
    'tfjs-webgpu': withoutWebgpu,
  };
  const made = await race(job, { ...world.host, randomSeed }, trainers);
  // As it is and not by way of JSON, which would make null of NaN.
  return v.parse(reportSchema, made);
}

function readingIn({ readings }: Report, name: string): Reading {
  const reading = readings[name];
  if (!reading) throw new Error(`There is no ${name}.`);
  return reading;
}

function contains({ low, high }: Reading, value: number): boolean {
  return low !== null && high !== null && low <= value && value <= high;
}

/** A race on a noisy machine whose GPU takes `factor` times as long as its CPU. */
async function noisyRace(seed: number, factor: number): Promise<Report> {
  const slowness = blockNoise(seededRandom(1000 + seed));
  const world = new RaceWorld({
    cpu: { epochMs: 2, slowness },
    gpu: { epochMs: 2 * factor, slowness },
  });
  return report(world, {}, seed);
}

describe('a race on a noisy machine', () => {
  it('calls a winner in 5 of 100 runs at the most where there is none', async () => {
    const runs = 300;
    let called = 0;
    for (const seed of seeds(runs)) {
      if (raceVerdict(await noisyRace(seed, 1))?.kind === 'decided') called++;
    }
    expect(called / runs).toBeLessThanOrEqual(0.05);
  });

  it('calls the right winner in 95 of 100 runs at the least where one side is 20 % slower', async () => {
    const runs = 100;
    let right = 0;
    for (const seed of seeds(runs)) {
      const verdict = raceVerdict(await noisyRace(seed, seed % 2 === 0 ? 1.2 : 1 / 1.2));
      const winner = seed % 2 === 0 ? 'cpu' : 'gpu';
      if (verdict?.kind === 'decided' && verdict.winner === winner) right++;
    }
    expect(right / runs).toBeGreaterThanOrEqual(0.95);
  });
});

describe.each([1, 1000 / 60])('a race under a clock that moves by %d ms', (stepMs) => {
  it('gives the true times and their ratio within its intervals, whatever they are', async () => {
    for (const seed of seeds(40)) {
      const random = seededRandom(seed);
      const [cpuMs, gpuMs] = [0.2 + 3 * random(), 0.2 + 20 * random()];
      const world = new RaceWorld({
        cpu: { epochMs: cpuMs },
        gpu: { epochMs: gpuMs },
        clock: new FakeClock(stepMs),
      });
      const made = await report(world, { budgetMs: 120_000 }, seed);
      expect(contains(readingIn(made, 'cpu.epochMs'), cpuMs), `CPU, seed ${String(seed)}`).toBe(
        true,
      );
      expect(contains(readingIn(made, 'gpu.epochMs'), gpuMs), `GPU, seed ${String(seed)}`).toBe(
        true,
      );
      expect(contains(readingIn(made, 'ratio'), gpuMs / cpuMs), `ratio, seed ${String(seed)}`).toBe(
        true,
      );
      expect(made.warnings).toEqual([]);
    }
  });

  it('names no winner where both sides take the same', async () => {
    for (const seed of seeds(20)) {
      const epochMs = 0.2 + 3 * seededRandom(seed)();
      const clock = new FakeClock(stepMs);
      const world = new RaceWorld({ cpu: { epochMs }, gpu: { epochMs }, clock });
      const made = await report(world, { budgetMs: 120_000 }, seed);
      expect(raceVerdict(made)?.kind).toBe('inconclusive');
    }
  });
});

/** A world whose blocks take so many times longer, given how many were measured before; the warm-up is quiet. */
function worldInWhich(
  slowness: (blocksMeasured: number) => number,
  options: RaceWorldOptions = {},
): RaceWorld {
  let isMeasuring = false;
  let blocks = 0;
  const ofBlock = () => (isMeasuring ? slowness(blocks++) : 1);
  return new RaceWorld({
    cpu: { epochMs: 2, slowness: ofBlock },
    gpu: { epochMs: 2, slowness: ofBlock },
    onProgress: ({ phase }) => {
      isMeasuring = phase === 'measuring';
      return false;
    },
    ...options,
  });
}

describe('a clock that jumps back', () => {
  const HOUR = 3_600_000 / 50;

  it('in some blocks loses those blocks alone, and the report says so', async () => {
    const made = await report(worldInWhich((blocks) => (blocks % 10 === 3 ? -HOUR : 1)));
    expect(made.warnings).toContain('clock-jumped');
    expect(made.samples.every(({ ms }) => ms > 0)).toBe(true);
    expect(contains(readingIn(made, 'cpu.epochMs'), 2)).toBe(true);
    expect(contains(readingIn(made, 'gpu.epochMs'), 2)).toBe(true);
    expect(contains(readingIn(made, 'ratio'), 1)).toBe(true);
  });

  it('does not make the run longer by what it jumped, nor stop the page from drawing', async () => {
    const world = worldInWhich((blocks) => (blocks === 5 ? -HOUR : blocks % 4 < 2 ? 0.5 : 1.5));
    const made = await report(world);
    const timedMs = made.samples.reduce((sum, { ms }) => sum + ms, 0);
    expect(timedMs).toBeLessThan(Number(defaultRacePlan.budgetMs));
    const drawn = world.shown.filter(({ phase }) => phase === 'measuring');
    expect(drawn.length).toBeGreaterThan(8);
  });

  it('in every block gives readings without a value, and the reason', async () => {
    const made = await report(worldInWhich(() => -1));
    expect(made.samples).toEqual([]);
    for (const name of ['cpu.epochMs', 'gpu.epochMs']) {
      expect(made.readings[name]).toMatchObject({ value: null, low: null, high: null });
      expect(made.readings[name]?.reason).toMatch(/clock jumped back/);
    }
    expect(raceVerdict(made)).toBeNull();
  });

  it('while a side is compiled leaves its first use without a value', async () => {
    const made = await report(new RaceWorld({ gpu: { prepareMs: -HOUR } }));
    expect(made.readings['gpu.firstUseMs']).toMatchObject({ value: null, n: 0 });
    expect(made.readings['cpu.firstUseMs']?.value).toBeCloseTo(5, 0);
    expect(contains(readingIn(made, 'gpu.epochMs'), 10)).toBe(true);
  });
});

describe('blocks that show no time at all', () => {
  it('give readings without a value, and the reason; never 0, and no winner', async () => {
    const made = await report(worldInWhich(() => 0));
    expect(made.samples.length).toBeGreaterThan(0);
    for (const name of ['cpu.epochMs', 'gpu.epochMs', 'ratio']) {
      expect(made.readings[name]).toMatchObject({ value: null, low: null, high: null });
      expect(made.readings[name]?.reason).toMatch(/clock did not move/);
    }
    expect(raceVerdict(made)).toBeNull();
  });
});

describe('one block of each side', () => {
  it('is a reading without an interval that says so, and no winner', async () => {
    const world = new RaceWorld({ cpu: { epochMs: 7000 }, gpu: { epochMs: 9000 } });
    const made = await report(world);
    for (const name of ['cpu.epochMs', 'gpu.epochMs', 'ratio']) {
      expect(made.readings[name]).toMatchObject({ n: 1, low: null, high: null });
      expect(made.readings[name]?.warnings).toEqual(['few-samples']);
    }
    expect(raceVerdict(made)?.kind).toBe('inconclusive');
  });
});

describe('a machine that gets busy half-way', () => {
  const plan = { epochs: 1000, budgetMs: 'none' } as const;
  const runOf = (seed: number, busy: number) => {
    const noise = blockNoise(seededRandom(seed));
    const world = worldInWhich((blocks) => noise() * (blocks < 40 ? 1 : busy));
    return report(world, plan, seed);
  };
  const width = ({ low, high }: Reading) => (high ?? NaN) - (low ?? NaN);

  it('has wider intervals than a quiet one, and the report says why', async () => {
    for (const seed of seeds(20)) {
      const [quiet, busy] = [await runOf(seed, 1), await runOf(seed, 1.5)];
      for (const name of ['cpu.epochMs', 'gpu.epochMs']) {
        expect(width(readingIn(busy, name))).toBeGreaterThan(2 * width(readingIn(quiet, name)));
        expect(readingIn(busy, name).warnings).toEqual(['wide-interval', 'drifted']);
      }
      expect(busy.warnings).toContain('drifted');
      expect(quiet.warnings).not.toContain('drifted');
    }
  });

  it('does not move the ratio, as both sides of each pair are as busy', async () => {
    const runs = 40;
    let hits = 0;
    for (const seed of seeds(runs)) {
      if (contains(readingIn(await runOf(seed, 1.5), 'ratio'), 1)) hits++;
    }
    expect(hits / runs).toBeGreaterThan(0.9);
  });
});
