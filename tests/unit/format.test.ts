import { describe, expect, it } from 'vitest';
import {
  DASH,
  formatCount,
  formatFactor,
  formatMoment,
  formatMs,
  formatMsInterval,
  formatNumber,
  formatPercent,
  formatReading,
  formatReadingInterval,
  formatShare,
  formatTimeLeft,
} from '../../src/lab/measure/format.ts';
import { readingOf, unavailableReading } from '../../src/lab/measure/report.ts';

/** A text with plain spaces, so that it can be typed. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a number', () => {
  it.each([
    [0, '0'],
    [0.0149, '0.0149'],
    [0.5, '0.500'],
    [1.4149, '1.41'],
    [56.84, '56.8'],
    [-3.14159, '-3.14'],
    [999, '999'],
    [1234.567, '1,235'],
    [20_000, '20,000'],
    [123_456_789.4, '123,456,789'],
    [1.234e300, '1.23E300'],
    [-1e-300, '0'],
  ])('is shown with three digits, or all the whole ones: %d', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it.each([Number.NaN, Infinity, -Infinity])('that is none is a dash: %d', (value) => {
    expect(formatNumber(value)).toBe(DASH);
    expect(formatMs(value)).toBe(DASH);
  });

  it('that counts is whole and grouped', () => {
    expect(formatCount(1_000_000)).toBe('1,000,000');
    expect(formatCount(1234.5)).toBe('1,235');
  });

  it('that no machine measures takes no more room than others', () => {
    expect(formatCount(9.87e20)).toBe('9.87E20');
    expect(plain(formatMs(1e300))).toBe('1.67E295 min');
    expect(plain(formatPercent(1e20))).toBe('1E22 %');
    expect(plain(formatShare(1e20))).toBe('1E22 %');
    expect(plain(formatShare(1e-20))).toBe('0 %');
  });

  it('that tells how often has a sign for it', () => {
    expect(formatFactor(40.1)).toBe('40.1×');
    expect(formatFactor(1234.5)).toBe('1,235×');
  });

  it('that is a share is shown as per cent', () => {
    expect(plain(formatPercent(29 / 30))).toBe('96.7 %');
    expect(plain(formatPercent(1))).toBe('100 %');
    expect(plain(formatPercent(0))).toBe('0 %');
  });
});

describe('a time', () => {
  it.each([
    [0.00002, '20.0 ns'],
    [0.0149, '14.9 µs'],
    [0.000999, '999 ns'],
    [1, '1.00 ms'],
    [56.84, '56.8 ms'],
    [1423, '1.42 s'],
    [119_000, '119 s'],
    [120_000, '2.00 min'],
    [978_000, '16.3 min'],
    [0, '0 ms'],
  ])('has the unit in which it reads best: %d ms', (ms, text) => {
    expect(plain(formatMs(ms))).toBe(text);
  });

  it('does not break from its unit', () => {
    expect(formatMs(1)).toBe('1.00\u00a0ms');
  });

  it.each([
    [0.9, 1.2, '0.900 to 1.20 ms'],
    [1400, 1450, '1.40 to 1.45 s'],
    [0.0148, 0.0151, '14.8 to 15.1 µs'],
    [-0.0321, 1.3, '-0.0321 to 1.30 ms'],
    [-1500, 0.2, '-1.50 to 0.000200 s'],
    [-2, -0.5, '-2.00 to -0.500 ms'],
    [0, 0.002, '0 to 2.00 µs'],
    [-0.002, 0, '-2.00 to 0 µs'],
    [0, 0, '0 to 0 ms'],
  ])('as an interval has one unit: %d to %d', (low, high, text) => {
    expect(plain(formatMsInterval(low, high))).toBe(text);
  });

  it.each([
    [0, '1 s left'],
    [1, '1 s left'],
    [4001, '5 s left'],
    [89_000, '89 s left'],
    [90_000, '2 min left'],
    [1_200_000, '20 min left'],
  ])('left is told in whole seconds or minutes: %d ms', (ms, text) => {
    expect(formatTimeLeft(ms)).toBe(text);
  });
});

describe('a share', () => {
  it.each([
    [0.066829, '6.7 %'],
    [1, '100 %'],
    [1.5, '150 %'],
    [0.01, '1 %'],
    [0.00567, '0.57 %'],
    [0.0000312, '0.0031 %'],
    [0, '0 %'],
    [-0.05, '-5 %'],
  ])('is shown however small it is: %d', (share, text) => {
    expect(plain(formatShare(share))).toBe(text);
  });

  it('that is no number is a dash', () => {
    expect(formatShare(Number.NaN)).toBe(DASH);
  });
});

describe('a moment', () => {
  it('is told to the minute', () => {
    expect(formatMoment('2026-01-02T03:04:05.678Z')).toBe('2026-01-02 03:04 UTC');
    expect(formatMoment('2026-01-02 03:04:05+02:00')).toBe('2026-01-02 01:04 UTC');
  });

  it('that is none is a dash', () => {
    expect(formatMoment('2026-01-02T03:04:05+99')).toBe(DASH);
  });
});

describe('a reading', () => {
  it.each([
    [1.5, 'ms', '1.50 ms'],
    [0.0003, 'fraction', '0.03 %'],
    [42, 'count', '42'],
    [3.5, 'count', '3.50'],
    [61.296, 'ratio', '61.3'],
    [0.0619, 'nats', '0.0619'],
  ] as const)('is shown in its unit: %d %s', (value, unit, text) => {
    expect(plain(formatReading(readingOf({ value, interval: null, n: 1 }, unit, 0.1)))).toBe(text);
  });

  it('without a value is a dash', () => {
    expect(formatReading(unavailableReading('ms', 'No GPU.'))).toBe(DASH);
  });
});

describe('the interval of a reading', () => {
  const estimate = { value: 2, interval: { low: 1.5, high: 2.5 }, n: 9 };

  it('has the reading’s unit', () => {
    expect(plain(formatReadingInterval(readingOf(estimate, 'ms', 0.1)))).toBe('1.50 to 2.50 ms');
    expect(formatReadingInterval(readingOf(estimate, 'ratio', 0.1))).toBe('1.50 to 2.50');
  });

  it('that is counted is none, and says so', () => {
    const counted = readingOf({ value: 42, interval: null, n: 1 }, 'count', null);
    expect(formatReadingInterval(counted)).toBe('counted');
  });

  it('says why there is none', () => {
    const reading = readingOf({ value: 2, interval: null, n: 2 }, 'ms', 0.1);
    expect(formatReadingInterval(reading)).toBe('too few blocks for an interval');
  });
});
