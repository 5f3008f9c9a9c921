/*
 * What a runner knows and does. It has no DOM: the binding shows `$state` and calls the actions.
 *
 *   idle ── run ──► preparing ──► measuring ──► done
 *                       │             │
 *                       └─────────────┴──► cancelled | failed | unavailable, then run again
 *
 * `report` is the last result worth showing and outlives every failure: a run that was cut short shows what it
 * measured only where there is no whole result to lose.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { isWhole } from '../../lab/measure/kept-report.ts';
import { type Plan } from '../../lab/measure/plan.ts';
import type { LossCurve, Report, Sample } from '../../lab/measure/report.ts';
import type { ArmId } from '../../lab/measure/trainer-table.ts';
import {
  type Progress,
  type Run,
  type RunEnd,
  type RunRequest,
  startRun,
} from '../../lab/worker/client.ts';
import { releaseRunLock, takeRunLock } from './run-lock.ts';

/** The value of a runner's `data-state`. */
export type RunnerStatus =
  'idle' | 'preparing' | 'measuring' | 'done' | 'cancelled' | 'failed' | 'unavailable';

/** The losses of each arm so far. */
export type LiveLosses = Readonly<Partial<Record<ArmId, LossCurve>>>;

/** All that a runner shows. */
export interface RunState {
  readonly status: RunnerStatus;
  /** What the run under way, or the last one, is of. */
  readonly arms: readonly ArmId[];
  readonly progress: Progress | null;
  /** The losses of the run under way. */
  readonly liveLosses: LiveLosses;
  /** The blocks of the run under way, for runners that draw them. */
  readonly liveSamples: readonly Sample[];
  /** The last result worth showing. */
  readonly report: Report | null;
  /** True if that came from a file and not from a run. */
  readonly opened: boolean;
  /** A sentence for the reader: why a run ended without a result. */
  readonly message: string | null;
}

/** A runner without its page. */
export interface RunSession {
  readonly $state: ReadableAtom<RunState>;
  /** Runs the plan; does nothing while a run is under way. Resolves when the run has ended. */
  run(plan: Plan, arms: readonly ArmId[]): Promise<void>;
  stop(): void;
  /** Takes a report out of a file for the last result; does nothing while a run is under way. */
  open(report: Report): void;
  /** Ends a run at once, because the page is going away. */
  leave(): void;
}

/** Phases that come after something was timed. */
const MEASURING: readonly Progress['phase'][] = [
  'measuring',
  'checking',
  'sweeping',
  'copying',
  'reading',
  'computing',
  'scaling',
  'chasing',
  'launching',
  'moving',
];

const IDLE: RunState = {
  status: 'idle',
  arms: [],
  progress: null,
  liveLosses: {},
  liveSamples: [],
  report: null,
  opened: false,
  message: null,
};

/** What a session asks of its surroundings. */
export interface SessionParts {
  /** Resolves when the page has drawn the state, and answers whether the tab was hidden. */
  readonly untilDrawn: () => Promise<{ readonly wasHidden: boolean }>;
  /** Starts a run in a worker. */
  readonly start?: (request: RunRequest) => Run;
  /** What to show of a new report, in the light of those before. */
  readonly combine?: (report: Report, arms: readonly ArmId[]) => Report;
}

/** A session in which nothing has run yet. */
export function createRunSession({
  untilDrawn,
  start = startRun,
  combine = (report) => report,
}: SessionParts): RunSession {
  const $state = atom<RunState>(IDLE);
  let hasWhole = false;
  let run: Run | null = null;

  const update = (change: Partial<RunState>): void => {
    $state.set({ ...$state.get(), ...change });
  };

  const draw = async (progress: Progress): Promise<{ readonly wasHidden: boolean }> => {
    update({
      status: MEASURING.includes(progress.phase) ? 'measuring' : 'preparing',
      progress,
      liveLosses: withLosses($state.get().liveLosses, progress),
      liveSamples: [...$state.get().liveSamples, ...progress.samples],
    });
    return untilDrawn();
  };

  const finish = ({ outcome, report, message }: RunEnd, arms: readonly ArmId[]): void => {
    const { report: before, opened } = $state.get();
    const shown = report && (outcome === 'done' || !hasWhole) ? report : null;
    hasWhole ||= outcome === 'done';
    update({
      status: outcome,
      progress: null,
      report: shown ? combine(shown, arms) : before,
      opened: opened && !shown,
      message: outcome === 'cancelled' ? cancelledSentence(shown, before, opened) : message,
    });
  };

  return {
    $state,
    run: async (plan, arms) => {
      if (run) return;
      const owner = {};
      if (!takeRunLock(owner)) {
        update({
          status: 'failed',
          message: 'Another runner on this page is measuring. Stop it, or wait for it.',
        });
        return;
      }
      update({
        status: 'preparing',
        arms,
        progress: null,
        liveLosses: {},
        liveSamples: [],
        message: null,
      });
      run = start({ plan, arms, draw });
      const end = await run.ended;
      run = null;
      releaseRunLock(owner);
      finish(end, arms);
    },
    stop: () => {
      if (!run) return;
      // The worker looks between blocks, and one may take seconds on a slow machine.
      update({ message: 'Stopping.' });
      run.stop();
    },
    open: (report) => {
      if (run) return;
      hasWhole = isWhole(report);
      update({ status: 'done', progress: null, report, opened: true, message: 'Opened.' });
    },
    leave: () => run?.abandon(),
  };
}

function withLosses(curves: LiveLosses, { losses }: Progress): LiveLosses {
  const grown: Partial<Record<ArmId, LossCurve>> = { ...curves };
  for (const { arm, epoch, loss } of losses) {
    const curve = (grown[arm] ??= { epochs: [], values: [] });
    curve.epochs.push(epoch);
    curve.values.push(loss);
  }
  return grown;
}

function cancelledSentence(partial: Report | null, shown: Report | null, opened: boolean): string {
  if (partial) return 'Stopped. What was measured until then is shown, marked as stopped early.';
  if (opened) return 'Stopped. The report that you opened still stands.';
  return shown
    ? 'Stopped. The result of the run before still stands.'
    : 'Stopped before a block was timed.';
}
