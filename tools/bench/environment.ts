import { cpus } from 'node:os';
import { formatMs } from '../../src/lab/measure/format.ts';
import { type GpuFacts, isSoftwareAdapter } from '../../src/lab/measure/report.ts';
import { NOTES_BATCH } from '../../src/lab/model/dataset.ts';
import type { Problem } from '../../src/lab/model/problem.ts';
import type { BrowserFacts } from '../harness/protocol.ts';

/** Where a bench ran, and on what; the names are a report's where a report has them. */
export interface BenchEnvironment extends BrowserFacts {
  readonly cpu: string;
  readonly platform: string;
  readonly browser: string;
  /** The clock step in the browser's workers, in milliseconds. */
  readonly clockStepMs: number | null;
  readonly gpu: GpuFacts | null;
  readonly gpuIsSoftware: boolean;
  readonly versions: { readonly node: string; readonly pytorch: string | null };
  /** Null where there is no PyTorch. */
  readonly pytorchThreads: number | null;
  readonly job: {
    readonly batch: number;
    readonly hidden: number;
    readonly lr: number;
    readonly readEvery: 1;
  };
}

/** What is known of the machine without asking a trainer. */
export function machineFacts(): Pick<BenchEnvironment, 'cpu' | 'platform'> {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'an unnamed processor',
    platform: `${process.platform} ${process.arch}`,
  };
}

/** What is being trained. */
export function jobOf({ train, hidden, learningRate }: Problem): BenchEnvironment['job'] {
  return { batch: train.rows, hidden, lr: learningRate, readEvery: 1 };
}

/** The environment as lines above the table. */
export function environmentLines(environment: BenchEnvironment): string[] {
  const { cpu, platform, hardwareConcurrency, browser, crossOriginIsolated, job } = environment;
  const { clockStepMs, versions, pytorchThreads } = environment;
  const isolation = crossOriginIsolated ? 'isolated' : 'not isolated';
  const step = clockStepMs === null ? 'unknown' : formatMs(clockStepMs);
  const rows = job.batch === NOTES_BATCH ? 'the notes’ job' : `${String(job.batch)} rows`;
  return [
    `Job:     ${rows}, hidden ${String(job.hidden)}, the loss read every epoch`,
    `CPU:     ${cpu}, ${String(hardwareConcurrency)} logical processors, ${platform}`,
    `GPU:     ${gpuWords(environment)}`,
    `Browser: ${browser}, ${isolation}, clock step ${step}; Node ${versions.node}`,
    versions.pytorch === null
      ? 'PyTorch: none'
      : `PyTorch: ${versions.pytorch}, ${String(pytorchThreads)} thread`,
  ];
}

function gpuWords({ gpu }: BenchEnvironment): string {
  if (!gpu) return 'no trainer opened one';
  const name = [gpu.vendor, gpu.architecture, gpu.device, gpu.description]
    .filter(Boolean)
    .join(' ');
  return isSoftwareAdapter(gpu) ? `${name}: a software adapter, the CPU playing GPU` : name;
}
