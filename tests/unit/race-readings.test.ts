import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defaultRacePlan } from '../../src/lab/measure/plan.ts';
import {
  comparisonWarnings,
  isPrecise,
  joinReports,
  raceReadings,
  sameJob,
} from '../../src/lab/measure/race-readings.ts';
import { type Reading, reportSchema } from '../../src/lab/measure/report.ts';
import { around, CARD, reportOf, samplesOf } from './fakes/reports.ts';

/** `count` times that swing between half of the middle and one and a half: a busy machine. */
const swinging = (middle: number, count: number) =>
  Array.from({ length: count }, (_, i) => middle * (i % 2 === 0 ? 0.5 : 1.5));

/** The reading of this name, which must be there. */
function readingIn(readings: Record<string, Reading>, name: string): Reading {
  const reading = readings[name];
  if (!reading) throw new Error(`There is no ${name}.`);
  return reading;
}

describe('the readings of a race', () => {
  const cpu = samplesOf('cpu', around(2, 12, 1));
  const gpu = samplesOf('gpu', around(50, 12, 2));

  it('are the time per epoch of each side, and the GPU’s time over the CPU’s', () => {
    const readings = raceReadings([...cpu, ...gpu], 0.1);
    expect(Object.keys(readings)).toEqual(['cpu.epochMs', 'gpu.epochMs', 'ratio']);
    expect(readings['cpu.epochMs']?.value).toBeCloseTo(2, 1);
    expect(readings['gpu.epochMs']?.value).toBeCloseTo(50, -1);
    expect(readings['ratio']?.value).toBeCloseTo(25, -1);
    for (const { value, low, high, n, clockStepMs } of Object.values(readings)) {
      expect(low).toBeLessThanOrEqual(value ?? NaN);
      expect(high).toBeGreaterThanOrEqual(value ?? NaN);
      expect(n).toBe(12);
      expect(clockStepMs).toBe(0.1);
    }
  });

  it('of one side have no ratio', () => {
    expect(Object.keys(raceReadings(cpu, 0.1))).toEqual(['cpu.epochMs']);
    expect(Object.keys(raceReadings([], 0.1))).toEqual([]);
  });

  it('say when they rest on fewer than five blocks, or on blocks that disagree', () => {
    const warningsOf = (times: number[]) =>
      readingIn(raceReadings(samplesOf('cpu', times), 0.1), 'cpu.epochMs').warnings;
    expect(warningsOf(around(2, 4))).toEqual(['few-samples']);
    expect(warningsOf(swinging(2, 12))).toEqual(['wide-interval']);
    expect(warningsOf(around(2, 5))).toEqual([]);
  });
});

describe('readings under a coarse clock', () => {
  const alike = (side: 'cpu' | 'gpu', epochMs: number) =>
    samplesOf(side, new Array<number>(12).fill(epochMs));

  it('allow for the clock step on both sides, though all blocks look alike', () => {
    const readings = raceReadings([...alike('cpu', 10), ...alike('gpu', 10)], 1);
    const [cpu, ratio] = [readingIn(readings, 'cpu.epochMs'), readingIn(readings, 'ratio')];
    expect(cpu.low).toBeCloseTo(9.9, 6);
    expect(cpu.high).toBeCloseTo(10.1, 2);
    expect(ratio.low).toBeCloseTo(0.98, 6);
    expect(ratio.high).toBeCloseTo(1.02, 3);
  });

  it('are unavailable, and so is their ratio, where one side’s blocks are too short for it', () => {
    const readings = raceReadings([...alike('cpu', 1), ...alike('gpu', 50)], 1);
    for (const name of ['cpu.epochMs', 'ratio']) {
      expect(readings[name]).toMatchObject({ value: null, low: null, high: null, n: 0 });
      expect(readings[name]?.reason).toMatch(/steps of 1\.00\sms/);
    }
    expect(readings['gpu.epochMs']?.value).toBe(50);
  });

  it('have no ratio, and no winner, where a pair has a time of 0', () => {
    const cpu = samplesOf('cpu', [0, 2, 2, 2, 2]);
    const readings = raceReadings([...cpu, ...samplesOf('gpu', around(50, 5))], 0.1);
    expect(readings['cpu.epochMs']?.value).toBe(2);
    expect(readings['ratio']).toMatchObject({ value: null, low: null, high: null });
    expect(readings['ratio']?.reason).toMatch(/clock\.$/);
  });
});

