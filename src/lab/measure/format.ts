import type { Reading } from './report.ts';

const NARROW_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';

/** Shown where a value is not to be had. */
export const DASH = '–';

/** No line has room for more digits; a loss on its way to infinity has them, and a report that was changed by hand. */
const MOST_WRITTEN_OUT = 1e15;

/** A smaller number is the rounding of a 0. */
const LEAST_WRITTEN_OUT = 1e-9;

function grouped(value: number, digits: Intl.NumberFormatOptions): string {
  const isHuge = Math.abs(value) >= MOST_WRITTEN_OUT;
  return value.toLocaleString('en', isHuge ? SCIENTIFIC : digits);
}

const SCIENTIFIC = { notation: 'scientific', maximumSignificantDigits: 3 } as const;

/** Three significant digits, from 1,000 on all the whole ones: 0.0149, 1.42, 56.8, 1,235, 20,000. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return DASH;
  if (Math.abs(value) < LEAST_WRITTEN_OUT) return '0';
  if (Math.abs(value) >= 1000) return formatCount(value);
  return value.toLocaleString('en', { maximumSignificantDigits: 3, minimumSignificantDigits: 3 });
}

/** A whole count, thousands grouped. */
export function formatCount(value: number): string {
  return grouped(Math.round(value), {});
}

/** A share as per cent, with one digit where it is not whole. */
export function formatPercent(share: number): string {
  return `${grouped(share * 100, { maximumFractionDigits: 1 })}${NARROW_SPACE}%`;
}

/** A share as per cent, however small: one digit where it is 1 % or more, two significant ones below: 88.1 %, 0.0031 %. */
export function formatShare(share: number): string {
  if (!Number.isFinite(share)) return DASH;
  const percent = share * 100;
  if (Math.abs(percent) < LEAST_WRITTEN_OUT) return `0${NARROW_SPACE}%`;
  const digits = Math.abs(percent) >= 1 ? { maximumFractionDigits: 1 } : SMALL_SHARE;
  return `${grouped(percent, digits)}${NARROW_SPACE}%`;
}

const SMALL_SHARE = { maximumSignificantDigits: 2 };

/** The unit in which a time reads best, and how many milliseconds it has. */
interface TimeUnit {
  readonly name: string;
  readonly ms: number;
}

const TIME_UNITS: readonly TimeUnit[] = [
  { name: 'min', ms: 60_000 },
  { name: 's', ms: 1000 },
  { name: 'ms', ms: 1 },
  { name: 'µs', ms: 0.001 },
  { name: 'ns', ms: 0.000_001 },
];

/** A time with its unit: 14.9 µs, 1.42 ms, 28.4 s, 16.3 min. */
export function formatMs(ms: number): string {
  if (!Number.isFinite(ms)) return DASH;
  const unit = timeUnit(ms);
  return `${formatNumber(ms / unit.ms)}${NO_BREAK_SPACE}${unit.name}`;
}

/** An interval of times in the unit of its larger end, either side of 0: 1.40 to 1.45 ms, -0.0321 to 1.30 ms. */
export function formatMsInterval(lowMs: number, highMs: number): string {
  const unit = timeUnit(Math.max(Math.abs(lowMs), Math.abs(highMs)));
  const [low, high] = [formatNumber(lowMs / unit.ms), formatNumber(highMs / unit.ms)];
  return `${low} to ${high}${NO_BREAK_SPACE}${unit.name}`;
}

/** A time that is a whole number of its unit, as on an axis: 10 µs, 100 ms. */
export function formatMsTick(ms: number): string {
  const unit = timeUnit(ms);
  return `${formatCount(ms / unit.ms)}${NO_BREAK_SPACE}${unit.name}`;
}

/** A round time on an axis, in the unit that suits the end of the axis: 0 ms, 0.5 ms, 12.5 ms. */
export function formatMsOnAxis(ms: number, endMs: number): string {
  const unit = timeUnit(endMs);
  const value = (ms / unit.ms).toLocaleString('en', { maximumSignificantDigits: 3 });
  return `${value}${NO_BREAK_SPACE}${unit.name}`;
}

/** How often: 40.1×. */
export function formatFactor(factor: number): string {
  return `${formatNumber(factor)}×`;
}

