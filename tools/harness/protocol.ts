import type { BoundarySettings } from '../../src/lab/boundary/boundary.ts';
import type { Plan } from '../../src/lab/measure/plan.ts';
import type { TrainingResult } from '../../src/lab/measure/report.ts';
import type { Problem } from '../../src/lab/model/problem.ts';
import type { TrainerId } from '../../src/lab/trainers/registry.ts';
import type { Crossing } from './boundary-under-test.ts';
import type { GpuCounts } from './counted-device.ts';
import type { Fault } from './faults.ts';
import type { LossesReached, Opened, Session } from './session.ts';

/** What a training is to be put to. */
export interface Trial {
  /** What is wrong with the GPU from the start. */
  readonly fault?: Fault;
  /** What goes wrong with it after the plan's epochs; they are then trained again. */
  readonly laterFault?: Fault;
}

/** What a trainer holds, as far as it can be counted. */
export interface Holdings {
  /** What the GPU was asked for so far; null for trainers on the CPU. */
  readonly gpu: GpuCounts | null;
  /** TensorFlow.js's tensors; null for trainers without it. */
  readonly tensors: number | null;
}

/** What can be asked of a worker. The first two and `train` come first and once; the others are the session's own. */
export interface Operations {
  /** `isCounted` is for `holdings`; counting takes time. */
  readonly open: (trainerId: TrainerId, problem: Problem, isCounted?: boolean) => Promise<Opened>;
  /** Opens, in a trainer's place, the kernel that finds the machine's limit. Only `timeBlock` may follow. */
  readonly openSimdLimit: (problem: Problem) => Promise<Pick<Opened, 'clockStepMs'>>;
  readonly lossesAt: Session['lossesAt'];
  readonly weights: Session['weights'];
  readonly timeBlock: Session['timeBlock'];
  /** `lossesAt` under settings of the boundary of the trainer's GPU, which must not be counted otherwise. */
  readonly lossesUnder: (
    settings: BoundarySettings,
    epochs: readonly number[],
  ) => Promise<Crossing<LossesReached>>;
  /** `timeBlock` in the same way: it trains on from the weights as they stand, and reads every loss. */
  readonly trainUnder: (settings: BoundarySettings, epochs: number) => Promise<Crossing<number>>;
  /** Trains all epochs of a plan as a runner does, but for the timing. What it leaves out is the notes' job. */
  readonly train: (
    trainerId: TrainerId,
    plan: Partial<Plan>,
    trial?: Trial,
  ) => Promise<TrainingResult>;
  /** What the trainer holds, also after it failed. Its GPU must be counted. */
  readonly holdings: () => Promise<Holdings>;
}

/** The name of an operation. */
export type Operation = keyof Operations;

/** One call, as it is posted to the worker; a worker is asked one thing at a time. */
export interface Call {
  readonly operation: Operation;
  readonly parameters: readonly unknown[];
}

/** The answer to a call. `unsupported` says, in a sentence, why the trainer can't do what was asked. */
export type Answer =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'unsupported' | 'failed'; readonly message: string };

/** What the page tells of the browser that it is in. */
export interface BrowserFacts {
  readonly userAgent: string;
  readonly hardwareConcurrency: number;
  readonly crossOriginIsolated: boolean;
}

/** What the page offers to the program that drives the browser. */
export interface HarnessPage {
  facts(): BrowserFacts;
  /** Starts a worker and returns its number. */
  start(): number;
  /** Resolves always: a worker that dies is an answer too. */
  call(worker: number, call: Call): Promise<Answer>;
  /** Ends a worker at once, with all that it holds. */
  end(worker: number): void;
}

declare global {
  interface Window {
    /** On the harness's page alone. */
    harness: HarnessPage;
  }
}
