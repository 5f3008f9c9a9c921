import { defaultGpuProbePlan } from '../../../src/lab/measure/plan.ts';
import {
  type GpuFacts,
  readingOf,
  type Report,
  type Sample,
  unavailableReading,
} from '../../../src/lab/measure/report.ts';
import { CARD, reportOf } from './reports.ts';

/** What a made-up GPU showed; null for what was not measured. */
export interface ProbeFigures {
  readonly flops?: number | null;
  readonly bytesPerSecond?: number | null;
  readonly atOnce?: number | null;
  /** Why a figure is missing. */
  readonly reason?: string;
  /** How far the intervals reach either side, as a share. */
  readonly scatter?: number;
  readonly gpu?: GpuFacts | null;
  readonly samples?: readonly Sample[];
}

/** A card that tells its limits. */
export const TELLING_CARD: GpuFacts = {
  ...CARD,
  subgroupMinSize: 32,
  subgroupMaxSize: 32,
  features: ['shader-f16', 'subgroups', 'texture-compression-bc', 'timestamp-query'],
  limits: { maxBufferSize: 2 ** 31, maxComputeInvocationsPerWorkgroup: 1024 },
  webgl: { vendor: 'Google Inc. (NVIDIA)', renderer: 'ANGLE (NVIDIA, NVIDIA GeForce RTX 4070)' },
};

/** A browser that tells no name. */
export const WITHHELD: GpuFacts = {
  vendor: '',
  architecture: '',
  device: '',
  description: '',
  isFallbackAdapter: false,
  webgl: null,
};

/** The report of a probe with these figures. */
export function probeReport({
  flops = 9.1e12,
  bytesPerSecond = 4.1e11,
  atOnce = 160,
  reason = 'It could not be measured.',
  scatter = 0,
  gpu = TELLING_CARD,
  samples = [],
}: ProbeFigures = {}): Report {
  const reading = (value: number | null, unit: 'flop/s' | 'bytes/s' | 'count') => {
    if (value === null) return unavailableReading(unit, reason);
    const reach = scatter * value;
    const interval = { low: value - reach, high: value + reach };
    return readingOf({ value, interval, n: 12 }, unit, 0.005);
  };
  const report = reportOf([], { ...defaultGpuProbePlan }, { runner: 'gpu-probe' });
  return {
    ...report,
    environment: { ...report.environment, gpu },
    readings: {
      'gpu.peakFlops': reading(flops, 'flop/s'),
      'gpu.bytesPerSecond': reading(bytesPerSecond, 'bytes/s'),
      'gpu.workgroupsAtOnce': reading(atOnce, 'count'),
    },
    samples: [...samples],
  };
}
