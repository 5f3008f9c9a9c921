import { defaultRacePlan, type Plan } from '../../../src/lab/measure/plan.ts';
import { raceReadings } from '../../../src/lab/measure/race-readings.ts';
import {
  type GpuFacts,
  type Report,
  REPORT_SCHEMA,
  type Sample,
} from '../../../src/lab/measure/report.ts';
import { seededRandom } from '../../../src/lab/measure/random.ts';
import type { ArmId } from '../../../src/lab/measure/trainer-table.ts';

/** The software adapter of the browser under test. */
export const SWIFTSHADER: GpuFacts = {
  vendor: 'google',
  architecture: 'swiftshader',
  device: '',
  description: '',
  isFallbackAdapter: true,
};

/** A graphics card. */
export const CARD: GpuFacts = {
  vendor: 'nvidia',
  architecture: 'ada-lovelace',
  device: '',
  description: '',
  isFallbackAdapter: false,
};

/** Blocks of ten epochs of one arm, one a round, from the time of an epoch in each. */
export function samplesOf(arm: ArmId, epochTimesMs: readonly number[]): Sample[] {
  return epochTimesMs.map((epochMs, round) => ({
    arm,
    round,
    epochs: 10,
    ms: epochMs * 10,
    startedAtMs: round * 100,
  }));
}

/** `count` times around `middle`, within 1 % of it: a quiet machine. */
export function around(middle: number, count: number, seed = 1): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => middle * (0.99 + random() * 0.02));
}

/** The report that a race with these samples would give. */
export function reportOf(
  samples: readonly Sample[],
  plan: Partial<Plan> = {},
  changes: Partial<Report> = {},
): Report {
  return {
    schema: REPORT_SCHEMA,
    runner: 'race',
    plan: { ...defaultRacePlan, ...plan },
    startedAt: '2026-01-02T03:04:05.678Z',
    environment: {
      userAgent: 'a browser',
      versions: { overhead: '0.1.0' },
      hardwareConcurrency: 2,
      crossOriginIsolated: true,
      clockStepMs: 0.005,
      gpu: samples.some(({ arm }) => arm === 'gpu') ? CARD : null,
    },
    readings: raceReadings(samples, 0.005),
    samples: [...samples],
    warnings: [],
    losses: {},
    results: {},
    ...changes,
  };
}
