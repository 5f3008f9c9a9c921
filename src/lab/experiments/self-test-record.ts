import type { TimedBlock } from '../measure/collector.ts';
import type { EpochCounts } from '../measure/cost-model.ts';
import { naiveReadings } from '../measure/naive-timing.ts';
import { partsReadings } from '../measure/parts-readings.ts';
import { analysisRandom } from '../measure/precision.ts';
import type { Reading, Report } from '../measure/report.ts';
import { isSettled, type PlantedBlock, selfTestReadings } from '../measure/self-test-readings.ts';
import { sweptIn } from './gpu-parts.ts';
import { endedBy, RunRecord } from './run-record.ts';
import type { PlantedArm } from './self-test-arms.ts';

/** Draws enough to know whether the run may stop; they are made between rounds. */
const DRAWS_WHILE_RUNNING = 200;

/** What a self-test has found out so far, and the report of it. */
export class SelfTestRecord extends RunRecord {
  readonly blocks: PlantedBlock[] = [];
  counts: EpochCounts | null = null;
  /** What was measured besides the sweeps: the prediction, and the GPU's own clock. */
  readonly others: Record<string, Reading> = {};

  /** Keeps a block of one arm. */
  keep(arm: PlantedArm, block: TimedBlock<string>): void {
    const { planted } = arm;
    const swept = sweptIn(arm, block);
    const { sweep, level, epochs, ms, round } = swept;
    this.blocks.push({ ...swept, planted });
    this.samples.push({
      arm: `sweep.${sweep}`,
      level,
      ...(planted === null ? {} : { planted }),
      round,
      epochs,
      ms,
      startedAtMs: block.startedAtMs,
    });
  }

  /** True once more rounds would not change what is said. */
  isSettled(): boolean {
    return isSettled(this.#selfTest(DRAWS_WHILE_RUNNING));
  }

  /** The report of all that was measured so far. */
  report(): Report {
    return this.reportOf(this.#readings(), []);
  }

  /** The report of a self-test that this ended; null if nothing was timed. */
  partialReport(cause: unknown): Report | null {
    if (this.samples.length === 0) return null;
    return this.reportOf(this.#readings(), endedBy(cause));
  }

  #readings(): Record<string, Reading> {
    return { ...this.#selfTest(), ...this.#undelayed(), ...this.others };
  }

  #selfTest(draws?: number): Record<string, Reading> {
    const { blocks, counts, clockStepMs } = this;
    if (!counts) return {};
    return selfTestReadings({ blocks, counts, clockStepMs }, analysisRandom(), draws);
  }

  /** The parts without a delay, and the two ways to time a launch. */
  #undelayed(): Record<string, Reading> {
    const { counts, clockStepMs } = this;
    if (!counts) return {};
    const blocks = this.blocks.filter(({ planted }) => planted === null);
    const epochTimesMs = blocks.flatMap(({ sweep, ms, epochs }) =>
      sweep === 'epochs' ? ms / epochs : [],
    );
    const random = analysisRandom();
    return {
      ...partsReadings({ epochTimesMs, blocks, counts, clockStepMs }, random),
      ...naiveReadings(blocks, clockStepMs, random),
    };
  }
}
