import { describe, expect, it } from 'vitest';
import { PARTS_READINGS } from '../../src/lab/measure/parts-readings.ts';
import { PARTS } from '../../src/lab/measure/parts-verdict.ts';
import type { Report } from '../../src/lab/measure/report.ts';
import { FakeClock } from './fakes/clock.ts';
import { fakeFusedTrainer, gpuWorld, type GpuWorldOptions } from './fakes/gpu-world.ts';
import {
  disturb,
  holds,
  KNOWN_EPOCH_MS,
  KNOWN_MS,
  partsRace,
  PRICES,
  readingIn,
  SHAPE,
} from './fakes/parts-race.ts';

const valueOf = (report: Report, name: string): number => readingIn(report, name).value ?? NaN;

/** Parts less overlap, and with what is unexplained. */
const sumOf = (report: Report): number =>
  PARTS.reduce((sum, part) => sum + valueOf(report, `gpu.${part}Ms`), 0) -
  valueOf(report, 'gpu.overlapMs') +
  valueOf(report, 'gpu.unexplainedMs');

/** What is known of the made-up GPU, by the reading that should show it. */
const KNOWN: Readonly<Record<string, number>> = {
  ...Object.fromEntries(PARTS.map((part) => [`gpu.${part}Ms`, KNOWN_MS[part]])),
  'gpu.perLaunchMs': PRICES.launchMs,
  'gpu.perSubmitMs': PRICES.submitMs,
  'gpu.perUploadMs': PRICES.uploadMs,
  'gpu.perReadMs': PRICES.readMs,
  'gpu.perSyncMs': PRICES.syncMs,
  'gpu.epochMs': KNOWN_EPOCH_MS,
};

const worldWith = (options: GpuWorldOptions = {}) => gpuWorld(PRICES, SHAPE, options);

describe('the parts of a GPU’s epoch whose prices are known', () => {
  it.each([[['gpu']], [['cpu', 'gpu']]] as const)(
    'are found in a race of %j, each in its interval',
    async (arms) => {
      const report = await partsRace(worldWith(), {}, arms);
      for (const [name, ms] of Object.entries(KNOWN)) {
        expect(holds(readingIn(report, name), ms), name).toBe(true);
      }
      expect(report.readings['gpu.launches']?.value).toBe(12);
      expect(report.readings['gpu.submits']?.value).toBe(2);
      expect(report.readings['gpu.uploads']?.value).toBe(3);
      expect(report.readings['gpu.reads']?.value).toBe(1);
      expect(report.warnings).toEqual(['software-adapter']);
    },
  );

  it('add up to the epoch, and a GPU that waits for its host leaves nothing unexplained', async () => {
    const report = await partsRace(worldWith());
    expect(sumOf(report)).toBeCloseTo(valueOf(report, 'gpu.epochMs'), 8);
    expect(Math.abs(valueOf(report, 'gpu.unexplainedMs'))).toBeLessThan(0.1 * KNOWN_EPOCH_MS);
    expect(valueOf(report, 'gpu.overlapMs')).toBeLessThan(0.02 * KNOWN_EPOCH_MS);
  });

  it('lie in their intervals nine times of ten on a noisy machine', async () => {
    const runs = 10;
    let hits = 0;
    for (let seed = 0; seed < runs; seed++) {
      const world = worldWith();
      disturb(world, seed);
      const report = await partsRace(world);
      expect(sumOf(report)).toBeCloseTo(valueOf(report, 'gpu.epochMs'), 8);
      for (const part of PARTS) {
        if (holds(readingIn(report, `gpu.${part}Ms`), KNOWN_MS[part])) hits++;
      }
    }
    expect(hits / (runs * PARTS.length)).toBeGreaterThan(0.9);
  });

  it('overlap where the host never waits for the GPU', async () => {
    const world = gpuWorld({ ...PRICES, hostMs: 3 }, SHAPE);
    const report = await partsRace(world, { readEvery: 'never' });
    // All that the GPU does is hidden behind the host.
    const hiddenMs = KNOWN_MS.launch + KNOWN_MS.execute + KNOWN_MS.upload;
    expect(valueOf(report, 'gpu.epochMs')).toBeCloseTo(3, 0);
    expect(valueOf(report, 'gpu.overlapMs')).toBeGreaterThan(0.9 * hiddenMs);
    expect(valueOf(report, 'gpu.overlapMs')).toBeLessThan(1.1 * hiddenMs);
    expect(valueOf(report, 'gpu.readbackMs')).toBe(0);
    expect(sumOf(report)).toBeCloseTo(valueOf(report, 'gpu.epochMs'), 8);
  });

  it('are found, too, where many epochs share a launch and a read', async () => {
    const [launchMs, executeMs, atOnce] = [0.1, 0.05, 64];
    const report = await partsRace(
      gpuWorld({ ...PRICES, launchMs, executeMs }, SHAPE, {
        create: (gpu) => () => fakeFusedTrainer(gpu, atOnce, PRICES.hostMs),
      }),
    );
    const launches = valueOf(report, 'gpu.launches');
    expect(launches).toBeCloseTo(1 / atOnce, 2);
    expect(valueOf(report, 'gpu.reads')).toBeLessThan(launches);
    const close = (name: string, ms: number): void => {
      expect(Math.abs(valueOf(report, name) / ms - 1), name).toBeLessThan(0.1);
    };
    close('gpu.perLaunchMs', launchMs);
    close('gpu.executeMs', executeMs);
    close('gpu.hostMs', PRICES.hostMs / atOnce);
    close('gpu.launchMs', launches * (launchMs + PRICES.submitMs));
    expect(sumOf(report)).toBeCloseTo(valueOf(report, 'gpu.epochMs'), 8);
  });
});

