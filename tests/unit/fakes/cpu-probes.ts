import { defaultCpuProbePlan } from '../../../src/lab/measure/plan.ts';
import {
  type Reading,
  readingOf,
  type Report,
  type Sample,
  unavailableReading,
} from '../../../src/lab/measure/report.ts';
import { reportOf } from './reports.ts';

/** What a made-up probe found. */
export interface ProbeFigures {
  readonly logical?: number | null;
  /** Null where no knee was seen. */
  readonly knee?: number | null;
  readonly kneeInterval?: readonly [number, number];
  readonly slope?: number;
  readonly mostWorkers?: number;
  /** The clear steps; null where too little was timed. */
  readonly steps?: readonly (readonly [from: number, to: number])[] | null;
  readonly workersReason?: string;
  readonly warnings?: Report['warnings'];
}

const around = (value: number, unit: Reading['unit']): Reading =>
  readingOf({ value, interval: { low: 0.98 * value, high: 1.02 * value }, n: 12 }, unit, 0.005);

function sample(arm: Sample['arm'], level: number, times: number, ms: number): Sample[] {
  return [0, 1, 2, 3].map((round) => ({
    arm,
    level,
    times,
    ms,
    waitedMs: 0,
    round,
    epochs: 0,
    startedAtMs: round * 100,
  }));
}

/** The report of a probe with these figures. */
export function probeReport({
  logical = 2,
  knee = 2,
  kneeInterval = [2, 2],
  slope = 0,
  mostWorkers = 4,
  steps = [
    [49_152, 65_536],
    [1_572_864, 4_194_304],
  ],
  workersReason,
  warnings = [],
}: ProbeFigures = {}): Report {
  const [low, high] = kneeInterval;
  const workers = Array.from({ length: mostWorkers }, (_, i) =>
    sample('sweep.workers', i + 1, 32_000_000 * Math.min(i + 1, knee ?? mostWorkers), 80),
  ).flat();
  const samples = [
    ...sample('sweep.thread', 96, 4_000_000, 10),
    ...(workersReason === undefined ? workers : []),
    ...sample('sweep.chase', 4096, 1000, 0.0014),
    ...sample('sweep.chase', 2 ** 26, 1000, 0.09),
  ];
  const report = reportOf([], { ...defaultCpuProbePlan }, { runner: 'cpu-probe', warnings });
  const readings: Record<string, Reading> = {
    'cpu.logicalProcessors':
      logical === null
        ? unavailableReading('count', 'This browser does not say.')
        : readingOf({ value: logical, interval: null, n: 1 }, 'count', null),
    'cpu.singleFlops': around(40e9, 'flop/s'),
    'cpu.waitedFraction': around(0.01, 'fraction'),
    'cpu.allFlops': around(80e9, 'flop/s'),
    'cpu.kneeWorkers':
      knee === null
        ? unavailableReading('count', workersReason ?? 'No knee.')
        : readingOf({ value: knee, interval: { low, high }, n: 40 }, 'count', 0.005),
    'cpu.slopeAfterKnee':
      workersReason === undefined
        ? around(knee === null ? 1 : slope, 'ratio')
        : unavailableReading('ratio', workersReason),
    'memory.bytesPerSecond': around(12e9, 'bytes/s'),
    'cache.nearestMs': around(1.4e-6, 'ms'),
    'memory.farthestMs': around(9e-5, 'ms'),
    'cache.levels':
      steps === null
        ? unavailableReading('count', 'Too few blocks.')
        : readingOf(
            { value: steps.length, interval: { low: steps.length, high: steps.length }, n: 100 },
            'count',
            0.005,
          ),
  };
  steps?.forEach(([from, to], i) => {
    readings[`cache.${String(i + 1)}Bytes`] = readingOf(
      { value: Math.sqrt(from * to), interval: { low: from, high: to }, n: 100 },
      'bytes',
      0.005,
    );
  });
  return { ...report, samples, readings };
}
