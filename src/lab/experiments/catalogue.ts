import type { Plan } from '../measure/plan.ts';
import type { Report } from '../measure/report.ts';
import { device } from './device.ts';
import { capacity } from './capacity.ts';
import type { ExperimentHost, Job } from './experiment.ts';
import { cpuProbe } from './cpu-probe.ts';
import { hostWork } from './host.ts';
import { gpuProbe } from './gpu-probe.ts';
import { ladder } from './ladder.ts';
import { launch } from './launch.ts';
import { race } from './race.ts';
import { transfer } from './transfer.ts';
import { selfTest } from './self-test.ts';

/** The experiment of each runner. */
export const experiments: Readonly<
  Record<Plan['runner'], (job: Job, host: ExperimentHost) => Promise<Report>>
> = {
  device,
  'cpu-probe': cpuProbe,
  'gpu-probe': gpuProbe,
  race,
  transfer,
  launch,
  capacity,
  host: hostWork,
  ladder,
  'self-test': selfTest,
};
