import { describe, expect, it } from 'vitest';
import { PARTS_READINGS } from '../../src/lab/measure/parts-readings.ts';
import { PARTS } from '../../src/lab/measure/parts-verdict.ts';
import type { Report } from '../../src/lab/measure/report.ts';
import { gpuWorld, type GpuWorldOptions } from './fakes/gpu-world.ts';
import { holds, KNOWN, partsRace, PRICES, readingIn, SHAPE } from './fakes/parts-race.ts';

const worldWith = (options: GpuWorldOptions = {}) => gpuWorld(PRICES, SHAPE, options);

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
