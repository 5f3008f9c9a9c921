import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Cancelled, DeviceLost, Interrupted } from '../../src/lab/experiments/experiment.ts';
import { gpuProbe, type ProbeParts } from '../../src/lab/experiments/gpu-probe.ts';
import { GpuUnavailable } from '../../src/lab/hardware/open-gpu.ts';
import { defaultGpuProbePlan, type Plan } from '../../src/lab/measure/plan.ts';
import { type GpuFacts, type Report, reportSchema } from '../../src/lab/measure/report.ts';
import { FakeClock } from './fakes/clock.ts';
import { CHIP, type FakeChip, probeParts, type ProbeLog, WEBGL } from './fakes/probe-world.ts';
import { CARD, SWIFTSHADER } from './fakes/reports.ts';
import { RaceWorld, type RaceWorldOptions } from './fakes/race-world.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';

interface World extends Omit<RaceWorldOptions, 'gpu' | 'cpu'> {
  readonly chip?: Partial<FakeChip>;
  /** What the browser says of the GPU: a card's, if left out. */
  readonly facts?: GpuFacts;
  readonly plan?: Partial<Plan>;
  readonly parts?: Partial<ProbeParts>;
}

interface Outcome {
  readonly report: Report;
  readonly world: RaceWorld;
  readonly log: ProbeLog;
}

async function probe({ chip, plan, parts, facts = CARD, ...rest }: World = {}): Promise<Outcome> {
  const clock = rest.clock ?? new FakeClock(0.005);
  const world = new RaceWorld({ ...rest, clock });
  const made = probeParts(clock, chip);
  const job = { plan: { ...defaultGpuProbePlan, ...plan }, arms: ['gpu'] as const };
  const report = await gpuProbe(job, hostWith(facts, world), { ...made, ...parts });
  return {
    report: v.parse(reportSchema, JSON.parse(JSON.stringify(report))),
    world,
    log: made.log,
  };
}

/** What stands outside of a probe, with a GPU of which the browser says this. */
function hostWith(facts: GpuFacts, { host }: RaceWorld): RaceWorld['host'] {
  return { ...host, openGpu: async () => ({ ...(await host.openGpu()), facts }) };
}

const valueOf = ({ readings }: Report, name: string): number => readings[name]?.value ?? Number.NaN;

/** Two processors that play GPU, each of 10 GFLOP/s. */
const SOFTWARE: Partial<FakeChip> = { units: 2, flops: 2e10, bytesPerSecond: 4e9, launchMs: 0.07 };

