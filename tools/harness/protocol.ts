import type { Problem } from '../../src/lab/model/problem.ts';
import type { TrainerId } from '../../src/lab/trainers/registry.ts';
import type { Opened, Session } from './session.ts';

/** What can be asked of a worker. One of the first two comes first and once; the others are the session's own. */
export interface Operations {
  readonly open: (trainerId: TrainerId, problem: Problem) => Promise<Opened>;
  /** Opens, in a trainer's place, the kernel that finds the machine's limit. Only `timeBlock` may follow. */
  readonly openSimdLimit: (problem: Problem) => Promise<Pick<Opened, 'clockStepMs'>>;
  readonly lossesAt: Session['lossesAt'];
  readonly weights: Session['weights'];
  readonly timeBlock: Session['timeBlock'];
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