describe.each([1, 1000 / 60])('the parts under a clock that moves by %d ms', (stepMs) => {
  it('are known times in their intervals, or unavailable with a reason', async () => {
    for (let seed = 0; seed < 5; seed++) {
      const hostMs = 0.3 + 0.07 * seed;
      const world = gpuWorld({ ...PRICES, hostMs }, SHAPE, {
        clock: new FakeClock(stepMs, 0.0003),
      });
      const report = await partsRace(world, { budgetMs: 200_000 });
      const epochMs = KNOWN_EPOCH_MS - PRICES.hostMs + hostMs;
      const known = { ...KNOWN, 'gpu.hostMs': hostMs, 'gpu.epochMs': epochMs };
      for (const [name, ms] of Object.entries(known)) {
        const reading = readingIn(report, name);
        const is = `${name}, seed ${String(seed)}`;
        if (reading.value === null) expect(reading.reason, is).toMatch(/\.$/);
        else expect(holds(reading, ms), is).toBe(true);
      }
    }
  });
});

describe('a disturbance during the sweeps', () => {
  const swept = (report: Report) => report.samples.filter(({ arm }) => arm.startsWith('sweep.'));

  it('of the clock, which jumps back, loses those blocks alone, and the report says so', async () => {
    let isSweeping = false;
    const world = worldWith({
      onProgress: ({ phase, fraction }) => {
        isSweeping = phase === 'sweeping' && fraction !== null;
        return false;
      },
    });
    let blocks = 0;
    world.gpu.slowness = () => {
      if (isSweeping && ++blocks % 50_000 === 0) world.clock.setBack(3_600_000);
      return 1;
    };
    const report = await partsRace(world);
    expect(blocks).toBeGreaterThan(50_000);
    expect(report.warnings).toContain('clock-jumped');
    expect(swept(report).every(({ ms }) => ms >= 0)).toBe(true);
    for (const [name, ms] of Object.entries(KNOWN)) {
      expect(holds(readingIn(report, name), ms), name).toBe(true);
    }
  });

  it('of the tab, which is hidden half-way, marks the report', async () => {
    const hiddenIn = (hidden: string | null) =>
      worldWith({
        onProgress: ({ phase, fraction }) => phase === hidden && (fraction ?? 0) > 0.4,
      });
    const marked = await partsRace(hiddenIn('sweeping'));
    expect(marked.warnings).toContain('hidden-tab');
    expect(swept(marked).length).toBeGreaterThan(0);
    expect((await partsRace(hiddenIn(null))).warnings).not.toContain('hidden-tab');
  });

  it('of the machine, which gets busy, widens the intervals, and the report says so', async () => {
    let drawings = 0;
    const world = worldWith({
      onProgress: ({ phase, fraction }) => {
        if (phase === 'sweeping' && fraction !== null) drawings++;
        return false;
      },
    });
    world.gpu.slowness = () => (drawings > 10 ? 1.5 : 1);
    const [quiet, busy] = [await partsRace(worldWith()), await partsRace(world)];
    const widthOf = (report: Report, name: string): number => {
      const { low, high } = readingIn(report, name);
      return (high ?? NaN) - (low ?? NaN);
    };
    for (const name of PARTS.map((part) => `gpu.${part}Ms`)) {
      expect(widthOf(busy, name), name).toBeGreaterThan(3 * widthOf(quiet, name));
    }
    expect(busy.warnings).toEqual(expect.arrayContaining(['drifted', 'wide-interval']));
    expect(PARTS_READINGS.every((name) => busy.readings[name]?.value !== null)).toBe(true);
  });
});
