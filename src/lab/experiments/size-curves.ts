import type { LeftOut } from '../measure/capacity-readings.ts';
import {
  allSizes,
  AXES,
  type Axis,
  isSameSize,
  type Size,
  samplesAt,
  sizesAlong,
} from '../measure/capacity-sizes.ts';
import { epochTimesMs } from '../measure/collector.ts';
import { formatMs } from '../measure/format.ts';
import type { Plan } from '../measure/plan.ts';
import {
  analysisRandom,
  epochEstimate,
  FEWEST_BLOCKS,
  WANTED_HALF_WIDTH,
} from '../measure/precision.ts';
import { median, relativeHalfWidth } from '../measure/statistics.ts';
import type { Side } from '../measure/trainer-table.ts';
import { Unsupported } from '../trainers/trainer.ts';
import type { ChapterRun } from './chapter-run.ts';
import { Cancelled, DeviceLost } from './experiment.ts';
import { failureReason } from './failure-reason.ts';
import type { PointBlocks } from './point-arms.ts';
import { openSide, type SideArm, type SideParts } from './side-arm.ts';
import { SizeForecast } from './size-forecast.ts';

/** Blocks are so long that the GPU's last look at its work, a millisecond in Chrome, is a small part of them. */
const SHORTEST_BLOCK_MS = 25;

/** An epoch that takes longer ends its side's curve: a block of it would take the time of several smaller sizes. */
const LONGEST_EPOCH_MS = 500;

/** A size that was begun gets so many rounds: fewer can't carry an interval. The plan's own is what all else rests on. */
const FEWEST_ROUNDS = 3;
const FEWEST_ROUNDS_OF_OWN = 5;

/** The batch may have this share of the time that is left, so that the hidden units get theirs. */
const BATCH_SHARE = 0.65;

/** Draws enough to tell a wide interval from a narrow one; they are made between rounds. */
const DRAWS = 200;

const OUT_OF_TIME = 'The time ran out before it. Give the run more time.';

/** What a size that was measured took. */
interface Measured {
  readonly size: Size;
  readonly sides: readonly SideParts[];
  /** Building it and the fewest rounds, in milliseconds. */
  readonly leastMs: number;
}

/**
 * Measures both sides at one size after another. At a size the two sides take turns; a side that has no room there, or
 * whose epoch would take too long, ends there, and why is kept.
 */
export class SizeCurves {
  readonly leftOut: LeftOut[] = [];

