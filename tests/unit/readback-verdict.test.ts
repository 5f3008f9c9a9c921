import { describe, expect, it } from 'vitest';
import { type ReadbackVerdict, readbackVerdict } from '../../src/lab/measure/readback-verdict.ts';
import { type Report, unavailableReading } from '../../src/lab/measure/report.ts';
import { readingAround, withParts } from './fakes/parts.ts';
import { around, reportOf, samplesOf } from './fakes/reports.ts';

/** A report whose epoch of 2 ms has this much readback. */
const withReadback = (ms: number, readEvery: Report['plan']['readEvery'] = 1): Report => {
  const report = withParts({ epoch: 2, readback: ms });
  return { ...report, plan: { ...report.plan, readEvery } };
};

describe('the readback’s verdict', () => {
  it.each<[number, ReadbackVerdict['kind']]>([
    [0.01, 'small'],
    [0.19, 'small'],
    [0.21, 'middling'],
    [0.99, 'middling'],
    [1.01, 'large'],
    [1.85, 'large'],
    [1.95, 'whole'],
    [3, 'whole'],
  ])('of %d ms in 2 ms is %s', (ms, kind) => {
    expect(readbackVerdict(withReadback(ms))).toMatchObject({ kind, readbackMs: ms, epochMs: 2 });
  });

  it('says how much faster an epoch could be without it, at the most', () => {
    expect(readbackVerdict(withReadback(1.5))).toMatchObject({ share: 0.75, mostFactor: 4 });
    expect(readbackVerdict(withReadback(2))).toMatchObject({ mostFactor: Infinity });
  });

  it('allows for a part that can’t be told from nothing', () => {
    const report = withReadback(0.1);
    report.readings['gpu.readbackMs'] = readingAround(0.1, 0.3);
    expect(readbackVerdict(report)).toEqual({ kind: 'unclear', mostShare: 0.2 });
  });

  it('knows a loop that reads seldom, and one that never reads', () => {
    const report = withReadback(0.1, 200);
    report.readings['gpu.perReadMs'] = readingAround(20, 1);
    expect(readbackVerdict(report)).toMatchObject({ readEvery: 200, perReadMs: 20 });
    expect(readbackVerdict(withReadback(0, 'never'))).toEqual({ kind: 'never' });
  });

  it('says why the part could not be had', () => {
    const report = withReadback(1);
    report.readings['gpu.readbackMs'] = unavailableReading('ms', 'Not through WebGL.');
    expect(readbackVerdict(report)).toEqual({ kind: 'unavailable', reason: 'Not through WebGL.' });
  });

  it('waits for a GPU side', () => {
    const ofCpu = reportOf(samplesOf('cpu', around(1, 6)));
    expect(readbackVerdict(ofCpu)).toEqual({ kind: 'unmeasured' });
    const withoutEpoch = withReadback(1);
    delete withoutEpoch.readings['gpu.epochMs'];
    expect(readbackVerdict(withoutEpoch)).toEqual({ kind: 'unmeasured' });
  });
});
