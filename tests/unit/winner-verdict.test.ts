import { describe, expect, it } from 'vitest';
import { type Report, unavailableReading } from '../../src/lab/measure/report.ts';
import { winnerVerdict } from '../../src/lab/measure/winner-verdict.ts';
import { readingAround, withParts } from './fakes/parts.ts';
import { around, reportOf, samplesOf } from './fakes/reports.ts';

const PARTS = { host: 0.4, launch: 0.3, upload: 0.1, readback: 0.2, execute: 1 };

/** A race of these epochs, the GPU's made up of 1 ms of overheads and 1 ms of computing. */
function raceOf(cpuMs: number, gpuMs: number): Report {
  const report = withParts({ epoch: gpuMs, ...PARTS });
  report.readings['cpu.epochMs'] = readingAround(cpuMs, 0.01 * cpuMs);
  report.readings['ratio'] = readingAround(gpuMs / cpuMs, (0.02 * gpuMs) / cpuMs, 'ratio');
  return report;
}

describe('the winner’s verdict', () => {
  it('names the CPU, and tells the GPU’s overheads from its computing', () => {
    const verdict = winnerVerdict(raceOf(0.5, 2));
    expect(verdict).toMatchObject({ kind: 'decided', winner: 'cpu', cpuMs: 0.5, gpuMs: 2 });
    expect(verdict).toHaveProperty('split.executeMs', 1);
    expect(verdict).toHaveProperty('split.overheadMs', expect.closeTo(1, 9));
  });

  it('names the GPU where that was faster', () => {
    expect(winnerVerdict(raceOf(8, 2))).toMatchObject({ kind: 'decided', winner: 'gpu', cpuMs: 8 });
  });

  it('names nobody where the ratio may be 1', () => {
    expect(winnerVerdict(raceOf(2, 2))).toEqual({ kind: 'inconclusive' });
  });

  it('counts once what went on at the same time', () => {
    const report = raceOf(0.5, 2);
    report.readings['gpu.overlapMs'] = readingAround(0.3, 0.1);
    expect(winnerVerdict(report)).toHaveProperty('split.overheadMs', expect.closeTo(0.7, 9));
  });

  it('goes without the parts where one could not be had, and says why', () => {
    const report = raceOf(0.5, 2);
    report.readings['gpu.launchMs'] = unavailableReading('ms', 'Not through WebGL.');
    const wanted = { winner: 'cpu', split: null, reason: 'Not through WebGL.' };
    expect(winnerVerdict(report)).toMatchObject(wanted);
    const none = reportOf([...samplesOf('cpu', around(1, 8)), ...samplesOf('gpu', around(9, 8))]);
    expect(winnerVerdict(none)).toMatchObject({ winner: 'cpu', split: null, reason: null });
  });

  it('marks a side that alone is written by hand', () => {
    const report = raceOf(0.5, 2);
    const of = (cpu: 'tfjs-cpu' | 'typescript', gpu: 'tfjs-webgpu' | 'wgsl-steps') =>
      winnerVerdict({ ...report, plan: { ...report.plan, cpu, gpu } });
    expect(of('typescript', 'tfjs-webgpu')).toMatchObject({ handWritten: 'cpu' });
    expect(of('tfjs-cpu', 'wgsl-steps')).toMatchObject({ handWritten: 'gpu' });
    expect(of('typescript', 'wgsl-steps')).toMatchObject({ handWritten: null });
  });

  it('waits for both sides, and says why one could not run', () => {
    const report = reportOf(samplesOf('cpu', around(1, 6)));
    expect(winnerVerdict(report)).toEqual({ kind: 'unmeasured', reason: null });
    report.readings['gpu.epochMs'] = unavailableReading('ms', 'No adapter.');
    report.readings['ratio'] = unavailableReading('ratio', 'No adapter.');
    expect(winnerVerdict(report)).toEqual({ kind: 'unmeasured', reason: 'No adapter.' });
  });
});
