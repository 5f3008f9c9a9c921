import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { chaseSizes } from '../../src/lab/experiments/cpu-probe-arms.ts';
import { cpuProbe, LARGEST_BYTES } from '../../src/lab/experiments/cpu-probe.ts';
import { Cancelled, Interrupted, Unsupported } from '../../src/lab/experiments/experiment.ts';
import { CrewRefused } from '../../src/lab/hardware/cpu/crew.ts';
import { NoMemory } from '../../src/lab/hardware/cpu/memory.ts';
import { cpuProbeVerdict } from '../../src/lab/measure/cpu-probe-verdict.ts';
import { defaultCpuProbePlan, type Plan } from '../../src/lab/measure/plan.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { type Report, reportSchema } from '../../src/lab/measure/report.ts';
import { FakeClock } from './fakes/clock.ts';
import {
  caches,
  cores,
  coresWithThreads,
  type CpuFigures,
  CpuWorld,
  fastAndSlow,
} from './fakes/cpu-world.ts';
import { blockNoise } from './fakes/noise.ts';
import { RaceWorld, type RaceWorldOptions } from './fakes/race-world.ts';

const TWO_CORES: CpuFigures = {
  scaling: cores(2),
  processors: 2,
  stepMs: caches(
    [
      [48 * 1024, 1.4e-6],
      [2 ** 21, 5e-6],
    ],
    9e-5,
  ),
};

interface Options extends RaceWorldOptions {
  readonly figures?: Partial<CpuFigures>;
  readonly logical?: number | null;
  readonly plan?: Partial<Plan>;
  readonly parts?: Partial<Pick<CpuWorld, 'compile' | 'openCrew' | 'openMemory'>>;
}

interface Outcome {
  readonly report: Report;
  readonly world: RaceWorld;
  readonly cpu: CpuWorld;
}

async function run(options: Options = {}): Promise<Outcome> {
  const { figures, logical = 2, plan, parts, ...rest } = options;
  const clock = rest.clock ?? new FakeClock(0.005);
  const world = new RaceWorld({ ...rest, clock });
  const cpu = new CpuWorld(clock, { ...TWO_CORES, ...figures });
  const report = await cpuProbe(
    { plan: { ...defaultCpuProbePlan, ...plan }, arms: ['cpu'] },
    { ...world.host, browser: { ...world.host.browser, hardwareConcurrency: logical } },
    {
      compile: cpu.compile,
      openArithmetic: cpu.openArithmetic,
      openCrew: cpu.openCrew,
      openMemory: cpu.openMemory,
      ...parts,
    },
  );
  return { report: v.parse(reportSchema, JSON.parse(JSON.stringify(report))), world, cpu };
}

const valueOf = ({ readings }: Report, name: string): number => readings[name]?.value ?? Number.NaN;

