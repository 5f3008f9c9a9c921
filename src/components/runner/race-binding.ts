import { defaultRacePlan } from '../../lab/measure/plan.ts';
import { type Side, SIDES } from '../../lab/measure/trainer-table.ts';
import { lossCurveChart } from '../charts/loss-curve.ts';
import { createRaceSession } from './race-session.ts';
import { raceView } from './race-view.ts';
import { bindRunner, type RunnerBinding, type RunnerHost } from './runner-binding.ts';

const SIDES_OF_ACTION: Readonly<Record<string, readonly Side[]>> = {
  'run-cpu': ['cpu'],
  'run-gpu': ['gpu'],
  'run-both': SIDES,
};

/** The program behind `<race-runner>`. */
export function bindRace(host: RunnerHost, signal: AbortSignal): RunnerBinding {
  return bindRunner(host, signal, {
    defaultPlan: defaultRacePlan,
    createSession: createRaceSession,
    armsOf: (action) => SIDES_OF_ACTION[action] ?? null,
    view: (report, whose) => ({ ...raceView(report, whose) }),
    liveView: ({ liveLosses }, plan) => ({ curve: lossCurveChart(liveLosses, plan.epochs) }),
  });
}
