import { defaultTransferPlan } from '../../../src/lab/measure/plan.ts';
import { type GpuFacts, readingOf, type Report } from '../../../src/lab/measure/report.ts';
import { CARD, reportOf } from './reports.ts';

/** What a made-up machine showed. */
export interface TransferFigures {
  readonly perReadMs: number;
  readonly epochMs: number;
  /** How far the intervals reach either side, as a share. */
  readonly scatter?: number;
  readonly readbackFixedMs?: number;
  readonly gpu?: GpuFacts;
  readonly warnings?: Report['warnings'];
}

/** The report of a transfer run with these figures. */
export function transferReport({
  perReadMs,
  epochMs,
  scatter = 0.02,
  readbackFixedMs = 0.1,
  gpu = CARD,
  warnings = [],
}: TransferFigures): Report {
  const reading = (value: number, unit: 'ms' | 'fraction' | 'bytes/s') =>
    readingOf(
      {
        value,
        interval: {
          low: value - scatter * Math.abs(value),
          high: value + scatter * Math.abs(value),
        },
        n: 12,
      },
      unit,
      0.005,
    );
  const report = reportOf([], { ...defaultTransferPlan }, { runner: 'transfer', warnings });
  return {
    ...report,
    environment: { ...report.environment, gpu },
    readings: {
      'upload.fixedMs': reading(0.05, 'ms'),
      'upload.bytesPerSecond': reading(1e10, 'bytes/s'),
      'readback.fixedMs': reading(readbackFixedMs, 'ms'),
      'readback.bytesPerSecond': reading(5e9, 'bytes/s'),
      'copy.fixedMs': reading(5e-5, 'ms'),
      'copy.bytesPerSecond': reading(2e10, 'bytes/s'),
      'item.perReadMs': reading(perReadMs, 'ms'),
      'item.share': reading(perReadMs / epochMs, 'fraction'),
      'gpu.epochMs': reading(epochMs, 'ms'),
      'gpu.unreadEpochMs': reading(epochMs - perReadMs, 'ms'),
    },
  };
}
