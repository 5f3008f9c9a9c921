import { BESIDE_TRAINERS, HOST_TRAINERS } from '../../../src/lab/measure/host-readings.ts';
import { defaultHostPlan } from '../../../src/lab/measure/plan.ts';
import type { Reading, Report } from '../../../src/lab/measure/report.ts';
import { readingAround } from './parts.ts';
import { CARD, reportOf } from './reports.ts';

/** What a test knows of a made-up run of the host's runner; milliseconds an epoch. */
export interface HostTimes {
  readonly hostMs: number;
  readonly epochMs: number;
  readonly plainMs: number;
  /** Of jax-js, whose launches are 22 to TensorFlow.js's 42. */
  readonly jaxHostMs?: number;
  /** At 16 times the rows. */
  readonly largeHostMs?: number;
  /** Half the width of every interval, as a share. */
  readonly width?: number;
}

/** The report of a run in which TensorFlow.js took these times, and every other trainer a hundredth of them. */
export function hostReport(times: HostTimes): Report {
  const { hostMs, epochMs, plainMs, width = 0.02 } = times;
  const { jaxHostMs = hostMs / 2, largeHostMs = hostMs } = times;
  const around = (value: number, unit: Reading['unit'] = 'ms'): Reading =>
    readingAround(value, width * value, unit);
  const report = reportOf([], defaultHostPlan);
  report.runner = 'host';
  report.environment.gpu = CARD;
  const { readings } = report;
  for (const id of HOST_TRAINERS) {
    const [host, epoch] = id === 'tfjs-webgpu' ? [hostMs, epochMs] : [hostMs / 100, epochMs / 100];
    readings[`${id}.hostMs`] = around(id === 'jax-webgpu' ? jaxHostMs : host);
    readings[`${id}.epochMs`] = around(epoch);
    readings[`${id}.hostShare`] = around(host / epoch, 'fraction');
    readings[`${id}.hostInPlainEpochs`] = around(host / plainMs, 'ratio');
  }
  readings['tfjs-webgpu.launches'] = readingAround(42, 0, 'count');
  readings['jax-webgpu.launches'] = readingAround(22, 0, 'count');
  readings['wgsl-fused.launches'] = readingAround(0.002, 0, 'count');
  readings['tfjs-webgpu.hostPerLaunchMs'] = around(hostMs / 42);
  readings['tfjs-webgpu.hostMsLargeBatch'] = around(largeHostMs);
  readings['tfjs-webgpu.largeBatchRatio'] = around(largeHostMs / hostMs, 'ratio');
  for (const id of BESIDE_TRAINERS) readings[`${id}.epochMs`] = around(plainMs);
  return report;
}
