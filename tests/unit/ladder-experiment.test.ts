import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Cancelled, Interrupted, Unsupported } from '../../src/lab/experiments/experiment.ts';
import { ladder } from '../../src/lab/experiments/ladder.ts';
import { GpuUnavailable } from '../../src/lab/hardware/open-gpu.ts';
import { defaultLadderPlan } from '../../src/lab/measure/plan.ts';
import { type Report, reportSchema } from '../../src/lab/measure/report.ts';
import { TRAINER_IDS, type TrainerId } from '../../src/lab/measure/trainer-table.ts';
import { RaceWorld } from './fakes/race-world.ts';

const JOB = { plan: defaultLadderPlan, arms: TRAINER_IDS };

function checked(report: Report): Report {
  return v.parse(reportSchema, JSON.parse(JSON.stringify(report)));
}

describe('the ladder', () => {
  it('measures every trainer, one after another, each with a reading of its own', async () => {
    const world = new RaceWorld();
    const report = checked(await ladder(JOB, world.host, world.trainers));
    for (const id of TRAINER_IDS) {
      expect(report.readings[`${id}.epochMs`]?.n, id).toBeGreaterThanOrEqual(5);
    }
    const order = report.samples.map(({ arm }) => arm);
    const changes = order.filter((arm, i) => arm !== order[i - 1]);
    expect(changes).toEqual(TRAINER_IDS);
    expect(report.warnings).toContain('not-interleaved');
    expect(world.deviceDestroyed).toBe(true);
  });

  it('measures only the trainers that were asked for', async () => {
    const world = new RaceWorld();
    const arms: TrainerId[] = ['typescript', 'tfjs-cpu'];
    const { readings } = await ladder({ ...JOB, arms }, world.host, world.trainers);
    expect(Object.keys(readings).filter((name) => name.endsWith('.epochMs'))).toEqual([
      'tfjs-cpu.epochMs',
      'typescript.epochMs',
    ]);
  });

  it('gives each an equal share of the budget', async () => {
    const world = new RaceWorld({ gpu: { epochMs: 400 } });
    const arms: TrainerId[] = ['tfjs-webgpu', 'jax-webgpu'];
    const plan = { ...defaultLadderPlan, budgetMs: 4000 };
    const { samples } = await ladder({ plan, arms }, world.host, world.trainers);
    for (const id of arms) {
      const spentMs = samples.reduce((sum, { arm, ms }) => (arm === id ? sum + ms : sum), 0);
      expect(spentMs).toBeGreaterThanOrEqual(1600);
      expect(spentMs).toBeLessThanOrEqual(2400);
    }
  });

  it('goes on without a trainer that is unsupported here, and says why', async () => {
    const world = new RaceWorld();
    const reason = 'This needs more than the device has.';
    const trainers: typeof world.trainers = {
      ...(Object.fromEntries(
        TRAINER_IDS.map((id) => [id, world.trainers[id]]),
      ) as unknown as typeof world.trainers),
      'wgsl-fused': {
        device: 'gpu' as const,
        load: () =>
          Promise.resolve({
            create: () => {
              throw new Unsupported(reason);
            },
          }),
      },
    };
    const report = checked(await ladder(JOB, world.host, trainers));
    expect(report.readings['wgsl-fused.epochMs']).toMatchObject({ value: null, reason });
    expect(report.readings['wgsl-steps.epochMs']?.value).toBeGreaterThan(0);
  });

  it('measures the CPU’s trainers where there is no GPU, and gives the reason for the others', async () => {
    const world = new RaceWorld({
      openGpu: () => Promise.reject(new GpuUnavailable('There is no GPU here.')),
    });
    const { readings } = await ladder(JOB, world.host, world.trainers);
    expect(readings['typescript.epochMs']?.value).toBeGreaterThan(0);
    expect(readings['tfjs-webgpu.epochMs']).toMatchObject({
      value: null,
      reason: 'There is no GPU here.',
    });
  });

  it('stopped in the middle keeps the trainers that were measured', async () => {
    const world = new RaceWorld({
      onProgress: ({ arm }) => {
        if (arm === 'typescript') throw new Cancelled();
        return false;
      },
    });
    const ended = ladder(JOB, world.host, world.trainers);
    const error: unknown = await ended.catch((reason: unknown) => reason);
    if (!(error instanceof Interrupted) || !error.partial) throw new Error('Nothing was kept.');
    const partial = checked(error.partial);
    expect(partial.warnings).toContain('stopped-early');
    expect(partial.readings['tfjs-cpu.epochMs']?.value).toBeGreaterThan(0);
    expect(partial.readings).not.toHaveProperty('wasm-simd.epochMs');
  });

  it('says how far it is, never past the end', async () => {
    const world = new RaceWorld();
    await ladder(JOB, world.host, world.trainers);
    const fractions = world.shown.flatMap(({ fraction }) => fraction ?? []);
    expect(fractions.length).toBeGreaterThan(TRAINER_IDS.length);
    expect(Math.max(...fractions)).toBeLessThanOrEqual(1);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  });
});