describe('a CPU probe', () => {
  it('finds what one thread computes and copies', async () => {
    const { report } = await run();
    expect(valueOf(report, 'cpu.singleFlops') / 9.6e9).toBeCloseTo(1, 2);
    expect(valueOf(report, 'cpu.waitedFraction')).toBe(0);
    expect(valueOf(report, 'memory.bytesPerSecond') / (2 ** 26 / 5e-3)).toBeCloseTo(1, 2);
  });

  it('finds two cores on two cores, and claims no more', async () => {
    const { report, cpu } = await run();
    expect(valueOf(report, 'cpu.logicalProcessors')).toBe(2);
    expect(valueOf(report, 'cpu.kneeWorkers')).toBe(2);
    expect(valueOf(report, 'cpu.slopeAfterKnee')).toBeCloseTo(0, 3);
    expect(valueOf(report, 'cpu.allFlops') / 19.2e9).toBeCloseTo(1, 3);
    expect([...new Set(cpu.counts)].sort()).toEqual([1, 2, 3, 4]);
    expect(report.warnings).not.toContain('machine-busy');
    expect(report.warnings).not.toContain('fewer-turns');
  });

  it('finds four cores with two threads each', async () => {
    const { report } = await run({
      logical: 8,
      figures: { scaling: coresWithThreads(4), processors: 8 },
    });
    expect(valueOf(report, 'cpu.kneeWorkers')).toBe(4);
    expect(valueOf(report, 'cpu.slopeAfterKnee')).toBeCloseTo(0.25, 2);
  });

  it('finds eight fast cores beside eight slow ones', async () => {
    const { report } = await run({
      logical: 16,
      figures: { scaling: fastAndSlow(8, 8), processors: 16 },
    });
    expect(valueOf(report, 'cpu.kneeWorkers')).toBe(8);
    expect(valueOf(report, 'cpu.slopeAfterKnee')).toBeCloseTo(0.55, 2);
  });

  it('finds one core', async () => {
    const { report, cpu } = await run({
      logical: 1,
      figures: { scaling: cores(1), processors: 1 },
    });
    expect(valueOf(report, 'cpu.kneeWorkers')).toBe(1);
    expect([...new Set(cpu.counts)].sort()).toEqual([1, 2]);
  });

  it('sees no knee where the cores outnumber the workers, and starts sixteen at the most', async () => {
    const { report, cpu } = await run({
      logical: 128,
      figures: { scaling: cores(64), processors: 128 },
    });
    expect(Math.max(...cpu.counts)).toBe(16);
    expect(report.readings['cpu.kneeWorkers']).toMatchObject({ value: null });
    expect(report.readings['cpu.kneeWorkers']?.reason).toContain('Up to 16 workers');
    expect(valueOf(report, 'cpu.slopeAfterKnee')).toBe(1);
  });

  it('finds a knee beyond what a browser that rounds down names', async () => {
    const { report } = await run({ logical: 4, figures: { scaling: cores(6), processors: 6 } });
    expect(valueOf(report, 'cpu.logicalProcessors')).toBe(4);
    expect(valueOf(report, 'cpu.kneeWorkers')).toBe(6);
  });

  it('measures without a name for the number of processors', async () => {
    const { report, cpu } = await run({
      logical: null,
      figures: { scaling: cores(3), processors: 3 },
    });
    expect(report.readings['cpu.logicalProcessors']).toMatchObject({ value: null });
    expect(report.readings['cpu.logicalProcessors']?.reason).toContain('does not say');
    expect(Math.max(...cpu.counts)).toBe(16);
    expect(valueOf(report, 'cpu.kneeWorkers')).toBe(3);
  });

  it('takes odd numbers', async () => {
    const { cpu } = await run({ logical: 3, figures: { scaling: cores(3), processors: 3 } });
    expect(Math.max(...cpu.counts)).toBe(6);
  });

  it('finds the caches that the walk goes beyond', async () => {
    const { report } = await run();
    expect(valueOf(report, 'cache.levels')).toBe(2);
    const [first, second] = [report.readings['cache.1Bytes'], report.readings['cache.2Bytes']];
    expect(first).toMatchObject({ unit: 'bytes', low: 48 * 1024 });
    expect(second!.low).toBeLessThanOrEqual(2 ** 21);
    expect(second!.high).toBeGreaterThan(2 ** 21);
    expect(valueOf(report, 'cache.nearestMs') / 1.4e-6).toBeCloseTo(1, 1);
    expect(valueOf(report, 'memory.farthestMs') / 9e-5).toBeCloseTo(1, 1);
  });

  it('moves one figure alone when one cause changes', async () => {
    const before = await run();
    const slower = await run({
      figures: { stepMs: (bytes) => 2 * TWO_CORES.stepMs(bytes) },
    });
    expect(
      valueOf(slower.report, 'memory.farthestMs') / valueOf(before.report, 'memory.farthestMs'),
    ).toBeCloseTo(2, 1);
    for (const name of ['cpu.singleFlops', 'cpu.kneeWorkers', 'memory.bytesPerSecond']) {
      expect(valueOf(slower.report, name) / valueOf(before.report, name), name).toBeCloseTo(1, 2);
    }
  });

  it('gives figures their intervals, and says 2 under 5 % of noise', async () => {
    const { report } = await run({ figures: { noise: blockNoise(seededRandom(4)) } });
    for (const name of ['cpu.singleFlops', 'cpu.kneeWorkers', 'cache.nearestMs', 'cpu.allFlops']) {
      const { low, high, value } = report.readings[name]!;
      expect(low, name).toBeLessThanOrEqual(value!);
      expect(high, name).toBeGreaterThanOrEqual(value!);
    }
    expect(cpuProbeVerdict(report).scaling).toMatchObject({ kind: 'knee', workers: 2 });
  });

  it.each([0.005, 0.1, 1])('ends with its budget under a clock of %d ms', async (stepMs) => {
    const { world, report } = await run({
      clock: new FakeClock(stepMs),
      figures: { noise: blockNoise(seededRandom(2)) },
    });
    const times = world.shown.map(({ atMs }) => atMs);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(11_000 + 1500);
    expect(cpuProbeVerdict(report).scaling).toMatchObject({ workers: 2 });
    expect(valueOf(report, 'cpu.singleFlops') / 9.6e9).toBeGreaterThan(0.85);
  });

  it('shows the blocks to the page while it goes on', async () => {
    const { report, world } = await run();
    const shown = world.shown.flatMap(({ samples }) => samples);
    expect(shown.length).toBeGreaterThan(0.8 * report.samples.length);
    expect(world.phases).toEqual(['compiling cpu', 'computing', 'scaling', 'chasing']);
  });
});

