import { rejectWhenLost } from '../../src/lab/experiments/devices.ts';
import { GpuUnavailable, openGpu, type OpenedGpu } from '../../src/lab/hardware/open-gpu.ts';
import { measureClockStepMs, type Now } from '../../src/lab/measure/clock.ts';
import type { Problem } from '../../src/lab/model/problem.ts';
import { registry, type TrainerEntry, type TrainerId } from '../../src/lab/trainers/registry.ts';
import { Unsupported } from '../../src/lab/trainers/trainer.ts';
import { openSession } from './open-session.ts';
import type { Answer, Call, Operations } from './protocol.ts';
import type { Session, Timed } from './session.ts';
import { openSimdLimit } from './simd-limit.ts';

/*
 * One trainer in a worker of its own, as on the site, so that no trainer meets another's compiled code,
 * backends or memory.
 */

const now: Now = () => performance.now();

let session: Session | null = null;
let timed: Timed | null = null;

const operations: Operations = {
  open: async (trainerId, problem) => {
    timed = session = await open(trainerId, problem);
    return session.opened;
  },
  openSimdLimit: async (problem) => {
    timed = await openSimdLimit(problem, now);
    return { clockStepMs: measureClockStepMs(now) };
  },
  lossesAt: (...parameters) => opened(session).lossesAt(...parameters),
  weights: () => opened(session).weights(),
  timeBlock: (epochs) => opened(timed).timeBlock(epochs),
};

function opened<T>(part: T | null): T {
  if (part === null) throw new Error('No trainer was opened in this worker.');
  return part;
}

async function open(trainerId: TrainerId, problem: Problem): Promise<Session> {
  const entry: TrainerEntry = registry[trainerId];
  const { create } = await entry.load();
  const found = entry.device === 'gpu' ? await gpuOrReason() : null;
  const gpu = found instanceof GpuUnavailable ? null : found;
  try {
    const trainer = create({ problem, gpu: gpu?.device ?? null });
    return await openSession(trainer, { now, gpu: gpu?.facts ?? null, lost: rejectWhenLost(gpu) });
  } catch (error) {
    // "It needs a GPU" begs the question why there is none.
    if (!(error instanceof Unsupported) || !(found instanceof GpuUnavailable)) throw error;
    throw new Unsupported(`${error.message} ${found.message}`);
  }
}

/** Not every trainer on a GPU wants WebGPU, so its absence is for the trainer to judge. */
async function gpuOrReason(): Promise<OpenedGpu | GpuUnavailable> {
  try {
    return await openGpu((navigator as Partial<Navigator>).gpu);
  } catch (error) {
    if (error instanceof GpuUnavailable) return error;
    throw error;
  }
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
