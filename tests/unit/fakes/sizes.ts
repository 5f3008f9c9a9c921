import { capacityReadings, type LeftOut } from '../../../src/lab/measure/capacity-readings.ts';
import { flopPerEpoch, type Size } from '../../../src/lab/measure/capacity-sizes.ts';
import { defaultCapacityPlan } from '../../../src/lab/measure/plan.ts';
import { type Report, REPORT_SCHEMA, type Sample } from '../../../src/lab/measure/report.ts';
import { seededRandom } from '../../../src/lab/measure/random.ts';
import { CARD } from './reports.ts';

/** A clock step that adds next to nothing. */
export const CLOCK_STEP_MS = 0.005;

/** What a made-up machine takes, in milliseconds an epoch. */
export interface MadeUpMachine {
  readonly cpuMs: (size: Size) => number;
  readonly gpuMs: (size: Size) => number;
  readonly sizes: readonly Size[];
  readonly rounds?: number;
  /** How far blocks scatter, as a share. */
  readonly scatter?: number;
}

/** Blocks of both sides at every size, ten epochs and more each. */
export function sizedSamples(machine: MadeUpMachine): Sample[] {
  const { cpuMs, gpuMs, sizes, rounds = 6, scatter = 0.01 } = machine;
  const random = seededRandom(3);
  const noise = (): number => 1 + scatter * (2 * random() - 1);
  return sizes.flatMap((size, i) =>
    Array.from({ length: rounds }, (_, round) =>
      (['cpu', 'gpu'] as const).map((arm): Sample => {
        const epochMs = arm === 'cpu' ? cpuMs(size) : gpuMs(size);
        const epochs = Math.max(1, Math.ceil(25 / epochMs));
        const ms = epochs * epochMs * noise();
        return { arm, ...size, round: i * rounds + round, epochs, ms, startedAtMs: 0 };
      }),
    ).flat(),
  );
}

/** Blocks of the sweeps that take the plan's epoch apart, and of the peak. */
export function sweptSamples(
  launchMs: number,
  executeMs: number,
  peakFlops: number,
  rounds = 6,
): Sample[] {
  const lanes = 16_384;
  const swept = (arm: Sample['arm'], level: number, msOf: (level: number) => number) =>
    Array.from({ length: rounds }, (_, round): Sample => {
      const sized = { batch: 120, hidden: 10, epochs: 1 };
      return { arm, level, ...sized, round: 1000 + round, ms: msOf(level), startedAtMs: 0 };
    });
  const peaked = (level: number): Sample[] =>
    Array.from({ length: rounds }, (_, round): Sample => {
      const ms = 0.2 + ((level * lanes) / peakFlops) * 1000;
      const what = { arm: 'sweep.peak', level, times: lanes, epochs: 0 } as const;
      return { ...what, round: 2000 + round, ms, startedAtMs: 0 };
    });
  const launches = (level: number): number => 1 + level * launchMs;
  const repeats = (level: number): number => 0.1 + level * (launchMs + executeMs);
  return [
    ...swept('sweep.launches', 8, launches),
    ...swept('sweep.launches', 24, launches),
    ...swept('sweep.repeats', 8, repeats),
    ...swept('sweep.repeats', 24, repeats),
    ...peaked(256_000),
    ...peaked(768_000),
  ];
}

/** The report that a run with these samples would give. */
export function capacityReport(
  samples: readonly Sample[],
  changes: {
    readonly leftOut?: readonly LeftOut[];
    readonly gpuMissing?: string;
    readonly peakMissing?: string;
    readonly gpu?: Report['environment']['gpu'];
  } = {},
): Report {
  const { leftOut = [], gpuMissing = null, peakMissing = null, gpu = CARD } = changes;
  const plan = defaultCapacityPlan;
  const evidence = { plan, samples, clockStepMs: CLOCK_STEP_MS, leftOut, gpuMissing, peakMissing };
  return {
    schema: REPORT_SCHEMA,
    runner: 'capacity',
    plan,
    startedAt: '2026-01-02T03:04:05.678Z',
    environment: {
      userAgent: 'a browser',
      versions: { overhead: '0.1.0' },
      hardwareConcurrency: 2,
      crossOriginIsolated: true,
      clockStepMs: CLOCK_STEP_MS,
      gpu: gpuMissing === null ? gpu : null,
    },
    ...capacityReadings({ ...evidence, partsMissing: null }),
    samples: [...samples],
    losses: {},
    results: {},
  };
}

/** A GPU that is full at so many rows and hidden units: flat before, and as long as there are operations after. */
export function fullAt(rowsTimesUnits: number, flatMs: number): (size: Size) => number {
  return (size) => flatMs * Math.max(1, flopPerEpoch(size) / 34 / rowsTimesUnits);
}