describe('a CPU probe that meets bad conditions', () => {
  it('times every point once, and the rates until they have an interval, however little time there is', async () => {
    const { report } = await run({ plan: { budgetMs: 500 } });
    const levels = report.samples.flatMap(({ arm, level }) => (arm === 'sweep.chase' ? level : []));
    expect(levels.toSorted((a, b) => a! - b!)).toEqual(chaseSizes(LARGEST_BYTES));
    expect(report.warnings).not.toContain('points-missing');
    for (const name of ['cpu.singleFlops', 'memory.bytesPerSecond']) {
      expect(report.readings[name]?.low, name).toBeGreaterThan(0);
    }
  });

  it('says that other programs had turns where more workers get more of them', async () => {
    // Three programs besides, which share two cores with the workers by turns.
    const turns = (workers: number) => (2 * workers) / (workers + 3);
    const { report } = await run({
      figures: { scaling: turns, waits: (workers) => 1 - turns(workers) / workers },
    });
    expect(report.warnings).toContain('machine-busy');
    expect(cpuProbeVerdict(report).scaling.kind).toBe('busy');
  });

  it('says so where the same number of workers waits now more and now less', async () => {
    let blocks = 0;
    const { report } = await run({
      figures: {
        waits: (workers) =>
          Math.max(workers > 2 ? 1 - 2 / workers : 0, ++blocks % 3 === 0 ? 0.5 : 0.02),
      },
    });
    expect(report.warnings).toContain('machine-busy');
  });

  it('claims no core less where another program keeps one to itself, whatever the workers do', async () => {
    const { report } = await run({ figures: { scaling: cores(1), processors: 1 } });
    expect(report.warnings).toContain('fewer-turns');
    expect(report.warnings).not.toContain('machine-busy');
    expect(cpuProbeVerdict(report).scaling).toEqual({ kind: 'fewer', turns: 1 });
  });

  it('keeps what one thread did where workers are refused, and says why', async () => {
    const { report } = await run({ figures: { workersAtMost: 0 } });
    expect(valueOf(report, 'cpu.singleFlops')).toBeGreaterThan(0);
    expect(valueOf(report, 'memory.bytesPerSecond')).toBeGreaterThan(0);
    for (const name of ['cpu.kneeWorkers', 'cpu.slopeAfterKnee', 'cpu.allFlops']) {
      expect(report.readings[name]).toMatchObject({ value: null, reason: 'No workers here.' });
    }
  });

  it('goes on with the workers that started', async () => {
    const { report, cpu } = await run({ logical: 4, figures: { workersAtMost: 3 } });
    expect(Math.max(...cpu.counts)).toBe(3);
    expect(report.warnings).toContain('points-missing');
    expect(valueOf(report, 'cpu.kneeWorkers')).toBe(2);
  });

  it('keeps the blocks until a worker ended, and walks through memory all the same', async () => {
    let blocks = 0;
    const { report, cpu } = await run({
      figures: {
        onCompute: () => {
          if (++blocks > 12) throw new CrewRefused('A worker ended.');
        },
      },
    });
    expect(cpu.crewIsDisposed).toBe(true);
    expect(valueOf(report, 'cpu.kneeWorkers')).toBe(2);
    expect(valueOf(report, 'cache.levels')).toBe(2);
  });

  it('names the processors and gives the reason where arithmetic can’t run', async () => {
    const { report } = await run({
      parts: { compile: () => Promise.reject(new Unsupported('No WebAssembly here.')) },
    });
    expect(valueOf(report, 'cpu.logicalProcessors')).toBe(2);
    for (const name of ['cpu.singleFlops', 'cpu.kneeWorkers', 'cache.levels']) {
      expect(report.readings[name]).toMatchObject({ value: null, reason: 'No WebAssembly here.' });
    }
  });

  it('walks through less memory where there is no more, or none, and says so', async () => {
    const { report } = await run({ figures: { largestBytes: 2 ** 22 } });
    expect(report.warnings).toContain('sizes-shrunk');
    expect(Math.max(...report.samples.map(({ level = 0 }) => level))).toBe(2 ** 22);
    const none = await run({
      parts: { openMemory: () => Promise.reject(new NoMemory('No memory left.')) },
    });
    expect(none.report.readings['cache.levels']).toMatchObject({ reason: 'No memory left.' });
    expect(valueOf(none.report, 'cpu.kneeWorkers')).toBe(2);
  });

  it('keeps what was timed when it is stopped, and ends the workers', async () => {
    const clock = new FakeClock(0.005);
    const world = new RaceWorld({
      clock,
      onProgress: ({ phase, samples }) => {
        if (phase === 'scaling' && samples.some(({ arm }) => arm === 'sweep.workers'))
          throw new Cancelled();
        return false;
      },
    });
    const cpu = new CpuWorld(clock, TWO_CORES);
    const error = await cpuProbe(
      { plan: defaultCpuProbePlan, arms: ['cpu'] },
      world.host,
      cpu,
    ).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(Interrupted);
    const { partial } = error as Interrupted;
    expect(partial?.warnings).toContain('stopped-early');
    expect(valueOf(partial!, 'cpu.singleFlops')).toBeGreaterThan(0);
    expect(partial?.readings['cache.levels']).toMatchObject({ value: null });
    expect(cpu.crewIsDisposed).toBe(true);
  });

  it('passes on what is nobody’s fault but the program’s', async () => {
    const broken = run({ parts: { openMemory: () => Promise.reject(new Error('A mistake.')) } });
    await expect(broken).rejects.toBeInstanceOf(Interrupted);
  });
});
