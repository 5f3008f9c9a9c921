import { describe, expect, it } from 'vitest';
import { quotationProblem, quoteOf } from '../../src/lab/measure/quote.ts';
import { unavailableReading } from '../../src/lab/measure/report.ts';
import { readingAround, withParts } from './fakes/parts.ts';

const report = withParts({ epoch: 2, readback: 0.5 });
const share = { reading: 'gpu.readbackMs', of: 'gpu.epochMs' };

describe('a quotation', () => {
  it('of a reading is the reading', () => {
    expect(quoteOf(report, { reading: 'gpu.epochMs' })).toEqual(report.readings['gpu.epochMs']);
  });

  it('of what the report does not have is null', () => {
    expect(quoteOf(report, { reading: 'gpu.none' })).toBeNull();
    expect(quoteOf(report, { ...share, reading: 'gpu.none' })).toBeNull();
    expect(quoteOf(report, { ...share, of: 'gpu.none' })).toBeNull();
  });

  it('of a multiple has its interval multiplied, too', () => {
    const quoted = quoteOf(report, { reading: 'gpu.readbackMs', times: 20_000 });
    expect(quoted).toMatchObject({ value: 10_000, unit: 'ms' });
    expect(quoted?.low).toBeCloseTo(9500, 6);
    expect(quoted?.high).toBeCloseTo(10_500, 6);
  });

  it('of a share has no interval, since how the two vary together is not known', () => {
    expect(quoteOf(report, share)).toMatchObject({
      value: 0.25,
      unit: 'fraction',
      low: null,
      high: null,
    });
  });

  it('of a share has the warnings of both readings', () => {
    const warned = withParts({ readback: 0.5 });
    warned.readings['gpu.readbackMs'] = { ...readingAround(0.5, 0.1), warnings: ['few-samples'] };
    warned.readings['gpu.epochMs'] = {
      ...readingAround(2, 0.1),
      warnings: ['drifted', 'few-samples'],
    };
    expect(quoteOf(warned, share)?.warnings).toEqual(['few-samples', 'drifted']);
  });

  it.each(['gpu.readbackMs', 'gpu.epochMs'])('says why there is none where %s is not', (name) => {
    const partly = withParts({ readback: 0.5 });
    partly.readings[name] = unavailableReading('ms', 'Not through WebGL.');
    const wanted = { value: null, reason: 'Not through WebGL.' };
    expect(quoteOf(partly, share)).toMatchObject(wanted);
    expect(quoteOf(partly, { reading: name, times: 3 })).toMatchObject({ ...wanted, low: null });
  });

  it('of a share of nothing is not to be had', () => {
    const still = withParts({ readback: 0.5 });
    still.readings['gpu.epochMs'] = readingAround(0, 0);
    expect(quoteOf(still, share)?.value).toBeNull();
    expect(quoteOf(still, share)?.reason).toMatch(/no time at all/);
  });
});

describe('a quotation that can’t be answered', () => {
  it.each([0, -1, Number.NaN, Infinity])('takes a reading %d times', (times) => {
    expect(quotationProblem({ reading: 'ratio', times })).toMatch(/must be a number over 0\.$/);
  });

  it('is a share and a multiple at once', () => {
    expect(quotationProblem({ ...share, times: 2 })).toMatch(/at once/);
  });

  it('is none of the others', () => {
    for (const one of [share, { reading: 'ratio' }, { reading: 'ratio', times: 0.5 }]) {
      expect(quotationProblem(one)).toBeNull();
    }
  });
});
