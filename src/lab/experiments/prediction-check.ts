import { UNTOUCHED } from '../boundary/boundary.ts';
import type { Plan } from '../measure/plan.ts';
import { analysisRandom } from '../measure/precision.ts';
import { PREDICTED, predictedRange } from '../measure/prediction.ts';
import { type Reading, readingOf, unavailableReading } from '../measure/report.ts';
import { medianEstimate } from '../measure/statistics.ts';
import type { TrainerEntry } from '../trainers/registry.ts';
import { type Trainer, Unsupported } from '../trainers/trainer.ts';
import { createTrainer, type TrainerDevice } from './devices.ts';
import { orLost } from './or-lost.ts';
import type { SelfTestRecord } from './self-test-record.ts';
import type { SweepBench } from './sweep-bench.ts';

/** Blocks that the prediction is compared with. */
const BLOCKS = 12;

/** What the check needs of the self-test. */
export interface PredictionSetup {
  readonly entry: TrainerEntry;
  readonly plan: Plan;
  readonly device: TrainerDevice;
  readonly record: SelfTestRecord;
  readonly targetMs: number;
  readonly benchOf: (trainer: Trainer, readEvery: number | 'never') => SweepBench;
  readonly breathe: () => Promise<void>;
}

/**
 * Predicts the epoch at another size (see `PREDICTED`) from the prices that were measured at the plan's, and measures
 * it there: `prediction.predictedMs`, whose interval is the predicted range, and `prediction.measuredMs`.
 */
export async function predictAndMeasure({
  entry,
  plan,
  device,
  record,
  targetMs,
  benchOf,
  breathe,
}: PredictionSetup): Promise<Record<string, Reading>> {
  const { batchFactor, readEvery } = PREDICTED;
  const { counts: measured, clockStepMs } = record;
  if (!measured) return {};
  const elsewhere = { ...plan, batch: plan.batch * batchFactor, readEvery };
  let trainer: Trainer | null = null;
  try {
    trainer = await createTrainer(entry, elsewhere, device);
    await orLost(trainer.prepare(), device.lost);
    await orLost(trainer.upload(), device.lost);
    const bench = benchOf(trainer, readEvery);
    const blockEpochs = await epochsFor(bench, targetMs, breathe);
    const predicted = await bench.countEpoch(blockEpochs);
    const undelayed = record.blocks.filter(({ planted }) => planted === null);
    const { lowMs, highMs } = predictedRange(undelayed, { measured, predicted }, analysisRandom());

    const times: number[] = [];
    for (let block = 0; block < BLOCKS; block++) {
      await breathe();
      const beganMs = bench.now();
      await bench.train(UNTOUCHED, blockEpochs);
      times.push((bench.now() - beganMs) / blockEpochs);
    }
    const range = { value: (lowMs + highMs) / 2, interval: { low: lowMs, high: highMs }, n: 1 };
    return {
      'prediction.predictedMs': readingOf(range, 'ms', clockStepMs),
      'prediction.measuredMs': readingOf(
        medianEstimate(times, analysisRandom()),
        'ms',
        clockStepMs,
      ),
    };
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
    return {
      'prediction.predictedMs': unavailableReading('ms', error.message),
      'prediction.measuredMs': unavailableReading('ms', error.message),
    };
  } finally {
    trainer?.dispose();
  }
}

/** Whole reading periods that make a block of about `targetMs`. */
async function epochsFor(
  bench: SweepBench,
  targetMs: number,
  breathe: () => Promise<void>,
): Promise<number> {
  const { readEvery } = PREDICTED;
  for (let periods = 1; ; periods *= 2) {
    await breathe();
    const beganMs = bench.now();
    await bench.train(UNTOUCHED, periods * readEvery);
    if (bench.now() - beganMs >= targetMs || periods >= MOST_PERIODS) return periods * readEvery;
  }
}

/** A bound for clocks that stand still. */
const MOST_PERIODS = 2 ** 12;
