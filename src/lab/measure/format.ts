import type { Reading } from './report.ts';

const NARROW_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';

/** Shown where a value is not to be had. */
export const DASH = '–';

/** Three significant digits, from 1,000 on all the whole ones: 0.0149, 1.42, 56.8, 1,235, 20,000. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return DASH;
  if (value === 0 || Math.abs(value) >= 1000) return formatCount(value);
  return value.toLocaleString('en', { maximumSignificantDigits: 3, minimumSignificantDigits: 3 });
}

/** A whole count, thousands grouped. */
export function formatCount(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** A share as per cent, with one digit where it is not whole. */
export function formatPercent(share: number): string {
  return `${(share * 100).toLocaleString('en', { maximumFractionDigits: 1 })}${NARROW_SPACE}%`;
}

/** A share as per cent, however small: one digit where it is 1 % or more, two significant ones below: 88.1 %, 0.0031 %. */
export function formatShare(share: number): string {
  if (!Number.isFinite(share)) return DASH;
  const percent = share * 100;
  const digits = Math.abs(percent) >= 1 ? { maximumFractionDigits: 1 } : SMALL_SHARE;
  return `${percent.toLocaleString('en', digits)}${NARROW_SPACE}%`;
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

/** How often: 40.1×. */
export function formatFactor(factor: number): string {
  return `${formatNumber(factor)}×`;
}

/** A reading's value with its unit, as a sentence quotes it; a dash where there is none. */
export function formatReading({ value, unit }: Reading): string {
  if (value === null) return DASH;
  switch (unit) {
    case 'ms':
      return formatMs(value);
    case 'fraction':
      return formatShare(value);
    case 'count':
      return Number.isInteger(value) ? formatCount(value) : formatNumber(value);
    default:
      return formatNumber(value);
  }
}

/** The moment of a timestamp, to the minute: 2026-01-02 03:04 UTC. A dash where it is none: files may say anything. */
export function formatMoment(timestamp: string): string {
  const moment = new Date(timestamp);
  if (Number.isNaN(moment.getTime())) return DASH;
  return `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A reading's 95 % interval in words, or why there is none. */
export function formatReadingInterval({ low, high, unit }: Reading): string {
  if (unit === 'count') return 'counted';
  if (low === null || high === null) return 'too few blocks for an interval';
  if (unit === 'ms') return formatMsInterval(low, high);
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
