import { defaultCapacityPlan } from '../../lab/measure/plan.ts';
import { SIDES } from '../../lab/measure/trainer-table.ts';
import { LiveCapacity } from './capacity-live.ts';
import { capacityView } from './capacity-view.ts';
import { createRunSession } from './run-session.ts';
import { bindRunner, type RunnerBinding, type RunnerHost } from './runner-binding.ts';

/** The program behind `<capacity-runner>`. */
export function bindCapacity(host: RunnerHost, signal: AbortSignal): RunnerBinding {
  const live = new LiveCapacity();
  return bindRunner(host, signal, {
    defaultPlan: defaultCapacityPlan,
    createSession: (untilDrawn) => createRunSession({ untilDrawn }),
    armsOf: (action) => (action === 'run' ? SIDES : null),
    view: (report, whose) => capacityView(report, whose),
    liveView: (state, plan) => live.view(state, plan),
  });
}
