import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Cancelled, DeviceLost, Interrupted } from '../../src/lab/experiments/experiment.ts';
import { race } from '../../src/lab/experiments/race.ts';
import { GpuUnavailable } from '../../src/lab/hardware/open-gpu.ts';
import { defaultRacePlan, type Plan } from '../../src/lab/measure/plan.ts';
import { epochsTimed } from '../../src/lab/measure/race-verdict.ts';
import { type Report, reportSchema } from '../../src/lab/measure/report.ts';
import type { Side } from '../../src/lab/measure/trainer-table.ts';
import { registry } from '../../src/lab/trainers/registry.ts';
import { FakeClock } from './fakes/clock.ts';
import { RaceWorld } from './fakes/race-world.ts';

const BOTH: readonly Side[] = ['cpu', 'gpu'];

/** Runs a race in a world, and checks that its report fits the contract. */
async function report(
  world: RaceWorld,
  plan: Partial<Plan> = {},
  sides: readonly Side[] = BOTH,
): Promise<Report> {
  const made = await race(
    { plan: { ...defaultRacePlan, ...plan }, arms: sides },
    world.host,
    world.trainers,
  );
  return v.parse(reportSchema, JSON.parse(JSON.stringify(made)));
}

/** Runs a race that is cut short, and gives how. */
async function interruption(world: RaceWorld, sides = BOTH): Promise<Interrupted> {
  const ended = race({ plan: defaultRacePlan, arms: sides }, world.host, world.trainers);
  const error: unknown = await ended.catch((reason: unknown) => reason);
  if (!(error instanceof Interrupted)) throw new Error('The race was not cut short.');
  return error;
}

/** When the page was drawn while the race was measuring. */
const measuringTimes = (world: RaceWorld): number[] =>
  world.shown.flatMap(({ phase, atMs }) => (phase === 'measuring' ? atMs : []));

const noGpu = () => Promise.reject(new GpuUnavailable('There is no GPU here.'));

describe('a race of both sides', () => {
  it('reports the time per epoch of each, and their ratio, with intervals around the values', async () => {
    const { readings } = await report(new RaceWorld());
    for (const name of ['cpu.epochMs', 'gpu.epochMs', 'ratio']) {
      const { value = null, low, high, n } = readings[name] ?? {};
      expect(n).toBeGreaterThanOrEqual(5);
      expect(low).toBeLessThanOrEqual(value ?? NaN);
      expect(high).toBeGreaterThanOrEqual(value ?? NaN);
    }
    expect(readings['cpu.epochMs']?.value).toBeCloseTo(0.5, 2);
    expect(readings['gpu.epochMs']?.value).toBeCloseTo(10, 1);
    expect(readings['ratio']?.value).toBeCloseTo(20, 0);
    expect(readings['gpu.firstUseMs']?.value).toBeCloseTo(900, 0);
  });

  it('goes through its phases in order, and frees what it took', async () => {
    const world = new RaceWorld();
    await report(world);
    expect(world.phases).toEqual([
      'opening-gpu gpu',
      ...['compiling cpu', 'warming-up cpu', 'compiling gpu', 'warming-up gpu'],
      'measuring',
      'checking',
    ]);
    expect(world.arms.cpu.calls.at(-1)).toBe('dispose');
    expect(world.arms.gpu.calls.at(-1)).toBe('dispose');
    expect(world.deviceDestroyed).toBe(true);
  });

  it('draws at most four times a second, and never while a block is timed', async () => {
    const world = new RaceWorld();
    const { samples } = await report(world);
    const drawnAt = measuringTimes(world);
    expect(drawnAt.length).toBeGreaterThan(2);
    for (const [i, atMs] of drawnAt.slice(1).entries()) {
      expect(atMs - (drawnAt[i] ?? NaN)).toBeGreaterThanOrEqual(250);
    }
    for (const { arm, epochs, ms } of samples) {
      expect(ms).toBeCloseTo(epochs * (arm === 'cpu' ? 0.5 : 10), 0);
    }
  });

  it('ends early once the intervals are narrow, and on its budget where they are not', async () => {
    const spent = (world: RaceWorld) => {
      const times = measuringTimes(world);
      return Math.max(...times) - Math.min(...times);
    };
    const quiet = new RaceWorld();
    await report(quiet);
    expect(spent(quiet)).toBeLessThan(3000);

    const busy: RaceWorld = new RaceWorld({
      gpu: {
        beforeReadback: (epoch) => {
          busy.clock.advance(epoch % 20 < 10 ? 0 : 30);
          return Promise.resolve();
        },
      },
    });
    expect((await report(busy, { budgetMs: 6000 })).warnings).toContain('wide-interval');
    expect(spent(busy)).toBeGreaterThan(5500);
    expect(spent(busy)).toBeLessThan(7000);
  });

  it('times each side once at least, though one block outlasts the budget', async () => {
    // Over several seeds, so that the slow side comes first in some.
    for (let randomSeed = 0; randomSeed < 6; randomSeed++) {
      const world = new RaceWorld({ gpu: { epochMs: 9000 } });
      const made = await race(
        { plan: { ...defaultRacePlan, budgetMs: 6000 }, arms: BOTH },
        { ...world.host, randomSeed },
        world.trainers,
      );
      expect(made.samples.map(({ arm }) => arm).sort()).toEqual(['cpu', 'gpu']);
      expect(made.results.cpu?.epochs).toBe(1);
    }
  });

  it('without a budget trains every epoch of the plan on both sides', async () => {
    const world = new RaceWorld();
    const made = await report(world, { epochs: 700, budgetMs: 'none' });
    for (const side of BOTH) {
      expect(epochsTimed(made, side)).toBe(700);
      expect(made.results[side]).toMatchObject({ epochs: 700, loss: Math.fround(1 / 700) });
    }
    const fractions = world.shown.flatMap(({ fraction }) => fraction ?? []);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBeLessThanOrEqual(1);
  });

  it('judges both sides at the same epoch, the last that both have reached', async () => {
    const made = await report(new RaceWorld());
    expect(made.results.cpu?.epochs).toBe(made.results.gpu?.epochs);
    expect(made.results.gpu?.epochs).toBe(epochsTimed(made, 'gpu'));
    expect(made.results.cpu?.loss).toBe(made.results.gpu?.loss);
  });

  it('shows every kept loss once, as it goes', async () => {
    const world = new RaceWorld();
    const { losses } = await report(world);
    const cpu = world.shown.flatMap((shown) => shown.losses.filter(({ arm }) => arm === 'cpu'));
    expect(cpu.map(({ epoch }) => epoch)).toEqual(losses.cpu?.epochs);
    expect(cpu.map(({ loss }) => loss)).toEqual(losses.cpu?.values);
  });

  it('warns of a software adapter, a hidden tab, and a training that diverged', async () => {
    const world = new RaceWorld({
      onProgress: ({ phase }) => phase === 'measuring',
      cpu: { lossAt: (epoch) => (epoch < 9 ? 1 : Number.NaN) },
    });
    const made = await report(world);
    expect(made.warnings).toEqual(
      expect.arrayContaining(['software-adapter', 'hidden-tab', 'diverged']),
    );
    expect(made.results.cpu).toMatchObject({ loss: null, divergedAtEpoch: 9 });
  });
});

