import type { Plan } from '../measure/plan.ts';
import type { Report } from '../measure/report.ts';
import type { ExperimentHost, Job } from './experiment.ts';
import { gpuProbe } from './gpu-probe.ts';
import { ladder } from './ladder.ts';
import { race } from './race.ts';
import { transfer } from './transfer.ts';
import { selfTest } from './self-test.ts';

/** The experiment of each runner. */
export const experiments: Readonly<
  Record<Plan['runner'], (job: Job, host: ExperimentHost) => Promise<Report>>
> = { race, transfer, ladder, 'self-test': selfTest, 'gpu-probe': gpuProbe };
