import { describe, expect, it } from 'vitest';
import {
  gpuParts,
  largestPart,
  ownSubmits,
  PARTS,
  subtracted,
} from '../../src/lab/measure/parts-verdict.ts';
import { unavailableReading } from '../../src/lab/measure/report.ts';
import { MADE_UP, readingAround, withParts } from './fakes/parts.ts';
import { around, reportOf, samplesOf } from './fakes/reports.ts';

describe('the parts of the GPU’s epoch', () => {
  it('come in the order in which they happen, each with its share of the epoch', () => {
    const found = gpuParts(withParts({ epoch: 2, host: 0.5, launch: 1, execute: 0.1 }));
    expect(found?.parts.map(({ part }) => part)).toEqual([...PARTS]);
    expect(found?.parts.map(({ share }) => share)).toEqual([0.25, 0.5, 0.05, 0, 0]);
    expect(found).toMatchObject({ epochMs: 2, reason: null });
  });

  it('are null where a report has none', () => {
    expect(gpuParts(reportOf(samplesOf('gpu', around(2, 6))))).toBeNull();
    expect(gpuParts(reportOf(samplesOf('cpu', around(2, 6))))).toBeNull();
  });

  it('say why they could not be had', () => {
    const report = withParts({});
    for (const part of PARTS) {
      report.readings[`gpu.${part}Ms`] = unavailableReading('ms', 'Not through WebGL.');
    }
    expect(gpuParts(report)).toMatchObject({ reason: 'Not through WebGL.' });
    expect(gpuParts(report)?.parts.every(({ share }) => share === null)).toBe(true);
  });

  it('have no shares of an epoch that is not to be had', () => {
    const report = withParts({});
    report.readings['gpu.epochMs'] = unavailableReading('ms', 'stopped');
    expect(gpuParts(report)?.parts.map(({ share }) => share)).toEqual(PARTS.map(() => null));
  });
});

describe('the largest part', () => {
  it.each(PARTS)('is %s where that took longest', (part) => {
    expect(largestPart(withParts({ epoch: 5, [part]: 3 }))).toEqual({ part, ms: 3, epochMs: 5 });
  });

  it('is what is unexplained where that is more than any part', () => {
    const most = { part: 'unexplained', ms: 3, epochMs: 5 };
    expect(largestPart(withParts({ epoch: 5, launch: 2, unexplained: 3 }))).toEqual(most);
  });

  it('is what is unexplained, too, where the parts add up to far more than the epoch', () => {
    const found = largestPart(withParts({ epoch: 1, launch: 2, unexplained: -3 }));
    expect(found).toMatchObject({ part: 'unexplained', ms: -3 });
  });

  it('is not known where a part is missing', () => {
    const missing = withParts({ launch: 3 });
    delete missing.readings['gpu.executeMs'];
    expect(largestPart(missing)).toBeNull();
    const unavailable = withParts({ launch: 3 });
    unavailable.readings['gpu.executeMs'] = unavailableReading('ms', 'no timestamps');
    expect(largestPart(unavailable)).toBeNull();
    expect(largestPart(reportOf([]))).toBeNull();
  });
});

describe('what parts are made of', () => {
  it('leaves out the submits that readings bring', () => {
    const report = withParts({});
    expect(ownSubmits(report)).toBeNull();
    Object.assign(report.readings, MADE_UP);
    expect(ownSubmits(report)).toBe(2);
    report.readings['gpu.reads'] = readingAround(5, 0, 'count');
    expect(ownSubmits(report)).toBe(0);
  });

  it('is subtracted with its interval, and nothing stays nothing', () => {
    expect(subtracted(readingAround(3, 1))).toMatchObject({ value: -3, low: -4, high: -2 });
    expect(Object.is(subtracted(readingAround(0, 0)).value, 0)).toBe(true);
    expect(subtracted(unavailableReading('ms', 'no'))).toEqual(unavailableReading('ms', 'no'));
  });
});
