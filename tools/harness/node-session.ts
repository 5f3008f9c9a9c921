import '../build-wasm/node.ts';
import type { Problem } from '../../src/lab/model/problem.ts';
import { registry, type TrainerEntry, type TrainerId } from '../../src/lab/trainers/registry.ts';
import { openSession } from './open-session.ts';
import type { Session } from './session.ts';

/**
 * Opens a trainer in this process, or returns null where plain Node can't: for a GPU, a package made for
 * bundlers, or an asset that only a site serves. The reason is dropped, for a browser will then say better.
 */
export async function openNodeSession(
  trainerId: TrainerId,
  problem: Problem,
): Promise<Session | null> {
  const entry: TrainerEntry = registry[trainerId];
  if (entry.device === 'gpu') return null;
  try {
    const { create } = await entry.load();
    return await openSession(create({ problem, gpu: null }), {
      now: () => performance.now(),
      gpu: null,
    });
  } catch {
    return null;
  }
}