describe('a race without a GPU', () => {
  it('measures the CPU, and says why there is no GPU: null and a reason, never 0', async () => {
    const { readings, environment } = await report(new RaceWorld({ openGpu: noGpu }));
    expect(readings['cpu.epochMs']?.value).toBeCloseTo(0.5, 2);
    for (const name of ['gpu.epochMs', 'ratio']) {
      expect(readings[name]).toMatchObject({ value: null, reason: 'There is no GPU here.' });
    }
    expect(environment.gpu).toBeNull();
  });

  it('is refused where the GPU alone was asked for', async () => {
    await expect(report(new RaceWorld({ openGpu: noGpu }), {}, ['gpu'])).rejects.toThrow(
      GpuUnavailable,
    );
  });

  it('of the CPU alone does not ask for one', async () => {
    const { readings, warnings } = await report(new RaceWorld({ openGpu: noGpu }), {}, ['cpu']);
    expect(Object.keys(readings)).toEqual(['cpu.epochMs', 'cpu.firstUseMs']);
    expect(warnings).toEqual([]);
  });

  it('trains for real with the trainer that the registry loads', async () => {
    const host = { ...new RaceWorld().host, now: () => performance.now() };
    const plan: Plan = { ...defaultRacePlan, cpu: 'typescript', epochs: 30, budgetMs: 'none' };
    const { losses } = await race({ plan, arms: ['cpu'] }, host, registry);
    expect(losses.cpu?.values[0]).toBeCloseTo(1.1229, 4);
  });
});

describe('a race that is cut short', () => {
  it.each([
    'opening-gpu gpu',
    'compiling cpu',
    'warming-up cpu',
    'compiling gpu',
    'warming-up gpu',
    'measuring',
    'checking',
  ])('by Stop while %s frees what it took, and keeps what was measured', async (stopAt) => {
    const world = new RaceWorld({
      onProgress: ({ phase, arm, fraction }) => {
        const isThere = [phase, arm].filter(Boolean).join(' ') === stopAt;
        // The first progress of the measuring comes before any block.
        if (isThere && (phase !== 'measuring' || fraction !== null)) throw new Cancelled();
        return false;
      },
    });
    const { cause, partial } = await interruption(world);
    expect(cause).toBeInstanceOf(Cancelled);
    if (['measuring', 'checking'].includes(stopAt)) {
      expect(v.parse(reportSchema, partial).warnings).toContain('stopped-early');
    } else {
      expect(partial).toBeNull();
    }
    expect(world.deviceDestroyed).toBe(stopAt !== 'opening-gpu gpu');
    for (const { calls } of Object.values(world.arms)) {
      if (calls.length > 0) expect(calls.at(-1)).toBe('dispose');
    }
  });

  it('by a lost device says so in a sentence, and keeps what was measured', async () => {
    const world: RaceWorld = new RaceWorld({
      gpu: {
        beforeReadback: (epoch) => {
          if (epoch < 50) return Promise.resolve();
          world.loseGpu('the driver was reset');
          return new Promise(() => undefined);
        },
      },
    });
    const { cause, partial } = await interruption(world);
    expect(cause).toBeInstanceOf(DeviceLost);
    expect((cause as Error).message).toMatch(/lost the GPU .*\(the driver was reset\).*\.$/);
    expect(partial?.warnings).toContain('device-lost');
    expect(partial?.readings['gpu.epochMs']?.value).toBeCloseTo(10, 1);
  });

  it('by a clock that stands still says so', async () => {
    const world = new RaceWorld({ clock: new FakeClock(1e9, 0) });
    const { cause, partial } = await interruption(world, ['cpu']);
    expect((cause as Error).message).toMatch(/clock stands still/);
    expect(partial).toBeNull();
  });
});
