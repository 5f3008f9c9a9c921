/*
 * What a race runner knows and does. It has no DOM: the binding shows `$state` and calls the actions.
 *
 *   idle ── run ──► preparing ──► measuring ──► done
 *                       │             │
 *                       └─────────────┴──► cancelled | failed | unavailable, then run again
 *
 * `report` is the last result worth showing and outlives every failure. A run of one side is joined with the
 * newest run of the other side, if both trained the same job.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { type Plan } from '../../lab/measure/plan.ts';
import { joinReports, sameJob } from '../../lab/measure/race-readings.ts';
import type { Report } from '../../lab/measure/report.ts';
import type { Side } from '../../lab/measure/trainer-table.ts';
import { type Progress, type Run, type RunEnd, startRun } from '../../lab/worker/client.ts';
import type { LossCurves } from '../charts/loss-curve.ts';
import { releaseRunLock, takeRunLock } from './run-lock.ts';

/** The value of a runner's `data-state`. */
export type RunnerStatus =
  'idle' | 'preparing' | 'measuring' | 'done' | 'cancelled' | 'failed' | 'unavailable';

/** All that a race runner shows. */
export interface RaceState {
  readonly status: RunnerStatus;
  /** The sides of the run under way, or of the last one. */
  readonly sides: readonly Side[];
  readonly progress: Progress | null;
  /** The losses of the run under way. */
  readonly liveLosses: LossCurves;
  /** The last result worth showing. */
  readonly report: Report | null;
  /** A sentence for the reader: why a run ended without a result. */
  readonly message: string | null;
}

/** A race runner without its page. */
export interface RaceSession {
  readonly $state: ReadableAtom<RaceState>;
  /** Runs the plan; does nothing while a run is under way. Resolves when the run has ended. */
  run(plan: Plan, sides: readonly Side[]): Promise<void>;
  stop(): void;
  /** Ends a run at once, because the page is going away. */
  leave(): void;
}

const IDLE: RaceState = {
  status: 'idle',
  sides: [],
  progress: null,
  liveLosses: {},
  report: null,
  message: null,
};

/** `untilDrawn` resolves when the page has drawn the state, and answers whether the tab was hidden. */
export function createRaceSession(
  untilDrawn: () => Promise<{ readonly wasHidden: boolean }>,
): RaceSession {
  const $state = atom<RaceState>(IDLE);
  const newest: Partial<Record<Side, Report>> = {};
  let run: Run | null = null;

  const update = (change: Partial<RaceState>): void => {
    $state.set({ ...$state.get(), ...change });
  };

  const draw = async (progress: Progress): Promise<{ readonly wasHidden: boolean }> => {
    update({
      status:
        progress.phase === 'measuring' || progress.phase === 'checking' ? 'measuring' : 'preparing',
      progress,
      liveLosses: withLosses($state.get().liveLosses, progress),
    });
    return untilDrawn();
  };

  const finish = ({ outcome, report, message }: RunEnd, sides: readonly Side[]): void => {
    update({
      status: outcome,
      progress: null,
      report: report ? joined(report, sides, newest) : $state.get().report,
      message: outcome === 'cancelled' ? cancelledSentence(report, $state.get().report) : message,
    });
  };

  return {
    $state,
    run: async (plan, sides) => {
      if (run) return;
      const owner = {};
      if (!takeRunLock(owner)) {
        update({
          status: 'failed',
          message: 'Another runner on this page is measuring. Stop it, or wait for it.',
        });
        return;
      }
      update({ status: 'preparing', sides, progress: null, liveLosses: {}, message: null });
      run = startRun({ plan, sides, draw });
      const end = await run.ended;
      run = null;
      releaseRunLock(owner);
      finish(end, sides);
    },
    stop: () => run?.stop(),
    leave: () => run?.abandon(),
  };
}

/** Keeps a report for later runs of the other side, and joins it with what that side measured before. */
function joined(
  report: Report,
  sides: readonly Side[],
  newest: Partial<Record<Side, Report>>,
): Report {
  for (const side of sides) if (hasReading(report, side)) newest[side] = report;
  if (sides.length === 2) return report;
  const { cpu, gpu } = newest;
  if (!cpu || !gpu || cpu === gpu || !sameJob(cpu.plan, gpu.plan)) return report;
  return joinReports(cpu, gpu);
}

function hasReading(report: Report, side: Side): boolean {
  return report.readings[`${side}.epochMs`]?.value != null;
}

function withLosses(curves: LossCurves, { losses }: Progress): LossCurves {
  const grown: LossCurves = { ...curves };
  for (const { side, epoch, loss } of losses) {
    const curve = (grown[side] ??= { epochs: [], values: [] });
    curve.epochs.push(epoch);
    curve.values.push(loss);
  }
  return grown;
}

function cancelledSentence(partial: Report | null, shown: Report | null): string {
  if (partial) return 'Stopped. What was measured until then is shown, marked as stopped early.';
  return shown
    ? 'Stopped before a block was timed. The result of the run before still stands.'
    : 'Stopped before a block was timed.';
}
