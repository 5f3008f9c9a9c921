import { BESIDE_TRAINERS, HOST_TRAINERS } from '../../lab/measure/host-readings.ts';
import { defaultHostPlan } from '../../lab/measure/plan.ts';
import { hostLiveRows, hostView } from './host-view.ts';
import { createRunSession } from './run-session.ts';
import { bindRunner, type RunnerBinding, type RunnerHost } from './runner-binding.ts';

/** The program behind `<host-runner>`. */
export function bindHost(host: RunnerHost, signal: AbortSignal): RunnerBinding {
  return bindRunner(host, signal, {
    defaultPlan: defaultHostPlan,
    createSession: (untilDrawn) => createRunSession({ untilDrawn }),
    armsOf: (action) => (action === 'run' ? [...HOST_TRAINERS, ...BESIDE_TRAINERS] : null),
    view: (report, whose) => ({ ...hostView(report, whose) }),
    liveView: ({ liveSamples }, plan) =>
      liveSamples.length === 0 ? {} : { rows: hostLiveRows(liveSamples, plan) },
  });
}
