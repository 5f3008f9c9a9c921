import { describe, expect, it } from 'vitest';
import {
  agreement,
  epochsTimed,
  raceVerdict,
  wholeJob,
} from '../../src/lab/measure/race-verdict.ts';
import {
  readingOf,
  type Report,
  type TrainingResult,
  unavailableReading,
} from '../../src/lab/measure/report.ts';
import { around, reportOf, samplesOf } from './fakes/reports.ts';

/** A report whose ratio is this. */
function withRatio(value: number, low: number | null, high: number | null): Report {
  const report = reportOf([...samplesOf('cpu', around(2, 6)), ...samplesOf('gpu', around(4, 6))]);
  const interval = low !== null && high !== null ? { low, high } : null;
  report.readings['ratio'] = readingOf({ value, interval, n: 6 }, 'ratio', 0.1);
  return report;
}

describe('the verdict', () => {
  it('names the CPU where the GPU’s time over the CPU’s is surely over 1', () => {
    expect(raceVerdict(withRatio(40, 38, 42))).toEqual({
      kind: 'decided',
      winner: 'cpu',
      factor: 40,
      low: 38,
      high: 42,
    });
  });

  it('names the GPU where it is surely under 1, by a factor over 1', () => {
    expect(raceVerdict(withRatio(0.25, 0.2, 0.5))).toEqual({
      kind: 'decided',
      winner: 'gpu',
      factor: 4,
      low: 2,
      high: 5,
    });
  });

  it.each([
    [1.2, 0.9, 1.4],
    [0.8, 0.6, 1],
    [1.1, 1, 1.2],
    [40, null, null],
  ])('names no winner for %d, from %d to %d', (value, low, high) => {
    expect(raceVerdict(withRatio(value, low, high))).toMatchObject({ kind: 'inconclusive' });
  });

  it('tells which side ran where only one did', () => {
    for (const side of ['cpu', 'gpu'] as const) {
      const report = reportOf(samplesOf(side, around(2, 6)));
      expect(raceVerdict(report)).toEqual({ kind: 'one-side', side });
    }
  });

  it('passes over a reading that could not be had', () => {
    const report = reportOf(samplesOf('cpu', around(2, 6)));
    report.readings['gpu.epochMs'] = unavailableReading('ms', 'no GPU');
    report.readings['ratio'] = unavailableReading('ratio', 'no GPU');
    expect(raceVerdict(report)).toEqual({ kind: 'one-side', side: 'cpu' });
  });

  it('is null where nothing was measured', () => {
    expect(raceVerdict(reportOf([]))).toBeNull();
  });
});

describe('the whole job', () => {
  it('is projected from the time per epoch, interval and all', () => {
    const report = reportOf(samplesOf('cpu', [2, 2, 2, 2]));
    const { low, high } = report.readings['cpu.epochMs'] ?? {};
    expect(epochsTimed(report, 'cpu')).toBe(40);
    expect(wholeJob(report, 'cpu')).toEqual({
      ms: 40_000,
      lowMs: (low ?? NaN) * 20_000,
      highMs: (high ?? NaN) * 20_000,
      projected: true,
    });
  });

  it('is not called projected where all 20,000 epochs were timed', () => {
    const samples = samplesOf('cpu', [2, 2]).map((sample) => ({ ...sample, epochs: 10_000 }));
    expect(wholeJob(reportOf(samples), 'cpu')).toMatchObject({ projected: false, lowMs: null });
  });

  it('is null for a side without a reading', () => {
    expect(wholeJob(reportOf([]), 'gpu')).toBeNull();
  });
});

describe('whether both sides learned the same', () => {
  const result = (changes: Partial<TrainingResult> = {}): TrainingResult => ({
    epochs: 100,
    loss: 0.5,
    testAccuracy: 0.9,
    divergedAtEpoch: null,
    ...changes,
  });
  const report = (cpu: TrainingResult, gpu: TrainingResult, losses: Report['losses'] = {}) =>
    reportOf([], {}, { results: { cpu, gpu }, losses });

  it('is yes where losses differ by a thousandth at the most, and the accuracies are equal', () => {
    expect(agreement(report(result(), result({ loss: 0.5009 })))).toMatchObject({
      same: true,
      lastEpoch: 100,
      sameAccuracy: true,
    });
  });

  it('is no where a loss or an accuracy differs', () => {
    expect(agreement(report(result(), result({ loss: 0.5011 })))?.same).toBe(false);
    expect(agreement(report(result(), result({ testAccuracy: 0.8 })))?.same).toBe(false);
  });

  it('is judged at the epochs that both have', () => {
    const both = agreement(
      report(result({ epochs: 30 }), result({ epochs: 40, testAccuracy: 0.5 }), {
        cpu: { epochs: [1, 2, 3, 30], values: [1.1, 1, 0.9, 0.8] },
        gpu: { epochs: [1, 2, 4, 40], values: [1.1, 1.25, 7, 9] },
      }),
    );
    expect(both).toEqual({
      same: false,
      largestLossDifference: 0.25,
      lastEpoch: 2,
      sameAccuracy: null,
    });
  });

  it('is not known before both have run, nor from losses that are not numbers', () => {
    expect(agreement(reportOf([], {}, { results: { cpu: result() } }))).toBeNull();
    expect(agreement(report(result({ loss: null }), result({ loss: null })))).toBeNull();
  });
});
