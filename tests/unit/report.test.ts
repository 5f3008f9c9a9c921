import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { recordingSchema } from '../../src/lab/measure/recording.ts';
import {
  isSoftwareAdapter,
  readingOf,
  reportSchema,
  unavailableReading,
} from '../../src/lab/measure/report.ts';
import recorded from '../../src/recordings/race.json' with { type: 'json' };
import { around, CARD, reportOf, samplesOf, SWIFTSHADER } from './fakes/reports.ts';

/** The recording with a change somewhere inside. */
function changed(change: (copy: typeof recorded.report) => void): unknown {
  const copy = structuredClone(recorded.report);
  change(copy);
  return copy;
}

describe('the shape of a report', () => {
  it('fits the committed recording, which names its machine', () => {
    const { machine, report } = v.parse(recordingSchema, recorded);
    expect(machine).not.toBe('');
    expect(report.readings).toHaveProperty('ratio');
  });

  it('fits what a race writes, with and without a GPU, through JSON too', () => {
    const report = reportOf([...samplesOf('cpu', around(1, 6)), ...samplesOf('gpu', around(9, 6))]);
    report.readings['gpu.hostMs'] = unavailableReading('ms', 'Not measured by this runner.');
    expect(v.parse(reportSchema, JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it.each<[string, (copy: typeof recorded.report) => void]>([
    ['of another version', (copy) => (copy.schema = 'overhead/report/2')],
    ['of an unknown runner', (copy) => (copy.runner = 'relay')],
    ['whose plan no runner takes', (copy) => (copy.plan.epochs = 0)],
    ['without a date', (copy) => (copy.startedAt = 'yesterday')],
    ['with a value that is not a number', (copy) => (copy.readings.ratio.value = Number.NaN)],
    ['with a bare number for a reading', (copy) => Object.assign(copy.readings, { ratio: 40 })],
    ['with half a sample', (copy) => Object.assign(copy, { samples: [{ arm: 'cpu' }] })],
    ['with a warning of its own', (copy) => copy.warnings.push('beware')],
    ['without an environment', (copy) => Object.assign(copy, { environment: undefined })],
  ])('does not fit one %s', (_, change) => {
    expect(
      v.is(
        reportSchema,
        changed(() => undefined),
      ),
    ).toBe(true);
    expect(v.is(reportSchema, changed(change))).toBe(false);
  });
});

describe('a reading', () => {
  it('carries value, interval, count, clock step and warnings', () => {
    const estimate = { value: 3, interval: { low: 2, high: 4 }, n: 8 };
    expect(readingOf(estimate, 'ms', 0.1, ['wide-interval'])).toEqual({
      value: 3,
      unit: 'ms',
      low: 2,
      high: 4,
      n: 8,
      clockStepMs: 0.1,
      warnings: ['wide-interval'],
    });
  });

  it('that could not be had carries null and the reason, and never a zero for the value', () => {
    const reading = unavailableReading('ms', 'This browser has no WebGPU here.');
    expect(reading).toMatchObject({ value: null, low: null, high: null, n: 0 });
    expect(reading.reason).toBe('This browser has no WebGPU here.');
  });
});

describe('a reading of what is no finite number', () => {
  it.each([
    ['no value', { value: NaN, interval: null, n: 0 }],
    ['an endless value', { value: Infinity, interval: null, n: 3 }],
    ['an endless interval', { value: 2, interval: { low: 1, high: Infinity }, n: 3 }],
  ])('is unavailable, with a reason: %s', (_, estimate) => {
    const reading = readingOf(estimate, 'ratio', 0.1);
    expect(reading).toMatchObject({ value: null, low: null, high: null, unit: 'ratio', n: 0 });
    expect(reading.reason).toMatch(/\.$/);
  });
});

describe('a software adapter', () => {
  it.each([
    SWIFTSHADER,
    { ...CARD, isFallbackAdapter: true },
    { ...CARD, architecture: 'SwiftShader' },
    { ...CARD, description: 'llvmpipe (LLVM 19.1.7, 256 bits)' },
    { ...CARD, device: 'Microsoft Basic Render Driver' },
    { ...CARD, description: 'WARP' },
  ])('is known by its own word or by its name: $architecture $device $description', (gpu) => {
    expect(isSoftwareAdapter(gpu)).toBe(true);
  });

  it('is not seen in a graphics card, nor in none', () => {
    expect(isSoftwareAdapter(CARD)).toBe(false);
    expect(isSoftwareAdapter({ ...CARD, description: 'Warpdrive 9000' })).toBe(false);
    expect(isSoftwareAdapter(null)).toBe(false);
  });
});
