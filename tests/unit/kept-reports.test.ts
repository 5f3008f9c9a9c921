import { describe, expect, it } from 'vitest';
import { KEPT_KEY } from '../../src/components/measured/kept-key.ts';
import { createKeptReports } from '../../src/components/measured/kept-reports.ts';
import { keptToText, toKept } from '../../src/lab/measure/kept-report.ts';
import type { Report } from '../../src/lab/measure/report.ts';
import { around, reportOf, samplesOf } from './fakes/reports.ts';

const KEY = `${KEPT_KEY}race`;

/** A race whose CPU takes so long. */
const raceOf = (cpuMs: number): Report => reportOf(samplesOf('cpu', around(cpuMs, 8)));

const first = raceOf(1);
const second = raceOf(2);
const stopped: Report = { ...raceOf(3), warnings: ['stopped-early'] };

/** Storage over a map; `refuses` throws at these methods, as full or blocked storage does. */
function storageOf(
  entries: Map<string, string>,
  refuses: readonly (keyof Storage)[] = [],
): Storage {
  const check = (method: keyof Storage): void => {
    if (refuses.includes(method)) throw new DOMException('Planted.', 'QuotaExceededError');
  };
  return {
    length: 0,
    clear: () => entries.clear(),
    key: () => null,
    getItem: (key) => (check('getItem'), entries.get(key) ?? null),
    setItem: (key, value) => (check('setItem'), void entries.set(key, value)),
    removeItem: (key) => (check('removeItem'), void entries.delete(key)),
  };
}

const valueOf = (reports: ReturnType<typeof createKeptReports>): number | null | undefined =>
  reports.of('race').get()?.report.readings['cpu.epochMs']?.value;

describe('kept reports', () => {
  it('are there for the next page', () => {
    const entries = new Map<string, string>();
    createKeptReports(() => storageOf(entries)).keep(first, 'run');
    const next = createKeptReports(() => storageOf(entries));
    expect(valueOf(next)).toBe(first.readings['cpu.epochMs']?.value);
    expect(next.of('ladder').get()).toBeNull();
  });

  it('tell those who listen about a new one', () => {
    const reports = createKeptReports(() => storageOf(new Map()));
    const heard: unknown[] = [];
    reports.of('race').listen((kept) => heard.push(kept?.report.readings));
    reports.keep(first, 'run');
    reports.keep(second, 'run');
    expect(heard).toEqual([first.readings, second.readings]);
  });

  it('leave a whole one in its place when a run was cut short', () => {
    const entries = new Map<string, string>();
    const reports = createKeptReports(() => storageOf(entries));
    expect(reports.keep(first, 'run')).toBe(true);
    expect(reports.keep(stopped, 'run')).toBe(false);
    expect(valueOf(reports)).toBe(first.readings['cpu.epochMs']?.value);
    expect(valueOf(createKeptReports(() => storageOf(entries)))).toBe(valueOf(reports));
  });

  it.each(['garbage', '{}', 'null'])('remove an entry that can’t be read: %s', (garbage) => {
    const entries = new Map([[KEY, garbage]]);
    expect(valueOf(createKeptReports(() => storageOf(entries)))).toBeUndefined();
    expect(entries.size).toBe(0);
  });

  it('stay for the page where storage is full', () => {
    const reports = createKeptReports(() => storageOf(new Map(), ['setItem']));
    expect(reports.keep(first, 'run')).toBe(true);
    expect(valueOf(reports)).toBe(first.readings['cpu.epochMs']?.value);
  });

  it('stay for the page where storage is blocked, or gone', () => {
    const blocked = createKeptReports(() => {
      throw new DOMException('Planted.', 'SecurityError');
    });
    expect(blocked.of('race').get()).toBeNull();
    blocked.keep(first, 'run');
    expect(valueOf(blocked)).toBe(first.readings['cpu.epochMs']?.value);
    const garbage = new Map([[KEY, 'garbage']]);
    const readOnly = createKeptReports(() => storageOf(garbage, ['removeItem']));
    expect(readOnly.of('race').get()).toBeNull();
  });

  it('follow what another tab kept, or removed', () => {
    const entries = new Map<string, string>();
    const reports = createKeptReports(() => storageOf(entries));
    reports.keep(first, 'run');
    entries.set(KEY, keptToText(toKept(second, 'run')) ?? '');
    reports.changed(`${KEPT_KEY}ladder`);
    expect(valueOf(reports)).toBe(first.readings['cpu.epochMs']?.value);
    reports.changed(KEY);
    expect(valueOf(reports)).toBe(second.readings['cpu.epochMs']?.value);
    entries.clear();
    reports.changed(null);
    expect(reports.of('race').get()).toBeNull();
  });
});
