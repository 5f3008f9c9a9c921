import type { Boundary } from '../boundary/boundary.ts';
import { blockTargetMs } from '../measure/blocks.ts';
import type { Now } from '../measure/clock.ts';
import { TOO_SHORT } from '../measure/parts-readings.ts';
import type { Plan } from '../measure/plan.ts';
import { seededRandom } from '../measure/random.ts';
import type { Side } from '../measure/trainer-table.ts';
import type { Trainer } from '../trainers/trainer.ts';
import type { TrainerDevice } from './devices.ts';
import { Cancelled, DeviceLost, type ExperimentHost } from './experiment.ts';
import { sweepParts } from './gpu-parts.ts';
import { orLost } from './or-lost.ts';
import type { RaceRecord } from './race-record.ts';
import type { RunProgress } from './run-progress.ts';
import { SweepBench } from './sweep-bench.ts';
import type { TrainerArm } from './trainer-arm.ts';

/** Without a budget the sweeps end after so many rounds. */
const ROUNDS_WITHOUT_BUDGET = 10;

const NOT_WEBGPU =
  'The parts are found by changing what crosses the boundary of a WebGPU device, and this trainer reaches the GPU through WebGL.';

/** The GPU side of a race, with what lies between its trainer and its device. */
export interface GpuSide {
  readonly trainer: Trainer;
  readonly arm: TrainerArm<Side>;
  readonly lost: Promise<never>;
  readonly boundary: Boundary;
}

/**
 * Opens the boundary of a race's GPU side; null where there is none, and the record says why. Throws `DeviceLost` as
 * the race itself would.
 */
export async function openGpuSide(
  trainer: Trainer,
  arm: TrainerArm<Side>,
  { gpu, lost }: TrainerDevice,
  { openBoundary }: ExperimentHost,
  record: RaceRecord,
): Promise<GpuSide | null> {
  if (!gpu) {
    record.partsUnavailable = NOT_WEBGPU;
    return null;
  }
  try {
    return { trainer, arm, lost, boundary: await orLost(openBoundary(gpu.device), lost) };
  } catch (error) {
    if (error instanceof DeviceLost) throw error;
    record.partsUnavailable = notMeasured(error);
    return null;
  }
}

/** What the sweeps share with the race. */
export interface RaceUnderWay {
  readonly plan: Plan;
  readonly host: ExperimentHost;
  /** The clock as it is, which may jump back; the host's own can't. */
  readonly now: Now;
  readonly progress: RunProgress;
  readonly record: RaceRecord;
  readonly spentMs: () => number;
}

/**
 * Finds where the GPU's epoch goes, until every part is known to ±5 % of it or the budget is spent. Whatever fails
 * here leaves the race's own result as it is, and is the parts' reason; but a Stop or a lost device ends the race.
 */
export async function measureParts(
  { trainer, arm, lost, boundary }: GpuSide,
  { plan, host, now, progress, record, spentMs }: RaceUnderWay,
): Promise<void> {
  const { readEvery, budgetMs } = plan;
  const bench = new SweepBench({ trainer, boundary, readEvery, lost, now: host.now });
  let rounds = 0;
  await progress.phase('sweeping', 'gpu');
  try {
    await sweepParts(bench, {
      now,
      random: seededRandom(host.randomSeed),
      onClockJump: () => record.clockJumps++,
      blockEpochs: arm.blockEpochs,
      targetMs: blockTargetMs(record.clockStepMs),
      otherSide: record.arms.find(({ id }) => id === 'cpu') ?? null,
      breathe: async () => {
        await progress.breathe();
        if (budgetMs !== 'none' && spentMs() >= budgetMs) throw new OutOfTime(TOO_SHORT);
      },
      onBlock: async (block, result) => {
        record.sweeps = result;
        record.keepRoundBlock(block);
        await progress.betweenBlocks();
        record.wasHidden = progress.wasHidden;
        if (budgetMs !== 'none' && spentMs() >= budgetMs) return false;
        if (block.round === rounds) return true;
        rounds = block.round;
        if (budgetMs === 'none' && rounds >= ROUNDS_WITHOUT_BUDGET) return false;
        return !record.isPrecise();
      },
    });
  } catch (error) {
    if (error instanceof Cancelled || error instanceof DeviceLost) throw error;
    record.partsUnavailable = notMeasured(error);
  }
}

/** The budget was spent before the sweeps had begun; the message is a sentence for the reader. */
class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

function notMeasured(error: unknown): string {
  if (error instanceof OutOfTime) return error.message;
  return `The parts could not be measured: ${error instanceof Error ? error.message : String(error)}`;
}
