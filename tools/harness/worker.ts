import type { BoundarySettings } from '../../src/lab/boundary/boundary.ts';
import { measureClockStepMs, type Now } from '../../src/lab/measure/clock.ts';
import { Unsupported } from '../../src/lab/trainers/trainer.ts';
import type { BoundaryUnderTest, Crossing } from './boundary-under-test.ts';
import { TrainerUnderTest } from './trainer-under-test.ts';
import { openSession } from './open-session.ts';
import { trainPlan } from './plan-training.ts';
import type { Answer, Call, Operations } from './protocol.ts';
import type { Session, Timed } from './session.ts';
import { openSimdLimit } from './simd-limit.ts';

/*
 * One trainer in a worker of its own, as on the site, so that no trainer meets another's compiled code,
 * backends or memory.
 */

const now: Now = () => performance.now();

let underTest: TrainerUnderTest | null = null;
let session: Session | null = null;
let timed: Timed | null = null;
let boundary: BoundaryUnderTest | null = null;

const operations: Operations = {
  open: async (trainerId, problem, isCounted = false) => {
    underTest = new TrainerUnderTest(trainerId);
    const { trainer, gpu, lost } = await underTest.build(problem, { isCounted });
    timed = session = await openSession(trainer, { now, gpu: gpu?.facts ?? null, lost });
    return session.opened;
  },
  openSimdLimit: async (problem) => {
    timed = await openSimdLimit(problem, now);
    return { clockStepMs: measureClockStepMs(now) };
  },
  lossesAt: (...parameters) => opened(session).lossesAt(...parameters),
  weights: () => opened(session).weights(),
  timeBlock: (epochs) => opened(timed).timeBlock(epochs),
  lossesUnder: (settings, epochs) => under(settings, () => opened(session).lossesAt(epochs)),
  trainUnder: (settings, epochs) => under(settings, () => opened(session).timeBlock(epochs)),
  train: (trainerId, plan, trial = {}) => {
    underTest = new TrainerUnderTest(trainerId);
    return trainPlan(trainerId, underTest, plan, trial, now);
  },
  holdings: () => opened(underTest).holdings(),
};

async function under<T>(settings: BoundarySettings, work: () => Promise<T>): Promise<Crossing<T>> {
  boundary ??= await opened(underTest).openBoundary();
  return boundary.under(settings, work);
}

function opened<T>(part: T | null): T {
  if (part === null) throw new Error('No trainer was opened in this worker.');
  return part;
}

async function answer({ operation, parameters }: Call): Promise<Answer> {
  try {
    const perform = operations[operation] as (
      ...parameters: readonly unknown[]
    ) => Promise<unknown>;
    return { kind: 'done', value: await perform(...parameters) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: error instanceof Unsupported ? 'unsupported' : 'failed', message };
  }
}

addEventListener('message', ({ data }: MessageEvent<Call>) => {
  void answer(data).then((reply) => {
    postMessage(reply);
  });
});
