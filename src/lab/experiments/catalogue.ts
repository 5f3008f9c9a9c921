import type { Plan } from '../measure/plan.ts';
import type { Report } from '../measure/report.ts';
import { capacity } from './capacity.ts';
import type { ExperimentHost, Job } from './experiment.ts';
import { ladder } from './ladder.ts';
import { race } from './race.ts';
import { selfTest } from './self-test.ts';

/** The experiment of each runner. */
export const experiments: Readonly<
  Record<Plan['runner'], (job: Job, host: ExperimentHost) => Promise<Report>>
> = { race, ladder, 'self-test': selfTest, capacity };
