import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatMsOnAxis,
  formatRate,
  formatReadingInterval,
  formatShare,
  formatValue,
} from '../../src/lab/measure/format.ts';
import { readingOf } from '../../src/lab/measure/report.ts';

/** With plain spaces, as a reader sees it. */
const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');

describe('sizes, rates and shares', () => {
  it.each([
    [0, '0 B'],
    [4, '4 B'],
    [1023, '1,023 B'],
    [1024, '1 KiB'],
    [2732, '2.67 KiB'],
    [2 ** 26, '64 MiB'],
    [2 ** 41, '2,048 GiB'],
  ])('%d bytes are written %s', (bytes, text) => {
    expect(plain(formatBytes(bytes))).toBe(text);
  });

  it.each([
    [12.1e9, 'B', '12.1 GB/s'],
    [45.6e12, 'FLOP', '45.6 TFLOP/s'],
    [950, 'B', '950 B/s'],
    [Number.NaN, 'B', '–'],
    [Number.POSITIVE_INFINITY, 'B', '–'],
  ] as const)('%d %s a second are written %s', (rate, of, text) => {
    expect(plain(formatRate(rate, of))).toBe(text);
  });

  it.each([
    [0.086, '8.6 %'],
    [0.000_031, '0.0031 %'],
    [1.234, '123.4 %'],
    [0, '0 %'],
    [Number.NaN, '–'],
  ])('a share of %d is written %s', (share, text) => {
    expect(plain(formatShare(share))).toBe(text);
  });

  it('every unit of a reading has its words, and so has its interval', () => {
    const words = (value: number, unit: Parameters<typeof formatValue>[1]) => {
      const interval = { low: value / 2, high: value * 2 };
      const reading = readingOf({ value, interval, n: 9 }, unit, null);
      return [plain(formatValue(value, unit)), plain(formatReadingInterval(reading))];
    };
    expect(words(2.5, 'ms')).toEqual(['2.50 ms', '1.25 to 5.00 ms']);
    expect(words(2e9, 'bytes/s')).toEqual(['2.00 GB/s', '1.00 GB/s to 4.00 GB/s']);
    expect(words(2e9, 'flop/s')).toEqual(['2.00 GFLOP/s', '1.00 GFLOP/s to 4.00 GFLOP/s']);
    expect(words(0.04, 'fraction')).toEqual(['4 %', '2 % to 8 %']);
    expect(words(40, 'ratio')).toEqual(['40.0×', '20.0 to 80.0']);
    expect(words(4096, 'rows')).toEqual(['4,096 rows', '2,048 to 8,192 rows']);
    expect(words(64, 'units')).toEqual(['64 hidden units', '32 to 128 hidden units']);
    expect(words(49_152, 'bytes')).toEqual(['48 KiB', '24 KiB to 96 KiB']);
    expect(words(2, 'count')).toEqual(['2', '1 to 4']);
    expect(words(2.25, 'count')).toEqual(['2.25', '1.13 to 4.50']);
  });

  it('a count without an interval was counted, unless it was worked out of too few blocks', () => {
    const interval = (warnings: Parameters<typeof readingOf>[3]) =>
      formatReadingInterval(readingOf({ value: 2, interval: null, n: 1 }, 'count', null, warnings));
    expect(interval([])).toBe('counted');
    expect(interval(['few-samples'])).toBe('too few blocks for an interval');
  });

  it('ticks of one axis share a unit', () => {
    expect(plain(formatMsOnAxis(0, 30))).toBe('0 ms');
    expect(plain(formatMsOnAxis(12.5, 30))).toBe('12.5 ms');
    expect(plain(formatMsOnAxis(0.0005, 0.002))).toBe('0.5 µs');
  });
});
