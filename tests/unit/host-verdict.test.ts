import { describe, expect, it } from 'vitest';
import { hostDependence, hostVerdict } from '../../src/lab/measure/host-verdict.ts';
import { defaultHostPlan } from '../../src/lab/measure/plan.ts';
import { unavailableReading } from '../../src/lab/measure/report.ts';
import { hostReport } from './fakes/hosts.ts';
import { reportOf } from './fakes/reports.ts';

const USUAL = { hostMs: 0.7, epochMs: 2, plainMs: 0.028 };

describe('the verdict on the host', () => {
  it('holds the framework’s own work against the whole plain epoch', () => {
    expect(hostVerdict(hostReport(USUAL))).toMatchObject({
      kind: 'measured',
      trainer: 'tfjs-webgpu',
      hostMs: 0.7,
      plain: { epochMs: 0.028, how: 'longer', factor: expect.closeTo(25, 10) as number },
    });
    expect(hostVerdict(hostReport({ ...USUAL, plainMs: 7 }))).toMatchObject({
      plain: { how: 'shorter', factor: expect.closeTo(0.1, 10) as number },
    });
  });

  it('tells no difference where the interval contains 1', () => {
    expect(hostVerdict(hostReport({ ...USUAL, plainMs: 0.705 }))).toMatchObject({
      plain: { how: 'alike' },
    });
  });

  it.each([
    ['bare', 0.72],
    ['both', 1],
    ['hidden', 1.5],
    ['hidden', 70],
  ])('calls the host %s where the epoch takes %s ms', (how, epochMs) => {
    expect(hostVerdict(hostReport({ ...USUAL, epochMs }))).toMatchObject({
      epoch: { epochMs, how },
    });
  });

  it('does not decide who waits for whom by an interval that is too wide', () => {
    expect(hostVerdict(hostReport({ ...USUAL, epochMs: 0.72, width: 0.3 }))).toMatchObject({
      epoch: { how: 'both' },
    });
  });

  it('decides nothing without an interval', () => {
    const report = hostReport(USUAL);
    for (const name of ['hostShare', 'hostInPlainEpochs']) {
      Object.assign(report.readings[`tfjs-webgpu.${name}`]!, { low: null, high: null });
    }
    expect(hostVerdict(report)).toMatchObject({ plain: { how: 'rough' }, epoch: { how: 'rough' } });
  });

  it('takes the next trainer where the first could not be had, or the one that is named', () => {
    const report = hostReport(USUAL);
    expect(hostVerdict(report, 'wgsl-steps')).toMatchObject({ trainer: 'wgsl-steps' });
    report.readings['tfjs-webgpu.hostMs'] = unavailableReading('ms', 'It failed here.');
    expect(hostVerdict(report)).toMatchObject({ trainer: 'jax-webgpu' });
  });

  it('gives the reason where no trainer’s own work could be had', () => {
    const report = hostReport(USUAL);
    for (const name of Object.keys(report.readings)) {
      if (name.endsWith('.hostMs')) report.readings[name] = unavailableReading('ms', 'No GPU.');
    }
    expect(hostVerdict(report)).toEqual({ kind: 'no-host', reason: 'No GPU.' });
    expect(hostVerdict(reportOf([], defaultHostPlan))).toEqual({ kind: 'nothing' });
  });

  it('says what is there where the plain epoch or the real one is not', () => {
    const report = hostReport(USUAL);
    delete report.readings['typescript.epochMs'];
    delete report.readings['tfjs-webgpu.epochMs'];
    expect(hostVerdict(report)).toMatchObject({ kind: 'measured', plain: null, epoch: null });
  });
});

describe('what the host’s work depends on', () => {
  it.each([
    ['same', 0.72],
    ['far-less', 1.6],
    ['more', 5.6],
    ['unknown', 2.8],
  ])('the batch: %s at %s ms instead of 0.7', (how, largeHostMs) => {
    const { batch } = hostDependence(hostReport({ ...USUAL, largeHostMs }));
    expect(batch).toMatchObject({ rows: 120, largeRows: 1920, how });
  });

  it.each([
    ['less', 0.4],
    ['more', 0.9],
    ['alike', 0.705],
  ])('the launches: %s where fewer of them take %s ms instead of 0.7', (how, jaxHostMs) => {
    const { launches } = hostDependence(hostReport({ ...USUAL, jaxHostMs }));
    expect(launches).toMatchObject({ many: { launches: 42 }, few: { launches: 22 }, how });
  });

  it('is unknown where it was not measured', () => {
    expect(hostDependence(reportOf([], defaultHostPlan))).toEqual({ batch: null, launches: null });
  });
});
