import { describe, expect, it } from 'vitest';
import { PARTS } from '../../src/lab/measure/parts-verdict.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import type { Report } from '../../src/lab/measure/report.ts';
import { FakeClock } from './fakes/clock.ts';
import { fakeFusedTrainer, gpuWorld, type GpuWorldOptions } from './fakes/gpu-world.ts';
import {
  disturb,
  holds,
  KNOWN,
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

  it.each([0.85, 0.95, 1.1, 1.3, 2])(
    'are found whichever side is the slower, with a host of %d ms beside a GPU of 0.88',
    async (hostMs) => {
      const report = await partsRace(gpuWorld({ ...PRICES, hostMs }, SHAPE));
      expect(Math.abs(valueOf(report, 'gpu.executeMs') / KNOWN_MS.execute - 1)).toBeLessThan(0.06);
      expect(Math.abs(valueOf(report, 'gpu.launchMs') / KNOWN_MS.launch - 1)).toBeLessThan(0.06);
    },
  );

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
      const random = seededRandom(seed);
      const [hostMs, submitMs, readMs] = [0.2 + random(), 0.02 + 0.1 * random(), 1 + random()];
      const prices = { ...PRICES, hostMs, submitMs, readMs };
      const world = gpuWorld(prices, SHAPE, { clock: new FakeClock(stepMs, 0.0003) });
      const report = await partsRace(world, { budgetMs: 200_000 });
      const { execute, upload } = KNOWN_MS;
      const launch = SHAPE.launches * PRICES.launchMs + submitMs;
      const known = {
        ...KNOWN,
        'gpu.epochMs': hostMs + launch + execute + upload + readMs,
        'gpu.hostMs': hostMs,
        'gpu.launchMs': launch,
        'gpu.readbackMs': readMs,
        'gpu.perSubmitMs': submitMs,
        'gpu.perReadMs': readMs,
      };
      for (const [name, ms] of Object.entries(known)) {
        const reading = readingIn(report, name);
        const is = `${name}, seed ${String(seed)}`;
        if (reading.value === null) expect(reading.reason, is).toMatch(/\.$/);
        else expect(holds(reading, ms), is).toBe(true);
      }
    }
  });
});
