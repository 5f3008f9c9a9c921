import { UNTOUCHED } from '../boundary/boundary.ts';
import { GpuUnavailable } from '../hardware/open-gpu.ts';
import { blockTargetMs } from '../measure/blocks.ts';
import { forwardOnly, measureClock } from '../measure/clock.ts';
import { collectBlocks, type TimedBlock } from '../measure/collector.ts';
import { seededRandom } from '../measure/random.ts';
import type { Report } from '../measure/report.ts';
import { registry, type TrainerEntry, type TrainerId } from '../trainers/registry.ts';
import type { Trainer } from '../trainers/trainer.ts';
import { createTrainer, openDeviceFor, type TrainerDevice } from './devices.ts';
import { type ExperimentHost, Interrupted, type Job, Unsupported } from './experiment.ts';
import { withinBudget } from './how-far.ts';
import { orLost } from './or-lost.ts';
import { predictAndMeasure } from './prediction-check.ts';
import { RunProgress } from './run-progress.ts';
import { epochsArms } from './gpu-parts.ts';
import { selfTestArms } from './self-test-arms.ts';
import { SelfTestRecord } from './self-test-record.ts';
import { epochsSharingLaunch } from './sweep-arms.ts';
import { SweepBench } from './sweep-bench.ts';
import { timestampReadings } from './timestamp-readings.ts';

/**
 * The blocks of the self-test are so many times as long as usual. A block ends when the browser next looks whether the
 * GPU is done, up to 2 ms late in Chrome, and that must be little beside the tenth of a millisecond that is looked for.
 */
const BLOCK_FACTOR = 3;

/** A run does not stop early on a lucky start. */
const FEWEST_ROUNDS = 8;

/** Without a budget the self-test ends after so many rounds. */
const ROUNDS_WITHOUT_BUDGET = 40;

/** Warm-up lasts until the JIT and the GPU's clocks have settled. */
const WARM_UP_MS = 500;

/**
 * Puts the instrument on trial: plants delays at the boundary of the plan's GPU trainer, and reports where they were
 * found; then predicts an epoch at another size, and measures that.
 *
 * Throws `GpuUnavailable` or `Unsupported` where there is no boundary to plant them in, and `Interrupted`, with what
 * was measured until then, if the run is stopped or fails.
 */
export async function selfTest(
  { plan }: Job,
  outside: ExperimentHost,
  trainers: Readonly<Record<TrainerId, TrainerEntry>> = registry,
): Promise<Report> {
  const host = { ...outside, now: forwardOnly(outside.now) };
  const { now } = host;
  const record = new SelfTestRecord(plan, host.browser, measureClock(outside.now));
  const targetMs = BLOCK_FACTOR * blockTargetMs(record.clockStepMs);
  const { budgetMs } = plan;
  let startedMs = now();
  const progress = new RunProgress(host, [], () =>
    budgetMs === 'none'
      ? { fraction: null, timeLeftMs: null }
      : withinBudget(now() - startedMs, budgetMs),
  );
  const breathe = (): Promise<void> => progress.breathe();
  const entry = trainers[plan.gpu];
  let device: TrainerDevice | null = null;
  let trainer: Trainer | null = null;
  try {
    await progress.phase('opening-gpu', 'gpu');
    if (entry.gpuInterface !== 'webgpu') throw new Unsupported(NOT_WEBGPU);
    device = await openDeviceFor(entry, host);
    const { gpu, lost, facts } = device;
    if (!gpu) throw new Unsupported(NOT_WEBGPU);
    record.gpu = facts;

    await progress.phase('compiling', 'gpu');
    trainer = await createTrainer(entry, plan, device);
    await orLost(trainer.prepare(), lost);
    await orLost(trainer.upload(), lost);
    const boundary = await orLost(host.openBoundary(gpu.device), lost);
    const benchOf = (of: Trainer, readEvery: number | 'never'): SweepBench =>
      new SweepBench({ trainer: of, boundary, readEvery, lost, now });
    const bench = benchOf(trainer, plan.readEvery);

    await progress.phase('warming-up', 'gpu');
    const blockEpochs = await warmUp(bench, targetMs, breathe);
    record.counts = await bench.countEpoch(blockEpochs);
    const arms = [
      ...epochsArms(bench, blockEpochs).map((arm) => ({ ...arm, planted: null })),
      ...(await selfTestArms(bench, {
        targetMs,
        epochsPerLaunch: epochsSharingLaunch(record.counts),
        breathe,
      })),
    ];
    const byId = new Map(arms.map((arm) => [arm.id, arm]));

    await progress.phase('sweeping', 'gpu');
    startedMs = now();
    const timed: TimedBlock<string>[] = [];
    let rounds = 0;
    let kept = 0;
    await collectBlocks(arms, timed, {
      now: outside.now,
      random: seededRandom(host.randomSeed),
      onClockJump: () => record.clockJumps++,
      betweenBlocks: async () => {
        for (const block of timed.slice(kept)) {
          const arm = byId.get(block.arm);
          if (arm) record.keep(arm, block);
        }
        kept = timed.length;
        await progress.betweenBlocks();
        record.wasHidden = progress.wasHidden;
        if (budgetMs !== 'none' && now() - startedMs >= budgetMs) return false;
        const round = timed.at(-1)?.round ?? 0;
        if (round === rounds) return true;
        rounds = round;
        if (rounds < FEWEST_ROUNDS) return true;
        if (budgetMs === 'none' && rounds >= ROUNDS_WITHOUT_BUDGET) return false;
        return !record.isSettled();
      },
    });

    await progress.phase('checking', 'gpu');
    Object.assign(
      record.others,
      await orLost(
        timestampReadings(gpu.device, now, seededRandom(host.randomSeed), record.clockStepMs),
        lost,
      ),
    );
    trainer.dispose();
    trainer = null;
    Object.assign(
      record.others,
      await predictAndMeasure({ entry, plan, device, record, targetMs, benchOf, breathe }),
    );
    boundary.dispose();
    return record.report();
  } catch (error) {
    if (error instanceof GpuUnavailable || error instanceof Unsupported) throw error;
    throw new Interrupted(error, record.partialReport(error));
  } finally {
    trainer?.dispose();
    device?.gpu?.device.destroy();
  }
}

const NOT_WEBGPU =
  'The self-test plants its delays at the boundary of a WebGPU device, and this trainer reaches the GPU in another way. Choose one on WebGPU.';

/** Trains until the speed has settled; answers how many epochs make a block. */
async function warmUp(
  bench: SweepBench,
  targetMs: number,
  breathe: () => Promise<void>,
): Promise<number> {
  const { now } = bench;
  const startedMs = now();
  for (let epochs = 1; ;) {
    const beganMs = now();
    await bench.train(UNTOUCHED, epochs);
    const epochMs = (now() - beganMs) / epochs;
    await breathe();
    if (now() - startedMs >= WARM_UP_MS) return epochs;
    epochs = epochMs > 0 ? Math.max(1, Math.ceil(targetMs / epochMs)) : 2 * epochs;
  }
}
