import type { CpuProbeParts } from '../../../src/lab/experiments/cpu-probe.ts';
import { type Crew, CrewRefused } from '../../../src/lab/hardware/cpu/crew.ts';
import type { CpuMemory } from '../../../src/lab/hardware/cpu/memory.ts';
import type { Random } from '../../../src/lab/measure/random.ts';
import type { FakeClock } from './clock.ts';

/** A made-up processor. */
export interface CpuFigures {
  /** How much so many workers do, in units of what one does. */
  readonly scaling: (workers: number) => number;
  /** How many of them run at once. */
  readonly processors: number;
  /** Milliseconds of one step through so many bytes. */
  readonly stepMs: (bytes: number) => number;
  /** The largest memory there is. */
  readonly largestBytes?: number;
  /** By what factor a block takes longer; 1 each time if left out. */
  readonly noise?: () => number;
  /** Workers that start, at the most; 0 where they are refused. */
  readonly workersAtMost?: number;
  /** Called before each block of workers. */
  readonly onCompute?: (workers: number) => void;
  /** The share of its time that each worker waits because of other programs. */
  readonly waits?: (workers: number) => number;
}

/** What a round of arithmetic takes: 96 operations at 9.6 GFLOP/s. */
export const ROUND_MS = 1e-5;

/** What copying 64 MiB takes: about 13.4 GB/s. */
const COPY_MS = 5;

/** So many cores, and nothing behind them. */
export const cores =
  (count: number) =>
  (workers: number): number =>
    Math.min(workers, count);

/** Cores that have a second thread each, which adds a quarter. */
export const coresWithThreads =
  (count: number) =>
  (workers: number): number =>
    Math.min(workers, count) + 0.25 * Math.max(0, Math.min(workers, 2 * count) - count);

/** Fast cores, then slower ones of 0.55. */
export const fastAndSlow =
  (fast: number, slow: number) =>
  (workers: number): number =>
    Math.min(workers, fast) + 0.55 * Math.max(0, Math.min(workers - fast, slow));

/** Caches of these sizes with these times, and memory behind them; in between, by the share that still fits. */
export const caches =
  (levels: readonly (readonly [bytes: number, ms: number])[], memoryMs: number) =>
  (bytes: number): number => {
    let ms = memoryMs;
    for (const [size, own] of [...levels].reverse()) {
      const fits = Math.min(1, (size / bytes) ** 2);
      ms = fits * own + (1 - fits) * ms;
    }
    return ms;
  };

/** The parts of a probe on a made-up processor: nothing is computed, and time passes on a fake clock. */
export class CpuWorld implements CpuProbeParts {
  crewIsDisposed = false;
  readonly counts: number[] = [];
  readonly #clock: FakeClock;
  readonly #figures: CpuFigures;

  constructor(clock: FakeClock, figures: CpuFigures) {
    this.#clock = clock;
    this.#figures = figures;
  }

  readonly compile = (): Promise<WebAssembly.Module> => Promise.resolve({} as WebAssembly.Module);

  readonly openArithmetic = () => ({
    flopPerRound: 96,
    run: (rounds: number) => {
      this.#pass(rounds * ROUND_MS);
      return 0;
    },
  });

  readonly openCrew = (wanted: number): Promise<Crew> => {
    const size = Math.min(wanted, this.#figures.workersAtMost ?? wanted);
    if (size === 0) return Promise.reject(new CrewRefused('No workers here.'));
    return Promise.resolve({
      size,
      compute: async (count, windowMs) => {
        await Promise.resolve();
        this.#figures.onCompute?.(count);
        this.counts.push(count);
        this.#clock.advance(windowMs);
        const { scaling, processors, waits } = this.#figures;
        const noise = this.#figures.noise?.() ?? 1;
        const waited = waits?.(count) ?? Math.max(0, 1 - processors / count);
        return {
          rounds: Math.round((scaling(count) * windowMs) / ROUND_MS / noise),
          ms: windowMs,
          waitedMs: windowMs * waited,
        };
      },
      dispose: () => (this.crewIsDisposed = true),
    });
  };

  readonly openMemory = (wantedBytes: number): Promise<CpuMemory> => {
    let laidBytes = 0;
    const largestBytes = Math.min(wantedBytes, this.#figures.largestBytes ?? wantedBytes);
    return Promise.resolve({
      largestBytes,
      copy: (times: number) => this.#pass(times * COPY_MS),
      lay: (bytes: number, random: Random) => {
        random();
        laidBytes = bytes;
        this.#clock.advance(bytes / 1e6);
      },
      chase: (steps: number) => this.#pass(steps * this.#figures.stepMs(laidBytes)),
    });
  };

  #pass(ms: number): void {
    this.#clock.advance(ms * (this.#figures.noise?.() ?? 1));
  }
}
