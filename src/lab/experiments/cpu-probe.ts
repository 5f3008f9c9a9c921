import {
  type Arithmetic,
  compileArithmetic,
  openArithmetic as openCompiled,
} from '../hardware/cpu/arithmetic.ts';
import { type Crew, CrewRefused, openCrew } from '../hardware/cpu/crew.ts';
import { type CpuMemory, NoMemory, openMemory } from '../hardware/cpu/memory.ts';
import { callTiming, timesPerCall } from '../hardware/cpu/timed-calls.ts';
import { type CpuReasons, cpuProbeReadings } from '../measure/cpu-probe-readings.ts';
import { workerCounts } from '../measure/cpu-scaling.ts';
import { isPreciseEnough } from '../measure/precision.ts';
import { seededRandom } from '../measure/random.ts';
import type { Report } from '../measure/report.ts';
import { cpuCurves } from '../measure/cpu-points.ts';
import { requireSimd, requireWebAssembly } from '../trainers/webassembly.ts';
import { ChapterRun, type ReadingsOf } from './chapter-run.ts';
import { chaseArms, copyArm, threadArm, workerArms } from './cpu-probe-arms.ts';
import { type ExperimentHost, Interrupted, type Job, Unsupported } from './experiment.ts';

/** The shares of the budget: one thread, more and more workers, a copy, and the walk through memory. */
const THREAD_SHARE = 0.08;
const WORKERS_SHARE = 0.42;
const COPY_SHARE = 0.06;
const CHASE_SHARE = 0.44;

/** What a rate needs for its interval, on a busy machine, too; a block of the copy may be a second there. */
const FEWEST_THREAD_BLOCKS = 5;
const FEWEST_COPY_BLOCKS = 3;

/** With points missing, either curve would be another processor's. */
const FEWEST_ROUNDS = 1;

/** The largest size that is walked through, and of which one half is copied to the other. */
export const LARGEST_BYTES = 2 ** 26;

/** The cycle through memory is the same on every visit. */
const CYCLE_SEED = 19_860_401;

/** What the run takes from outside; a test takes other things. */
export interface CpuProbeParts {
  /** Compiles the arithmetic; throws `Unsupported` where it can't run. */
  readonly compile: () => Promise<WebAssembly.Module>;
  readonly openArithmetic: (module: WebAssembly.Module) => Arithmetic;
  readonly openCrew: typeof openCrew;
  readonly openMemory: (wantedBytes: number) => Promise<CpuMemory>;
}

const REAL_PARTS: CpuProbeParts = {
  compile: async () => {
    requireWebAssembly();
    requireSimd();
    return compileArithmetic();
  },
  openArithmetic: openCompiled,
  openCrew,
  openMemory,
};

/**
 * Times arithmetic on one thread and on more and more workers, a copy within memory, and steps through memory of all
 * sizes. What can't be had is an unavailable reading with its reason, and the rest stands.
 *
 * Throws `Interrupted`, with what was measured until then, if the run is stopped.
 */
export async function cpuProbe(
  { plan }: Job,
  outside: ExperimentHost,
  parts: CpuProbeParts = REAL_PARTS,
): Promise<Report> {
  const run = new ChapterRun(plan, outside);
  const { record, host } = run;
  const timing = callTiming(host.now, record.clockStepMs);
  const logical = outside.browser.hardwareConcurrency;
  const reasons: Record<keyof CpuReasons, string | null> = {
    arithmetic: null,
    workers: null,
    memory: null,
  };
  const readingsOf: ReadingsOf = ({ samples, clockStepMs }) =>
    cpuProbeReadings(samples, clockStepMs, logical, reasons);
  let crew: Crew | null = null;
  try {
    await run.phase('compiling', 'cpu');
    const module = await orReason(parts.compile, (reason) => {
      reasons.arithmetic = reasons.workers = reasons.memory = reason;
    });
    if (module === null) return record.report(readingsOf);

    const arithmetic = parts.openArithmetic(module);
    const roundsPerCall = timesPerCall(arithmetic.run, timing);
    await run.phase('computing');
    const thread = threadArm(arithmetic, roundsPerCall, timing);
    await run.sweep(() => Promise.resolve([thread]), {
      shareOfBudget: THREAD_SHARE,
      fewestBlocks: FEWEST_THREAD_BLOCKS,
      fewestRounds: FEWEST_THREAD_BLOCKS,
    });

    await run.phase('scaling');
    try {
      const counts = workerCounts(logical);
      const opened = await parts.openCrew(counts.at(-1)!, module, roundsPerCall);
      crew = opened;
      if (opened.size < counts.at(-1)!) record.warnings.add('points-missing');
      await run.sweep(
        () =>
          Promise.resolve(
            workerArms(
              opened,
              counts.filter((count) => count <= opened.size),
              Math.max(run.targetMs, timing.blockMs),
            ),
          ),
        {
          shareOfBudget: WORKERS_SHARE,
          inWholeRounds: true,
          fewestRounds: FEWEST_ROUNDS,
          isEnough: () =>
            cpuCurves(record.samples).scaling.every(({ rate }) => isPreciseEnough(rate)),
        },
      );
    } catch (error) {
      if (!(error instanceof CrewRefused)) throw error;
      reasons.workers = error.message;
    } finally {
      crew?.dispose();
    }

    await run.phase('chasing');
    const memory = await orReason(
      () => parts.openMemory(LARGEST_BYTES),
      (reason) => (reasons.memory = reason),
    );
    if (memory === null) return record.report(readingsOf);
    if (memory.largestBytes < LARGEST_BYTES) record.warnings.add('sizes-shrunk');
    await run.sweep(() => Promise.resolve([copyArm(memory, timing)]), {
      shareOfBudget: COPY_SHARE,
      fewestBlocks: FEWEST_COPY_BLOCKS,
      fewestRounds: FEWEST_COPY_BLOCKS,
    });
    await run.sweep(() => Promise.resolve(chaseArms(memory, timing, seededRandom(CYCLE_SEED))), {
      shareOfBudget: CHASE_SHARE,
      inWholeRounds: true,
      fewestRounds: FEWEST_ROUNDS,
      isEnough: () => cpuCurves(record.samples).chase.every(({ ms }) => isPreciseEnough(ms)),
    });
    return record.report(readingsOf);
  } catch (error) {
    throw new Interrupted(error, record.partialReport(readingsOf, error));
  }
}

/** What was asked for, or null, once its sentence has been kept, where the browser can't do it. */
async function orReason<T>(
  ask: () => Promise<T>,
  keep: (reason: string) => void,
): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Unsupported) && !(error instanceof NoMemory)) throw error;
    keep(error.message);
    return null;
  }
}
