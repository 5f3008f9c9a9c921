import { forwardOnly, measureClock, type Now } from '../measure/clock.ts';
import { collectBlocks, type TimedBlock } from '../measure/collector.ts';
import type { Plan } from '../measure/plan.ts';
import { seededRandom } from '../measure/random.ts';
import type { Reading, Report, Sample } from '../measure/report.ts';
import type { ArmId } from '../measure/trainer-table.ts';
import type { Warning } from '../measure/warnings.ts';
import { widestFirst } from '../measure/widest-first.ts';
import type { ExperimentHost, ExperimentProgress } from './experiment.ts';
import type { PointArm, PointBlocks } from './point-arms.ts';
import { RunProgress } from './run-progress.ts';
import { endedBy, RunRecord } from './run-record.ts';

/** Even under a fine clock a point's block lasts this long. */
const SHORTEST_BLOCK_MS = 10;

/** A point's block lasts this many clock steps, so that the clock adds 1 % or less. */
const STEPS_PER_BLOCK = 100;

/** Without a budget a sweep ends after so many rounds. */
const ROUNDS_WITHOUT_BUDGET = 12;

/** The readings of a run, from all that was timed so far. */
export type ReadingsOf = (record: ChapterRecord) => {
  readonly readings: Readonly<Record<string, Reading>>;
  readonly warnings: readonly Warning[];
};

/** How a sweep spends its time. */
export interface SweepOptions {
  /** How much of the run's budget it has. */
  readonly shareOfBudget: number;
  /**
   * All points take part in every round, as those must that are compared within it. Otherwise the time goes, after the
   * first rounds, where the intervals are widest, and points that are known to ±5 % sit out.
   */
  readonly inWholeRounds?: boolean;
  /** Blocks of every point before it sits out, however long they take: a line is known no better than the least of its points. */
  readonly fewestBlocks?: number;
  /** Whole rounds that are timed even where the share is spent before; none if left out. */
  readonly fewestRounds?: number;
  /** Asked once a round whether enough is known to stop. */
  readonly isEnough?: () => boolean;
}

/** What a run of an overhead's chapter writes down. */
export class ChapterRecord extends RunRecord {
  /** What is to be said of the run, besides what its readings say. */
  readonly warnings = new Set<Warning>();

  /** The report of all that was timed so far. */
  report(readingsOf: ReadingsOf, extraWarnings: readonly Warning[] = []): Report {
    const { readings, warnings } = readingsOf(this);
    return this.reportOf(readings, [...this.warnings, ...warnings, ...extraWarnings]);
  }

  /** The report of a run that ended before its plan was done; null if nothing was timed. */
  partialReport(readingsOf: ReadingsOf, cause: unknown): Report | null {
    return this.samples.length === 0 ? null : this.report(readingsOf, endedBy(cause));
  }
}

/**
 * What the runs of the overheads' chapters share: a clock that no jump can hold up, the record, the progress, and the
 * budget, of which each sweep gets a part. Compiling does not count.
 */
export class ChapterRun {
  /** The world, with a clock that never goes back. */
  readonly host: ExperimentHost;
  readonly record: ChapterRecord;
  readonly progress: RunProgress;
  /** How long a point's block should last. */
  readonly targetMs: number;

  readonly #plan: Plan;
  /** The clock as it is, which may jump back. */
  readonly #now: Now;
  #measuredMs = 0;
  #sweepSinceMs: number | null = null;
  #sweepLimitMs = Number.POSITIVE_INFINITY;
  #rounds = 0;
  /** The points of the sweep that have a block. */
  #met = new Set<string>();