describe('a probe of the GPU', () => {
  it.each<[string, Partial<FakeChip>]>([
    ['a card', {}],
    ['two processors that play GPU', SOFTWARE],
    ['one unit', { ...SOFTWARE, units: 1 }],
    ['a large card', { units: 304, flops: 1.6e14, bytesPerSecond: 5e12 }],
    ['a card in Chrome, which looks every millisecond', { lookMs: 1, waitMs: 2 }],
  ])('finds what %s computes, moves and works on at once', async (_, changes) => {
    const { report } = await probe({ chip: changes });
    const chip = { ...CHIP, ...changes };
    expect(valueOf(report, 'gpu.workgroupsAtOnce')).toBe(chip.units);
    expect(valueOf(report, 'gpu.peakFlops') / chip.flops).toBeCloseTo(1, 1);
    expect(valueOf(report, 'gpu.bytesPerSecond') / chip.bytesPerSecond).toBeCloseTo(1, 1);
  });

  it('gives each of its readings an interval', async () => {
    const random = seededRandom(5);
    const { report } = await probe({ chip: { noise: () => 1 + 0.1 * random() } });
    for (const name of ['gpu.workgroupsAtOnce', 'gpu.peakFlops', 'gpu.bytesPerSecond']) {
      const { low, high, value, n } = report.readings[name]!;
      expect(low, name).toBeLessThanOrEqual(value ?? Number.NaN);
      expect(high, name).toBeGreaterThanOrEqual(value ?? Number.NaN);
      expect(n, name).toBeGreaterThanOrEqual(5);
    }
  });

  it('moves the one reading, and no other, when only that changes', async () => {
    const before = (await probe({ chip: SOFTWARE })).report;
    const ratios = async (changes: Partial<FakeChip>) => {
      const { report } = await probe({ chip: { ...SOFTWARE, ...changes } });
      return ['gpu.workgroupsAtOnce', 'gpu.peakFlops', 'gpu.bytesPerSecond'].map(
        (name) => Math.round((10 * valueOf(report, name)) / valueOf(before, name)) / 10,
      );
    };
    expect(await ratios({ units: 6 })).toEqual([3, 1, 1]);
    expect(await ratios({ flops: 4e10 })).toEqual([1, 2, 1]);
    expect(await ratios({ bytesPerSecond: 2e9 })).toEqual([1, 1, 0.5]);
    expect(await ratios({ launchMs: 0.3, waitMs: 1 })).toEqual([1, 1, 1]);
  });

  it('lets no launch keep the GPU for 50 ms, on the slowest adapter too', async () => {
    for (const chip of [{}, SOFTWARE, { ...SOFTWARE, units: 1, flops: 2e9, bytesPerSecond: 2e8 }]) {
      const { log } = await probe({ chip, plan: { budgetMs: 30_000 } });
      expect(Math.max(...Object.values(log.longestMs))).toBeLessThan(50);
    }
  });

  it('ends with its budget', async () => {
    const { world } = await probe({ chip: SOFTWARE });
    const times = world.shown.map(({ atMs }) => atMs);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(12_000);
  });

  it('times the workgroups first, and shows the blocks while it goes on, each once', async () => {
    const { report, world } = await probe();
    expect(world.phases).toEqual(['opening-gpu gpu', 'launching', 'computing', 'moving']);
    const shown = world.shown.flatMap(({ samples }) => samples);
    expect(shown.length).toBeGreaterThan(0.8 * report.samples.length);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown[0]?.arm).toBe('sweep.workgroups');
  });

  it('writes down what WebGL calls the GPU', async () => {
    const { report } = await probe();
    const { vendor, renderer } = WEBGL;
    expect(report.environment.gpu?.webgl).toEqual({ vendor, renderer });
    const without = await probe({ parts: { describeWebgl: () => null } });
    expect(without.report.environment.gpu?.webgl).toBeNull();
  });

  it('frees what it took', async () => {
    const { world, log } = await probe();
    expect(log.disposed).toEqual(['peak', 'memory']);
    expect(world.deviceDestroyed).toBe(true);
  });
});