describe('a race that may stop early', () => {
  const both = (times: (middle: number, count: number) => number[], count: number) => [
    ...samplesOf('cpu', times(2, count)),
    ...samplesOf('gpu', times(50, count)),
  ];

  it('has ten blocks of each side that agree within 5 %', () => {
    expect(isPrecise(both(around, 10), ['cpu', 'gpu'])).toBe(true);
    expect(isPrecise(both(around, 9), ['cpu', 'gpu'])).toBe(false);
    expect(isPrecise(both(swinging, 10), ['cpu', 'gpu'])).toBe(false);
  });

  it('waits for the side that is behind', () => {
    expect(isPrecise(samplesOf('cpu', around(2, 10)), ['cpu'])).toBe(true);
    expect(isPrecise(samplesOf('cpu', around(2, 10)), ['cpu', 'gpu'])).toBe(false);
  });
});

describe('two reports of one side each', () => {
  const cpu = reportOf(samplesOf('cpu', around(2, 12, 1)), { cpu: 'typescript' });
  const gpu = reportOf(
    samplesOf('gpu', around(50, 12, 2)),
    { cpu: 'tfjs-cpu' },
    { startedAt: '2026-01-02T03:05:00.000Z', warnings: ['software-adapter'] },
  );
  const joined = joinReports(cpu, gpu);

  it('join into one that says it was not interleaved, in the ratio and as a whole', () => {
    expect(joined.readings['ratio']?.warnings).toContain('not-interleaved');
    expect(joined.warnings).toContain('not-interleaved');
    expect(joined.warnings).toContain('software-adapter');
  });

  it('join into a whole report', () => {
    expect(v.parse(reportSchema, JSON.parse(JSON.stringify(joined)))).toMatchObject({
      startedAt: gpu.startedAt,
      plan: { cpu: 'typescript', gpu: 'tfjs-webgpu' },
      environment: { gpu: CARD },
    });
    expect(joined.samples).toHaveLength(24);
    expect(joined.readings['cpu.epochMs']).toEqual(cpu.readings['cpu.epochMs']);
    expect(joined.readings['gpu.epochMs']).toEqual(gpu.readings['gpu.epochMs']);
    expect(joined.readings['ratio']?.value).toBeCloseTo(25, -1);
  });

  it('say so when one trainer is a framework and the other is not', () => {
    expect(joined.warnings).toContain('mixed-comparison');
    const like = joinReports(reportOf(samplesOf('cpu', around(2, 12))), gpu);
    expect(like.warnings).not.toContain('mixed-comparison');
  });

  it('leave behind what was said of the comparison that they were part of', () => {
    const mixed = reportOf(
      [...samplesOf('cpu', swinging(2, 12)), ...samplesOf('gpu', around(50, 12))],
      { cpu: 'typescript' },
      { warnings: ['hidden-tab', 'mixed-comparison', 'wide-interval'] },
    );
    const again = joinReports(reportOf(samplesOf('cpu', around(2, 12))), mixed);
    expect(again.warnings).toContain('hidden-tab');
    expect(again.warnings).not.toContain('mixed-comparison');
    expect(again.warnings).not.toContain('wide-interval');
  });

  it('keep each side’s losses and results', () => {
    const curve = { epochs: [1], values: [1.1] };
    const result = { epochs: 1, loss: 1.1, testAccuracy: 0.5, divergedAtEpoch: null };
    const one = joinReports(
      { ...cpu, losses: { cpu: curve }, results: { cpu: result } },
      { ...gpu, losses: { gpu: curve }, results: { gpu: result } },
    );
    expect(one.losses).toEqual({ cpu: curve, gpu: curve });
    expect(one.results).toEqual({ cpu: result, gpu: result });
  });
});

describe('two plans', () => {
  it('are the same job whatever trains it, and for how long it is measured', () => {
    const other = { ...defaultRacePlan, cpu: 'typescript', budgetMs: 500 } as const;
    expect(sameJob(defaultRacePlan, other)).toBe(true);
  });

  it.each([{ epochs: 5 }, { readEvery: 10 }, { batch: 64 }, { hidden: 4 }, { lr: 1 }, { seed: 1 }])(
    'are different jobs with %o',
    (change) => {
      expect(sameJob(defaultRacePlan, { ...defaultRacePlan, ...change })).toBe(false);
    },
  );
});

describe('a comparison', () => {
  it('of a framework with hand-written code is called mixed, where both ran', () => {
    const mixed = { ...defaultRacePlan, cpu: 'typescript' } as const;
    expect(comparisonWarnings(mixed, ['cpu', 'gpu'])).toEqual(['mixed-comparison']);
    expect(comparisonWarnings(mixed, ['cpu'])).toEqual([]);
    expect(comparisonWarnings(defaultRacePlan, ['cpu', 'gpu'])).toEqual([]);
  });
});
