import { defaultDevicePlan } from '../../lab/measure/plan.ts';
import type { Side } from '../../lab/measure/trainer-table.ts';
import { lossCurveChart } from '../charts/loss-curve.ts';
import { deviceView } from './device-view.ts';
import { createRunSession } from './run-session.ts';
import { bindRunner, type RunnerBinding, type RunnerHost } from './runner-binding.ts';

const SIDE_OF_ACTION: Readonly<Record<string, readonly Side[]>> = {
  'run-cpu': ['cpu'],
  'run-gpu': ['gpu'],
};

/** The program behind `<device-runner>`. */
export function bindDevice(host: RunnerHost, signal: AbortSignal): RunnerBinding {
  return bindRunner(host, signal, {
    defaultPlan: defaultDevicePlan,
    createSession: (untilDrawn) => createRunSession({ untilDrawn }),
    armsOf: (action) => SIDE_OF_ACTION[action] ?? null,
    view: (report, whose) => ({ ...deviceView(report, whose) }),
    liveView: ({ liveLosses }, plan) => ({ curve: lossCurveChart(liveLosses, plan.epochs) }),
  });
}
