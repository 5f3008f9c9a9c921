import { collectBlocks, type TimedBlock } from '../../src/lab/measure/collector.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { type GpuFacts, isSoftwareAdapter } from '../../src/lab/measure/report.ts';
import { problemOf } from '../../src/lab/model/problem.ts';
import { registry, type TrainerId } from '../../src/lab/trainers/registry.ts';
import type { Harness } from '../harness/harness.ts';
import type { Timed } from '../harness/session.ts';
import { type BenchEnvironment, jobOf, machineFacts } from './environment.ts';
import { type PyTorch, startPyTorch } from './pytorch.ts';
import { arePrecise, type BenchRow, benchRows, type Subject } from './rows.ts';
import { ReportedClock, TimedArm } from './timed-arm.ts';

/** Fewer blocks give no interval worth the name, whatever the budget. */
const FEWEST_ROUNDS = 5;

const SEED = 0;

/** A row to come: its arm, or the reason why it has none. */
interface Entrant extends Omit<Subject, 'reason'> {
  readonly arm: TimedArm | null;
  readonly reason: string | null;
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** The arms of one bench, from their opening to their rows. */
export class BenchRun {
  readonly #say: (line: string) => void;
  readonly #problem = problemOf({ seed: SEED });
  readonly #clock = new ReportedClock();
  readonly #entrants: Entrant[] = [];
  readonly #blocks: TimedBlock<string>[] = [];
  #gpu: GpuFacts | null = null;
  #clockStepMs: number | null = null;
  #pytorch: PyTorch | null = null;

  /** `say` is told what is being done, a line at a time. */
  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  /** A row for each arm and for each that could not be one, in the order in which they were added. */
  get rows(): BenchRow[] {
    const subjects = this.#entrants.map(({ id, device, arm, reason }) => ({
      id,
      device,
      reason: reason ?? arm?.failure ?? null,
    }));
    return benchRows(subjects, this.#blocks);
  }

  /** Where the arms ran; complete once all were added. */
  environment({ browser, facts }: Harness): BenchEnvironment {
    return {
      ...machineFacts(),
      ...facts,
      browser,
      clockStepMs: this.#clockStepMs,
      gpu: this.#gpu,
      gpuIsSoftware: isSoftwareAdapter(this.#gpu),
      versions: { node: process.versions.node, pytorch: this.#pytorch?.version ?? null },
      pytorchThreads: this.#pytorch?.threads ?? null,
      job: jobOf(this.#problem),
    };
  }

  /** Opens a trainer in the browser. */
  addTrainer(id: TrainerId, harness: Harness): Promise<void> {
    return this.#add(id, registry[id].device, async () => {
      const session = await harness.open(id, this.#problem);
      this.#gpu ??= session.opened.gpu;
      return { timed: session, clockStepMs: this.#stepOf(session.opened) };
    });
  }

  /** Opens the kernel that finds what one thread of WebAssembly SIMD could do at best. */
  addSimdLimit(harness: Harness): Promise<void> {
    return this.#add('simd-limit', 'cpu', async () => {
      const limit = await harness.openSimdLimit(this.#problem);
      return { timed: limit, clockStepMs: this.#stepOf(limit) };
    });
  }

  /** Starts PyTorch with this Python. */
  addPyTorch(python: string): Promise<void> {
    return this.#add('pytorch-cpu', 'cpu', async () => {
      try {
        this.#pytorch = await startPyTorch(this.#problem, SEED, python);
        // Python's clock counts nanoseconds, so no block need be longer for its sake.
        return { timed: this.#pytorch, clockStepMs: 0 };
      } catch (cause) {
        const why = `${python} has no PyTorch here (${reasonOf(cause)})`;
        throw new Error(`${why}. PYTHON=… names another.`, { cause });
      }
    });
  }

  async #add(
    id: string,
    device: Subject['device'],
    open: () => Promise<{ timed: Timed; clockStepMs: number }>,
  ): Promise<void> {
    this.#say(`Opening ${id} …`);
    try {
      const { timed, clockStepMs } = await open();
      const arm = new TimedArm(id, timed, this.#clock, clockStepMs);
      this.#entrants.push({ id, device, arm, reason: null });
    } catch (error) {
      this.#entrants.push({ id, device, arm: null, reason: reasonOf(error) });
    }
  }

  #stepOf({ clockStepMs }: { readonly clockStepMs: number | null }): number {
    if (clockStepMs === null) throw new Error('The browser’s clock stands still.');
    this.#clockStepMs ??= clockStepMs;
    return clockStepMs;
  }

  /** Warms all arms up, and times them in rounds until all are precise or the budget is spent. */
  async time(budgetMs: number): Promise<void> {
    const arms = this.#entrants.flatMap(({ arm }) => arm ?? []);
    for (const arm of arms) {
      this.#say(`Warming up ${arm.id} …`);
      await arm.warmUp();
    }
    this.#say(
      `Timing ${String(arms.length)} arms in turn, ${String(budgetMs / 1000)} s at the most …`,
    );
    const startedMs = performance.now();
    await collectBlocks(arms, this.#blocks, {
      now: this.#clock.now,
      random: seededRandom(Date.now()),
      betweenBlocks: (blocks) => {
        const round = blocks[blocks.length - 1]?.round ?? 0;
        const timed = blocks.filter((block) => block.round === round).length;
        const ids = arms.filter(({ failure }) => failure === null).map(({ id }) => id);
        if (timed < ids.length || round + 1 < FEWEST_ROUNDS) return Promise.resolve(true);
        const isSpent = performance.now() - startedMs > budgetMs;
        return Promise.resolve(!isSpent && !arePrecise(ids, blocks));
      },
    });
  }

  /** Frees what was opened. */
  async close(): Promise<void> {
    for (const { arm } of this.#entrants) await arm?.dispose();
  }
}