  constructor(plan: Plan, outside: ExperimentHost) {
    this.#plan = plan;
    this.#now = outside.now;
    this.host = { ...outside, now: forwardOnly(outside.now) };
    this.record = new ChapterRecord(plan, outside.browser, measureClock(outside.now));
    const { clockStepMs, samples } = this.record;
    this.targetMs = Math.max(SHORTEST_BLOCK_MS, STEPS_PER_BLOCK * (clockStepMs ?? 0));
    this.progress = new RunProgress(this.host, [], () => this.#howFar(), samples);
  }

  /** The time spent in sweeps so far. */
  get spentMs(): number {
    return this.#measuredMs + this.#sweepSpentMs;
  }

  /** What `pointArms` needs; preparing them is part of the sweep that they are for. */
  get pointBlocks(): PointBlocks {
    return {
      now: this.host.now,
      targetMs: this.targetMs,
      random: seededRandom(this.host.randomSeed),
      breathe: async () => {
        await this.progress.breathe();
        // Where no trial is kept there would be nothing to show, so each point gets its first block.
        const hasPoints = this.#met.size > 0;
        if (hasPoints && this.#sweepSpentMs >= this.#sweepLimitMs) throw new BudgetSpent();
      },
      keep: (id, sample, ms) => {
        this.#met.add(id);
        const startedAtMs = this.#sweepSpentMs - ms;
        this.record.samples.push({ ms, ...sample, round: this.#rounds, startedAtMs });
      },
    };
  }

  /** Announces a phase, and for whom. */
  async phase(phase: ExperimentProgress['phase'], arm: ArmId | null = null): Promise<void> {
    await this.progress.phase(phase, arm);
    this.record.wasHidden = this.progress.wasHidden;
  }

  /**
   * Prepares points and times them in rounds until all are known to ±5 % or this share of the budget is spent, the time of
   * preparing them included.
   */
  async sweep(
    prepare: () => Promise<readonly PointArm[]>,
    { shareOfBudget, ...how }: SweepOptions,
  ): Promise<void> {
    const { budgetMs } = this.#plan;
    this.#sweepLimitMs = budgetMs === 'none' ? Number.POSITIVE_INFINITY : budgetMs * shareOfBudget;
    this.#sweepSinceMs = this.host.now();
    this.#met = new Set();
    try {
      const arms = await prepare();
      // Their trials were a round of their own.
      this.#rounds++;
      await this.#collect(arms, how);
    } catch (error) {
      if (!(error instanceof BudgetSpent)) throw error;
      this.record.warnings.add('points-missing');
    } finally {
      this.#measuredMs += this.#sweepSpentMs;
      this.#sweepSinceMs = null;
    }
  }

  async #collect(
    arms: readonly PointArm[],
    {
      inWholeRounds = false,
      fewestBlocks,
      fewestRounds = 0,
      isEnough = () => false,
    }: Omit<SweepOptions, 'shareOfBudget'>,
  ): Promise<void> {
    const { record, progress } = this;
    const byId = new Map(arms.map((arm) => [arm.id, arm]));
    const leftMs = this.#sweepLimitMs - this.#sweepSpentMs;
    const timed: TimedBlock<string>[] = [];
    let kept = 0;
    let newest = 0;
    const taking = inWholeRounds ? arms : widestFirst(arms, timed, leftMs, fewestBlocks);
    await collectBlocks(taking, timed, {
      now: this.#now,
      random: seededRandom(this.host.randomSeed),
      onClockJump: () => record.clockJumps++,
      betweenBlocks: async () => {
        for (const block of timed.slice(kept)) {
          this.#met.add(block.arm);
          record.samples.push(sampleOf(byId.get(block.arm)!, block, this.#rounds));
        }
        kept = timed.length;
        await progress.betweenBlocks();
        record.wasHidden = progress.wasHidden;
        if (timed.length < fewestRounds * arms.length) return true;
        if (this.#sweepSpentMs >= this.#sweepLimitMs) return false;
        const round = timed.at(-1)?.round ?? 0;
        if (round === newest) return true;
        newest = round;
        if (this.#plan.budgetMs === 'none' && round >= ROUNDS_WITHOUT_BUDGET) return false;
        return !isEnough();
      },
    });
    this.#rounds += 1 + (timed.at(-1)?.round ?? 0);
    if (arms.some(({ id }) => !this.#met.has(id))) record.warnings.add('points-missing');
  }

  get #sweepSpentMs(): number {
    return this.#sweepSinceMs === null ? 0 : this.host.now() - this.#sweepSinceMs;
  }

  #howFar(): { fraction: number | null; timeLeftMs: number | null } {
    const { budgetMs } = this.#plan;
    if (budgetMs === 'none') return { fraction: null, timeLeftMs: null };
    return {
      fraction: Math.min(1, this.spentMs / budgetMs),
      timeLeftMs: Math.max(0, budgetMs - this.spentMs),
    };
  }
}

/** A sweep's share of the budget was spent while its points were prepared. */
class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
}

function sampleOf(
  arm: PointArm,
  { epochs: times, round, ms, startedAtMs }: TimedBlock<string>,
  roundsBefore: number,
): Sample {
  return { ms, ...arm.describe(times), round: roundsBefore + round, startedAtMs };
}
