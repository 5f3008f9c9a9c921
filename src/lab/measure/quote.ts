import { type Reading, type Report, unavailableReading } from './report.ts';

/** What a sentence quotes of a report: a reading, its share of another one, or a multiple of it. */
export interface Quotation {
  /** The reading's name, such as `gpu.readbackMs`. */
  readonly reading: string;
  /** The name of the reading that it is to be a share of. */
  readonly of?: string | undefined;
  /** How many times the reading is to be taken. */
  readonly times?: number | undefined;
}

/**
 * What a report says to a quotation; null if it lacks a reading. A multiple has the reading's interval, multiplied.
 * A share has none: its two readings come from the same blocks in part, and how they vary together is not kept.
 */
export function quoteOf({ readings }: Report, quotation: Quotation): Reading | null {
  const quoted = readings[quotation.reading];
  if (!quoted) return null;
  if (quotation.of === undefined) return multipleOf(quoted, quotation.times ?? 1);
  const whole = readings[quotation.of];
  return whole ? shareOf(quoted, whole) : null;
}

/** A quotation that no report can answer, in a sentence for its author; null if there is nothing to say. */
export function quotationProblem({ reading, of, times }: Quotation): string | null {
  if (of !== undefined && times !== undefined) {
    return `“${reading}” is quoted as a share and as a multiple at once; it can be one of them.`;
  }
  if (times !== undefined && !(Number.isFinite(times) && times > 0)) {
    return `“${reading}” is to be taken ${String(times)} times, and that must be a number over 0.`;
  }
  return null;
}

function multipleOf(reading: Reading, times: number): Reading {
  const multiplied = (value: number | null): number | null =>
    value === null ? null : value * times;
  return {
    ...reading,
    value: multiplied(reading.value),
    low: multiplied(reading.low),
    high: multiplied(reading.high),
  };
}

function shareOf(part: Reading, whole: Reading): Reading {
  const reason = part.value === null ? part.reason : whole.reason;
  if (part.value === null || whole.value === null) {
    return unavailableReading('fraction', reason ?? 'It was not measured.');
  }
  if (whole.value <= 0) {
    return unavailableReading('fraction', 'What it would be a share of shows no time at all.');
  }
  return {
    value: part.value / whole.value,
    unit: 'fraction',
    low: null,
    high: null,
    n: Math.min(part.n, whole.n),
    clockStepMs: part.clockStepMs,
    warnings: [...new Set([...part.warnings, ...whole.warnings])],
  };
}
