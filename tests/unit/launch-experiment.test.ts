import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Cancelled, Interrupted, Unsupported } from '../../src/lab/experiments/experiment.ts';
import { launch } from '../../src/lab/experiments/launch.ts';
import { GpuUnavailable } from '../../src/lab/hardware/open-gpu.ts';
import { LAUNCH_TRAINERS, TRAINING_WAYS } from '../../src/lab/measure/launch-ways.ts';
import { defaultLaunchPlan, type Plan } from '../../src/lab/measure/plan.ts';
import { type Report, reportSchema } from '../../src/lab/measure/report.ts';
import type { TrainerId } from '../../src/lab/measure/trainer-table.ts';
import { FakeClock } from './fakes/clock.ts';
import {
  AT_ONCE,
  CALL_MS,
  launchWorld,
  type LaunchWorld,
  PASS_MS,
  PRICES,
} from './fakes/launch-world.ts';

const { launchMs, submitMs, syncMs } = PRICES;

function runIn({ host, parts }: LaunchWorld, plan: Partial<Plan> = {}): Promise<Report> {
  const job = { plan: { ...defaultLaunchPlan, ...plan }, arms: LAUNCH_TRAINERS };
  return launch(job, host, parts).then((report) =>
    v.parse(reportSchema, JSON.parse(JSON.stringify(report))),
  );
}

async function partialOf(run: Promise<Report>): Promise<{ report: Report; cause: unknown }> {
  const error: unknown = await run.catch((reason: unknown) => reason);
  if (!(error instanceof Interrupted) || !error.partial) throw new Error('Nothing was kept.');
  return { report: error.partial, cause: error.cause };
}