/** A size in bytes that is a power of two, or any other: 4 B, 16 KiB, 64 MiB, 3.2 KiB. */
export function formatBytes(bytes: number): string {
  const power = bytes > 0 ? Math.min(3, Math.floor(Math.log2(bytes) / 10)) : 0;
  const count = bytes / 2 ** (10 * power);
  const digits = Number.isInteger(count) ? formatCount(count) : formatNumber(count);
  return `${digits}${NO_BREAK_SPACE}${['B', 'KiB', 'MiB', 'GiB'][power] ?? ''}`;
}

/** The unit in which a rate reads best, and how many a second it has. */
const RATE_PREFIXES = [
  { name: 'T', factor: 1e12 },
  { name: 'G', factor: 1e9 },
  { name: 'M', factor: 1e6 },
  { name: 'k', factor: 1e3 },
] as const;

/** A rate with its unit: 12.1 GB/s, 45.6 GFLOP/s. `of` is what there are so many of. */
export function formatRate(perSecond: number, of: 'B' | 'FLOP'): string {
  if (!Number.isFinite(perSecond)) return DASH;
  const prefix = RATE_PREFIXES.find(({ factor }) => perSecond >= factor);
  return `${formatNumber(perSecond / (prefix?.factor ?? 1))}${NO_BREAK_SPACE}${prefix?.name ?? ''}${of}/s`;
}

/** A large whole number with its prefix, as on an axis: 100 k, 1 G. */
export function formatLargeTick(value: number): string {
  const prefix = RATE_PREFIXES.find(({ factor }) => value >= factor);
  const count = formatCount(value / (prefix?.factor ?? 1));
  return prefix ? `${count}${NO_BREAK_SPACE}${prefix.name}` : count;
}

/** A billion of something as 1, for an axis whose label names the unit: 0, 12.5, 40. */
export function formatGigaTick(value: number): string {
  return (value / 1e9).toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** A value in its unit, as it stands in a sentence: 14.9 µs, 12.1 GB/s, 0.003 %, 4,096 rows. */
export function formatValue(value: number, unit: Reading['unit']): string {
  switch (unit) {
    case 'ms':
      return formatMs(value);
    case 'bytes':
      return formatBytes(value);
    case 'bytes/s':
      return formatRate(value, 'B');
    case 'flop/s':
      return formatRate(value, 'FLOP');
    case 'fraction':
      return formatShare(value);
    case 'ratio':
      return formatFactor(value);
    case 'rows':
      return `${formatCount(value)} rows`;
    case 'units':
      return `${formatCount(value)} hidden units`;
    case 'count':
      return Number.isInteger(value) ? formatCount(value) : formatNumber(value);
    case 'nats':
      return formatNumber(value);
  }
}

/** A reading's value with its unit, as a sentence quotes it; a dash where there is none. */
export function formatReading({ value, unit }: Reading): string {
  if (value === null) return DASH;
  // A sentence has its own word for times.
  return unit === 'ratio' ? formatNumber(value) : formatValue(value, unit);
}

/** The moment of a timestamp, to the minute: 2026-01-02 03:04 UTC. A dash where it is none: files may say anything. */
export function formatMoment(timestamp: string): string {
  const moment = new Date(timestamp);
  if (Number.isNaN(moment.getTime())) return DASH;
  return `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A reading's 95 % interval in words, or why there is none. */
export function formatReadingInterval({ low, high, unit, warnings }: Reading): string {
  if (low === null || high === null) {
    const isCounted = (unit === 'count' || unit === 'bytes') && !warnings.includes('few-samples');
    return isCounted ? 'counted' : 'too few blocks for an interval';
  }
  if (unit === 'ms') return formatMsInterval(low, high);
  if (unit === 'rows' || unit === 'units') {
    return `${formatCount(low)} to ${formatValue(high, unit)}`;
  }
  if (unit !== 'ratio' && unit !== 'nats') {
    return `${formatValue(low, unit)} to ${formatValue(high, unit)}`;
  }
  return `${formatNumber(low)} to ${formatNumber(high)}`;
}

/** Seconds left, in whole seconds or minutes, for a progress line. */
export function formatTimeLeft(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds < 90) return `${String(seconds)} s left`;
  return `${String(Math.round(seconds / 60))} min left`;
}

function timeUnit(ms: number): TimeUnit {
  const size = Math.abs(ms);
  const fitting = TIME_UNITS.find((unit) => size >= unit.ms * (unit.name === 'min' ? 2 : 1));
  return fitting ?? { name: 'ms', ms: 1 };
}
