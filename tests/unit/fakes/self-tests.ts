import { defaultSelfTestPlan } from '../../../src/lab/measure/plan.ts';
import { PARTS } from '../../../src/lab/measure/parts-verdict.ts';
import type { Report } from '../../../src/lab/measure/report.ts';
import { PLANTED } from '../../../src/lab/measure/sweep.ts';
import { readingAround } from './parts.ts';
import { CARD, reportOf } from './reports.ts';

/** What is planted into each epoch. */
export const INJECTED_MS = 2;

/** The report of a trial in which every delay was found, and nothing else moved. */
export function passedSelfTest(): Report {
  const report = reportOf([], defaultSelfTestPlan);
  const { readings } = report;
  report.runner = 'self-test';
  report.environment.gpu = CARD;
  for (const delayed of PLANTED) {
    readings[`selfTest.${delayed}.eachMs`] = readingAround(0.4, 0);
    readings[`selfTest.${delayed}.injectedMs`] = readingAround(INJECTED_MS, 0);
    for (const part of PARTS) {
      const moved = part === delayed ? INJECTED_MS * 1.01 : 0.005;
      readings[`selfTest.${delayed}.${part}Ms`] = readingAround(moved, 0.05);
    }
  }
  for (const part of PARTS) readings[`gpu.${part}Ms`] = readingAround(0.1, 0.01);
  readings['naive.launchMs'] = readingAround(0.9, 0.05);
  readings['launch.perDispatchMs'] = readingAround(0.0213, 0.001);
  readings['naive.factor'] = readingAround(42.3, 2, 'ratio');
  readings['prediction.predictedMs'] = readingAround(1.3, 0.1);
  readings['prediction.measuredMs'] = readingAround(1.34, 0.02);
  readings['gpu.timestampStepMs'] = readingAround(0.0655, 0);
  return report;
}
