import { TrainerArm } from '../../src/lab/experiments/trainer-arm.ts';
import type { Now } from '../../src/lab/measure/clock.ts';
import { defaultRacePlan, type Plan } from '../../src/lab/measure/plan.ts';
import type { TrainingResult } from '../../src/lab/measure/report.ts';
import { problemOf } from '../../src/lab/model/problem.ts';
import type { TrainerId } from '../../src/lab/trainers/registry.ts';
import type { TrainerUnderTest } from './trainer-under-test.ts';
import type { Trial } from './protocol.ts';

/** Trains all epochs of a plan as a runner does, but for the timing, and judges the result. */
export async function trainPlan(
  id: TrainerId,
  underTest: TrainerUnderTest,
  choice: Partial<Plan>,
  { fault, laterFault }: Trial,
  now: Now,
): Promise<TrainingResult> {
  const plan: Plan = { ...defaultRacePlan, ...choice };
  const { trainer, lost } = await underTest.build(problemOf(plan), { isCounted: true, fault });
  const arm = new TrainerArm(id, trainer, plan, lost);
  try {
    await arm.firstUse(now);
    await arm.run(plan.epochs);
    if (laterFault) {
      underTest.plant(laterFault);
      await arm.run(plan.epochs);
    }
    return await arm.resultAt(plan.epochs, () => Promise.resolve());
  } finally {
    arm.dispose();
  }
}