  readonly #run: ChapterRun;
  readonly #plan: Plan;
  readonly #sides: readonly SideParts[];
  readonly #forecasts: Readonly<Record<Side, SizeForecast>> = {
    cpu: new SizeForecast(),
    gpu: new SizeForecast(),
  };
  readonly #ended: Record<Axis, Set<Side>> = { batch: new Set(), hidden: new Set() };
  readonly #measured: Measured[] = [];

  constructor(run: ChapterRun, plan: Plan, sides: readonly SideParts[]) {
    this.#run = run;
    this.#plan = plan;
    this.#sides = sides;
  }

  /**
   * Measures the plan's own size; `meanwhile` is done with the trainers before they go. Throws what a trainer throws that
   * fails, and `Unsupported` where neither side can have the size.
   */
  async measureOwn(
    limitMs: number,
    meanwhile: (arms: readonly SideArm[]) => Promise<void>,
  ): Promise<void> {
    const own = allSizes(this.#plan)[0]!;
    await this.#measure(own, this.#sides, limitMs, meanwhile);
    if (this.#measured.length === 0) throw new Unsupported(this.leftOut[0]?.reason);
  }

  /** Measures all other sizes as far as room and time go: most of the batch's, the hidden units', the rest. */
  async measureOthers(): Promise<void> {
    await this.#measureAlong('batch', BATCH_SHARE);
    await this.#measureAlong('hidden', 1);
    await this.#measureAlong('batch', 1);
    for (const axis of AXES) {
      for (const { side } of this.#sides) {
        const size = this.#next(axis, side);
        if (size) this.#leaveOut(side, axis, size, 'time', OUT_OF_TIME);
      }
    }
  }

  /** Goes over the sizes again where least is known, while there is time; without a budget there is none to spend. */
  async measureAgain(): Promise<void> {
    while (Number.isFinite(this.#leftMs)) {
      const widest = this.#measured
        .filter(({ leastMs }) => leastMs <= this.#leftMs)
        .map((one) => ({ one, width: this.#widthAt(one) }))
        .filter(({ width }) => width > WANTED_HALF_WIDTH)
        .sort((a, b) => b.width - a.width)[0]?.one;
      if (!widest) return;
      await this.#measure(widest.size, widest.sides, Math.max(widest.leastMs, this.#leftMs / 2));
    }
  }

  /** Goes on along an axis until its end, or until the next size does not fit into this share of the time left. */
  async #measureAlong(axis: Axis, share: number): Promise<void> {
    const reservedMs = share < 1 && Number.isFinite(this.#leftMs) ? (1 - share) * this.#leftMs : 0;
    const sizes = sizesAlong(axis, this.#plan).filter((size) => !this.#isMeasured(size));
    for (const [i, size] of sizes.entries()) {
      const able = this.#able(axis, size);
      if (able.length === 0) continue;
      const neededMs = able.reduce((sum, { side }) => sum + this.#forecastMs(side, axis, size), 0);
      const leftMs = this.#leftMs - reservedMs;
      // One size says nothing of growth, so a second is measured in any case.
      if (neededMs > leftMs && this.#measured.length > 1) return;
      await this.#measure(size, able, Math.max(neededMs, leftMs / (sizes.length - i)));
    }
  }

  async #measure(
    size: Size,
    sides: readonly SideParts[],
    limitMs: number,
    meanwhile: (arms: readonly SideArm[]) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    const run = this.#run;
    const { budgetMs } = this.#plan;
    const open: SideArm[] = [];
    try {
      await run.sweep(() => this.#open(size, sides, open), {
        shareOfBudget: budgetMs === 'none' ? 1 : limitMs / budgetMs,
        inWholeRounds: true,
        fewestRounds: this.#measured.length === 0 ? FEWEST_ROUNDS_OF_OWN : FEWEST_ROUNDS,
        isEnough: () =>
          open.every(({ side }) => {
            const estimate = this.#estimate(side, size);
            return estimate.n >= FEWEST_BLOCKS && relativeHalfWidth(estimate) <= WANTED_HALF_WIDTH;
          }),
      });
      this.#takeDown(size, sides, open);
      await meanwhile(open);
    } finally {
      for (const arm of open) arm.dispose();
    }
  }

  /** Pushes to `open` at once what could be built, so that it is freed whatever happens. */
  async #open(size: Size, sides: readonly SideParts[], open: SideArm[]): Promise<SideArm[]> {
    const isOwn = isSameSize(size, this.#plan);
    const isFirst = this.#measured.length === 0;
    for (const parts of sides) {
      const { side } = parts;
      if (isFirst) await this.#run.phase('compiling', side);
      try {
        open.push(await openSide(parts, size, this.#plan, this.#blocks));
      } catch (error) {
        if (error instanceof Cancelled || error instanceof DeviceLost) throw error;
        if (isOwn && !(error instanceof Unsupported)) throw error;
        for (const axis of AXES) {
          if (this.#isOn(axis, size))
            this.#leaveOut(side, axis, size, 'room', failureReason(error));
        }
      }
    }
    if (isFirst) await this.#run.phase('measuring');
    return open;
  }

  #takeDown(size: Size, sides: readonly SideParts[], open: readonly SideArm[]): void {
    if (open.length === 0 || this.#isMeasured(size)) return;
    let leastMs = 0;
    const axes = AXES.filter((axis) => this.#isOn(axis, size));
    for (const { side, buildMs } of open) {
      const epochMs = median(epochTimesMs(samplesAt(this.#run.record.samples, size), side));
      if (Number.isFinite(epochMs)) this.#forecasts[side].add(axes, { size, epochMs, buildMs });
      leastMs += buildMs + FEWEST_ROUNDS * Math.max(this.#blocks.targetMs, epochMs || 0);
    }
    const opened = sides.filter(({ side }) => open.some((arm) => arm.side === side));
    this.#measured.push({ size, sides: opened, leastMs });
  }

  /** The sides that have not ended along an axis and whose epoch will not take too long. */
  #able(axis: Axis, size: Size): SideParts[] {
    const able = [];
    for (const parts of this.#sides) {
      const { side } = parts;
      if (this.#ended[axis].has(side)) continue;
      const epochMs = this.#forecasts[side].epochMs(axis, size);
      if (epochMs <= LONGEST_EPOCH_MS) able.push(parts);
      else {
        const reason = `An epoch would take about ${formatMs(epochMs)}, over the ${formatMs(LONGEST_EPOCH_MS)} that a size may take here.`;
        this.#leaveOut(side, axis, size, 'pace', reason);
      }
    }
    return able;
  }

  /** Ends a side's curve along an axis. */
  #leaveOut(side: Side, axis: Axis, size: Size, cause: LeftOut['cause'], reason: string): void {
    this.#ended[axis].add(side);
    this.leftOut.push({ side, size, cause, reason });
  }

  #forecastMs(side: Side, axis: Axis, size: Size): number {
    return this.#forecasts[side].totalMs(axis, size, this.#blocks.targetMs);
  }

  #isMeasured(size: Size): boolean {
    return this.#measured.some((one) => isSameSize(one.size, size));
  }

  /** The size along an axis at which a side has neither been measured nor ended; undefined where there is none. */
  #next(axis: Axis, side: Side): Size | undefined {
    if (this.#ended[axis].has(side)) return undefined;
    return sizesAlong(axis, this.#plan).find((size) => !this.#isMeasured(size));
  }

  #isOn(axis: Axis, size: Size): boolean {
    return sizesAlong(axis, this.#plan).some((one) => isSameSize(one, size));
  }

  #widthAt({ size, sides }: Measured): number {
    return Math.max(...sides.map(({ side }) => relativeHalfWidth(this.#estimate(side, size))));
  }

  #estimate(side: Side, size: Size) {
    return epochEstimate(samplesAt(this.#run.record.samples, size), side, analysisRandom(), DRAWS);
  }

  get #leftMs(): number {
    const { budgetMs } = this.#plan;
    return budgetMs === 'none' ? Number.POSITIVE_INFINITY : budgetMs - this.#run.spentMs;
  }

  get #blocks(): PointBlocks {
    const { pointBlocks } = this.#run;
    return {
      ...pointBlocks,
      targetMs: Math.max(SHORTEST_BLOCK_MS, pointBlocks.targetMs),
      breathe: async () => {
        await this.#run.progress.betweenBlocks();
      },
      // A size's first blocks may still compile.
      keep: () => undefined,
    };
  }
}
