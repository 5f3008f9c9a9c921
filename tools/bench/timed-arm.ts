import { blockTargetMs, epochsPerBlock } from '../../src/lab/measure/blocks.ts';
import type { Now } from '../../src/lab/measure/clock.ts';
import type { Arm } from '../../src/lab/measure/collector.ts';
import { NOTES_EPOCHS } from '../../src/lab/measure/plan.ts';
import type { Timed } from '../harness/session.ts';

/** Long enough for a JIT and a GPU's clocks to settle. */
const WARM_UP_MS = 1000;

/**
 * A clock that stands still but for the times that the arms report, so that the way to another process and back
 * is in none of them.
 */
export class ReportedClock {
  #ms = 0;

  /** The sum of all times reported, in milliseconds. */
  readonly now: Now = () => this.#ms;

  /** Takes note of a time, in milliseconds. */
  report(ms: number): void {
    this.#ms += ms;
  }
}

/** One row of the bench while it is being timed. An arm that fails leaves the others their rounds. */
export class TimedArm implements Arm<string> {
  readonly id: string;
  /** Why its blocks are worth nothing; null as long as all is well. */
  failure: string | null = null;

  readonly #timed: Timed;
  readonly #clock: ReportedClock;
  readonly #targetMs: number;
  #blockEpochs = 1;

  /** `clockStepMs` is of the clock that `timed` reads. */
  constructor(id: string, timed: Timed, clock: ReportedClock, clockStepMs: number) {
    this.id = id;
    this.#timed = timed;
    this.#clock = clock;
    this.#targetMs = blockTargetMs(clockStepMs);
  }

  /** Trains until the speed has settled, and chooses the length of a block. */
  async warmUp(): Promise<void> {
    for (let spentMs = 0; spentMs < WARM_UP_MS && this.failure === null;) {
      const epochs = this.#blockEpochs;
      const ms = await this.#time(epochs);
      spentMs += ms;
      const wanted = ms > 0 ? epochsPerBlock(ms / epochs, this.#targetMs, 1) : epochs * 2;
      // All of the notes' job is enough of it, and no more losses than that need be kept.
      this.#blockEpochs = Math.min(wanted, NOTES_EPOCHS);
    }
  }

  /** See `Arm`. */
  nextBlock(): number | null {
    return this.failure === null ? this.#blockEpochs : null;
  }

  /** See `Arm`. The time goes to the clock that the arms share. */
  async run(epochs: number): Promise<void> {
    this.#clock.report(await this.#time(epochs));
  }

  /** Frees what is timed. */
  dispose(): Promise<void> {
    return this.#timed.dispose();
  }

  async #time(epochs: number): Promise<number> {
    try {
      return await this.#timed.timeBlock(epochs);
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      return 0;
    }
  }
}