describe('the experiment on launches', () => {
  it('finds the prices that the GPU and the CPU have, each with an interval', async () => {
    const { readings } = await runIn(launchWorld());
    const known = {
      'launch.perDispatchMs': launchMs,
      'launch.perPassMs': launchMs + PASS_MS,
      'launch.perSubmitMs': launchMs + PASS_MS + submitMs,
      'launch.fixedMs': syncMs,
      'launch.naiveMs': syncMs + launchMs,
      'launch.naiveFactor': (syncMs + launchMs) / launchMs,
      'launch.inCalls': launchMs / CALL_MS,
      'call.perCallMs': CALL_MS,
    };
    for (const [name, expected] of Object.entries(known)) {
      const { value, low, high, n } = readings[name] ?? {};
      expect((value ?? NaN) / expected, name).toBeCloseTo(1, 1);
      expect(low, name).toBeLessThanOrEqual(value ?? NaN);
      expect(high, name).toBeGreaterThanOrEqual(value ?? NaN);
      expect(n, name).toBeGreaterThanOrEqual(5);
    }
  });

  it('counts the launches of every training, and prices them', async () => {
    const { readings, warnings } = await runIn(launchWorld());
    const launches = TRAINING_WAYS.map(({ names }) => readings[names.launches]?.value);
    expect(launches).toEqual([42, 22, 5, 1, 1 / AT_ONCE]);
    const submits = TRAINING_WAYS.map(({ names }) => readings[names.submits]?.value);
    expect(submits).toEqual([1, 1, 1, 1, 1 / AT_ONCE]);
    const alone = readings['tfjs-webgpu.launchMs']?.value ?? NaN;
    expect(alone).toBeCloseTo(42 * launchMs + PASS_MS + submitMs, 1);
    const epoch = readings['tfjs-webgpu.epochMs']?.value ?? NaN;
    expect(readings['tfjs-webgpu.launchShare']?.value).toBeCloseTo(alone / epoch, 6);
    expect(warnings).toContain('not-interleaved');
  });

  it('times one epoch a launch and many in a launch in turns', async () => {
    const { samples } = await runIn(launchWorld());
    const levels = samples.flatMap(({ arm, level }) => (arm === 'wgsl-fused' ? (level ?? 0) : []));
    expect(new Set(levels.slice(0, 2))).toEqual(new Set([1, 1000]));
    for (const { level, times, epochs } of samples) {
      if (level === 1000) expect(epochs).toBe(1000 * (times ?? NaN));
    }
  });

  it('leaves out the sizes that would take too long, and says so', async () => {
    const slow = await runIn(launchWorld({ prices: { launchMs: 1 } }));
    const levelsOf = ({ samples }: Report) =>
      new Set(samples.flatMap(({ arm, level }) => (arm === 'sweep.onePass' ? level : [])));
    expect(Math.max(...[...levelsOf(slow)].map(Number))).toBeLessThan(256);
    expect(levelsOf(slow).size).toBeGreaterThanOrEqual(3);
    expect(slow.warnings).toContain('sizes-shrunk');
    const quick = await runIn(launchWorld({ prices: { launchMs: 0.001, submitMs: 0.002 } }));
    expect(levelsOf(quick)).toContain(4096);
    expect(quick.warnings).not.toContain('sizes-shrunk');
  });

  it('has fewer points where the browser looks for the GPU’s answer every 100 ms, and says whose time that is', async () => {
    const { readings, warnings, samples } = await runIn(launchWorld({ prices: { syncMs: 100 } }));
    expect(warnings).toContain('browser-timer');
    const points = new Set(
      samples.flatMap(({ arm, level }) => (arm === 'sweep.onePass' ? level : [])),
    );
    expect([...points].sort((a, b) => Number(a) - Number(b))).toEqual([1, 64, 4096]);
    expect(readings['launch.perDispatchMs']?.value).toBeCloseTo(launchMs, 3);
    expect(readings['launch.perDispatchMs']?.low).not.toBeNull();
  });

  it('leaves out the largest size there, too, where it would take seconds', async () => {
    const world = launchWorld({ prices: { syncMs: 100, launchMs: 1 } });
    const { samples, warnings } = await runIn(world);
    const levels = samples.flatMap(({ arm, level }) => (arm === 'sweep.onePass' ? level : []));
    expect(Math.max(...levels.map(Number))).toBe(64);
    expect(warnings).toContain('sizes-shrunk');
  });

  it('refuses to price calls that do not take longer with their number', async () => {
    const world = launchWorld({ callsMs: () => 0.001 });
    const { readings } = await runIn(world);
    expect(readings['call.perCallMs']).toMatchObject({ value: null });
    expect(readings['call.perCallMs']?.reason).toMatch(/did not grow with their number/);
    expect(readings).not.toHaveProperty('launch.inCalls');
    expect(readings['launch.perDispatchMs']?.value).toBeGreaterThan(0);
  });

  it('goes on without a trainer that fails, and says why', async () => {
    const reason = 'This needs more than the device has.';
    const world = launchWorld();
    const trainers = new Proxy(world.parts.trainers, {
      get: (all, id: TrainerId) =>
        id === 'jax-webgpu'
          ? { ...all[id], load: () => Promise.reject(new Unsupported(reason)) }
          : all[id],
    });
    const report = await runIn({ ...world, parts: { ...world.parts, trainers } });
    expect(report.readings['jax-webgpu.epochMs']).toMatchObject({ value: null, reason });
    expect(report.readings).not.toHaveProperty('jax-webgpu.launches');
    expect(report.readings['wgsl-steps.epochMs']?.value).toBeGreaterThan(0);
  });

  it('stays within its budget, compiling aside, and says how far it is', async () => {
    const shown: number[] = [];
    const world = launchWorld({
      onProgress: ({ fraction }) => {
        if (fraction !== null) shown.push(fraction);
        return false;
      },
    });
    const { samples } = await runIn(world, { budgetMs: 4000 });
    expect(samples.reduce((sum, { ms }) => sum + ms, 0)).toBeLessThan(4400);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
    expect(Math.max(...shown)).toBeLessThanOrEqual(1);
  });

  it('ends without a budget, too', async () => {
    const { readings } = await runIn(launchWorld(), { budgetMs: 'none' });
    expect(readings['wgsl-fused.epochMs']?.value).toBeGreaterThan(0);
  });

  it('stopped in the middle keeps what was measured', async () => {
    const world = launchWorld({
      onProgress: ({ arm }) => {
        if (arm === 'jax-webgpu') throw new Cancelled();
        return false;
      },
    });
    const { report } = await partialOf(runIn(world));
    expect(report.warnings).toContain('stopped-early');
    expect(report.readings['launch.perSubmitMs']?.value).toBeGreaterThan(0);
    expect(report.readings['tfjs-webgpu.launches']?.value).toBe(42);
    expect(report.readings).not.toHaveProperty('jax-webgpu.epochMs');
  });

  it('ends when the GPU is lost, with what was measured', async () => {
    const world = launchWorld({
      onProgress: ({ arm, phase }) => {
        if (arm === 'tfjs-webgpu' && phase === 'measuring') world.loseGpu('A driver was reset.');
        return false;
      },
    });
    const { report, cause } = await partialOf(runIn(world));
    expect(String(cause)).toContain('A driver was reset.');
    expect(report.warnings).toContain('device-lost');
    expect(report.readings['launch.perDispatchMs']?.value).toBeGreaterThan(0);
  });

  it('is unavailable without a GPU', async () => {
    const world = launchWorld();
    const openGpu = () => Promise.reject(new GpuUnavailable('There is no GPU here.'));
    const run = runIn({ ...world, host: { ...world.host, openGpu } });
    await expect(run).rejects.toThrow(GpuUnavailable);
  });

  it('fails under a clock that stands still, and does not wait for it', async () => {
    const world = launchWorld({ clock: new FakeClock(1, 0) });
    const error: unknown = await runIn(world).catch((reason: unknown) => reason);
    expect((error as Interrupted).cause).toHaveProperty(
      'message',
      expect.stringContaining('stands still'),
    );
  });
});