describe('a probe that meets bad conditions', () => {
  it('says that there is no step where the GPU has more units than can be asked for', async () => {
    const { report } = await probe({ chip: { units: 5000, flops: 1e15 } });
    expect(report.readings['gpu.workgroupsAtOnce']).toMatchObject({ value: null });
    expect(report.readings['gpu.workgroupsAtOnce']?.reason).toContain('No step up to 1,024');
  });

  it('believes no software adapter that works on more than there are processors', async () => {
    const two = await probe({ chip: SOFTWARE, facts: SWIFTSHADER });
    expect(valueOf(two.report, 'gpu.workgroupsAtOnce')).toBe(2);
    const eight = await probe({ chip: { ...SOFTWARE, units: 8 }, facts: SWIFTSHADER });
    expect(eight.report.readings['gpu.workgroupsAtOnce']).toMatchObject({
      value: null,
      reason: expect.stringMatching(/after 8 workgroups.* here 2: other programs/) as string,
    });
    expect(valueOf(eight.report, 'gpu.peakFlops')).toBeGreaterThan(0);
  });

  it('finds the step in a browser that looks every 100 ms, or says that it can’t', async () => {
    const { report, log } = await probe({
      chip: { lookMs: 100 },
      plan: { budgetMs: 60_000 },
    });
    expect(log.longestMs.workgroups).toBeLessThan(50);
    expect(log.longestMs.moving).toBeLessThan(50);
    expect(valueOf(report, 'gpu.workgroupsAtOnce')).toBeGreaterThan(60);
    expect(valueOf(report, 'gpu.workgroupsAtOnce')).toBeLessThan(100);
  });

  it('finds the step on a machine that is busy now and then', async () => {
    const random = seededRandom(11);
    const noise = () => (random() < 0.15 ? 1 + 2 * random() : 1 + 0.05 * random());
    const { report } = await probe({ chip: { ...SOFTWARE, noise } });
    expect(valueOf(report, 'gpu.workgroupsAtOnce')).toBe(2);
  });

  it('has both rates with their intervals where other programs take most of the processor', async () => {
    const { report } = await probe({
      chip: { ...SOFTWARE, noise: () => 8 },
      plan: { budgetMs: 2000 },
    });
    for (const name of ['gpu.peakFlops', 'gpu.bytesPerSecond']) {
      const { value, low, high } = report.readings[name]!;
      expect(value, name).toBeGreaterThan(0);
      expect(low, name).not.toBeNull();
      expect(high, name).not.toBeNull();
    }
  });

  it('works under a clock of 1 ms', async () => {
    const { report } = await probe({ clock: new FakeClock(1), chip: SOFTWARE });
    expect(valueOf(report, 'gpu.workgroupsAtOnce')).toBe(2);
    expect(valueOf(report, 'gpu.bytesPerSecond') / 4e9).toBeCloseTo(1, 1);
  });

  it('says that the sizes shrank where the browser allows only smaller buffers', async () => {
    const { report } = await probe({ chip: { room: 2 ** 26 } });
    expect(report.warnings).toContain('sizes-shrunk');
    expect(valueOf(report, 'gpu.bytesPerSecond') / CHIP.bytesPerSecond).toBeCloseTo(1, 1);
  });

  it('keeps the other parts where one is refused, and gives the reason', async () => {
    const refused = () => Promise.reject(new Error('256 lanes are over the limit of 128.'));
    const { report } = await probe({ parts: { openPeak: refused } });
    for (const name of ['gpu.peakFlops', 'gpu.workgroupsAtOnce']) {
      expect(report.readings[name]?.value).toBeNull();
      expect(report.readings[name]?.reason).toContain('over the limit of 128');
    }
    expect(valueOf(report, 'gpu.bytesPerSecond')).toBeGreaterThan(0);

    const full = () => Promise.reject(new Error('There is no room.'));
    const other = (await probe({ parts: { openMemory: full } })).report;
    expect(other.readings['gpu.bytesPerSecond']?.reason).toContain('There is no room.');
    expect(valueOf(other, 'gpu.workgroupsAtOnce')).toBe(80);
  });

  it('fails with the browser’s reason where there is no GPU, and with WebGL’s name for it', async () => {
    const openGpu = () => Promise.reject(new GpuUnavailable('No WebGPU here.'));
    const error = await probe({ openGpu }).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(GpuUnavailable);
    expect((error as Error).message).toBe(
      `No WebGPU here. WebGL calls the GPU here “${WEBGL.renderer}”.`,
    );
    const nameless = probe({ openGpu, parts: { describeWebgl: () => null } });
    await expect(nameless).rejects.toThrow(/^No WebGPU here\.$/);
  });

  it('keeps what was timed when it is stopped', async () => {
    const error = await probe({
      onProgress: ({ phase }) => {
        if (phase === 'moving') throw new Cancelled();
        return false;
      },
    }).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(Interrupted);
    const { partial } = error as Interrupted;
    expect(partial?.warnings).toContain('stopped-early');
    expect(valueOf(partial!, 'gpu.workgroupsAtOnce')).toBe(80);
    expect(partial!.readings['gpu.bytesPerSecond']).toMatchObject({ value: null });
  });

  it('keeps what was timed when the device is lost', async () => {
    const clock = new FakeClock(0.005);
    const world = new RaceWorld({ clock });
    const job = { plan: defaultGpuProbePlan, arms: ['gpu'] as const };
    const error = await gpuProbe(job, hostWith(CARD, world), {
      ...probeParts(clock),
      openMemory: () => {
        world.loseGpu('a crash');
        return new Promise(() => undefined);
      },
    }).catch((error: unknown) => error);
    expect((error as Interrupted).cause).toBeInstanceOf(DeviceLost);
    expect((error as Interrupted).partial?.warnings).toContain('device-lost');
    expect(valueOf((error as Interrupted).partial!, 'gpu.workgroupsAtOnce')).toBe(80);
  });
});
